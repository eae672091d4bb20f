package cli

import (
	"bytes"
	"encoding/json"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// The part of SARIF 2.1.0 that findings need.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		Version        string      `json:"version"`
		InformationURI string      `json:"informationUri"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID citation.Code `json:"id"`
	}
	sarifResult struct {
		RuleID    citation.Code   `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifMessage    `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
)

const (
	sarifSchema = "https://json.schemastore.org/sarif-2.1.0.json"
	homepage    = "https://github.com/e843347c/ibid"
)

// writeSARIF writes the findings as a SARIF log, with the rules in alphabetical order.
func writeSARIF(w io.Writer, reports []finding) error {
	var codes []citation.Code
	for _, f := range reports {
		codes = append(codes, f.Code)
	}
	slices.Sort(codes)
	codes = slices.Compact(codes)
	driver := sarifDriver{Name: "ibid", Version: version(), InformationURI: homepage, Rules: []sarifRule{}}
	for _, code := range codes {
		driver.Rules = append(driver.Rules, sarifRule{code})
	}
	sources := sourceTexts{}
	results := []sarifResult{}
	for _, f := range reports {
		index, _ := slices.BinarySearch(codes, f.Code)
		results = append(results, sarifResult{
			RuleID: f.Code, RuleIndex: index, Level: sarifLevel(f.Severity), Message: sarifMessage{sentence(f.Diagnostic)},
			Locations: []sarifLocation{{sarifPhysical{Artifact: sarifArtifact{sarifURI(f.Pos.File)}, Region: sources.region(f)}}},
		})
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(sarifLog{
		Schema: sarifSchema, Version: "2.1.0",
		Runs: []sarifRun{{Tool: sarifTool{driver}, ColumnKind: "utf16CodeUnits", Results: results}},
	})
}

func sarifLevel(severity citation.Severity) string {
	if severity == citation.SeverityWarning {
		return "warning"
	}
	return "note"
}

// sentence is the message with the note that it is about.
func sentence(d citation.Diagnostic) string {
	if d.Note == "" {
		return d.Message
	}
	return "note " + d.Note + ": " + d.Message
}

// sarifURI is the file's name as a relative or absolute URI.
func sarifURI(name string) string {
	if name == stdinName {
		return "stdin"
	}
	u := url.URL{Path: filepath.ToSlash(name)}
	if filepath.IsAbs(name) {
		u.Scheme = "file"
	}
	return u.String()
}

// sourceTexts keeps the texts that columns are counted in, by file name; nil for what is not there to be read again.
type sourceTexts map[string][]byte

// region is where the finding stands: lines and columns, in UTF-16 code units as editors count them. It is nil for formats
// without lines. Where the source cannot be read again the region is the beginning of its line.
func (s sourceTexts) region(f finding) *sarifRegion {
	if f.Pos.Line == 0 {
		return nil
	}
	source, ok := s[f.Pos.File]
	if !ok && f.Pos.File != stdinName {
		source, _ = os.ReadFile(f.Pos.File)
		s[f.Pos.File] = source
	}
	start := f.Pos.Offset
	column, ok := f.column(source, f.Pos.Line, start)
	if !ok {
		return &sarifRegion{StartLine: f.Pos.Line, StartColumn: 1}
	}
	region := &sarifRegion{StartLine: f.Pos.Line, StartColumn: column}
	if end := f.end(); end > start {
		line, _ := slices.BinarySearch(f.document.Lines, end+1)
		if column, ok := f.column(source, line, end); ok {
			region.EndLine, region.EndColumn = line, column
		}
	}
	return region
}

// column counts from 1 the UTF-16 code units of a line of UTF-8 up to an offset of the source.
func (f finding) column(source []byte, line, offset int) (int, bool) {
	if line < 1 || line > len(f.document.Lines) || offset > len(source) || f.document.Lines[line-1] > offset {
		return 0, false
	}
	before := source[f.document.Lines[line-1]:offset]
	if !utf8.Valid(before) || bytes.ContainsRune(before, 0) {
		return 0, false
	}
	column := 1
	for _, r := range string(before) {
		column += utf16.RuneLen(r)
	}
	return column, true
}

// end is the byte of the source at which the finding's stretch of text ends; 0 where its note is not to be found.
func (f finding) end() int {
	for _, note := range f.document.Notes {
		if note.Label != f.Note || f.Span.End > len(note.Text) {
			continue
		}
		if start, end, _ := note.SourceSpan(f.Span); start == f.Pos.Offset {
			return end
		}
	}
	return 0
}

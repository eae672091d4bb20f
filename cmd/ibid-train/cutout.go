package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/export"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/interpret"
	"github.com/e843347c/ibid/internal/learn"
)

// A cutOut is a citation that somebody has cut out of its note, to be read alone; Item is what was read. I is its number in
// the note.
type cutOut struct {
	Document string          `json:"document"`
	Note     int             `json:"note"`
	I        int             `json:"i"`
	Text     string          `json:"text,omitempty"`
	Item     json.RawMessage `json:"item,omitempty"`
}

// readCutOuts reads a file of citations, one to a line, and returns them by the name of their document.
func readCutOuts(name string) (map[string][]cutOut, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	cuts := map[string][]cutOut{}
	for lines := json.NewDecoder(file); ; {
		var c cutOut
		if err := lines.Decode(&c); err == io.EOF {
			return cuts, nil
		} else if err != nil {
			return nil, err
		}
		document := filepath.Base(c.Document)
		cuts[document] = append(cuts[document], c)
	}
}

// answers are the works that citations name which were cut out, written to a file.
type answers struct {
	cuts map[string][]cutOut
	file *os.File // nil where there is nothing to answer
}

// newAnswers makes the file of answers in the folder, if there is a file of citations.
func newAnswers(citations, folder string) (*answers, error) {
	if citations == "" {
		return &answers{}, nil
	}
	cuts, err := readCutOuts(citations)
	if err != nil {
		return nil, err
	}
	file, err := os.Create(filepath.Join(folder, "strings.jsonl"))
	return &answers{cuts, file}, err
}

// add reads each of the citations of a document as a note of its own, and writes the works they name.
func (a *answers) add(g *learn.Gold, model *grammar.Model) error {
	for _, c := range a.cuts[g.Document] {
		item, err := workOf(c.Text, g, model)
		if err != nil {
			return err
		}
		c.Text, c.Item = "", item
		if err := json.NewEncoder(a.file).Encode(c); err != nil {
			return err
		}
	}
	return nil
}

func (a *answers) close() error {
	if a.file == nil {
		return nil
	}
	return a.file.Close()
}

// workOf is the work, as a CSL-JSON item, that a note of one citation names; where it names several, the first.
func workOf(text string, g *learn.Gold, model *grammar.Model) (json.RawMessage, error) {
	doc := &citation.Document{Name: g.Document, Notes: []*citation.Note{{Text: text}}}
	interpret.Document(doc, model, nil)
	var out bytes.Buffer
	if err := export.CSLJSON(&out, citation.Resolve(doc)); err != nil {
		return nil, err
	}
	var items []json.RawMessage
	if err := json.Unmarshal(out.Bytes(), &items); err != nil || len(items) == 0 {
		return json.RawMessage("{}"), err
	}
	return items[0], nil
}

package learn

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// A Gold is a document with the truth beside it: what a perfect run would print.
type Gold struct {
	Path      string `json:"-"` // of the gold file
	Document  string
	Format    string
	Language  string
	Style     string
	Items     []*citation.Record `json:"-"`
	Notes     []GoldNote
	itemsByID map[string]*citation.Record
}

// A GoldNote is a note of a gold document.
type GoldNote struct {
	Label, Text string
	Citations   []GoldCitation
}

// A GoldCitation is a citation of a gold document.
type GoldCitation struct {
	ID        string
	Form      string
	Idem      bool
	Container string
	Relation  string
	Locator   string
	Label     string
	Text      string
}

// Source is the path of the document that the gold file describes.
func (g *Gold) Source() string { return filepath.Join(filepath.Dir(g.Path), g.Document) }

// Item returns the record with the ID, or nil.
func (g *Gold) Item(id string) *citation.Record { return g.itemsByID[id] }

// isList reports whether the document is a list of references: every note is one full citation and nothing else.
func (g *Gold) isList() bool {
	for i := range g.Notes {
		n := &g.Notes[i]
		if len(n.Citations) != 1 || n.Citations[0].Form != "full" || len(n.Citations[0].Text)+2 < len(n.Text) {
			return false
		}
	}
	return len(g.Notes) > 0
}

// Folder is the name of the folder that the gold file is in: its set.
func (g *Gold) Folder() string { return filepath.Base(filepath.Dir(g.Path)) }

// ReadGold reads all gold files below the paths, which are files or folders, in the order of their names.
func ReadGold(paths ...string) ([]*Gold, error) {
	var files []string
	for _, path := range paths {
		err := filepath.WalkDir(path, func(file string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() && strings.HasSuffix(file, ".gold.json") {
				files = append(files, file)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(files)
	var golds []*Gold
	for _, file := range slices.Compact(files) {
		g, err := readGold(file)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		golds = append(golds, g)
	}
	return golds, nil
}

func readGold(file string) (*Gold, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	g := &Gold{Path: file, itemsByID: map[string]*citation.Record{}}
	if err := json.Unmarshal(data, g); err != nil {
		return nil, err
	}
	var raw struct{ Items []map[string]any }
	if err := json.Unmarshal(data, &raw); err != nil {
		return nil, err
	}
	for _, item := range raw.Items {
		record := &citation.Record{}
		text, err := json.Marshal(plain(item))
		if err == nil {
			err = json.Unmarshal(text, record)
		}
		if err != nil {
			return nil, fmt.Errorf("item %v: %w", item["id"], err)
		}
		g.Items = append(g.Items, record)
		g.itemsByID[record.ID] = record
	}
	return g, nil
}

// plain spells numbers as text, outside of dates, and leaves out the parts of dates that are no numbers: the name of a season.
func plain(item map[string]any) map[string]any {
	for key, value := range item {
		switch value := value.(type) {
		case float64:
			item[key] = strconv.FormatFloat(value, 'f', -1, 64)
		case map[string]any:
			if season, ok := value["season"].(string); ok && len(season) > 1 {
				delete(value, "season")
			}
			dates, _ := value["date-parts"].([]any)
			for i := range dates {
				parts, _ := dates[i].([]any)
				dates[i] = slices.DeleteFunc(parts, func(part any) bool {
					text, isText := part.(string)
					_, err := strconv.Atoi(text)
					return isText && err != nil
				})
			}
		}
	}
	return item
}

package reader

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// citaviItems reads a placeholder of Citavi: base64, in braces or behind an identifier, of JSON and in older versions of XML.
func citaviItems(code string) ([]citation.EmbeddedItem, error) {
	code = strings.Trim(code, "{} \t\r\n")
	if blank := strings.IndexAny(code, " \t"); blank >= 0 && strings.Contains(code[:blank], "-") {
		code = code[blank:] // behind the placeholder's identifier
	}
	if strings.TrimSpace(code) == "" {
		return nil, errFieldData
	}
	data, err := decodeBase64(code)
	if err != nil {
		return nil, errors.New("it is no base64")
	}
	text := strings.TrimLeft(dataText(data), "\ufeff \t\r\n")
	var tree any
	if strings.HasPrefix(text, "<") {
		tree, err = fieldObject(text)
	} else {
		err = decodeFirst(text, &tree)
	}
	if err != nil {
		return nil, err
	}
	c := citavi{byID: map[string]map[string]any{}}
	c.remember(tree, 0)
	entries := c.list(c.object(tree), "Entries")
	switch {
	case len(entries) > maxFieldItems:
		return nil, errFieldItems
	case len(entries) == 0:
		return nil, errors.New("it names no work")
	}
	items := make([]citation.EmbeddedItem, 0, len(entries))
	for _, entry := range entries {
		if !strings.HasPrefix(c.text(entry, "BibliographyEntry"), "/bibonly") { // the text does not show it
			items = append(items, c.item(entry))
		}
	}
	return items, nil
}

// A citavi is a placeholder's data. An object that has been written once is afterwards referred to by its number: {"$ref":
// "5"} is the object with the "$id" 5.
type citavi struct {
	byID map[string]map[string]any
}

// maxCitavi is how deep the objects of a placeholder are looked at.
const maxCitavi = 100

func (c *citavi) remember(value any, depth int) {
	if depth > maxCitavi {
		return
	}
	switch value := value.(type) {
	case map[string]any:
		if id, ok := value["$id"].(string); ok {
			c.byID[id] = value
		}
		for _, name := range slices.Sorted(maps.Keys(value)) {
			c.remember(value[name], depth+1)
		}
	case []any:
		for _, inner := range value {
			c.remember(inner, depth+1)
		}
	}
}

// object is a value as an object, the one that it refers to where it does; nil where it is none.
func (c *citavi) object(value any) map[string]any {
	object, _ := value.(map[string]any)
	if ref, ok := object["$ref"].(string); ok {
		return c.byID[ref]
	}
	return object
}

func (c *citavi) child(object map[string]any, name string) map[string]any {
	return c.object(object[name])
}

// list are the objects of a list. In XML a list is an object with elements of one name.
func (c *citavi) list(object map[string]any, name string) []map[string]any {
	values, _ := object[name].([]any)
	if inner, ok := object[name].(map[string]any); ok {
		for _, element := range [...]string{"Entry", "Person", "Publisher", "Keyword"} {
			switch value := inner[element].(type) {
			case []any:
				values = append(values, value...)
			case map[string]any:
				values = append(values, value)
			}
		}
	}
	var list []map[string]any
	for _, value := range values {
		if o := c.object(value); o != nil {
			list = append(list, o)
		}
	}
	return list
}

// text is a value that is a text, or has a name.
func (c *citavi) text(object map[string]any, name string) string {
	value := object[name]
	if named := c.object(value); named != nil {
		value = named["Name"]
	}
	text, _ := value.(string)
	return plainText(text)
}

func (c *citavi) item(entry map[string]any) citation.EmbeddedItem {
	item := citation.EmbeddedItem{Prefix: c.text(entry, "Prefix"), Suffix: c.text(entry, "Suffix"), Locator: c.locator(entry)}
	reference := c.child(entry, "Reference")
	if id := c.text(entry, "ReferenceId"); id != "" {
		item.Keys = []string{"citavi:" + id}
	} else if id := c.text(reference, "Id"); id != "" {
		item.Keys = []string{"citavi:" + id}
	}
	if record := c.record(reference); !record.IsZero() {
		item.Record = record
	}
	return item
}

// citaviLabels are what Citavi numbers: pages, columns, sections, margins, and something else.
var citaviLabels = [...]citation.Label{citation.LabelPage, citation.LabelColumn, citation.LabelSection, citation.LabelParagraph, ""}

// locator is the place that an entry cites.
func (c *citavi) locator(entry map[string]any) citation.Locator {
	pages := c.child(entry, "PageRange")
	value := citaviPages(entry["PageRange"])
	kind := 0
	if number, ok := pages["NumberingType"].(float64); ok && 0 <= number && int(number) < len(citaviLabels) {
		kind = int(number)
	}
	if value == "" {
		return citation.Locator{}
	}
	return citation.Locator{Label: citaviLabels[kind], Value: value}
}

// citaviPages is a range of pages as it was typed: “OriginalString”, or the last <os> of the markup in which Citavi keeps
// the pages of a work.
func citaviPages(value any) string {
	switch value := value.(type) {
	case map[string]any:
		for _, name := range [...]string{"OriginalString", "os"} {
			if text, ok := value[name].(string); ok && text != "" {
				return plainText(text)
			}
		}
	case string:
		if start := strings.LastIndex(value, "<os>"); start >= 0 {
			value, _, _ = strings.Cut(value[start+len("<os>"):], "<")
		}
		return plainText(value)
	}
	return ""
}

// names reads people. A body has a family name only.
func (c *citavi) names(object map[string]any, list string) []citation.Name {
	var names []citation.Name
	for _, p := range c.list(object, list) {
		name := citation.Name{
			Family: c.text(p, "LastName"), Given: strings.TrimSpace(c.text(p, "FirstName") + " " + c.text(p, "MiddleName")),
			NonDroppingParticle: c.text(p, "Prefix"), Suffix: c.text(p, "Suffix"),
		}
		if name.Given == "" {
			name = citation.Name{Literal: strings.TrimSpace(name.NonDroppingParticle + " " + name.Family)}
		}
		if !name.IsZero() {
			names = append(names, name)
		}
	}
	return names
}

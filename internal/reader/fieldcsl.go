package reader

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// A cslCitation is the object that CSL's schema calls a citation, as far as it says what is cited.
type cslCitation struct {
	Items    works[cslItem]  `json:"citationItems"`
	Mendeley json.RawMessage `json:"mendeley"`
}

// A cslItem is one work of a cslCitation. Older writers spell some of its keys otherwise.
type cslItem struct {
	ID             looseText                  `json:"id"`
	URIs           looseTexts                 `json:"uris"`
	URI            looseTexts                 `json:"uri"`
	Data           map[string]json.RawMessage `json:"itemData"`
	Locator        looseText                  `json:"locator"`
	Label          looseText                  `json:"label"`
	Prefix         looseText                  `json:"prefix"`
	Suffix         looseText                  `json:"suffix"`
	SuppressAuthor looseBool                  `json:"suppress-author"`
	SuppressOld    looseBool                  `json:"suppressAuthor"`
	AuthorOnly     looseBool                  `json:"author-only"`
}

// cslItems reads a citation of CSL: the first object in what stands behind the field's name. A random word may follow it.
func cslItems(code string) ([]citation.EmbeddedItem, error) {
	if _, rest, ok := strings.Cut(code, "CSL_CITATION"); ok {
		code = rest
	} else if strings.HasPrefix(code, "{") && !strings.ContainsAny(code, `"`) {
		return nil, nil // an identifier and no data, as Mendeley once wrote
	}
	start := strings.IndexByte(code, '{')
	if start < 0 {
		return nil, errFieldData
	}
	var c cslCitation
	if err := decodeFirst(code[start:], &c); err != nil {
		return nil, err
	}
	items := make([]citation.EmbeddedItem, 0, len(c.Items))
	for i := range c.Items {
		item := c.Items[i].item()
		if item.Manager == "" && len(c.Mendeley) > 0 {
			item.Manager = citation.ManagerMendeley
		}
		items = append(items, item)
	}
	return items, nil
}

// mendeleyItems reads the tag of a content control of Mendeley Cite: a version, and the citation in base64.
func mendeleyItems(tag string) ([]citation.EmbeddedItem, error) {
	_, encoded, ok := strings.Cut(tag, "_")
	if !ok {
		return nil, errFieldData
	}
	data, err := decodeBase64(encoded)
	if err != nil {
		return nil, errors.New("it is no base64")
	}
	return cslItems(dataText(data))
}

// cslWithin is the citation of CSL that an instruction holds, as it is or in base64; empty where it holds none.
func cslWithin(code string) string {
	const key, begin = `"citationItems"`, "eyJ" // {" in base64
	if strings.Contains(code, key) {
		return code
	}
	if i := strings.Index(code, begin); i >= 0 && len(code)-i <= maxField {
		encoded, _, _ := strings.Cut(code[i:], " ")
		if data, err := decodeBase64(encoded); err == nil && bytes.Contains(data, []byte(key)) {
			return dataText(data)
		}
	}
	return ""
}

// decodeFirst reads the first JSON value of a text. Word processors put line ends and tabs into the texts of JSON, where they
// may not be.
func decodeFirst(text string, value any) error {
	if err := checkData(text); err != nil {
		return err
	}
	src := []byte(text)
	for i, b := range src {
		if b < ' ' {
			src[i] = ' '
		}
	}
	err := json.NewDecoder(bytes.NewReader(src)).Decode(value)
	var kind *json.UnmarshalTypeError
	switch {
	case err == nil:
		return nil
	case errors.Is(err, errFieldItems):
		return errFieldItems
	case errors.As(err, &kind):
		return errors.New("JSON: a value is of the wrong kind")
	default:
		return errors.New("JSON: " + strings.TrimPrefix(err.Error(), "json: "))
	}
}

// shortestKey is the length from which an identifier is taken for one that no other work of the document has. Shorter ones
// are numbers within a field or in one person's library.
const shortestKey = 12

func (c *cslItem) item() citation.EmbeddedItem {
	item := citation.EmbeddedItem{
		Locator: cslLocator(string(c.Label), plainText(string(c.Locator))),
		Prefix:  plainText(string(c.Prefix)), Suffix: plainText(string(c.Suffix)),
		SuppressAuthor: bool(c.SuppressAuthor || c.SuppressOld), AuthorOnly: bool(c.AuthorOnly),
	}
	for _, uri := range append(c.URIs, c.URI...) {
		if uri = strings.TrimSpace(uri); uri != "" {
			item.Keys = append(item.Keys, uri)
		}
		switch {
		case strings.Contains(uri, "zotero.org/"):
			item.Manager = citation.ManagerZotero
		case strings.Contains(uri, "mendeley.com/"):
			item.Manager = citation.ManagerMendeley
		}
	}
	if len(item.Keys) == 0 && len(c.ID) >= shortestKey {
		item.Keys = []string{string(c.ID)}
	}
	if record := cslRecord(c.Data); !record.IsZero() {
		item.Record = record
	}
	return item
}

// cslLocator is the place cited. A label that CSL does not know leaves the place without one.
func cslLocator(label, value string) citation.Locator {
	switch {
	case value == "":
		return citation.Locator{}
	case label == "":
		label = string(citation.LabelPage)
	case label == "sub verbo":
		label = string(citation.LabelSubVerbo)
	case label == "article":
		label = string(citation.LabelArticle)
	}
	if !knownLabels[citation.Label(label)] {
		label = ""
	}
	return citation.Locator{Label: citation.Label(label), Value: value}
}

var knownLabels = map[citation.Label]bool{
	citation.LabelAct: true, citation.LabelAppendix: true, citation.LabelArticle: true, citation.LabelBook: true, citation.LabelCanon: true,
	citation.LabelChapter: true, citation.LabelColumn: true, citation.LabelElocation: true, citation.LabelEquation: true,
	citation.LabelFigure: true, citation.LabelFolio: true, citation.LabelIssue: true, citation.LabelLine: true, citation.LabelNote: true,
	citation.LabelOpus: true, citation.LabelPage: true, citation.LabelParagraph: true, citation.LabelPart: true, citation.LabelRule: true,
	citation.LabelScene: true, citation.LabelSection: true, citation.LabelSubVerbo: true, citation.LabelSupplement: true,
	citation.LabelTable: true, citation.LabelTimestamp: true, citation.LabelTitleLocator: true, citation.LabelVerse: true,
	citation.LabelVersion: true, citation.LabelVolume: true,
}

// A looseText is a text that JSON may spell as a number or a truth value; what is neither is empty.
type looseText string

// UnmarshalJSON reads "12", 12 and true.
func (t *looseText) UnmarshalJSON(data []byte) error {
	*t = ""
	switch {
	case len(data) == 0 || data[0] == '{' || data[0] == '[' || string(data) == "null":
	case data[0] == '"':
		var s string
		if err := json.Unmarshal(data, &s); err != nil {
			return err
		}
		*t = looseText(s)
	default:
		*t = looseText(data)
	}
	return nil
}

// looseTexts are texts, or one that stands without brackets.
type looseTexts []string

// UnmarshalJSON reads ["a", "b"], and "a" as ["a"].
func (t *looseTexts) UnmarshalJSON(data []byte) error {
	*t = nil
	if len(data) > 0 && data[0] == '[' {
		var list []looseText
		if err := json.Unmarshal(data, &list); err != nil {
			return err
		}
		for _, text := range list {
			*t = append(*t, string(text))
		}
		return nil
	}
	var one looseText
	if err := one.UnmarshalJSON(data); err != nil {
		return err
	}
	*t = looseTexts{string(one)}
	return nil
}

// A looseBool is true for true, 1 and "1".
type looseBool bool

// UnmarshalJSON reads what is not true as false.
func (b *looseBool) UnmarshalJSON(data []byte) error {
	switch strings.Trim(string(data), `"`) {
	case "true", "1":
		*b = true
	default:
		*b = false
	}
	return nil
}

package reader

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// An endNote is what EndNote writes down for a citation: <EndNote><Cite>… for each work.
type endNote struct {
	Cites works[endNoteCite] `xml:"Cite"`
}

// An endNoteCite is one work. What stands before its record is said of this citation alone.
type endNoteCite struct {
	ExcludeAuthor string         `xml:"ExcludeAuth,attr"`
	Hidden        string         `xml:"Hidden,attr"` // the text does not show it
	Author        endNoteText    `xml:"Author"`
	Year          endNoteText    `xml:"Year"`
	Number        endNoteText    `xml:"RecNum"`
	Prefix        endNoteText    `xml:"Prefix"`
	Suffix        endNoteText    `xml:"Suffix"`
	Pages         endNoteText    `xml:"Pages"`
	Record        *endNoteRecord `xml:"record"`
}

// An endNoteRecord is a reference of EndNote's library. Its fields mean different things in different types of references.
type endNoteRecord struct {
	Number endNoteText `xml:"rec-number"`
	Keys   []struct {
		Library string `xml:"db-id,attr"`
		GUID    string `xml:"guid,attr"`
		Number  string `xml:",chardata"`
	} `xml:"foreign-keys>key"`
	Type struct {
		Name   string `xml:"name,attr"`
		Number string `xml:",chardata"`
	} `xml:"ref-type"`

	Authors     []endNoteText `xml:"contributors>authors>author"`
	Secondary   []endNoteText `xml:"contributors>secondary-authors>author"`
	Tertiary    []endNoteText `xml:"contributors>tertiary-authors>author"`
	Subsidiary  []endNoteText `xml:"contributors>subsidiary-authors>author"`
	Title       endNoteText   `xml:"titles>title"`
	SecondTitle endNoteText   `xml:"titles>secondary-title"`
	ThirdTitle  endNoteText   `xml:"titles>tertiary-title"`
	ShortTitle  endNoteText   `xml:"titles>short-title"`
	AltTitle    endNoteText   `xml:"titles>alt-title"`
	Periodical  endNoteText   `xml:"periodical>full-title"`
	Abbreviated endNoteText   `xml:"periodical>abbr-1"`

	Page       endNoteText   `xml:"pages"`
	Volume     endNoteText   `xml:"volume"`
	Issue      endNoteText   `xml:"number"`
	Volumes    endNoteText   `xml:"num-vols"`
	Edition    endNoteText   `xml:"edition"`
	Section    endNoteText   `xml:"section"`
	Year       endNoteText   `xml:"dates>year"`
	Date       endNoteText   `xml:"dates>pub-dates>date"`
	Place      endNoteText   `xml:"pub-location"`
	Publisher  endNoteText   `xml:"publisher"`
	Original   endNoteText   `xml:"orig-pub"`
	ISBN       endNoteText   `xml:"isbn"`
	Accession  endNoteText   `xml:"accession-num"`
	CallNumber endNoteText   `xml:"call-num"`
	DOI        endNoteText   `xml:"electronic-resource-num"`
	WorkType   endNoteText   `xml:"work-type"`
	Reviewed   endNoteText   `xml:"reviewed-item"`
	URLs       []endNoteText `xml:"urls>related-urls>url"`
	WebURLs    []endNoteText `xml:"urls>web-urls>url"`
	Database   endNoteText   `xml:"remote-database-name"`
	Language   endNoteText   `xml:"language"`
	Accessed   endNoteText   `xml:"access-date"`
	Keywords   []endNoteText `xml:"keywords>keyword"`
	Notes      endNoteText   `xml:"notes"`
}

// An endNoteText is the text of an element with what its <style> elements hold.
type endNoteText string

// UnmarshalXML reads <title><style face="normal">Time</style></title> as "Time".
func (t *endNoteText) UnmarshalXML(d *xml.Decoder, _ xml.StartElement) error {
	var b strings.Builder
	for depth := 1; depth > 0; {
		token, err := d.Token()
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		case xml.CharData:
			b.Write(token)
		}
	}
	*t = endNoteText(plainText(b.String()))
	return nil
}

// endNoteItems reads a citation of EndNote.
func endNoteItems(code string) ([]citation.EmbeddedItem, error) {
	start := strings.Index(code, "<EndNote")
	if start < 0 {
		return nil, errFieldData
	}
	if err := checkData(code); err != nil {
		return nil, err
	}
	d := xml.NewDecoder(strings.NewReader(strings.Map(dropControls, code[start:])))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	var e endNote
	if err := d.Decode(&e); err != nil {
		return nil, xmlCause(err)
	}
	if len(e.Cites) == 0 {
		return nil, errors.New("it names no work")
	}
	items := make([]citation.EmbeddedItem, 0, len(e.Cites))
	for i := range e.Cites {
		if e.Cites[i].Hidden != "1" {
			items = append(items, e.Cites[i].item())
		}
	}
	return items, nil
}

// dropControls drops the characters that XML does not allow.
func dropControls(r rune) rune {
	if r < ' ' && r != '\t' && r != '\n' && r != '\r' {
		return -1
	}
	return r
}

func (c *endNoteCite) item() citation.EmbeddedItem {
	item := citation.EmbeddedItem{
		Locator: cslLocator("", string(c.Pages)), Prefix: string(c.Prefix), Suffix: string(c.Suffix),
		SuppressAuthor: c.ExcludeAuthor == "1",
	}
	if r := c.Record; r != nil {
		for _, key := range r.Keys {
			if number := strings.TrimSpace(key.Number); key.Library != "" && number != "" {
				item.Keys = append(item.Keys, "endnote:"+key.Library+"/"+number)
			}
			if key.GUID != "" {
				item.Keys = append(item.Keys, "endnote:"+key.GUID)
			}
		}
		if record := r.record(); !record.IsZero() {
			item.Record = record
		}
	}
	if c.Number != "" { // numbers alone are those of one library
		item.Keys = append(item.Keys, "endnote:"+string(c.Number+" "+c.Author+" "+c.Year))
	}
	return item
}

// record is the reference in CSL's terms.
func (r *endNoteRecord) record() *citation.Record {
	kind := r.kind()
	out := &citation.Record{
		Type: kind.csl, Title: string(r.Title), TitleShort: string(r.ShortTitle),
		Volume: string(r.Volume), NumberOfVolumes: string(r.Volumes), Edition: string(r.Edition),
		Publisher: string(r.Publisher), PublisherPlace: string(r.Place), OriginalDate: dateOf(string(r.Original)),
		Genre: string(r.WorkType), CallNumber: string(r.CallNumber), Language: string(r.Language), Note: string(r.Notes),
		DOI: strings.Join(strings.Fields(string(r.DOI)), ""), Source: string(r.Database), ReviewedTitle: string(r.Reviewed),
		Author: endNoteNames(r.Authors), Translator: endNoteNames(r.Subsidiary),
	}
	var keywords []string
	for _, k := range r.Keywords {
		keywords = append(keywords, string(k))
	}
	out.Keyword = strings.Join(keywords, ", ")
	for _, url := range append(r.WebURLs, r.URLs...) {
		if out.URL == "" {
			out.URL = string(url)
		}
	}
	out.Issued = typedDate(string(r.Year), string(r.Date))
	out.Accessed = typedDate("", string(r.Accessed))
	if strings.Contains(strings.ToLower(string(r.Database)), "medline") {
		out.PMID = string(r.Accession)
	}
	kind.fill(r, out)
	if out.Type == "" && !out.IsZero() {
		out.Type = citation.TypeDocument
	}
	return out
}

// endNoteNames reads names: “Bloch, Marc”, “Bloch, Marc, Jr.”, “Marc Bloch”; a body ends in a comma.
func endNoteNames(list []endNoteText) []citation.Name {
	var names []citation.Name
	for _, text := range list {
		if name := endNoteName(string(text)); !name.IsZero() {
			names = append(names, name)
		}
	}
	return names
}

func endNoteName(text string) citation.Name {
	family, rest, comma := strings.Cut(text, ",")
	family, rest = strings.TrimSpace(family), strings.TrimSpace(rest)
	if !comma {
		words := strings.Fields(family)
		if len(words) < 2 {
			return citation.Name{Literal: family}
		}
		last := len(words) - 1
		for last > 1 && isLower(words[last-1]) {
			last--
		}
		return withParticle(citation.Name{Given: strings.Join(words[:last], " "), Family: strings.Join(words[last:], " ")})
	}
	rest = strings.Trim(rest, ", ")
	if rest == "" {
		return citation.Name{Literal: family}
	}
	given, suffix, _ := strings.Cut(rest, ",")
	return withParticle(citation.Name{Family: family, Given: strings.TrimSpace(given), Suffix: strings.TrimSpace(suffix)})
}

// withParticle takes the small words off the beginning of a family name: “van der Waals”.
func withParticle(n citation.Name) citation.Name {
	words := strings.Fields(n.Family)
	i := 0
	for i+1 < len(words) && isLower(words[i]) {
		i++
	}
	n.NonDroppingParticle, n.Family = strings.Join(words[:i], " "), strings.Join(words[i:], " ")
	return n
}

func isLower(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(r)
}

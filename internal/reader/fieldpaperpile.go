package reader

import (
	"bytes"
	"cmp"
	"compress/zlib"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// A paperpileWork is what Paperpile writes down of a work.
type paperpileWork struct {
	ID        looseText       `json:"_id"`
	Key       looseText       `json:"citekey"`
	Kind      looseText       `json:"pubtype"`
	Title     looseText       `json:"title"`
	Authors   []paperpileName `json:"author"`
	Editors   []paperpileName `json:"editor"`
	Published struct {
		Year  looseText `json:"year"`
		Month looseText `json:"month"`
		Day   looseText `json:"day"`
	} `json:"published"`
	Journal     looseText `json:"journal"`
	JournalFull looseText `json:"journalfull"`
	Book        looseText `json:"booktitle"`
	Volume      looseText `json:"volume"`
	Issue       looseText `json:"issue"`
	Pages       looseText `json:"pages"`
	Publisher   looseText `json:"publisher"`
	Place       looseText `json:"address"`
	School      looseText `json:"school"`
	Edition     looseText `json:"edition"`
	Series      looseText `json:"series"`
	DOI         looseText `json:"doi"`
	PMID        looseText `json:"pmid"`
	ISBN        looseText `json:"isbn"`
	ISSN        looseText `json:"issn"`
	URL         looseText `json:"url"`
}

type paperpileName struct {
	First      looseText `json:"first"`
	Last       looseText `json:"last"`
	Collective looseText `json:"collective"`
}

// paperpileItems reads a citation of Paperpile: what it says of the citation is XML, the works are compressed JSON in base64.
func paperpileItems(code string) ([]citation.EmbeddedItem, error) {
	encoded := between(code, "<data>", "</data>")
	if encoded == "" {
		return nil, errFieldData
	}
	packed, err := decodeBase64(encoded)
	if err != nil {
		return nil, errors.New("it is no base64")
	}
	z, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(z, maxField+1))
	switch {
	case err != nil:
		return nil, err
	case len(data) > maxField:
		return nil, errFieldSize
	}
	var list works[paperpileWork]
	if err := decodeFirst(string(data), &list); err != nil {
		return nil, err
	}
	said, err := fieldObject("<metadata>" + between(code, "<metadata>", "</metadata>") + "</metadata>")
	if err != nil {
		return nil, err
	}
	citations := (xmlFields{said}).list("citation")
	items := make([]citation.EmbeddedItem, 0, len(list))
	for i := range list {
		item := list[i].item()
		for k, c := range citations {
			if id := c.text("id"); id == string(list[i].ID) || id == "" && k == i {
				item.Locator = cslLocator(c.text("locator_label"), c.text("locator"))
				item.Prefix, item.Suffix = c.text("prefix"), c.text("suffix")
				item.SuppressAuthor = c.text("no_author") == "1" || c.text("no_author") == "true"
			}
		}
		items = append(items, item)
	}
	return items, nil
}

// paperpileTypes are Paperpile's types in CSL's terms.
var paperpileTypes = map[string]citation.Type{
	"ARTICLE": citation.TypeArticleJournal, "BOOK": citation.TypeBook, "BOOK_SECTION": citation.TypeChapter, "CHAPTER": citation.TypeChapter,
	"CONFERENCE": citation.TypePaperConference, "CONFERENCE_PAPER": citation.TypePaperConference, "THESIS": citation.TypeThesis,
	"REPORT": citation.TypeReport, "WEBPAGE": citation.TypeWebpage, "WEBSITE": citation.TypeWebpage, "PATENT": citation.TypePatent,
	"PREPRINT": citation.TypeArticle, "NEWS": citation.TypeArticleNewspaper, "DATASET": citation.TypeDataset, "SOFTWARE": citation.TypeSoftware,
}

func (w *paperpileWork) item() citation.EmbeddedItem {
	item := citation.EmbeddedItem{Manager: citation.ManagerPaperpile}
	if id := cmp.Or(w.ID, w.Key); id != "" {
		item.Keys = []string{"paperpile:" + string(id)}
	}
	text := func(t looseText) string { return plainText(string(t)) }
	r := &citation.Record{
		Type:  cmp.Or(paperpileTypes[strings.TrimPrefix(strings.ToUpper(string(w.Kind)), "PP_")], citation.TypeDocument),
		Title: text(w.Title), Author: paperpileNames(w.Authors), Editor: paperpileNames(w.Editors), ContainerTitle: text(cmp.Or(w.JournalFull, w.Journal, w.Book)),
		Volume: text(w.Volume), Issue: text(w.Issue), Page: text(w.Pages), Publisher: text(cmp.Or(w.Publisher, w.School)), PublisherPlace: text(w.Place),
		Edition: text(w.Edition), CollectionTitle: text(w.Series), DOI: text(w.DOI), PMID: text(w.PMID), ISBN: text(w.ISBN), ISSN: text(w.ISSN), URL: text(w.URL),
	}
	if w.JournalFull != "" && w.Journal != w.JournalFull {
		r.ContainerTitleShort = text(w.Journal)
	}
	r.Issued = typedDate(text(w.Published.Year), "")
	if month, err := strconv.Atoi(text(w.Published.Month)); err == nil && 1 <= month && month <= 12 && r.Issued.Start.Year != 0 {
		r.Issued.Start.Month = month
		if day, err := strconv.Atoi(text(w.Published.Day)); err == nil && 1 <= day && day <= 31 {
			r.Issued.Start.Day = day
		}
	}
	if r.Title != "" || len(r.Author) > 0 {
		item.Record = r
	}
	return item
}

func paperpileNames(list []paperpileName) []citation.Name {
	var names []citation.Name
	for _, n := range list {
		names = appendName(names, plainText(string(cmp.Or(n.Collective, n.Last))), plainText(string(n.First)))
	}
	return names
}

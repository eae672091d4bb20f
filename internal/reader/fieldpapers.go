package reader

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// papersItems reads a citation of Papers: <citation><publications><publication>….
func papersItems(code string) ([]citation.EmbeddedItem, error) {
	publications, err := fieldWorks(code, "publications", "publication")
	if err != nil {
		return nil, err
	}
	var items []citation.EmbeddedItem
	for _, p := range publications {
		item := citation.EmbeddedItem{Manager: citation.ManagerPapers}
		if id := p.text("uuid"); id != "" {
			item.Keys = []string{"papers:" + id}
		}
		if record := papersRecord(p); !record.IsZero() {
			item.Record = record
		}
		items = append(items, item)
	}
	return items, nil
}

// papersRecord is a publication in CSL's terms.
func papersRecord(p xmlFields) *citation.Record {
	bundle := p.child("bundle").child("publication")
	r := &citation.Record{
		Title: p.text("title"), ContainerTitle: bundle.text("title"), Author: papersNames(p.child("authors")),
		Editor: papersNames(bundle.child("authors")), Volume: p.text("volume"), Issue: p.text("number"),
		Page: joinPages(p.text("startpage"), p.text("endpage")), DOI: p.text("doi"), URL: p.text("url"),
		Publisher: cmp.Or(p.text("publisher"), bundle.text("publisher")), PublisherPlace: cmp.Or(p.text("place"), bundle.text("place")),
		Issued: papersDate(p.text("publication_date")),
	}
	if r.Title == "" && len(r.Author) == 0 {
		return &citation.Record{}
	}
	r.Type = papersType(p.text("type"), bundle.text("type"))
	return r
}

// papersType tells the type of a publication by its number and by that of what it is in.
func papersType(kind, bundle string) citation.Type {
	const book, article, serial = "0", "400", "-100"
	switch {
	case bundle == serial || kind == article && bundle == "":
		return citation.TypeArticleJournal
	case bundle == book:
		return citation.TypeChapter
	case kind == book:
		return citation.TypeBook
	default:
		return citation.TypeDocument
	}
}

func papersNames(authors xmlFields) []citation.Name {
	var names []citation.Name
	for _, a := range authors.list("author") {
		names = appendName(names, a.text("lastName"), strings.TrimSpace(a.text("firstName")+" "+a.text("middleNames")))
	}
	return names
}

// papersDate reads 99200704…: a number that every date begins with, the year, the month and the day.
func papersDate(text string) citation.Date {
	const prefix, length = "99", len("20070403")
	digits, ok := strings.CutPrefix(text, prefix)
	if !ok || len(digits) < length {
		return citation.Date{}
	}
	year, err := strconv.Atoi(digits[:4])
	month, _ := strconv.Atoi(digits[4:6])
	day, _ := strconv.Atoi(digits[6:8])
	switch {
	case err != nil:
		return citation.Date{}
	case month < 1 || month > 12:
		month, day = 0, 0
	case day > 31:
		day = 0
	}
	return citation.Date{Start: citation.Day{Year: year, Month: month, Day: day}}
}

// joinPages is a range of pages.
func joinPages(first, last string) string {
	if first == "" || last == "" || last == first {
		return cmp.Or(first, last)
	}
	return first + "–" + last
}

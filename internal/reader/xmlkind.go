package reader

import "strings"

// An xmlKind is what an element is for the search of notes, whatever vocabulary it belongs to.
type xmlKind uint8

const (
	xmlOther   xmlKind = iota
	xmlNote            // a footnote or an endnote
	xmlRemark          // called "note": a footnote or, as in DocBook, a warning
	xmlLabel           // the number before a note, a paragraph or a reference
	xmlEntry           // an entry of a reference list
	xmlPrinted         // an entry in the words that are printed, beside its fields
	xmlUnseen          // what no page shows, or only as data about the document
	xmlStyled          // an element whose attributes say how it looks
	xmlItalic
	xmlBold
	xmlSmallCaps
	xmlRaised
	xmlQuote
)

// xmlKinds are the names of elements in the vocabularies of publishers and archives, in small letters and without prefixes
// and hyphens: those of DocBook, DITA, DAISY, FictionBook, Érudit, Elsevier, Springer, Wiley, docutils, Akoma Ntoso, and the
// like. What most of them share serves for those that are not known as well.
var xmlKinds = kindsOf(map[xmlKind]string{
	xmlNote:    "fn footnote endnote ftnote fnote authorialnote rearnote enote footendnote notebasdepage noteenbasdepage notefin",
	xmlRemark:  "note",
	xmlLabel:   "label no num number notenumber citationnumber noteno fnlabel noterefnumber footnotenumber",
	xmlEntry:   "ref bib bibitem bibliomixed biblioentry refbiblio bibreference citation reference bibl biblstruct bibentry cit",
	xmlPrinted: "bibunstructured sourcetext mixedcitation textref unstructured rawreference",
	xmlUnseen: "metadata meta info articleinfo bookinfo chapterinfo sectioninfo docinfo header admin iteminfo coredata description binary " +
		"stylesheet authorgroup grauteur creators indexterm remark pagenum alttext alt textobject articlehead journalinfo volumeinfo issueinfo " +
		"publisherinfo seriesinfo prolog responsedate",
	xmlStyled:    "emphasis emph hi marquage phrase span style styledcontent inline text",
	xmlItalic:    "i it ital italic italics em fi citetitle",
	xmlBold:      "b bold strong",
	xmlSmallCaps: "sc smallcaps smcap",
	xmlRaised:    "sup superscript exposant superior",
	xmlQuote:     "quote q",
})

// isFace reports whether the element is a stretch of a sentence by its name.
func (k xmlKind) isFace() bool { return k >= xmlStyled }

func kindsOf(names map[xmlKind]string) map[string]xmlKind {
	kinds := map[string]xmlKind{}
	for kind, list := range names {
		for name := range strings.FieldsSeq(list) {
			kinds[name] = kind
		}
	}
	return kinds
}

// kindOf is what the element's name says.
func kindOf(name string) xmlKind {
	name = name[strings.LastIndexByte(name, ':')+1:]
	name = strings.NewReplacer("-", "", "_", "", ".", "").Replace(strings.ToLower(name))
	return xmlKinds[name]
}

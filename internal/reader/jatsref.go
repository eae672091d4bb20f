package reader

import "github.com/e843347c/ibid/citation"

// jatsCitations are the elements that hold one work of a reference.
var jatsCitations = within("mixed-citation", "element-citation", "citation", "nlm-citation")

// readReferences adds the entries of reference lists, and the paragraphs of a section that is headed as one.
func (j *jats) readReferences(doc *citation.Document) {
	end := 0 // of the last entry
	for i := range j.own() {
		switch name := j.nameOf(i); {
		case i < end, j.known[i]:
		case name == "ref":
			j.addReference(doc, i)
			end = j.nextOf(i)
		case (name == "p" || name == "list-item") && j.inBibliography(i):
			j.addEntry(doc, i, nil)
			end = j.nextOf(i)
		}
	}
}

// addReference adds the works of a reference: most have one, some journals give several one number.
func (j *jats) addReference(doc *citation.Document, ref int) {
	works := j.citations(ref)
	if len(works) == 1 {
		j.addEntry(doc, ref, j.work(j.fullest(works[0])))
		return
	}
	for _, i := range works {
		j.addEntry(doc, i, j.work(i))
	}
	if len(works) == 0 {
		j.addEntry(doc, ref, nil)
	}
}

// fullest is the form of a citation in which its fields are marked up, where it is given in several.
func (j *jats) fullest(i int) int {
	parent := j.parentOf(i)
	if fields := j.child(parent, "element-citation"); fields >= 0 {
		return fields
	}
	return i
}

// addEntry adds an entry of a reference list, with the work that its markup tells of, if it does.
func (j *jats) addEntry(doc *citation.Document, i int, work *citation.Record) {
	drop := map[int]bool{}
	if l := j.child(i, "label"); l >= 0 {
		drop[l] = true
	}
	if note := j.render(j, i, j.nextOf(i), "", drop); hasWords(note.Text) {
		embedRecord(note, work)
		doc.References = append(doc.References, note)
	}
}

// citations are the works of a reference, each in the form that is printed.
func (j *jats) citations(ref int) []int {
	var works []int
	for i := ref + 1; i < j.nextOf(ref); i = j.nextOf(i) {
		switch name := j.nameOf(i); {
		case name == "citation-alternatives":
			works = append(works, j.citations(i)...)
		case jatsCitations[name] && !j.isOtherForm(i):
			works = append(works, i)
		}
	}
	return works
}

// isOtherForm reports whether a citation is given as well in the words that are printed, or before in another form.
func (j *jats) isOtherForm(i int) bool {
	parent := j.parentOf(i)
	printed, known := j.printed[parent]
	if !known {
		printed = j.child(parent, "mixed-citation") >= 0
		j.printed[parent] = printed
	}
	if printed {
		return j.nameOf(i) != "mixed-citation"
	}
	return j.nameOf(parent) == "citation-alternatives" && i != j.firstElement(parent)
}

// inBibliography reports whether a paragraph stands right in a section, or in a list of one, that is headed as a bibliography.
func (j *jats) inBibliography(i int) bool {
	parent := j.parentOf(i)
	if j.nameOf(parent) == "list" {
		parent = j.parentOf(parent)
	}
	switch j.nameOf(parent) {
	case "sec", "app", "notes":
		return j.titled(parent) == sectionReferences
	}
	return false
}

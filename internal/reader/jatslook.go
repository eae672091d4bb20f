package reader

import "strings"

// hidden leaves out identifiers that readers do not see, and what is only another form of what stands beside it.
func (j *jats) hidden(i int) bool {
	switch j.nameOf(i) {
	case "":
		return false
	case "pub-id":
		kind := j.attr(i, "pub-id-type")
		return kind == "pmid" || kind == "pmcid" || kind == "medline"
	case "element-citation", "mixed-citation", "citation", "nlm-citation":
		return j.isOtherForm(i)
	}
	parent := j.parentOf(i)
	return parent >= 0 && strings.HasSuffix(j.nameOf(parent), "alternatives") && i != j.firstElement(parent)
}

// firstElement is the first element right below i; -1 where there is none.
func (j *jats) firstElement(i int) int {
	for c := i + 1; c < j.nextOf(i); c = j.nextOf(c) {
		if j.nameOf(c) != "" {
			return c
		}
	}
	return -1
}

func (j *jats) block(i int) bool { return jatsBlocks[j.nameOf(i)] }

// breaks also separates the fields of a citation that has no punctuation of its own.
func (j *jats) breaks(i int) bool {
	switch j.nameOf(i) {
	case "":
		return false
	case "break":
		return true
	}
	parent := j.parentOf(i)
	return parent >= 0 && jatsFielded[j.nameOf(parent)] && j.isBare(parent)
}

// jatsFielded are the elements whose fields may have nothing between them.
var jatsFielded = within("element-citation", "mixed-citation", "citation", "nlm-citation", "person-group", "name", "string-name", "date", "collab")

// isBare reports whether an element has elements and no text of its own.
func (j *jats) isBare(i int) bool {
	bare, ok := j.bare[i]
	if !ok {
		bare = j.firstElement(i) >= 0
		for c := i + 1; c < j.nextOf(i) && bare; c = j.nextOf(c) {
			bare = j.nameOf(c) != "" || strings.TrimSpace(string(j.src[j.startOf(c):j.endOf(c)])) == ""
		}
		j.bare[i] = bare
	}
	return bare
}

func (j *jats) quotes(int) bool { return false }

func (j *jats) look(i int) look {
	var l look
	switch j.nameOf(i) {
	case "italic":
		return l.with(faceItalic, j.attr(i, "toggle") != "no")
	case "source":
		// In a citation with punctuation the author's own markup says so.
		if j.isBare(j.parentOf(i)) {
			return l.with(faceItalic, true)
		}
	case "bold":
		return l.with(faceBold, true)
	case "sc":
		return l.with(faceSmallCaps, true)
	case "sup":
		return l.with(faceSuperscript, true)
	case "roman":
		return l.with(faceItalic, false)
	case "styled-content", "named-content":
		return rendLook(j.attr(i, "style")).then(rendLook(j.attr(i, "style-type")))
	}
	return l
}

func (j *jats) target(i int) string {
	switch j.nameOf(i) {
	case "ext-link", "uri", "related-article", "related-object":
		return j.attr(i, "xlink:href")
	}
	return ""
}

package reader

// docxNumbering counts the notes of one kind as Word does.
type docxNumbering struct {
	sections []docxSection // in the order of the body
	section  int
	next     int
}

// A docxSection is how notes are numbered up to a node of the body.
type docxSection struct {
	end     int
	format  string
	start   int
	restart docxRestart
}

type docxRestart uint8

const (
	restartNever docxRestart = iota
	restartSection
	restartPage
)

// newDocxNumbering reads the settings of the document and those of its sections, which stand at each section's end.
func newDocxNumbering(kind docxNoteKind, settings, body *tree) docxNumbering {
	defaults := docxSection{format: "decimal", start: 1}
	if kind == docxEndnote {
		defaults.format = "lowerRoman"
	}
	element := docxNoteNames[kind].properties
	for i := range settings.nodes {
		if settings.nameOf(i) == element {
			defaults = defaults.with(settings, i)
		}
	}
	n := docxNumbering{next: defaults.start}
	for i := range body.nodes {
		if body.nameOf(i) != "w:sectPr" {
			continue
		}
		s := defaults
		if p := body.child(i, element); p >= 0 {
			s = s.with(body, p)
		}
		s.end = body.nextOf(i)
		if p := body.ancestor(i, "w:p"); p >= 0 { // the section's last paragraph
			s.end = body.nextOf(p)
		}
		n.sections = append(n.sections, s)
	}
	defaults.end = len(body.nodes)
	n.sections = append(n.sections, defaults)
	n.next = n.sections[0].start
	return n
}

func (s docxSection) with(t *tree, properties int) docxSection {
	for i := properties + 1; i < t.nextOf(properties); i = t.nextOf(i) {
		value := t.attr(i, "w:val")
		switch t.nameOf(i) {
		case "w:numFmt":
			s.format = value
		case "w:numStart":
			s.start = integer(value, 1)
		case "w:numRestart":
			s.restart = restartNever
			switch value {
			case "eachSect":
				s.restart = restartSection
			case "eachPage":
				s.restart = restartPage
			}
		}
	}
	return s
}

// label is the label of the next note, which node of the body refers to.
func (n *docxNumbering) label(node int) string {
	for n.section+1 < len(n.sections) && n.sections[n.section].end <= node {
		if n.section++; n.sections[n.section].restart == restartSection {
			n.next = n.sections[n.section].start
		}
	}
	number := n.next
	n.next++
	return formatNumber(n.sections[n.section].format, number)
}

// newPage begins a page, where Word saved that one begins.
func (n *docxNumbering) newPage() {
	if s := n.sections[n.section]; s.restart == restartPage {
		n.next = s.start
	}
}

package reader

import (
	"bytes"
	"errors"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// ErrMacros is the cause that a LaTeX document cannot be read: its macros make far more text than it has.
var ErrMacros = errors.New("the macros expand without end")

// readLaTeX reads a LaTeX document by walking through it as TeX does, in so far as that matters for the text of notes:
// fonts, accents, ligatures, counters, and macros of the author's own.
func readLaTeX(src []byte, limits Limits, doc *citation.Document) error {
	x := &tex{src: string(src), limits: limits, labels: map[string]string{}}
	x.matchBraces()
	if bytes.Contains(src, []byte(`\label`)) && bytes.Contains(src, []byte(`ref{`)) {
		// "see n. \ref{fn:lewin}" may look forward: the labels are known after a first walk.
		if err := x.walk(&citation.Document{}); err != nil {
			return err
		}
	}
	return x.walk(doc)
}

// A tex walks through a LaTeX document. All that it reads, macros' bodies too, are stretches of src.
type tex struct {
	src    string
	limits Limits
	doc    *citation.Document

	opens, closes []int32 // the braces that match, by the opening one

	w       *writer // what is written to: the paragraph, or a note
	body    writer  // the paragraph
	calls   []texCall
	notes   int // notes that are open
	depth   int // inputs that are open
	quotes  int // \enquote that are open
	tables  int // tables that are open
	face    face
	link    string
	math    bool
	stopped bool // at \end{document}

	macros   map[string]texMacro
	aliases  map[string]string // by \let
	budget   int               // bytes that macros may still make
	counters texCounters
	language texLanguage
	// shorthands says that " is babel's: "a is ä.
	shorthands bool
	labels     map[string]string // what \ref prints
	current    string            // what \label takes: the note's number
	marks      texMarks
	written    map[string]bool // labels of the notes so far
	references bibliography
	items      bool   // in thebibliography
	key        string // of its entry
	cites      texCites
	included   texIncluded
	// conditionals are those of the author's own, \ifdraft, and whether they hold.
	conditionals map[string]bool
	// stops are where the commands that end ConTeXt's notes stand last.
	stops map[string]int
	apart []apartNote
}

// A texInput is a stretch of the source. Text in a macro's body does not stand where the macro is used: it is
// attributed to the use as a whole.
type texInput struct {
	pos, end int
	use      texUse
	args     []texInput // of the macro whose body this is
}

// A texUse is where a macro is used; the zero texUse is none.
type texUse struct{ start, width int }

// A texCall is a note's marker in the paragraph.
type texCall struct {
	note   *citation.Note
	offset int
	source int
}

// macroFactor bounds the text that macros make, as a multiple of the document's size.
const macroFactor = 8

// macroMinimum is granted to small documents.
const macroMinimum = 1 << 20

// walk reads the document once. What was learned of labels stays.
func (x *tex) walk(doc *citation.Document) error {
	x.doc, x.w = doc, &x.body
	x.body, x.calls, x.notes, x.depth, x.quotes, x.tables = writer{}, nil, 0, 0, 0, 0
	x.face, x.link, x.math, x.stopped = 0, "", false, false
	x.macros, x.aliases = map[string]texMacro{}, map[string]string{}
	x.budget = macroMinimum + macroFactor*len(x.src)
	x.counters = newTexCounters()
	x.language, x.shorthands, x.items = texEnglish, false, false
	x.references, x.marks, x.written = bibliography{}, texMarks{}, map[string]bool{}
	x.cites, x.apart = texCites{}, nil
	x.included, x.conditionals = texIncluded{from: strings.Index(x.src, `\begin{document}`)}, map[string]bool{}
	x.stops = map[string]int{}
	if err := x.read(texInput{end: len(x.src)}); err != nil {
		return err
	}
	x.paragraph()
	for i, note := range x.marks.notes {
		if x.marks.filled[i] {
			continue
		}
		doc.Diagnostics = append(doc.Diagnostics, markerWithoutNote(note.Label, note.Caller.Source, ""))
	}
	doc.Notes = withoutEmpty(doc.Notes)
	x.numberApart()
	reportKeys(doc, x.cites.files)
	x.included.report(doc)
	return nil
}

// withoutEmpty drops markers whose notes never came.
func withoutEmpty(notes []*citation.Note) []*citation.Note {
	kept := notes[:0]
	for _, note := range notes {
		if note.Text != "" {
			kept = append(kept, note)
		}
	}
	return kept
}

// read writes an input. Fonts that it changes are restored behind it.
func (x *tex) read(in texInput) error {
	if x.depth++; x.depth > x.limits.Depth {
		return &Error{Offset: in.pos, Err: ErrDepthLimit}
	}
	defer func(f face, link string) { x.depth, x.face, x.link = x.depth-1, f, link }(x.face, x.link)
	type group struct {
		face face
		link string
	}
	var groups []group
	for in.pos < in.end && !x.stopped {
		switch c := x.src[in.pos]; c {
		case '{':
			groups = append(groups, group{x.face, x.link})
			if len(groups) > x.limits.Depth {
				return &Error{Offset: in.pos, Err: ErrDepthLimit}
			}
			in.pos++
		case '}':
			if last := len(groups) - 1; last >= 0 {
				x.face, x.link = groups[last].face, groups[last].link
				groups = groups[:last]
			}
			in.pos++
		case '\\':
			if err := x.command(&in); err != nil {
				return err
			}
		case '#':
			if err := x.parameter(&in); err != nil {
				return err
			}
		default:
			x.character(&in, c)
		}
	}
	return nil
}

// parameter writes an argument of the macro whose body is read: #1.
func (x *tex) parameter(in *texInput) error {
	start := in.pos
	if in.pos++; in.pos < in.end {
		if k := int(x.src[in.pos]) - '1'; k >= 0 && k < len(in.args) {
			in.pos++
			return x.spend(in.args[k])
		}
	}
	x.put(in.use, "#", start, in.pos)
	return nil
}

// spend reads an input that a macro makes.
func (x *tex) spend(in texInput) error {
	if x.budget -= in.end - in.pos + 1; x.budget < 0 {
		return &Error{Offset: in.use.start, Err: ErrMacros}
	}
	return x.read(in)
}

// put writes a text that the source spells as the bytes from start up to end, or that a macro makes.
func (x *tex) put(use texUse, text string, start, end int) {
	x.w.Style(x.face, x.link)
	switch {
	case use.width > 0:
		x.w.Entity(text, use.start, use.width)
	case text == x.src[start:end]:
		x.w.Text(text, start)
	default:
		x.w.Entity(text, start, end-start)
	}
}

// space writes the blank that begins at start.
func (x *tex) space(use texUse, start int) {
	if use.width > 0 {
		start = use.start
	}
	x.w.Space(start)
}

// paragraph ends a paragraph. In a note that is a blank.
func (x *tex) paragraph() {
	x.math = false // a formula ends with its paragraph, also where its sign was a dollar's
	if x.notes > 0 {
		return
	}
	x.endParagraph(0)
}

// endParagraph ends a paragraph of the body, or a heading of the level.
func (x *tex) endParagraph(level int) {
	entry := x.body.Note("")
	for _, c := range x.calls {
		c.note.Caller = &citation.Caller{Sentence: sentenceAt(entry.Text, c.offset), Source: c.source}
	}
	x.calls = x.calls[:0]
	if strings.TrimSpace(entry.Text) == "" {
		return
	}
	if x.references.entry(entry.Text, level) || x.items {
		entry.Label, x.key = x.key, ""
		x.doc.References = append(x.doc.References, entry)
	}
}

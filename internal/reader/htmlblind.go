package reader

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// A blindNote is a note that nothing in the text calls. Trade books list such notes at the end by the page and the words
// that each is about: "12 the strike of 1905: Ascher, Revolution, 40." What tells them is that the words stand in the text.
type blindNote struct {
	*citation.Note
	words string // that it is about; empty where the paragraph names none
	set   bool   // the words are set off, by quotation marks or type
}

const (
	// minBlind is how many notes at least must be about words of the text, and minBlindShare their share of all that are
	// about some: the words may be cut short, or broken by a marker.
	minBlind      = 3
	minBlindShare = 0.5
	// maxBlindWords is how many words a note says at most that it is about.
	maxBlindWords = 20
)

// blind returns the notes of this kind. They stand under a heading that announces notes.
func (p *pages) blind() []*citation.Note {
	candidates, body := p.blindCandidates()
	about := 0
	for _, c := range candidates {
		if c.words != "" {
			about++
		}
	}
	if about < minBlind {
		return nil
	}
	text := p.quotable(body)
	var notes []*citation.Note
	found := 0
	for _, c := range candidates {
		place := text.find(c.words)
		switch {
		case place >= 0:
			found++
			c.Caller = text.caller(place + len(c.words))
			notes = append(notes, c.Note)
		case c.Label != "" || c.set:
			notes = append(notes, c.Note)
		case len(notes) > 0:
			joinNote(notes[len(notes)-1], c.Note)
		}
	}
	if found < minBlind || float64(found) < minBlindShare*float64(about) {
		return nil
	}
	for i, note := range notes {
		if note.Label == "" {
			note.Label = strconv.Itoa(i + 1)
		}
	}
	return notes
}

// blindCandidates are the paragraphs under headings that announce notes, and the paragraphs of the text before.
func (p *pages) blindCandidates() (candidates []blindNote, body [][2]int) {
	const maxHeadingNodes = 12
	regions := slices.Clone(p.notes)
	slices.SortFunc(regions, func(a, b *htmlNote) int { return cmp.Compare(a.to, b.to) })
	inNote := func(node int) bool {
		i := sort.Search(len(regions), func(i int) bool { return regions[i].to > node })
		return i < len(regions) && regions[i].from <= node
	}
	under := false
	for from, to := range p.paragraphs() {
		what := sectionOther
		if to-from <= maxHeadingNodes && !p.isLong(from, to) {
			what = headingSection(p.text(from, to, nil))
		}
		switch {
		case what != sectionOther:
			under = what == sectionNotes
		case isHeading(p.nameOf(p.blockOf(from))):
		case !under:
			body = append(body, [2]int{from, to})
		case !inNote(from):
			if c := p.blindNote(from, to); c.Text != "" {
				candidates = append(candidates, c)
			}
		}
	}
	return candidates, body
}

// blindNote reads a paragraph: its page, and the words that it is about.
func (p *pages) blindNote(from, to int) blindNote {
	note := p.render(p, from, to, "", nil)
	if length := pageLength(note.Text); length > 0 {
		note.Label = strings.TrimRight(note.Text[:length], " .:")
		cutNote(note, citation.Span{End: length})
	}
	words, set := aboutWords(note)
	return blindNote{note, words, set}
}

// pageLength is the length of the number of a page, or of several, at the beginning of a note: "12 ", "12–13: ", "p. 12 ".
// It refuses "12th".
func pageLength(text string) int {
	rest := text
	if word, after, ok := strings.Cut(rest, " "); ok && strings.HasSuffix(word, ".") && len(word) <= len("pp.") {
		rest = after
	}
	number := strings.TrimLeft(rest, "0123456789")
	digits := len(rest) - len(number)
	const maxPageDigits = 4
	if digits == 0 || digits > maxPageDigits {
		return 0
	}
	if _, size := utf8.DecodeRuneInString(number); strings.HasPrefix(number, "–") || strings.HasPrefix(number, "-") {
		number = strings.TrimLeft(number[size:], "0123456789")
	}
	blanks := strings.TrimLeft(number, " .:")
	if blanks == number || blanks == "" {
		return 0
	}
	return len(text) - len(blanks)
}

// aboutWords are the words that a note begins with and is about: those in quotation marks, in italics or bold type, in a
// link, all of which set them off, or those before a colon.
func aboutWords(note *citation.Note) (words string, set bool) {
	text := note.Text
	if first, size := utf8.DecodeRuneInString(text); strings.ContainsRune(`"“‘„«'`, first) {
		if end := strings.IndexAny(text[size:], `"”’“»'`); end > 0 {
			words = text[size : size+end]
		}
	}
	for _, mark := range note.Marks {
		if words == "" && mark.Start == 0 {
			words = mark.In(text)
		}
	}
	if set = words != ""; !set {
		var colon bool
		if words, _, colon = strings.Cut(text, ":"); !colon {
			return "", false
		}
	}
	for _, omission := range [...]string{"…", "...", ". . ."} {
		words, _, _ = strings.Cut(words, omission)
	}
	words = quotableText(strings.TrimFunc(words, func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) }))
	if n := len(strings.Fields(words)); n > maxBlindWords || n < 2 && utf8.RuneCountInString(words) < minQuoted {
		return "", false
	}
	return words, set
}

// minQuoted is the length of the shortest single word that a note may be about; a shorter one stands anywhere.
const minQuoted = 6

// joinNote appends a paragraph to the note that it goes on with.
func joinNote(note, more *citation.Note) {
	shift := len(note.Text) + 1
	last := more.Origin[0]
	note.Origin = append(note.Origin, citation.Run{Text: len(note.Text), Len: 1, Source: last.Source, Part: last.Part})
	for _, run := range more.Origin {
		run.Text += shift
		note.Origin = append(note.Origin, run)
	}
	for _, mark := range more.Marks {
		mark.Start, mark.End = mark.Start+shift, mark.End+shift
		note.Marks = append(note.Marks, mark)
	}
	note.Text += " " + more.Text
}

// A quotable is a text in the letters by which its words are compared with others.
type quotable struct {
	pages  *pages
	text   string
	blocks [][2]int // its paragraphs, as nodes
	starts []int    // where they begin in the text
	at     int      // where the last words were found
}

func (p *pages) quotable(blocks [][2]int) *quotable {
	q := &quotable{pages: p, blocks: blocks}
	var b strings.Builder
	for _, block := range blocks {
		q.starts = append(q.starts, b.Len())
		b.WriteString(quotableText(p.text(block[0], block[1], nil)))
		b.WriteByte('\n')
	}
	q.text = b.String()
	return q
}

// find is where words stand, after those found before or, failing that, anywhere; -1 where they do not.
func (q *quotable) find(words string) int {
	if words == "" {
		return -1
	}
	if i := strings.Index(q.text[q.at:], words); i >= 0 {
		q.at += i
		return q.at
	}
	return strings.Index(q.text, words)
}

// caller is the sentence that the words before an offset stand in.
func (q *quotable) caller(offset int) *citation.Caller {
	k := sort.SearchInts(q.starts, offset) - 1
	block := q.pages.render(q.pages, q.blocks[k][0], q.blocks[k][1], "", nil)
	at := 0
	for passed := q.starts[k]; at < len(block.Text) && passed < offset; {
		r, size := utf8.DecodeRuneInString(block.Text[at:])
		passed += len(quotableRune(r))
		at += size
	}
	source, _, part := block.SourceSpan(citation.Span{Start: max(at-1, 0), End: at})
	return &citation.Caller{Sentence: sentenceAt(block.Text, at), Source: source, Part: part}
}

func quotableText(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteString(quotableRune(r))
	}
	return b.String()
}

// quotableRune is what stands for a character where words are compared: small letters, one kind of quotation mark.
func quotableRune(r rune) string {
	switch r {
	case '’', '‘', '“', '”', '"', '„', '«', '»':
		return "'"
	case '–', '—', '‐':
		return "-"
	}
	return string(unicode.ToLower(r))
}

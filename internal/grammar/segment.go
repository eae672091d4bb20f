package grammar

import "github.com/e843347c/ibid/internal/lexicon"

// A run gathers what a segment holds while it grows token by token.
type run struct {
	first, next  int // tokens [first, next)
	tags         lexicon.Set
	hash         uint64 // of the pattern, repeated symbols counted once
	opening      uint64 // of its first three symbols
	symbols      int
	last         byte // the pattern's last symbol
	words        int
	capitals     int
	years        int
	numbers      int
	initials     int
	italic       int
	plain        int
	depth        int // brackets open
	quotes       int // quotation marks open
	unbalanced   bool
	firstContent byte
	lastContent  byte
}

func startRun(first int) run { return run{first: first, next: first, hash: 1469598103934665603} }

// grow takes in the next token. It returns the terms that the segment did not hold before.
func (r *run) grow(x *Features) lexicon.Set {
	t := &x.tokens[r.next]
	symbol := x.patterns[r.next]
	r.next++
	if symbol != r.last {
		r.hash = (r.hash ^ uint64(symbol)) * 1099511628211
		if r.symbols++; r.symbols <= 3 {
			r.opening = r.hash
		}
		r.last = symbol
	}
	switch t.Kind {
	case KindWord:
		r.words++
		switch t.Shape {
		case ShapeInitial:
			r.initials++
			r.capitals++
		case ShapeTitle, ShapeUpper, ShapeMixed:
			r.capitals++
		}
	case KindNumber:
		r.numbers++
		if t.Shape == ShapeYear || t.Shape == ShapeYears {
			r.years++
		}
	case KindSign:
		r.balance(t)
	}
	if t.Kind != KindSign {
		if r.firstContent == 0 {
			r.firstContent = symbol
		}
		r.lastContent = symbol
		switch t.Italic {
		case ItalicYes:
			r.italic++
		case ItalicNo:
			r.plain++
		}
	}
	fresh := lexicon.Set{t.Tags[0] &^ r.tags[0], t.Tags[1] &^ r.tags[1]}
	r.tags.Union(fresh)
	return fresh
}

func (r *run) balance(t *Token) {
	switch t.Paren {
	case RoleOpen:
		r.depth++
	case RoleClose:
		r.depth--
	}
	switch t.Quote {
	case RoleOpen:
		r.quotes++
	case RoleClose:
		r.quotes--
	}
	if r.depth < 0 || r.quotes < 0 {
		r.unbalanced = true
	}
}

// segment returns the features of the segment as a whole.
func (x *Features) segment(r *run) []uint32 {
	x.out = x.out[:0]
	length := bucket(r.next - r.first)
	x.add(featSegLength, length, 0)
	x.add(featSegWhole, x.whole(r), 0)
	x.add(featSegPattern, r.hash, 0)
	x.add(featSegOpening, r.opening, 0)
	x.add(featSegCapitals, r.capitalRatio(), bucket(r.words))
	x.add(featSegCounts, r.counts(), boolTo(r.words > 0))
	x.add(featSegEnds, uint64(r.firstContent), uint64(r.lastContent))
	if x.context.List {
		x.add(featListPattern, r.hash, 0)
	}
	return x.out
}

// capitalRatio is how many quarters of the words have capitals; 9 where there is no word.
func (r *run) capitalRatio() uint64 {
	if r.words == 0 {
		return 9
	}
	return uint64(4 * r.capitals / r.words)
}

// counts sums up how many years, numbers and initials the segment holds; it is below 64.
func (r *run) counts() uint64 {
	return uint64(min(r.years, 2)*16 + min(r.numbers, 3)*4 + min(r.initials, 3))
}

// contains returns the features of a segment that holds the terms.
func (x *Features) contains(terms lexicon.Set) []uint32 {
	x.out = x.out[:0]
	x.addTags(featSegContains, terms, 0)
	return x.out
}

// whole says whether the segment is all in quotation marks, all in italics, all in brackets, and whether its marks and
// brackets are balanced.
func (x *Features) whole(r *run) uint64 {
	var w uint64
	first := &x.tokens[r.first]
	if first.Pair >= 0 && int(first.Pair) < r.next {
		near := r.next-int(first.Pair) <= 3
		if first.Quote == RoleOpen {
			w |= 1 + boolTo(near)
		}
		if first.Paren == RoleOpen {
			w |= 4 + boolTo(near)*4
		}
	}
	switch {
	case r.italic > 0 && r.plain == 0:
		w |= 16
	case r.italic > 0:
		w |= 32
	case r.plain > 0:
		w |= 48
	}
	if r.unbalanced || r.quotes != 0 {
		w |= 64
	}
	if r.depth > 0 {
		w |= 128
	}
	if r.depth < 0 {
		w |= 256
	}
	// Italics that begin and end with the segment tell a title from a part of one.
	if x.setting(r.first-1)&3 != uint64(first.Italic) && first.Italic == ItalicYes {
		w |= 512
	}
	return w
}

func bucket(n int) uint64 {
	switch {
	case n <= 4:
		return uint64(n)
	case n <= 6:
		return 5
	case n <= 9:
		return 6
	case n <= 14:
		return 7
	case n <= 22:
		return 8
	}
	return 9
}

// symbols give a token its letter in the pattern of a segment, the first that fits.
var symbols = []struct {
	terms  lexicon.Set
	symbol byte
}{
	{lexicon.SetOf(lexicon.Ibid, lexicon.Idem, lexicon.OpCit, lexicon.LocCit), 'b'},
	{lexicon.SetOf(lexicon.Month01, lexicon.Month02, lexicon.Month03, lexicon.Month04, lexicon.Month05, lexicon.Month06,
		lexicon.Month07, lexicon.Month08, lexicon.Month09, lexicon.Month10, lexicon.Month11, lexicon.Month12), 'm'},
	{lexicon.SetOf(lexicon.Editor, lexicon.Translator, lexicon.EditorTrans), 'e'},
	{lexicon.SetOf(lexicon.Page, lexicon.Folio, lexicon.Column, lexicon.Paragraph, lexicon.Section, lexicon.Chapter), 'p'},
	{lexicon.SetOf(lexicon.VolumeWord, lexicon.IssueWord, lexicon.VolumesWord), 'v'},
	{lexicon.SetOf(lexicon.EtAl), 't'},
	{lexicon.SetOf(lexicon.And), '&'},
	{lexicon.SetOf(lexicon.In), 'i'},
	{lexicon.SetOf(lexicon.Particle), 'd'},
	{lexicon.SetOf(lexicon.Given), 'G'},
	{lexicon.SetOf(lexicon.Place), 'P'},
	{lexicon.SetOf(lexicon.Stop), 's'},
}

func pattern(t *Token) byte {
	switch t.Kind {
	case KindSign:
		if t.Sign < 128 {
			return byte(t.Sign)
		}
		return '~'
	case KindURL:
		return 'u'
	case KindNumber:
		switch t.Shape {
		case ShapeYear:
			return 'Y'
		case ShapeYears:
			return 'Z'
		case ShapeRange:
			return 'R'
		case ShapeSpan:
			return 'S'
		}
		return 'N'
	}
	for _, s := range symbols {
		if t.Tags.Intersects(s.terms) {
			return s.symbol
		}
	}
	switch t.Shape {
	case ShapeInitial:
		return 'I'
	case ShapeLower, ShapeLetter:
		return 'l'
	case ShapeRoman:
		return 'X'
	case ShapeUpper:
		return 'U'
	}
	return 'A'
}

package render

import (
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// noise is what happened to a document between its author and the reader: another keyboard, a scanner, a careless copy.
type noise struct {
	straight bool    // quotation marks and apostrophes are straight
	hyphens  bool    // hyphens stand for dashes
	capitals float64 // how often a capital is lost
	missing  float64 // how often a comma, full stop or (less often) a blank is
	slips    float64 // how often a letter is misread
	broken   float64 // how often a long word still has its hyphen
}

func drawNoise(random *rand.Rand) noise {
	chance := func(p float64) bool { return random.Float64() < p }
	n := noise{straight: chance(0.22), hyphens: chance(0.22)}
	if chance(0.12) {
		n.missing = pick(random, []float64{0.004, 0.01, 0.02})
	}
	if chance(0.1) {
		n.slips = pick(random, []float64{0.001, 0.004, 0.015})
	}
	if chance(0.07) {
		n.broken = pick(random, []float64{0.005, 0.03})
	}
	if chance(0.03) {
		n.capitals = 0.02
	}
	return n
}

// straights are the characters of a plain keyboard for those of a printer.
var straights = map[rune]string{
	'“': "\"", '”': "\"", '„': "\"", '«': "\"", '»': "\"", '‘': "'", '’': "'", '‚': "'", '‹': "'", '›': "'", '…': "...",
}

// slips are the letters that a scanner takes for others.
var slips = map[rune][]string{
	'l': {"1", "I"}, 'I': {"l", "1"}, 'O': {"0"}, '0': {"O"}, '1': {"l", "I"}, 'e': {"c"}, 'c': {"e"}, 'm': {"rn"}, 'h': {"b"},
	'u': {"n"}, 'n': {"u", "ii"}, 'i': {"í", "!"}, 's': {"5"}, 'f': {"t"}, 'é': {"e", "6"}, 'ö': {"o"}, 'ü': {"ii", "u"},
	'ß': {"B"}, ',': {".", ";"}, '.': {",", "·"}, 'и': {"н"}, 'н': {"п"}, 'ł': {"l"}, 'š': {"s"},
}

// apply returns the sample as the noise left it. Spans move with their text.
func (n noise) apply(random *rand.Rand, s Sample) Sample {
	if n == (noise{}) {
		return s
	}
	text := s.Text
	out := make([]byte, 0, len(text)+8)
	at := make([]int, len(text)+1) // where each byte has gone
	word := 0                      // letters since the word began
	for i, r := range text {
		_, size := utf8.DecodeRuneInString(text[i:])
		for j := range size {
			at[i+j] = len(out)
		}
		if unicode.IsLetter(r) {
			word++
		} else {
			word = 0
		}
		out = n.put(out, random, r, text[i+size:], word)
	}
	at[len(text)] = len(out)
	s.Text = strings.TrimRight(string(out), " ")
	s.Segments = slices.Clone(s.Segments)
	for i := range s.Segments {
		s.Segments[i].Span = moved(s.Segments[i].Span, at, s.Text)
	}
	s.Marks = slices.Clone(s.Marks)
	for i := range s.Marks {
		s.Marks[i].Span = moved(s.Marks[i].Span, at, s.Text)
	}
	s.Marks = slices.DeleteFunc(s.Marks, func(m citation.Mark) bool { return m.End <= m.Start })
	return s
}

// put writes one character, or what became of it.
func (n noise) put(out []byte, random *rand.Rand, r rune, rest string, word int) []byte {
	if n.straight {
		if plain, ok := straights[r]; ok {
			return append(out, plain...)
		}
	}
	switch {
	case n.hyphens && (r == '–' || r == '—' || r == '‑'):
		return append(out, '-')
	case n.missing > 0 && r == ',' && random.Float64() < n.missing:
		return out
	case n.missing > 0 && r == ' ' && startsLetter(rest) && random.Float64() < n.missing/6: // there are more of them
		return out
	case n.missing > 0 && r == '.' && strings.HasPrefix(rest, " ") && random.Float64() < n.missing:
		return out
	case n.slips > 0 && random.Float64() < n.slips:
		if other := slips[r]; other != nil {
			return append(out, pick(random, other)...)
		}
	case n.capitals > 0 && unicode.IsUpper(r) && random.Float64() < n.capitals:
		return utf8.AppendRune(out, unicode.ToLower(r))
	}
	out = utf8.AppendRune(out, r)
	if n.broken > 0 && word > 3 && len(rest) > 3 && isWord(rest[:3]) && random.Float64() < n.broken {
		out = append(out, "- "...)
	}
	return out
}

func startsLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

func isWord(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// moved is where a span has gone, without the blanks at its ends.
func moved(span citation.Span, at []int, text string) citation.Span {
	span.Start, span.End = min(at[span.Start], len(text)), min(at[span.End], len(text))
	for span.Start < span.End && text[span.Start] == ' ' {
		span.Start++
	}
	for span.Start < span.End && text[span.End-1] == ' ' {
		span.End--
	}
	return span
}

package grammar

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
)

// partners writes the text with each mark that has a partner replaced by the number of its pair.
func partners(text string) string {
	tokens := Lex(&citation.Note{Text: text}, nil)
	var b strings.Builder
	at, pairs := 0, 0
	names := make(map[int]byte)
	for i, t := range tokens {
		b.WriteString(text[at:t.Start])
		at = t.End
		if t.Pair < 0 {
			b.WriteString(t.In(text))
			continue
		}
		if t.Quote == RoleOpen || t.Paren == RoleOpen {
			pairs++
			names[i], names[int(t.Pair)] = byte('0'+pairs), byte('0'+pairs)
		}
		b.WriteByte(names[i])
	}
	return b.String() + text[at:]
}

func TestPairs(t *testing.T) {
	for text, want := range map[string]string{
		"“a” (b) [c]":             "1a1 2b2 3c3",
		"„a“, ‚b‘":                "1a1, 2b2",
		"« a ‹ b › »":             "1 a 2 b 2 1",
		"»a« and »b«":             "1a1 and 2b2",
		`"a" 'b'`:                 "1a1 2b2",
		"“a ‘b’ c”":               "1a 2b2 c1",
		"the workers’ movement":   "the workers’ movement",
		"the workers' movement":   "the workers' movement",
		"‘the workers’ movement’": "1the workers1 movement’",
		"(a [b) c]":               "1a [b1 c]",
		"(a":                      "(a",
		"a)":                      "a)",
		"“a":                      "“a",
		"((a)":                    "(1a1",
		"”a”":                     "1a1", // as Swedes and Finns have them
		"“a (b” c)":               "1a 2b1 c2",
		"a 5' 6\" tall":           "a 5' 6\" tall",
		"{a}":                     "1a1",
		"“" + strings.Repeat("a ", maxPairTokens-2) + "a”": "1" + strings.Repeat("a ", maxPairTokens-2) + "a1",
		"“" + strings.Repeat("a ", maxPairTokens) + "a”":   "“" + strings.Repeat("a ", maxPairTokens) + "a”",
	} {
		t.Run(text[:min(len(text), 40)], func(t *testing.T) {
			assert.Equal(t, want, partners(text))
		})
	}
}

func TestDepth(t *testing.T) {
	tokens := Lex(&citation.Note{Text: "a (b “c” d) e"}, nil)
	var quoted, nested []int8
	for _, token := range tokens {
		quoted, nested = append(quoted, token.Quoted), append(nested, token.Nested)
	}
	assert.Equal(t, []int8{0, 0, 0, 1, 1, 1, 0, 0, 0}, quoted)
	assert.Equal(t, []int8{0, 1, 1, 1, 1, 1, 1, 1, 0}, nested)
}

func TestURLsEndBeforePunctuation(t *testing.T) {
	for text, want := range map[string]string{
		"http://a.org/b.":               "http://a.org/b",
		"(http://a.org/b)":              "http://a.org/b",
		"http://a.org/b_(c)":            "http://a.org/b_(c)",
		"http://a.org/b_(c)).":          "http://a.org/b_(c)",
		"<http://a.org/b>,":             "http://a.org/b",
		"“https://a.org/b?c=d”":         "https://a.org/b?c=d",
		"see www.a.org/b; and":          "www.a.org/b",
		"doi:10.1000/182,":              "doi:10.1000/182",
		"10.1000/182.":                  "10.1000/182",
		"10.1000":                       "",
		"[http://a.org/b]":              "http://a.org/b",
		"http://a" + rep(")", 1000):     "http://a",
		"http://(" + rep("a)", 3) + ")": "http://(a)a)a",
	} {
		t.Run(text[:min(len(text), 40)], func(t *testing.T) {
			got := ""
			for _, token := range Lex(&citation.Note{Text: text}, nil) {
				if token.Kind == KindURL {
					got += token.In(text)
				}
			}
			assert.Equal(t, want, got)
		})
	}
}

func TestNumbersOfEuropeanDecisions(t *testing.T) {
	for text, want := range map[string]string{
		"Case 26/62, EU:C:1963:1.":             "EU:C:1963:1",
		"HR 28 mei 2004, ECLI:NL:HR:2004:AO42": "ECLI:NL:HR:2004:AO42",
		"(ECLI:DE:BVerfG:2015:rk20150718)":     "ECLI:DE:BVerfG:2015:rk20150718",
		"EU:C:63:1":                            "",
		"EU: C":                                "",
		"ECLI:NL:HR:2004":                      "",
		rep("EU:", 100):                        "",
	} {
		t.Run(text, func(t *testing.T) {
			got := ""
			for _, token := range Lex(&citation.Note{Text: text}, nil) {
				if token.Shape == ShapeECLI {
					got += token.In(text)
				}
			}
			assert.Equal(t, want, got)
		})
	}
}

func rep(s string, n int) string { return strings.Repeat(s, n) }

// shapes are notes that nobody writes and somebody will send.
var shapes = []string{
	"\"", "“", "' ", "(", ")", "()", "[(", "“‘", "”", "«", ",", ", ", ".", ". ", "-", "–", "— ", "a", "a ", "Aa", "1", "1 ", "1-", "ibid. ",
	"http://", "http://a) ", "10.1000/1)", "EU:", "ECLI:a:b:2000:", "(a) ", "“a”, ", "Smith, ", "\u00a0", "\u0301", "é", "´", "§", "§ 1 ", "Berlin: ", "in: ", "1999 ",
}

func FuzzLex(f *testing.F) {
	for _, shape := range shapes {
		f.Add(rep(shape, 50), 3, 9)
	}
	f.Add("Moshe Lewin, The Making of the Soviet System (New York: Pantheon, 1985), 34–35; ibid.", 13, 42)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		note := &citation.Note{Text: text, Styled: end%2 == 0}
		if start >= 0 && end >= start && end <= len(text) {
			note.Marks = []citation.Mark{{Span: citation.Span{Start: start, End: end}, Kind: citation.MarkItalic}}
		}
		checkTokens(t, text, Lex(note, nil))
	})
}

// checkTokens sees to it that the tokens are in order, cover all that is no white space, and are paired with each other.
func checkTokens(t *testing.T, text string, tokens []Token) {
	t.Helper()
	at := 0
	for i, token := range tokens {
		require.GreaterOrEqual(t, token.Start, at)
		require.Greater(t, token.End, token.Start)
		require.LessOrEqual(t, token.End, len(text))
		require.Empty(t, strings.TrimFunc(text[at:token.Start], unicode.IsSpace))
		at = token.End
		if token.Pair >= 0 {
			require.Less(t, int(token.Pair), len(tokens))
			require.Equal(t, int32(i), tokens[token.Pair].Pair)
			require.NotEqual(t, tokens[token.Pair].Quote+tokens[token.Pair].Paren, token.Quote+token.Paren)
		}
	}
	require.Empty(t, strings.TrimFunc(text[at:], unicode.IsSpace))
}

func BenchmarkLex(b *testing.B) {
	notes := testNotes(b)
	size, words := 0, 0
	for _, note := range notes {
		size += len(note.Text)
		words += len(Lex(note, nil))
	}
	var tokens []Token
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, note := range notes {
			tokens = Lex(note, tokens)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*words), "ns/token")
}

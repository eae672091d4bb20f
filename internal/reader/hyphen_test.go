package reader

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestBrokenAddresses joins addresses that a line's end has broken, where programs break them.
func TestBrokenAddresses(t *testing.T) {
	for _, tt := range []struct{ line, next, want string }{
		{"http:", "//example.org", "http://example.org"},
		{"https://example.", "org/a_b, p. 3", "https://example.org/a_b, p. 3"},
		{"https://example.org", "/page", "https://example.org/page"},
		{"https://example.org/page?x=1", "&y=2", "https://example.org/page?x=1&y=2"},
		{"https://example.org/", "page", "https://example.org/page"},
		{"https://example.org/", "page) there", "https://example.org/page) there"},
		{"https://example.org/", "page-one accessed", "https://example.org/page-one accessed"},
		{"https://example.org/", "~smith/ there", "https://example.org/~smith/ there"},
		{"https://example.org/", "accessed 3 March", "https://example.org/ accessed 3 March"},
		{"https://example.org/", "abgerufen am 3. März", "https://example.org/ abgerufen am 3. März"},
		{"https://example.org/", "12 May 2020", "https://example.org/ 12 May 2020"},
		{"https://example.org/", "3.5.2020", "https://example.org/ 3.5.2020"},
		{"https://arxiv.org/abs/", "2001.01234v2, 3", "https://arxiv.org/abs/2001.01234v2, 3"},
		{"https://example.org/", "2020 there", "https://example.org/2020 there"},
		{"https://example.org/", "(3 May)", "https://example.org/ (3 May)"},
		{"https://example.org/", "London, 1990", "https://example.org/ London, 1990"},
		{"doi:10.1017/", "S0018246X1900 there", "doi:10.1017/S0018246X1900 there"},
		{"doi: 10.1093/", "pastj/gtx030.", "doi: 10.1093/pastj/gtx030."},
		{"and/", "or there", "and/or there"},
		{"https://exam", "ple.org/page", "https://example.org/page"},
		{"https://example.org/how", "-to-do, 3", "https://example.org/how-to-do, 3"},
		{"https://example", ".org.", "https://example.org."},
		{"https://example.org", "and/or there", "https://example.org and/or there"},
		{"https://example.org", "– a dash", "https://example.org – a dash"},
		{"https://example.org", "", "https://example.org"},
		{"https://example.org/page.", "seen in May", "https://example.org/page. seen in May"},
		{"https://example.org/page.", "See there", "https://example.org/page. See there"},
		{"see p. 3.", "a/b", "see p. 3. a/b"},
	} {
		var b builder
		b.Text(tt.line, 0)
		b.LineEnd(tt.next, len(tt.line))
		b.Text(tt.next, len(tt.line)+1)
		assert.Equal(t, tt.want, b.Note("").Text)
	}
}

// TestBrokenWords joins words that a line's end has broken.
func TestBrokenWords(t *testing.T) {
	words := newVocabulary([]byte("long term\nhere after\nwell known-\nness"))
	for _, tt := range []struct{ line, next, want string }{
		{"rela-", "tions", "relations"},
		{"long-", "term", "long-term"},
		{"here-", "after", "hereafter"},
		{"Labour-", "Relations", "Labour-Relations"},
		{"CON-", "FIGURING SELF", "CONFIGURING SELF"},
		{"USSR-", "Studien", "USSR-Studien"},
		{"A-", "B", "A-B"},
		{"arXiv:hep-", "th/9306083", "arXiv:hep-th/9306083"},
		{"Vor-", "und Nachteile", "Vor- und Nachteile"},
		{"209–", "40", "209–40"},
		{"Fayard/", "Cercle", "Fayard/Cercle"},
		{"verse one /", "verse two", "verse one / verse two"},
		{"1930–", "(1937)", "1930– (1937)"},
	} {
		b := builder{words: words}
		b.Text(tt.line, 0)
		b.LineEnd(tt.next, len(tt.line))
		b.Text(tt.next, len(tt.line)+1)
		assert.Equal(t, tt.want, b.Note("").Text)
	}
}

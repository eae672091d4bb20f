package reader

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestDocxLists counts the paragraphs of lists, each given as "list/level", as Word does.
func TestDocxLists(t *testing.T) {
	level := func(n int, format, text string, start int) string {
		return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="%d"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/></w:lvl>`, n, start, format, text)
	}
	src := `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="0">` + level(0, "decimal", "%1.", 1) + level(1, "lowerLetter", "(%2)", 1) + level(2, "decimal", "%1.%2.%3", 1) + `<w:styleLink w:val="Notes"/></w:abstractNum>
<w:abstractNum w:abstractNumId="1">` + level(0, "bullet", "•", 1) + `</w:abstractNum>
<w:abstractNum w:abstractNumId="2">` + level(0, "upperRoman", "%1", 4) + `</w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Notes"/></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
</w:numbering>`
	for _, test := range []struct{ name, paragraphs, want string }{
		{"one after another", "1/0 1/0 1/0", "1 2 3"},
		{"an inner level starts again", "1/0 1/1 1/1 1/0 1/1", "1 a b 2 a"},
		{"outer numbers shown too are no labels", "1/0 1/2", "1 -"},
		{"a use that starts anew, and goes on", "1/0 2/0 2/0 1/0", "1 7 8 9"},
		{"points", "3/0 3/0", "- -"},
		{"a first number", "4/0 4/0", "IV V"},
		{"a list by way of its style", "1/0 5/0", "1 2"},
		{"no list", "0/0 9/0 1/12", "- - -"},
	} {
		t.Run(test.name, func(t *testing.T) {
			tree := &tree{src: []byte(src)}
			require.NoError(t, tree.addXML("", 0, Limits{}.orDefault(), nil))
			lists := newDocxLists(tree)
			var got []string
			for paragraph := range strings.FieldsSeq(test.paragraphs) {
				list, level, _ := strings.Cut(paragraph, "/")
				number := lists.number(docxListed{list, integer(level, 0)})
				if number == "" {
					number = "-"
				}
				got = append(got, number)
			}
			assert.Equal(t, test.want, strings.Join(got, " "))
		})
	}
}

func TestFormatNumber(t *testing.T) {
	for _, test := range []struct {
		format string
		n      int
		want   string
	}{
		{"decimal", 12, "12"}, {"", 3, "3"}, {"upperRoman", 14, "XIV"}, {"lowerRoman", 1_000_000, "1000000"}, {"lowerLetter", 28, "bb"},
		{"chicago", 1, "*"}, {"chicago", 6, "††"}, {"decimalZero", 7, "07"}, {"decimalZero", 17, "17"}, {"decimalFullWidth", 10, "１０"},
		{"russianLower", 3, "в"}, {"decimalEnclosedCircle", 3, "③"}, {"decimalEnclosedCircle", 21, "21"}, {"japaneseCounting", 9, "九"},
		{"japaneseCounting", 10, "十"}, {"chineseCounting", 23, "二十三"}, {"chineseCounting", 120, "一二〇"}, {"numberInDash", 4, "- 4 -"}, {"none", 4, ""},
		{"lowerLetter", -1, "-1"},
	} {
		t.Run(fmt.Sprint(test.format, " ", test.n), func(t *testing.T) { assert.Equal(t, test.want, formatNumber(test.format, test.n)) })
	}
}

func TestSymbolOf(t *testing.T) {
	for _, test := range []struct {
		font       string
		code, want rune
	}{
		{"Symbol", 0xf061, 'α'}, {"Symbol", 0x61, 'α'}, {"Symbol", 0xf02a, '*'}, {"Symbol", 0xf0d3, '©'}, {"Symbol", 0xf0ae, '→'}, {"Symbol", 0xf0b7, '•'}, {"Symbol", 0xf0e5, '∑'},
		{"Wingdings", 0xf0e0, '→'}, {"Wingdings", 0xf041, 'A'}, {"Times New Roman", 0x2014, '—'},
	} {
		assert.Equal(t, string(test.want), string(symbolOf(test.font, test.code)), "%s %x", test.font, test.code)
	}
}

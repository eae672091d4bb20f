package export

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/e843347c/ibid/citation"
)

func TestLatex(t *testing.T) {
	tests := []struct{ text, want string }{
		{`plain text: “quoted”, L'Être`, `plain text: “quoted”, L'Être`},
		{`Smith & Sons`, `Smith \& Sons`},
		{`5 % of $3 #1 a_b`, `5 \% of \$3 \#1 a\_b`},
		{`{x}`, `\textbraceleft{}x\textbraceright{}`},
		{`~^\`, `\textasciitilde{}\textasciicircum{}\textbackslash{}`},
		{"S.\u00a0B.", "S.~B."},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) { assert.Equal(t, tt.want, latex(tt.text)) })
	}
}

func TestLatexURL(t *testing.T) {
	tests := []struct{ text, want string }{
		{"https://example.org/a_b?c=1&d=2#e~f", "https://example.org/a_b?c=1&d=2#e~f"},
		{"https://example.org/{a}\\b c", "https://example.org/%7Ba%7D%5Cb%20c"},
		{"https://example.org/@roe", "https://example.org/@roe"},
		{"https://example.org/@roe/%7B", "https://example.org/%40roe/%7B"},
		{"https://example.org/ж\u00a0x", "https://example.org/ж%C2%A0x"},
		{"10.1002/(SICI)1097<1::AID>3.0", "10.1002/(SICI)1097%3C1::AID%3E3.0"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) { assert.Equal(t, tt.want, latexURL(tt.text)) })
	}
}

func TestLatexPages(t *testing.T) {
	tests := []struct{ text, want string }{
		{"133–6", "133--6"},
		{"133-136", "133--136"},
		{"133 — 136", "133--136"},
		{"12, 14–16, 20--22", "12, 14--16, 20--22"},
		{"xii–xiv", "xii--xiv"},
		{"17", "17"},
		{"17–", "17-"},
		{"–", ""},
		{"–17", "17"},
		{"", ""},
		{"5 % & 6", `5 \% \& 6`},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) { assert.Equal(t, tt.want, latexPages(tt.text)) })
	}
}

func TestLatexName(t *testing.T) {
	tests := []struct {
		want string
		name citation.Name
	}{
		{"Lewin, Moshe", citation.Name{Family: "Lewin", Given: "Moshe"}},
		{"von Bülow, Bernhard", citation.Name{Family: "Bülow", Given: "Bernhard", NonDroppingParticle: "von"}},
		{"de Beauvoir, Simone", citation.Name{Family: "Beauvoir", Given: "Simone", DroppingParticle: "de"}},
		{"de van Gogh, V.", citation.Name{Family: "Gogh", Given: "V.", DroppingParticle: "de", NonDroppingParticle: "van"}},
		{"von Bülow", citation.Name{Family: "Bülow", NonDroppingParticle: "von"}},
		{"{Van Gogh}, Vincent", citation.Name{Family: "Gogh", Given: "Vincent", NonDroppingParticle: "Van"}},
		{"{'t Hooft}, Gerard", citation.Name{Family: "Hooft", Given: "Gerard", NonDroppingParticle: "'t"}},
		{"{Van Gogh}", citation.Name{Family: "Gogh", NonDroppingParticle: "Van"}},
		{"King, Jr., Martin Luther", citation.Name{Family: "King", Given: "Martin Luther", Suffix: "Jr."}},
		{"{King Jr.}", citation.Name{Family: "King", Suffix: "Jr."}},
		{"{UNESCO}", citation.Name{Literal: "UNESCO"}},
		{"{Marks and Spencer}", citation.Name{Literal: "Marks and Spencer"}},
		{"{others}", citation.Name{Literal: "others"}},
		{"Lenin", citation.Name{Family: "Lenin"}},
		{"{Merino Recalde}", citation.Name{Family: "Merino Recalde"}},
		{"Merino Recalde, David", citation.Name{Family: "Merino Recalde", Given: "David"}},
		{"{hooks}, bell", citation.Name{Family: "hooks", Given: "bell"}},
		{"de la Cruz, Juana", citation.Name{Family: "de la Cruz", Given: "Juana"}},
		{"{Beaumont and Fletcher}, J.", citation.Name{Family: "Beaumont and Fletcher", Given: "J."}},
		{"{J., F. Beaumont}", citation.Name{Family: "Beaumont", Given: "J., F."}},
		{`\& Co, A\_B`, citation.Name{Family: "& Co", Given: "A_B"}},
	}
	for _, tt := range tests {
		t.Run(tt.want, func(t *testing.T) { assert.Equal(t, tt.want, latexName(tt.name)) })
	}
	assert.Equal(t, "A, B and {C}", latexNames([]citation.Name{{Family: "A", Given: "B"}, {Literal: "C"}}))
}

func TestLatexList(t *testing.T) {
	assert.Equal(t, "Sandoz", latexList("Sandoz"))
	assert.Equal(t, "{Harper AND Brothers}", latexList("Harper AND Brothers"))
	assert.Equal(t, "Faber \\& Faber", latexList("Faber & Faber"))
}

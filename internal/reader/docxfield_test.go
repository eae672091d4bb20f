package reader

import (
	"encoding/xml"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
)

// word makes a Word document of the body and of one footnote, which the body must call as number 1.
func word(t testing.TB, body, note string) source {
	const namespace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	s := source{name: "made.docx", parts: map[string][]byte{
		"word/_rels/document.xml.rels": []byte(`<Relationships><Relationship Id="1" Type="x/footnotes" Target="footnotes.xml"/></Relationships>`),
		"word/document.xml":            []byte(`<w:document ` + namespace + `><w:body>` + body + `</w:body></w:document>`),
		"word/footnotes.xml":           []byte(`<w:footnotes ` + namespace + `><w:footnote w:id="1"><w:p>` + note + `</w:p></w:footnote></w:footnotes>`),
	}}
	s.src = zipped(t, []string{"word/_rels/document.xml.rels", "word/document.xml", "word/footnotes.xml"}, s.parts)
	return s
}

func wordRun(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

func wordChar(kind, data string) string {
	if data == "" {
		return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>`
	}
	return `<w:r><w:fldChar w:fldCharType="` + kind + `"><w:fldData xml:space="preserve">` + data + `</w:fldData></w:fldChar></w:r>`
}

func wordInstruction(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a Builder takes everything
	return `<w:r><w:instrText xml:space="preserve">` + b.String() + `</w:instrText></w:r>`
}

func wordField(instruction, result string) string {
	return wordChar("begin", "") + wordInstruction(" "+instruction+" ") + wordChar("separate", "") + wordRun(result) + wordChar("end", "")
}

func wordControl(tag, content string) string {
	return `<w:sdt><w:sdtPr><w:rPr><w:lang w:val="en-US"/></w:rPr><w:alias w:val="To edit, see the add-in"/><w:tag w:val="` + tag + `"/><w:id w:val="-1"/>` +
		`<w:placeholder><w:docPart w:val="DefaultPlaceholder_-1854013440"/></w:placeholder></w:sdtPr><w:sdtContent>` + content + `</w:sdtContent></w:sdt>`
}

// TestWordFields reads citations whose data stand in base64: beside the field, in fields within it, in tags.
func TestWordFields(t *testing.T) {
	endNote := encoded("<EndNote>" + lefebvreCite + "</EndNote>")
	cut := strings.Index(lefebvreCite, "<titles>")
	first, second := encoded("<EndNote>"+lefebvreCite[:cut]), encoded(lefebvreCite[cut:]+"</EndNote>\x00")
	mendeley := "MENDELEY_CITATION_v3_" + urlEncoded(`{"citationID":"MENDELEY_CITATION_1de1","properties":{"noteIndex":0},"isEdited":false,"citationItems":[`+
		`{"id":"e219b34e-d397-37b4-818e","itemData":`+palmer+`,"isTemporary":false,"suppress-author":false,"label":"page","locator":"45"}]}`)
	const (
		lefebvreLine = "      endnote: Lefebvre, Foules révolutionnaires (1954), page 380, key endnote:db1/7 endnote:2c10-8d endnote:7 Lefebvre 1954\n"
		palmerLine   = "      mendeley: Palmer, The Age of the Democratic Revolution (1959), page 45, key e219b34e-d397-37b4-818e\n"
		rudeLines    = "      citavi: Rudé, The Motives of Popular Insurrection (1965), page 100-105, after Vgl., key citavi:1b7d1d0c-1\n" +
			"      citavi: Kaplow, On Crowds (1960), column 12, key citavi:1b7d1d0c-2\n"
	)
	call := `<w:p>` + wordRun("Crowds gathered.") + `<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`
	for _, test := range []struct{ name, body, note, want string }{
		{"EndNote's data beside the field", call,
			wordChar("begin", endNote[:60]+"&#xD;&#xA;"+endNote[60:]) + wordInstruction(" ADDIN EN.CITE ") + wordChar("begin", endNote) + wordInstruction(" ADDIN EN.CITE.DATA ") +
				wordChar("end", "") + wordChar("separate", "") + wordRun("Lefebvre, ") + wordField(`HYPERLINK \l "_ENREF_7" \o "Lefebvre, 1954 #7"`, "Foules") + wordRun(", 380") + wordChar("end", "") + wordRun("."),
			"1: Lefebvre, Foules, 380.\n    < Crowds gathered.\n    ‹Lefebvre, Foules, 380›\n" + lefebvreLine},
		{"EndNote's data in pieces, of which the field has the last", call,
			wordChar("begin", second) + wordInstruction(" ADDIN EN.CITE ") + wordChar("begin", first) + wordInstruction(" ADDIN EN.CITE.DATA ") + wordChar("end", "") +
				wordChar("begin", second) + wordInstruction(" ADDIN EN.CITE.DATA ") + wordChar("end", "") + wordChar("separate", "") + wordRun("Lefebvre") + wordChar("end", ""),
			"1: Lefebvre\n    < Crowds gathered.\n    ‹Lefebvre›\n" + lefebvreLine},
		{"Citavi in its control", call, wordControl("CitaviPlaceholder#77a3b0ac-a0f0", wordField("ADDIN CitaviPlaceholder{"+encoded(rude)+"}", "Vgl. Rudé, Motives, 100–105; Kaplow, Crowds, Sp. 12")),
			"1: Vgl. Rudé, Motives, 100–105; Kaplow, Crowds, Sp. 12\n    < Crowds gathered.\n    ‹Vgl. Rudé, Motives, 100–105; Kaplow, Crowds, Sp. 12›\n" + rudeLines},
		{"Mendeley Cite within a paragraph", `<w:p>` + wordRun("Crowds gathered ") + wordControl(mendeley, wordRun("(Palmer, 1959, p. 45)")) + wordRun(". They left.") + `</w:p>`, "",
			"text: Crowds gathered (Palmer, 1959, p. 45).\n    ‹(Palmer, 1959, p. 45)›\n" + palmerLine},
		{"Mendeley Cite round a paragraph", wordControl(mendeley, `<w:p>`+wordRun("(Palmer, 1959, p. 45)")+`</w:p>`) + `<w:p>` + wordRun("They left.") + `</w:p>`, "",
			"text: (Palmer, 1959, p. 45)\n    ‹(Palmer, 1959, p. 45)›\n" + palmerLine},
		{"numbers are no markers of typed notes", `<w:p>` + wordRun("Crowds gathered ") + wordControl(mendeley, wordRun("[1]")) + wordRun(". They left ") + wordControl(mendeley, wordRun("[1]")) + wordRun(".") + `</w:p>` +
			wordControl("MENDELEY_BIBLIOGRAPHY", `<w:p>`+wordRun("[1] R. R. Palmer, The Age of the Democratic Revolution. Princeton, 1959.")+`</w:p>`), "",
			"text: Crowds gathered [1].\n    ‹[1]›\n" + palmerLine + "text: They left [1].\n    ‹[1]›\n" + palmerLine +
				"ref: [1] R. R. Palmer, The Age of the Democratic Revolution. Princeton, 1959.\n"},
		{"numbers behind a full stop", `<w:p>` + wordRun("Crowds gathered.") + wordControl(mendeley, wordRun("1, 2")) + wordRun(" They left,") + wordControl(mendeley, wordRun("2")) + wordRun(" it is said. Nobody came.") + `</w:p>`, "",
			"text: Crowds gathered.1, 2\n    ‹1, 2›\n" + palmerLine + "text: They left,2 it is said.\n    ‹2›\n" + palmerLine},
		{"a list of Citavi with its heading", `<w:p>` + wordRun("Crowds gathered ") + wordControl(mendeley, wordRun("(Palmer)")) + wordRun(".") + `</w:p>` +
			wordControl("CitaviBibliography", `<w:p>`+wordRun("Literaturverzeichnis")+`</w:p><w:p>`+wordRun("Palmer, R. R. (1959): The Age of the Democratic Revolution.")+`</w:p>`), "",
			"text: Crowds gathered (Palmer).\n    ‹(Palmer)›\n" + palmerLine + "ref: Palmer, R. R. (1959): The Age of the Democratic Revolution.\n"},
		{"data that are no base64", `<w:p>` + wordRun("Crowds gathered ") + wordControl("MENDELEY_CITATION_v3_!!", wordRun("(Palmer, 1959)")) + wordRun(".") + `</w:p>`, "",
			"embedded-unreadable: the data that Mendeley has for this citation cannot be read; only its text is: it is no base64\n" +
				"no-notes: no notes found; looked for Word's footnotes and endnotes\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, describe(t, word(t, test.body, test.note)))
		})
	}
}

// TestUnreadableCitation: the place is where the field begins, the note the one that it stands in.
func TestUnreadableCitation(t *testing.T) {
	s := word(t, `<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`, wordRun("See ")+wordField("ADDIN ZOTERO_ITEM CSL_CITATION {", "Palmer, Age, 3")+wordRun("."))
	doc, err := Read(s.name, s.src, Auto)
	require.NoError(t, err)
	require.Len(t, doc.Diagnostics, 1)
	d := doc.Diagnostics[0]
	assert.Equal(t, CodeEmbeddedUnreadable, d.Code)
	assert.Equal(t, "1", d.Note)
	assert.Equal(t, citation.SeverityWarning, d.Severity)
	assert.True(t, strings.HasPrefix(string(s.parts[d.Pos.Part][d.Pos.Offset:]), "<w:fldChar"))
	assert.Equal(t, "See Palmer, Age, 3.", doc.Notes[0].Text)
	assert.Empty(t, doc.Notes[0].Embedded)
}

// TestOnlyNumber: a paragraph that is nothing but a citation's number is no text for typed notes to stand in.
func TestOnlyNumber(t *testing.T) {
	raised := strings.ReplaceAll(wordField(`ADDIN CSL_CITATION {"citationItems":[{"itemData":`+palmer+`}]}`, "[1]"), "<w:t ", `<w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t `)
	assert.Equal(t, "text: <sup>[1]</sup>\n    ‹[1]›\n      csl: Palmer, The Age of the Democratic Revolution (1959)\n",
		describe(t, word(t, `<w:p>`+raised+`</w:p>`, "")))
}

// TestDeepFields: what stands in fields that begin and never end is read.
func TestDeepFields(t *testing.T) {
	const deep = 20_000
	s := word(t, `<w:p>`+strings.Repeat(wordChar("begin", "")+wordChar("separate", ""), deep)+wordRun("Crowds gathered.")+`<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`+
		strings.Repeat(`<w:p>`+wordRun("They left.")+`</w:p>`, deep), wordRun("Palmer, Age, 3."))
	doc, err := Read(s.name, s.src, Auto)
	require.NoError(t, err)
	require.Len(t, doc.Notes, 1)
	assert.Equal(t, "Crowds gathered.", doc.Notes[0].Caller.Sentence)
}

// BenchmarkWordFields has a document whose notes are all Zotero's.
func BenchmarkWordFields(b *testing.B) {
	var body, notes strings.Builder
	const namespace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	for i := range 2000 {
		fmt.Fprintf(&body, `<w:p>%s<w:r><w:footnoteReference w:id="%d"/></w:r></w:p>`, wordRun("Crowds gathered."), i+1)
		instruction := fmt.Sprintf(`ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"id":%d,"uris":["http://zotero.org/users/1/items/%d"],"itemData":%s}]}`, i%90, i%90, palmer)
		fmt.Fprintf(&notes, `<w:footnote w:id="%d"><w:p>%s</w:p></w:footnote>`, i+1, wordField(instruction, "Palmer, Age, 3"))
	}
	parts := map[string][]byte{
		"word/_rels/document.xml.rels": []byte(`<Relationships><Relationship Id="1" Type="x/footnotes" Target="footnotes.xml"/></Relationships>`),
		"word/document.xml":            []byte(`<w:document ` + namespace + `><w:body>` + body.String() + `</w:body></w:document>`),
		"word/footnotes.xml":           []byte(`<w:footnotes ` + namespace + `>` + notes.String() + `</w:footnotes>`),
	}
	src := zipped(b, []string{"word/_rels/document.xml.rels", "word/document.xml", "word/footnotes.xml"}, parts)
	benchmarkRead(b, "made.docx", src, int64(notes.Len()+body.Len()), 2000)
}

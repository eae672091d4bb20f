package parse_test

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/parse"
)

// wordDocument makes a Word document of a paragraph and its footnotes. ‹instruction|text› is a field.
func wordDocument(t *testing.T, body string, notes ...string) []byte {
	t.Helper()
	const namespace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	run := func(text string) string {
		return `<w:r><w:t xml:space="preserve">` + escape.Replace(text) + `</w:t></w:r>`
	}
	paragraph := func(text string) string {
		var b strings.Builder
		for text != "" {
			typed, rest, found := strings.Cut(text, "‹")
			b.WriteString(run(typed))
			if !found {
				break
			}
			field, after, _ := strings.Cut(rest, "›")
			instruction, shown, _ := strings.Cut(field, "|")
			b.WriteString(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`)
			for len(instruction) > 0 { // Word breaks instructions anywhere
				n := min(len(instruction), 50)
				b.WriteString(`<w:r><w:instrText xml:space="preserve">` + escape.Replace(instruction[:n]) + `</w:instrText></w:r>`)
				instruction = instruction[n:]
			}
			b.WriteString(`<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run(shown) + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`)
			text = after
		}
		return b.String()
	}
	var calls, texts strings.Builder
	for i, note := range notes {
		id := string(rune('1' + i))
		calls.WriteString(`<w:r><w:footnoteReference w:id="` + id + `"/></w:r>`)
		texts.WriteString(`<w:footnote w:id="` + id + `"><w:p><w:r><w:footnoteRef/></w:r>` + paragraph(" "+note) + `</w:p></w:footnote>`)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range []struct{ name, text string }{
		{"word/_rels/document.xml.rels", `<Relationships><Relationship Id="1" Type="x/footnotes" Target="footnotes.xml"/></Relationships>`},
		{"word/document.xml", `<w:document ` + namespace + `><w:body><w:p>` + paragraph(body) + calls.String() + `</w:p></w:body></w:document>`},
		{"word/footnotes.xml", `<w:footnotes ` + namespace + `>` + texts.String() + `</w:footnotes>`},
	} {
		w, err := z.Create(part.name)
		require.NoError(t, err)
		_, err = w.Write([]byte(part.text))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return out.Bytes()
}

// TestEmbeddedDocument follows a chapter with Zotero's and EndNote's citations from the file to the records.
func TestEmbeddedDocument(t *testing.T) {
	const (
		zotero = `ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"id":1,"uris":["http://zotero.org/users/1/items/A"],"locator":"12","itemData":` +
			`{"type":"book","title":"La société féodale","author":[{"family":"Bloch","given":"Marc"}],"publisher":"Albin Michel","event-place":"Paris",` +
			`"publisher-place":"Paris","issued":{"date-parts":[["1939"]]},"call-number":"D131 .B5","abstract":"Long."}}]}`
		endNote = `ADDIN EN.CITE <EndNote><Cite><Author>Duby</Author><Year>1973</Year><RecNum>3</RecNum><record><rec-number>3</rec-number>` +
			`<foreign-keys><key app="EN" db-id="db1">3</key></foreign-keys><ref-type name="Book">6</ref-type><contributors><authors><author>Duby, Georges</author>` +
			`</authors></contributors><titles><title>Guerriers et paysans</title></titles><dates><year>1973</year></dates><pub-location>Paris</pub-location>` +
			`<publisher>Gallimard</publisher></record></Cite></EndNote>`
	)
	src := wordDocument(t, "Lords had men ‹"+zotero+"|(Bloch 1939, 12)›.",
		"‹"+zotero+"|Marc Bloch, La société féodale (Paris, 1939), 12.›",
		"Ibid., 13; ‹"+endNote+"|Duby, Guerriers et paysans›, 45.",
		"‹ADDIN ZOTERO_ITEM CSL_CITATION {\"citationItems\":[|Duby, Guerriers, 46.›")
	doc, err := new(parse.Parser).Read("chapter.docx", bytes.NewReader(src))
	require.NoError(t, err)
	bib := citation.Resolve(doc)
	var got []string
	for _, note := range append(doc.Notes, doc.Body...) {
		for _, c := range note.Citations {
			got = append(got, c.Form.String()+" "+c.Record.ID+" "+c.Locator.Value+" ‹"+c.Span.In(note.Text)+"›")
		}
	}
	assert.Equal(t, []string{
		"full bloch1939 12 ‹Marc Bloch, La société féodale (Paris, 1939), 12›", "ibid bloch1939 13 ‹Ibid., 13›",
		"short duby1973 45 ‹Duby, Guerriers et paysans, 45›", "short duby1973 46 ‹Duby, Guerriers, 46›", "short bloch1939 12 ‹Bloch 1939, 12›",
	}, got)
	assert.Equal(t, []*citation.Record{
		{ID: "bloch1939", Type: citation.TypeBook, Title: "La société féodale", Author: []citation.Name{{Family: "Bloch", Given: "Marc"}},
			Publisher: "Albin Michel", PublisherPlace: "Paris", EventPlace: "Paris", CallNumber: "D131 .B5",
			Issued: citation.Date{Start: citation.Day{Year: 1939}}, Confidence: 1},
		{ID: "duby1973", Type: citation.TypeBook, Title: "Guerriers et paysans", Author: []citation.Name{{Family: "Duby", Given: "Georges"}},
			Publisher: "Gallimard", PublisherPlace: "Paris", Issued: citation.Date{Start: citation.Day{Year: 1973}}, Confidence: 1},
	}, bib.Records)
	require.Len(t, doc.Diagnostics, 1)
	assert.Equal(t, citation.Code("embedded-unreadable"), doc.Diagnostics[0].Code)
	assert.Equal(t, "3", doc.Diagnostics[0].Note)
}

package reader

import (
	"bytes"
	"compress/zlib"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
)

// packed is JSON as Paperpile keeps it.
func packed(t testing.TB, text string) string {
	t.Helper()
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	_, err := z.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return encoded(b.String())
}

func TestManagerRecords(t *testing.T) {
	hilton := []citation.Name{{Family: "Hilton", Given: "Rodney H."}}
	for _, test := range []struct {
		name, instruction string
		want              citation.EmbeddedItem
	}{
		{"Papers: an article", `ADDIN PAPERS2_CITATIONS <citation><uuid>C</uuid><priority>0</priority><publications><publication><type>400</type>` +
			`<publication_date>99195203001200000000220000</publication_date><title>Bond &amp; Free</title><uuid>P-1</uuid><volume>4</volume><startpage>3</startpage>` +
			`<endpage>19</endpage><bundle><publication><title>Past</title><type>-100</type></publication></bundle><authors><author><firstName>Rodney</firstName>` +
			`<middleNames>H.</middleNames><lastName>Hilton</lastName></author></authors></publication></publications><cites></cites></citation>`,
			citation.EmbeddedItem{Manager: citation.ManagerPapers, Keys: []string{"papers:P-1"}, Record: &citation.Record{
				Type: citation.TypeArticleJournal, Title: "Bond & Free", ContainerTitle: "Past", Volume: "4", Page: "3–19", Author: hilton,
				Issued: citation.Date{Start: citation.Day{Year: 1952, Month: 3}}}}},
		{"Papers: a chapter", `ADDIN PAPERS2_CITATIONS <citation><publications><publication><type>-200</type><title>Bond</title><publication_date>99</publication_date>` +
			`<bundle><publication><type>0</type><title>Essays</title><publisher>NLB</publisher><place>London</place></publication></bundle></publication></publications></citation>`,
			citation.EmbeddedItem{Manager: citation.ManagerPapers, Record: &citation.Record{
				Type: citation.TypeChapter, Title: "Bond", ContainerTitle: "Essays", Publisher: "NLB", PublisherPlace: "London"}}},
		{"Reference Manager", `ADDIN REFMGR.CITE <Refman><Cite><Author>Hilton</Author><Year>1975</Year><RecNum>22</RecNum><Prefix>see </Prefix><IDText>Bond</IDText>` +
			`<MDL Ref_Type="Book Chapter"><Ref_Type>Book Chapter</Ref_Type><Ref_ID>22</Ref_ID><Title_Primary>Bond</Title_Primary><Authors_Primary>Hilton,Rodney H.</Authors_Primary>` +
			`<Date_Primary>1975/5</Date_Primary><Start_Page>7</Start_Page><End_Page>9</End_Page><Title_Secondary>Essays</Title_Secondary>` +
			`<Authors_Secondary>Roe,J.</Authors_Secondary><Pub_Place>London</Pub_Place><Publisher>NLB</Publisher></MDL></Cite></Refman>`,
			citation.EmbeddedItem{Manager: citation.ManagerReferenceManager, Keys: []string{"refman:22 Hilton 1975"}, Prefix: "see", Record: &citation.Record{
				Type: citation.TypeChapter, Title: "Bond", ContainerTitle: "Essays", Page: "7–9", Author: hilton, Editor: []citation.Name{{Family: "Roe", Given: "J."}},
				Publisher: "NLB", PublisherPlace: "London", Issued: citation.Date{Start: citation.Day{Year: 1975, Month: 5}}}}},
		{"Reference Manager: a journal in its font", `ADDIN REFMGR.CITE <Refman><Cite><MDL><Ref_Type>Journal</Ref_Type><Title_Primary>Bond</Title_Primary>` +
			`<Periodical>Past Pres.</Periodical><ZZ_JournalStdAbbrev><f name="System">PP</f></ZZ_JournalStdAbbrev><Web_URL>17676953</Web_URL></MDL></Cite></Refman>`,
			citation.EmbeddedItem{Manager: citation.ManagerReferenceManager, Record: &citation.Record{
				Type: citation.TypeArticleJournal, Title: "Bond", ContainerTitle: "Past Pres.", ContainerTitleShort: "PP"}}},
		{"Paperpile", `ADDIN paperpile_citation <clusterId>A1</clusterId><metadata><citation><id>i-1</id><no_author/><prefix>cf. </prefix><suffix/><locator>12</locator>` +
			`<locator_label>chapter</locator_label></citation></metadata><data>` +
			packed(t, `[{"_id":"i-1","pubtype":"PP_BOOK","title":"Bond","author":[{"first":"Rodney H.","last":"Hilton"},{"collective":"CNRS"}],"published":{"year":"1975","month":5},"publisher":"NLB"}]`) +
			`</data> \* MERGEFORMAT`,
			citation.EmbeddedItem{Manager: citation.ManagerPaperpile, Keys: []string{"paperpile:i-1"}, Prefix: "cf.",
				Locator: citation.Locator{Label: citation.LabelChapter, Value: "12"}, Record: &citation.Record{
					Type: citation.TypeBook, Title: "Bond", Author: append(hilton[:1:1], citation.Name{Literal: "CNRS"}), Publisher: "NLB",
					Issued: citation.Date{Start: citation.Day{Year: 1975, Month: 5}}}}},
		{"a program that nobody knows, in base64", "ADDIN WHOEVER_CITE_" + urlEncoded(`{"citationItems":[{"itemData":{"type":"book","title":"Bond"}}]}`) + " x",
			citation.EmbeddedItem{Manager: citation.ManagerCSL, Record: &citation.Record{Type: citation.TypeBook, Title: "Bond"}}},
		{"RefWorks", "ADDIN RW.CITE{{22 Hilton 1975}}", citation.EmbeddedItem{Manager: citation.ManagerRefWorks}},
		{"ProCite", "ADDIN ProCite \x11\x05", citation.EmbeddedItem{Manager: citation.ManagerProCite}},
		{"JabRef", "JABREF_Hilton1975 CID_1 du6k", citation.EmbeddedItem{Manager: citation.ManagerJabRef}},
	} {
		t.Run(test.name, func(t *testing.T) {
			f, err := readField(test.instruction, nil)
			require.NoError(t, err)
			assert.Equal(t, []citation.EmbeddedItem{test.want}, f.items)
		})
	}
}

// TestPackedLimit: compressed data may unpack to gigabytes.
func TestPackedLimit(t *testing.T) {
	_, err := readField("ADDIN paperpile_citation <data>"+packed(t, `["`+string(bytes.Repeat([]byte("x"), maxField))+`"]`)+"</data>", nil)
	assert.ErrorIs(t, err, errFieldSize)
}

func TestWordSources(t *testing.T) {
	source := func(kind, rest string) string {
		return `<Sources xmlns="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><Source><Tag>T</Tag><SourceType>` + kind + `</SourceType><Title>Bond</Title>` +
			`<Author><Author><NameList><Person><Last>Hilton</Last><First>Rodney</First><Middle>H.</Middle></Person></NameList></Author>` +
			`<Editor><NameList><Person><Last>Roe</Last></Person></NameList></Editor></Author>` + rest + `</Source></Sources>`
	}
	hilton, roe := []citation.Name{{Family: "Hilton", Given: "Rodney H."}}, []citation.Name{{Literal: "Roe"}}
	for _, test := range []struct {
		kind, rest string
		want       citation.Record
	}{
		{"JournalArticle", `<JournalName>Past</JournalName><Volume>4</Volume><Issue>2</Issue><Pages>3-19</Pages><Year>1952</Year><Month>März</Month><Day>3.</Day><StandardNumber>1-2</StandardNumber>`,
			citation.Record{Type: citation.TypeArticleJournal, ContainerTitle: "Past", Volume: "4", Issue: "2", Page: "3-19", ISSN: "1-2",
				Issued: citation.Date{Start: citation.Day{Year: 1952, Month: 3, Day: 3}}}},
		{"InternetSite", `<InternetSiteTitle>Site</InternetSiteTitle><URL>http://a.org/ b</URL><YearAccessed>2020</YearAccessed><MonthAccessed>05</MonthAccessed><DayAccessed>6</DayAccessed>`,
			citation.Record{Type: citation.TypeWebpage, ContainerTitle: "Site", URL: "http://a.org/b", Accessed: citation.Date{Start: citation.Day{Year: 2020, Month: 5, Day: 6}}}},
		{"Report", `<Institution>Leeds</Institution><ThesisType>PhD</ThesisType><Year>n.d.</Year>`,
			citation.Record{Type: citation.TypeThesis, Publisher: "Leeds", Genre: "PhD", Issued: citation.Date{Literal: "n.d."}}},
		{"Something", `<StandardNumber>7</StandardNumber><CountryRegion>Wales</CountryRegion>`,
			citation.Record{Type: citation.TypeDocument, Number: "7", PublisherPlace: "Wales"}},
	} {
		t.Run(test.kind, func(t *testing.T) {
			records, err := wordSources(source(test.kind, test.rest))
			require.NoError(t, err)
			test.want.Title, test.want.Author, test.want.Editor = "Bond", hilton, roe
			assert.Equal(t, map[string]*citation.Record{"word:t": &test.want}, records)
		})
	}
}

func TestBibliographyMarks(t *testing.T) {
	for _, test := range []struct {
		attributes map[string]string
		want       citation.Record
	}{
		{map[string]string{"bibliography-type": "phdthesis", "author": "Eileen Power and Bloch, Marc", "title": "Wool", "school": "LSE", "year": "1920", "month": "mai"},
			citation.Record{Type: citation.TypeThesis, Title: "Wool", Author: []citation.Name{{Given: "Eileen", Family: "Power"}, {Family: "Bloch", Given: "Marc"}},
				Publisher: "LSE", Issued: citation.Date{Start: citation.Day{Year: 1920, Month: 5}}}},
		{map[string]string{"bibliography-type": "incollection", "author": "Power, Eileen", "title": "Wool", "booktitle": "Essays", "editor": "Roe, J.", "pages": "3-9", "year": "1933", "month": "7"},
			citation.Record{Type: citation.TypeChapter, Title: "Wool", ContainerTitle: "Essays", Author: []citation.Name{{Family: "Power", Given: "Eileen"}},
				Editor: []citation.Name{{Family: "Roe", Given: "J."}}, Page: "3-9", Issued: citation.Date{Start: citation.Day{Year: 1933, Month: 7}}}},
		{map[string]string{"identifier": "Pow41"}, citation.Record{}},
	} {
		mark := bibliographyMark(func(name string) string { return test.attributes[name] })
		assert.Equal(t, &test.want, mark.record())
	}
}

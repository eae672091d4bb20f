package reader

import (
	"encoding/base64"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
)

func encoded(text string) string { return base64.StdEncoding.EncodeToString([]byte(text)) }

// urlEncoded is base64 as Mendeley writes it into tags: the other alphabet, no padding.
func urlEncoded(text string) string { return base64.RawURLEncoding.EncodeToString([]byte(text)) }

const (
	lefebvre = `<record><rec-number>7</rec-number><foreign-keys><key app="EN" db-id="db1" guid="2c10-8d">7</key></foreign-keys>` +
		`<ref-type name="Book Section">5</ref-type><contributors><authors><author>Lefebvre, Georges</author></authors>` +
		`<secondary-authors><author>Greer, Donald, Jr.</author></secondary-authors></contributors>` +
		`<titles><title>Foules révolutionnaires</title><secondary-title>Études sur la Révolution française</secondary-title></titles>` +
		`<pages>371-92</pages><dates><year>1954</year></dates><pub-location>Paris</pub-location><publisher>PUF</publisher></record>`
	lefebvreCite = `<Cite><Author>Lefebvre</Author><Year>1954</Year><RecNum>7</RecNum><Pages>380</Pages>` + lefebvre + `</Cite>`

	// rude is a placeholder of Citavi: the editor is written once and then referred to, the pages of the work are markup.
	rude = `{"$id":"1","$type":"SwissAcademic.Citavi.Citations.WordPlaceholder, SwissAcademic.Citavi","Entries":[` +
		`{"$id":"2","Id":"e-1","ReferenceId":"1b7d1d0c-1","Prefix":"Vgl. ","PageRange":{"$id":"3","OriginalString":"100-105","NumberingType":0,` +
		`"StartPage":{"$id":"4","OriginalString":"100"}},"Reference":{"$id":"5","$type":"SwissAcademic.Citavi.Reference, SwissAcademic.Citavi",` +
		`"Authors":[{"$id":"6","FirstName":"George","MiddleName":"F. E.","LastName":"Rudé","Project":{"$ref":"5"}}],"Id":"1b7d1d0c-1",` +
		`"PageRange":"<sp>\r\n  <n>93</n>\r\n  <os>93</os>\r\n</sp>\r\n<ep>\r\n  <os>117</os>\r\n</ep>\r\n<os>93-117</os>","ReferenceType":"Contribution",` +
		`"Title":"The Motives of Popular Insurrection","Subtitle":"Paris 1789–1795","LanguageCode":"en","Organizations":[],"Publishers":[],` +
		`"ParentReference":{"$id":"8","Editors":[{"$id":"9","FirstName":"Jeffry","LastName":"Kaplow"}],"Title":"New Perspectives","Year":"1965",` +
		`"ReferenceType":"BookEdited","PlaceOfPublication":"New York","Publishers":[{"$id":"10","Name":"Wiley"},{"$id":"11","Name":"Sons"}],` +
		`"SeriesTitle":{"$id":"12","Name":"Major Issues"},"Number":"3","ParentReference":{"$ref":"8"}}}},` +
		`{"$id":"13","ReferenceId":"1b7d1d0c-2","PageRange":{"NumberingType":1,"OriginalString":"12"},"Reference":{"$id":"14","Id":"1b7d1d0c-2",` +
		`"Authors":[{"$ref":"9"}],"ReferenceType":"JournalArticle","Title":"On Crowds","Year":"1960","Date":"1960-03-04T00:00:00","Volume":"3","Number":"2",` +
		`"Periodical":{"$id":"15","Name":"Annales","StandardAbbreviation":"Ann.","Issn":"0395-2649"},"Doi":"10.1000/ 1"}}],` +
		`"Tag":"CitaviPlaceholder#77a3b0ac","Text":"(Rudé; Kaplow)","WAIVersion":"6.3.0.0"}`

	// old is what Citavi wrote before.
	old = `<Placeholder><Id>1f3f</Id><Entries><Entry><ReferenceId>r-9</ReferenceId><PageRange><OriginalString>7</OriginalString></PageRange>` +
		`<Reference><ReferenceTypeId>Book</ReferenceTypeId><Authors><Person><FirstName>Albert</FirstName><LastName>Soboul</LastName></Person>` +
		`<Person><LastName>INED</LastName></Person></Authors><Publishers><Publisher><Name>Clavreuil</Name></Publisher></Publishers>` +
		`<PlaceOfPublication>Paris</PlaceOfPublication><Title>Les sans-culottes</Title><Year>1958</Year></Reference></Entry></Entries></Placeholder>`

	palmer = `{"type":"book","title":"The Age of the Democratic Revolution","author":[{"family":"Palmer","given":"R. R."}],"issued":{"date-parts":[["1959"]]}}`
)

func TestReadField(t *testing.T) {
	cite := func(data string) string { return `{"citationItems":[{"id":"ITEM-1","itemData":` + data + `}]}` }
	half := len(lefebvreCite) / 2
	for _, test := range []struct {
		name, instruction string
		data              []string // in base64, where it stands beside the instruction
		want              []string
	}{
		{"Zotero", " ADDIN ZOTERO_ITEM CSL_CITATION " + cite(palmer) + " ", nil, []string{"zotero Palmer, The Age of the Democratic Revolution (1959)"}},
		{"Zotero without a blank", "ADDIN ZOTERO_ITEM CSL_CITATION" + cite(palmer), nil, []string{"zotero Palmer, The Age of the Democratic Revolution (1959)"}},
		{"Zotero 2", "ADDIN ZOTERO_ITEM " + cite(palmer), nil, []string{"zotero Palmer, The Age of the Democratic Revolution (1959)"}},
		{"a reference mark", "ZOTERO_ITEM CSL_CITATION " + cite(palmer) + " RND6KERMIacgp", nil, []string{"zotero Palmer, The Age of the Democratic Revolution (1959)"}},
		{"Mendeley", `ADDIN CSL_CITATION {"citationItems":[{"itemData":` + palmer + `}],"mendeley":{"formattedCitation":"x"}}`, nil,
			[]string{"mendeley Palmer, The Age of the Democratic Revolution (1959)"}},
		{"Mendeley with identifiers", "ADDIN Mendeley Citation{86436c78} CSL_CITATION " + cite(palmer), nil,
			[]string{"mendeley Palmer, The Age of the Democratic Revolution (1959)"}},
		{"Mendeley Cite", "MENDELEY_CITATION_v3_" + urlEncoded(cite(palmer)), nil, []string{"mendeley Palmer, The Age of the Democratic Revolution (1959)"}},
		{"another program", "ADDIN CSL_CITATION " + cite(palmer), nil, []string{"csl Palmer, The Age of the Democratic Revolution (1959)"}},
		{"line ends and tabs within texts", "ADDIN CSL_CITATION " + cite(strings.Replace(palmer, "Age of", "Age\n\tof", 1)), nil,
			[]string{"csl Palmer, The Age of the Democratic Revolution (1959)"}},
		{"EndNote", "ADDIN EN.CITE <EndNote>" + lefebvreCite + "</EndNote>", nil, []string{"endnote Lefebvre, Foules révolutionnaires (1954), page 380"}},
		{"EndNote beside the field", "ADDIN EN.CITE ", []string{encoded("<EndNote>" + lefebvreCite + "</EndNote>\x00")},
			[]string{"endnote Lefebvre, Foules révolutionnaires (1954), page 380"}},
		{"EndNote in pieces", "ADDIN EN.CITE", []string{encoded("<EndNote>" + lefebvreCite[:half]), encoded(lefebvreCite[half:] + "</EndNote>")},
			[]string{"endnote Lefebvre, Foules révolutionnaires (1954), page 380"}},
		{"Citavi", "ADDIN CitaviPlaceholder{" + encoded(rude) + "}", nil, []string{
			"citavi Rudé, The Motives of Popular Insurrection (1965), page 100-105", "citavi Kaplow, On Crowds (1960), column 12"}},
		{"Citavi 5", "ADDIN CITAVI.PLACEHOLDER 1f3f2f46-2a9c-4f6e-8b8d-0d9b3c1d2e3f " + encoded(old), nil,
			[]string{"citavi Soboul/INED, Les sans-culottes (1958), page 7"}},
		{"XML under the new name", "ADDIN CitaviPlaceholder{" + encoded(old) + "}", nil, []string{"citavi Soboul/INED, Les sans-culottes (1958), page 7"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var data [][]byte
			for _, piece := range test.data {
				decoded, err := decodeBase64(piece[:len(piece)/2] + "\r\n" + piece[len(piece)/2:])
				require.NoError(t, err)
				data = append(data, decoded)
			}
			f, err := readField(test.instruction, data)
			require.NoError(t, err)
			assert.Equal(t, fieldCitation, f.kind)
			var got []string
			for _, item := range f.items {
				line := string(item.Manager) + " " + item.Record.String()
				if item.Locator.Value != "" {
					line += ", " + string(item.Locator.Label) + " " + item.Locator.Value
				}
				got = append(got, line)
			}
			assert.Equal(t, test.want, got)
		})
	}
}

func TestReadFieldOther(t *testing.T) {
	for instruction, want := range map[string]fieldKind{
		"": fieldOther, "PAGE": fieldOther, `HYPERLINK "https://example.org"`: fieldOther, "ADDIN": fieldOther, "_Toc12": fieldOther,
		"CitaviPlaceholder#77a3b0ac": fieldOther, "ADDIN EN.CITE.DATA": fieldData,
		`ADDIN ZOTERO_BIBL {"uncited":[]} CSL_BIBLIOGRAPHY RNDx`: fieldList, "ADDIN Mendeley Bibliography CSL_BIBLIOGRAPHY": fieldList,
		"MENDELEY_BIBLIOGRAPHY": fieldList, "ADDIN EN.REFLIST": fieldList, "ADDIN CITAVI.BIBLIOGRAPHY x": fieldList, "CitaviBibliography": fieldList,
		"BIBLIOGRAPHY": fieldList, `BIBL {"uncited":[]} CSL_BIBLIOGRAPHY`: fieldList, "ADDIN REFMGR.REFLIST": fieldList, "JR_bib": fieldList,
		"ADDIN PAPERS2_BIBLIOGRAPHY": fieldList, "ADDIN ENBbu": fieldList, "CITATIONS": fieldOther,
	} {
		f, err := readField(instruction, nil)
		require.NoError(t, err, instruction)
		assert.Equal(t, want, f.kind, instruction)
		assert.Empty(t, f.items, instruction)
	}
}

func TestReadFieldErrors(t *testing.T) {
	many := `{"citationItems":[` + strings.Repeat("{},", maxFieldItems) + "{}]}"
	for _, test := range []struct{ name, instruction, want string }{
		{"cut JSON", `ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"id":1,`, "JSON: unexpected EOF"},
		{"a list for an object", `ADDIN CSL_CITATION {"citationItems":{"id":1}}`, "JSON: a value is of the wrong kind"},
		{"cut XML", "ADDIN EN.CITE <EndNote><Cite><record>", "XML syntax: unexpected EOF"},
		{"no works", "ADDIN EN.CITE <EndNote></EndNote>", "it names no work"},
		{"no base64", "ADDIN CitaviPlaceholder{!!!}", "it is no base64"},
		{"no JSON", "ADDIN CitaviPlaceholder{" + encoded("nothing") + "}", "JSON: invalid character 'o' in literal null (expecting 'u')"},
		{"no entries", "ADDIN CitaviPlaceholder{" + encoded("{}") + "}", "it names no work"},
		{"too many works", "ADDIN CSL_CITATION " + many, errFieldItems.Error()},
		{"too many works of EndNote", "ADDIN EN.CITE <EndNote>" + strings.Repeat("<Cite/>", maxFieldItems+1) + "</EndNote>", errFieldItems.Error()},
		{"too many objects", `ADDIN CSL_CITATION {"citationItems":[{"itemData":{"author":[` + strings.Repeat("{},", maxFieldValues) + "{}]}}]}", errFieldSize.Error()},
		{"too many elements", "ADDIN REFMGR.CITE <Refman>" + strings.Repeat("<a/>", maxFieldValues) + "</Refman>", errFieldSize.Error()},
		{"too many tags", "CITATION a" + strings.Repeat(` \m a`, maxFieldValues), errFieldSize.Error()},
		{"too large", "ADDIN CSL_CITATION " + strings.Repeat("x", maxField+1), errFieldSize.Error()},
		{"deep", "ADDIN CSL_CITATION " + strings.Repeat(`{"citationItems":`, 20_000), "JSON: invalid character '{' exceeded max depth"},
		{"deep XML", "ADDIN CitaviPlaceholder{" + encoded(strings.Repeat("<a>", 20_000)) + "}", ErrDepthLimit.Error()},
	} {
		t.Run(test.name, func(t *testing.T) {
			f, err := readField(test.instruction, nil)
			require.EqualError(t, err, test.want)
			assert.Equal(t, fieldCitation, f.kind)
			assert.Empty(t, f.items)
		})
	}
}

// TestFieldReader: what goes beyond the works that a document may cite is reported once, and left out.
func TestFieldReader(t *testing.T) {
	many := `ADDIN CSL_CITATION {"citationItems":[` + strings.Repeat(`{"itemData":{"title":"x"}},`, maxFieldItems-1) + `{"itemData":{"title":"x"}}]}`
	var r fieldReader
	for range maxItems / maxFieldItems {
		f, err := r.read(many, nil)
		require.NoError(t, err)
		require.Len(t, f.items, maxFieldItems)
	}
	f, err := r.read(many, nil)
	require.ErrorIs(t, err, errItems)
	assert.Empty(t, f.items)
	f, err = r.read(many, nil)
	require.NoError(t, err)
	assert.Empty(t, f.items)
	f, err = r.read("ADDIN EN.REFLIST", nil)
	require.NoError(t, err)
	assert.Equal(t, fieldList, f.kind)
}

// TestFieldReaderRefused: what each of many citations is refused for takes time, and ends with the first few.
func TestFieldReaderRefused(t *testing.T) {
	many := `ADDIN CSL_CITATION {"citationItems":[` + strings.Repeat(`{},`, maxFieldItems) + `{}]}`
	var r fieldReader
	for range maxItems / maxFieldItems {
		_, err := r.read(many, nil)
		require.ErrorIs(t, err, errFieldItems)
	}
	_, err := r.read(many, nil)
	require.ErrorIs(t, err, errItems)
	_, err = r.read(many, nil)
	require.NoError(t, err)
}

// TestFieldReaderAuthors: works with thousands of authors count as several, for they take the room of several.
func TestFieldReaderAuthors(t *testing.T) {
	great := `ADDIN CSL_CITATION {"citationItems":[{"itemData":{"title":"x","author":[` + strings.Repeat(`{"family":"a"},`, 4999) + `{"family":"a"}]}}]}`
	var r fieldReader
	_, err := r.read(great, nil)
	require.NoError(t, err)
	assert.Equal(t, 201, r.items)
}

// TestFieldWithoutData: a citation that says nothing of its work is one all the same, so that people are told.
func TestFieldWithoutData(t *testing.T) {
	for _, instruction := range []string{
		"ADDIN EN.CITE", "ADDIN CSL_CITATION", "ADDIN Mendeley Citation{86436c78;2f5d}", "ADDIN CitaviPlaceholder{}", `ADDIN CSL_CITATION {"citationItems":[]}`,
		"MENDELEY_CITATION_v3", `ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"id":1,"uris":["http://zotero.org/users/1/items/A"]}]}`,
	} {
		f, err := readField(instruction, nil)
		require.NoError(t, err, instruction)
		require.Len(t, f.items, 1, instruction)
		assert.Nil(t, f.items[0].Record, instruction)
		assert.NotEmpty(t, f.items[0].Manager, instruction)
	}
}

// FuzzField reads any instruction and any data beside it. What comes out is bounded and sound.
func FuzzField(f *testing.F) {
	for _, seed := range []string{
		"ADDIN ZOTERO_ITEM CSL_CITATION {\"citationItems\":[{\"id\":46,\"uris\":[\"http://zotero.org/users/1/items/A\"],\"locator\":\"12\",\"itemData\":" + palmer + "}]} RNDx",
		"ADDIN EN.CITE <EndNote>" + lefebvreCite + "</EndNote>", "ADDIN CitaviPlaceholder{" + encoded(rude) + "}",
		"ADDIN CITAVI.PLACEHOLDER 1-2 " + encoded(old), "MENDELEY_CITATION_v3_" + urlEncoded(`{"citationItems":[]}`), "ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY",
	} {
		f.Add(seed, []byte("<EndNote>"+lefebvreCite+"</EndNote>"))
	}
	f.Add(`CITATION a \p "1 \" 2 \m b \v 3 \n \f`, []byte{})
	f.Add("ADDIN REFMGR.CITE <Refman><Cite><MDL><Title_Primary>x</Title_Primary><Authors_Primary>,</Authors_Primary></MDL></Cite></Refman>", []byte{})
	f.Add("ADDIN PAPERS2_CITATIONS <citation><publications><publication><title>x</title><publication_date>9919990000</publication_date></publication></publications></citation>", []byte{})
	f.Add("ADDIN CSL_CITATION {\"citationItems\":[{\"itemData\":{\"title\":\"\\ud800<i>\",\"issued\":{\"date-parts\":[[0,13,-1],[]]},\"note\":\"issued: \"}}]}", []byte{0xff, 0, 0xfe, 0})
	f.Fuzz(func(t *testing.T, instruction string, data []byte) {
		read, err := readField(instruction, [][]byte{data})
		if err != nil {
			assert.Equal(t, fieldCitation, read.kind)
			assert.Empty(t, read.items)
		}
		assert.LessOrEqual(t, len(read.items), maxFieldItems)
		for _, item := range read.items {
			assert.NotEmpty(t, item.Manager)
			if item.Record != nil {
				assert.NotEmpty(t, item.Record.Type)
				assert.Empty(t, item.Record.Abstract)
				for _, v := range citation.TextVariables() {
					assert.Equal(t, strings.TrimSpace(item.Record.Text(v)), item.Record.Text(v))
				}
			}
		}
	})
}

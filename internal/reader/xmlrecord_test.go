package reader

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestMarkedWork reads references whose fields are marked up. An empty record is one that leaves too much to its text.
func TestMarkedWork(t *testing.T) {
	for _, tt := range []struct{ name, reference, want string }{
		{"an article without punctuation", `<ref><element-citation publication-type="journal"><person-group><name><surname>HALL</surname><given-names>J</given-names></name><name><surname>van Eyk</surname><given-names>P.</given-names></name></person-group><year>1991a</year><month>May</month><article-title>Salt</article-title><source>Past Fuel</source><volume>4</volume><issue>2</issue><fpage>11</fpage><lpage>29</lpage><pub-id pub-id-type="doi">https://doi.org/10.1/x</pub-id></element-citation></ref>`,
			`{"id":"","type":"article-journal","title":"Salt","container-title":"Past Fuel","volume":"4","issue":"2","page":"11–29","DOI":"10.1/x","author":[{"family":"Hall","given":"J"},{"family":"Eyk","given":"P.","non-dropping-particle":"van"}],"issued":{"date-parts":[[1991,5]]}}`},
		{"a chapter with its editor", `<ref><mixed-citation publication-type="book"><string-name><surname>Fox</surname>, <given-names>E.</given-names></string-name>, “<chapter-title>Ash.</chapter-title>” In <source>Trees</source>, ed. <person-group person-group-type="editor"><string-name>F. Gale</string-name></person-group> (<publisher-loc>York</publisher-loc>: <publisher-name>Cart</publisher-name>, <year>1990</year>)</mixed-citation></ref>`,
			`{"id":"","type":"chapter","title":"Ash","container-title":"Trees","publisher":"Cart","publisher-place":"York","author":[{"family":"Fox","given":"E."}],"editor":[{"family":"Gale","given":"F."}],"issued":{"date-parts":[[1990]]}}`},
		{"a day in numbers", `<ref><element-citation publication-type="newspaper"><collab>Cart</collab><source>The Times</source><year>1990</year><month>05</month><day>3</day></element-citation></ref>`,
			`{"id":"","type":"article-newspaper","title":"The Times","author":[{"literal":"Cart"}],"issued":{"date-parts":[[1990,5,3]]}}`},
		{"the pages of a book are the place cited", `<ref><element-citation publication-type="book"><collab>Salt Union</collab><source>Prices</source><year>1890</year><fpage>3</fpage></element-citation></ref>`,
			`{"id":"","type":"book","title":"Prices","author":[{"literal":"Salt Union"}],"issued":{"date-parts":[[1890]]}}`},
		{"a number outside of the fields", `<ref><mixed-citation><string-name><surname>Fox</surname></string-name>, <source>Trees</source>, 1990.</mixed-citation></ref>`, ``},
		{"two works in one citation", `<ref><element-citation><collab>A</collab><source>One</source><source>Two</source><year>1990</year></element-citation></ref>`, ``},
		{"a year alone", `<ref><element-citation><year>1990</year></element-citation></ref>`, ``},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := Read("a.xml", []byte(`<?xml version="1.0"?><article><front/><body><p>x</p></body><back><ref-list>`+tt.reference+`</ref-list></back></article>`), JATS)
			require.NoError(t, err)
			require.Len(t, doc.References, 1)
			var got []byte
			for _, e := range doc.References[0].Embedded {
				got, err = json.Marshal(e.Items[0].Record)
				require.NoError(t, err)
			}
			assert.Equal(t, tt.want, string(got))
		})
	}
}

package interpret

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// library is what a reference manager says of the works that the tests cite.
var library = map[string]*citation.Record{
	"bloch": {Type: citation.TypeBook, Title: "La société féodale", Author: []citation.Name{{Family: "Bloch", Given: "Marc"}},
		Publisher: "Albin Michel", PublisherPlace: "Paris", Issued: citation.Date{Start: citation.Day{Year: 1939}}, CallNumber: "D131"},
	"thompson": {Type: citation.TypeArticleJournal, Title: "Time, Work-Discipline, and Industrial Capitalism", ContainerTitle: "Past & Present",
		Author: []citation.Name{{Family: "Thompson", Given: "E. P."}}, Issue: "38", Page: "56-97", Issued: citation.Date{Start: citation.Day{Year: 1967}}},
	"hill1": {Type: citation.TypeBook, Title: "The World Turned Upside Down: Radical Ideas during the English Revolution",
		Author: []citation.Name{{Family: "Hill", Given: "Christopher"}}, Publisher: "Temple Smith", PublisherPlace: "London",
		Issued: citation.Date{Start: citation.Day{Year: 1972}}},
	"hill2": {Type: citation.TypeBook, Title: "Puritanism and Revolution", Author: []citation.Name{{Family: "Hill", Given: "Christopher"}},
		Publisher: "Secker & Warburg", PublisherPlace: "London", Issued: citation.Date{Start: citation.Day{Year: 1958}}},
	"census": {Type: citation.TypeReport, Title: "Statistical Abstract", Author: []citation.Name{{Literal: "U.S. Census Bureau"}},
		Publisher: "GPO", PublisherPlace: "Washington", Issued: citation.Date{Start: citation.Day{Year: 1950}}},
}

// embeddedNote makes a note of a text in which [[bloch@12 thompson|See Bloch, 12; Thompson]] is what a field shows. Of an item
// the page may follow an @, and then the prefix and the suffix < and >, with _ for blanks.
func embeddedNote(t *testing.T, label, text string) *citation.Note {
	t.Helper()
	note := &citation.Note{Label: label}
	for {
		typed, rest, found := strings.Cut(text, "[[")
		note.Text += typed
		if !found {
			return note
		}
		field, after, _ := strings.Cut(rest, "]]")
		items, shown, _ := strings.Cut(field, "|")
		e := citation.Embedded{Span: citation.Span{Start: len(note.Text), End: len(note.Text) + len(shown)}}
		for spec := range strings.FieldsSeq(items) {
			spec = strings.ReplaceAll(spec, "_", " ")
			spec, suffix, _ := strings.Cut(spec, ">")
			spec, prefix, _ := strings.Cut(spec, "<")
			key, page, _ := strings.Cut(spec, "@")
			require.Contains(t, library, strings.TrimSuffix(key, "*"))
			item := citation.EmbeddedItem{Manager: citation.ManagerZotero, Keys: []string{key}, Record: library[strings.TrimSuffix(key, "*")], Prefix: prefix, Suffix: suffix}
			if page != "" {
				item.Locator = citation.Locator{Label: citation.LabelPage, Value: page}
			}
			e.Items = append(e.Items, item)
		}
		note.Embedded = append(note.Embedded, e)
		note.Text += shown
		text = after
	}
}

// described prints the citations of a note: form, work, place, text, and what stands before and after.
func described(note *citation.Note) []string {
	var lines []string
	for _, c := range note.Citations {
		line := c.Form.String() + " " + c.Record.ID
		if c.Locator.Value != "" {
			line += " " + c.Locator.Value
		}
		line += " ‹" + c.Span.In(note.Text) + "›"
		for _, part := range [...]struct{ name, value string }{{"after", c.Prefix}, {"before", c.Suffix}} {
			if part.value != "" {
				line += " " + part.name + " " + part.value
			}
		}
		if c.Embedded == nil {
			line += " (read)"
		}
		if c.Idem {
			line += " (idem)"
		}
		lines = append(lines, line)
	}
	return lines
}

func TestEmbedded(t *testing.T) {
	const thompson = "E. P. Thompson, “Time, Work-Discipline, and Industrial Capitalism,” Past & Present, no. 38 (1967): 60"
	for _, test := range []struct {
		text string
		want []string
	}{
		{"[[bloch@12<See_|See Marc Bloch, La société féodale (Paris: Albin Michel, 1939), 12.]]",
			[]string{"full bloch1939 12 ‹Marc Bloch, La société féodale (Paris: Albin Michel, 1939), 12› after See"}},
		{"[[bloch|Marc Bloch, La société féodale (Paris: Albin Michel, 1939)]], 12–14.",
			[]string{"full bloch1939 12–14 ‹Marc Bloch, La société féodale (Paris: Albin Michel, 1939), 12–14›"}},
		{"See also [[bloch@12|Bloch, Société, 12]]; but compare Georges Duby, Guerriers et paysans (Paris: Gallimard, 1973), 45.",
			[]string{"short bloch1939 12 ‹Bloch, Société, 12› after See also", "full duby1973 45 ‹Georges Duby, Guerriers et paysans (Paris: Gallimard, 1973), 45› after but compare (read)"}},
		{"Georges Duby, Guerriers et paysans (Paris: Gallimard, 1973), 45, and [[bloch@12|Bloch, Société, 12]].",
			[]string{"full duby1973 45 ‹Georges Duby, Guerriers et paysans (Paris: Gallimard, 1973), 45› (read)", "short bloch1939 12 ‹Bloch, Société, 12›"}},
		{"[[bloch@40 thompson@60|Bloch, Société, 40; " + thompson + "]]. Nobody doubts it.",
			[]string{"short bloch1939 40 ‹Bloch, Société, 40›", "full thompson1967 60 ‹" + thompson + "›"}},
		{"[[thompson bloch|(Bloch 1939; Thompson 1967)]]", []string{"short bloch1939 ‹Bloch 1939›", "short thompson1967 ‹Thompson 1967›"}},
		{"[[hill1@3 hill2|(Hill 1972, 3; 1958)]]", []string{"short hill1972 3 ‹Hill 1972, 3›", "short hill1958 ‹1958›"}},
		{"[[hill1 hill2|(Hill 1972, 1958)]]", []string{"short hill1972 ‹Hill 1972›", "short hill1958 ‹1958›"}},
		{"[[bloch@5 thompson@6|Bloch, Société, 5, and Thompson, “Time,” 6]].", []string{"short bloch1939 5 ‹Bloch, Société, 5›", "short thompson1967 6 ‹Thompson, “Time,” 6›"}},
		{"Crowds gathered[[bloch thompson|1,2]].", []string{"short bloch1939 ‹1,2›", "short thompson1967 ‹1,2›"}},
		{"Crowds gathered [[bloch@33|[1, p. 33]]].", []string{"short bloch1939 33 ‹1, p. 33›"}},
		{"See [[bloch|[Blo39]]], 12.", []string{"short bloch1939 12 ‹[Blo39], 12› after See"}},
		{"[[bloch@12|Ibid.]], 12.", []string{"ibid bloch1939 12 ‹Ibid., 12›"}},
		{"As Bloch says, lords had men [[bloch@12|(12)]].", []string{"locator bloch1939 12 ‹12›"}},
		{"[[bloch@12|Bloch, Société, 15.]]", []string{"short bloch1939 15 ‹Bloch, Société, 15›"}}, // as it is when somebody has changed the text
		{"[[bloch|Ibid., 17.]]", []string{"ibid bloch1939 17 ‹Ibid., 17›"}},
		{"On this point [[thompson@60|“Time,” 61]] disagrees.", []string{"short thompson1967 61 ‹“Time,” 61› after On this point"}},
		{"[[thompson|Thompson, “Time,”]] 60–62. He revised this later.", []string{"short thompson1967 60–62 ‹Thompson, “Time,” 60–62›"}},
		{"[[bloch|Bloch, Société]], ch. 3.", []string{"short bloch1939 3 ‹Bloch, Société, ch. 3›"}},
		{"[[bloch@12|Bloch 1939]]", []string{"short bloch1939 12 ‹Bloch 1939›"}},
		{"[[bloch thompson hill1|[3–5]]]", []string{"short bloch1939 ‹3–5›", "short thompson1967 ‹3–5›", "short hill1972 ‹3–5›"}},
		{"[[hill2>,_pp._12–13|Hill, Puritanism, pp. 12–13.]]", []string{"short hill1958 12–13 ‹Hill, Puritanism, pp. 12–13›"}},
		{"[[hill2@12>,_emphasis_added|Hill, Puritanism, 12, emphasis added.]]", []string{"short hill1958 12 ‹Hill, Puritanism, 12› before emphasis added"}},
		{"[[hill2@12<cf._ bloch@3<and_against_this>_(who_agrees)|Cf. Hill, Puritanism, 12; and against this Bloch, Société, 3 (who agrees).]]",
			[]string{"short hill1958 12 ‹Hill, Puritanism, 12› after cf.", "short bloch1939 3 ‹Bloch, Société, 3› after and against this before (who agrees)"}},
		{"[[census@9|U.S. Census Bureau, Statistical Abstract (Washington: GPO, 1950), 9]].",
			[]string{"full censusbureau1950 9 ‹U.S. Census Bureau, Statistical Abstract (Washington: GPO, 1950), 9›"}},
		{"[[hill1@4|Ibid., 4.]]", []string{"ibid hill1972 4 ‹Ibid., 4›"}},
		{"[[hill1@4|Hill, op. cit., 4.]]", []string{"opcit hill1972 4 ‹Hill, op. cit., 4›"}},
		{"[[hill2@4|Idem, Puritanism, 4.]]", []string{"short hill1958 4 ‹Idem, Puritanism, 4› (idem)"}},
	} {
		t.Run(test.text, func(t *testing.T) {
			note := embeddedNote(t, "1", test.text)
			doc := &citation.Document{Notes: []*citation.Note{note}}
			Document(doc, grammar.Default(), nil)
			citation.Resolve(doc)
			assert.Equal(t, test.want, described(note))
			for _, c := range note.Citations {
				if c.Embedded != nil {
					assert.InDelta(t, 1, c.Confidence, 0)
					require.NotNil(t, c.Via)
					assert.Equal(t, citation.RuleEmbedded, c.Via.Rule)
				}
			}
		})
	}
}

// TestEmbeddedMerge: the manager's keys say which citations mean one work, whatever their texts say; typed citations are bound to
// these works; the records are the manager's.
func TestEmbeddedMerge(t *testing.T) {
	doc := &citation.Document{}
	for i, text := range []string{
		"[[bloch@12|Marc Bloch, La société féodale (Paris: Albin Michel, 1939), 12]].",
		"Ibid., 13.",
		"[[hill1|Ibid.]]", // as it is when somebody has moved a note
		"[[bloch*@3|Bloch, Société, 3]].",
		"Marc Bloch, La Société féodale, 2nd ed. (Paris: A. Michel, 1940), 40.",
		"Hill, World Turned, 7.",
		"[[bloch|Ibid.]]",
	} {
		doc.Notes = append(doc.Notes, embeddedNote(t, fmt.Sprint(i+1), text))
	}
	doc.Body = append(doc.Body, embeddedNote(t, "", "Time was money [[thompson@56|(56)]], and lords had men [[bloch|(Bloch)]]."))
	Document(doc, grammar.Default(), nil)
	bib := citation.Resolve(doc)
	var got []string
	for _, note := range append(doc.Notes, doc.Body...) {
		got = append(got, described(note)...)
	}
	assert.Equal(t, []string{
		"full bloch1939 12 ‹Marc Bloch, La société féodale (Paris: Albin Michel, 1939), 12›",
		"ibid bloch1939 13 ‹Ibid., 13› (read)",
		"ibid hill1972 ‹Ibid.›",
		"short bloch1939 3 ‹Bloch, Société, 3›",
		"full bloch1940 40 ‹Marc Bloch, La Société féodale, 2nd ed. (Paris: A. Michel, 1940), 40› (read)",
		"short hill1972 7 ‹Hill, World Turned, 7› (read)",
		"ibid bloch1939 ‹Ibid.›",
		"locator thompson1967 56 ‹56›",
		"short bloch1939 ‹Bloch›",
	}, got)
	want := *library["bloch"]
	want.ID, want.Confidence = "bloch1939", 1
	assert.Equal(t, &want, bib.Records[0])
	mentions := 0
	for range bib.Mentions(bib.Records[0]) {
		mentions++
	}
	assert.Equal(t, 5, mentions)
	assert.Empty(t, citation.Check(bib))
}

// FuzzEmbedded lets fields lie anywhere in any text: each cites what it says, inside the text.
func FuzzEmbedded(f *testing.F) {
	f.Add("See Bloch, Société, 12; Thompson, “Time”; Hill 1972, 3. Ibid., 4.", uint16(4), uint16(40), uint16(3))
	f.Add("(Hill 1972, 1958), [3–5] ———, ((«“‘", uint16(0), uint16(9), uint16(2))
	f.Fuzz(func(t *testing.T, text string, start, length, count uint16) {
		note := &citation.Note{Text: strings.ToValidUTF8(text, "?")}
		e := citation.Embedded{Span: citation.Span{Start: int(start), End: int(start) + int(length)}}
		if !isStretch(note.Text, e.Span) {
			t.Skip("readers hand on stretches of the text")
		}
		for i := range count%4 + 1 {
			key := [...]string{"bloch", "hill1", "hill2", "census"}[i]
			e.Items = append(e.Items, citation.EmbeddedItem{Manager: citation.ManagerCSL, Keys: []string{key}, Record: library[key], Prefix: "See ", Suffix: ", 12"})
		}
		note.Embedded = []citation.Embedded{e}
		doc := &citation.Document{Notes: []*citation.Note{note}}
		Document(doc, grammar.Default(), nil)
		citation.Resolve(doc)
		cited := 0
		for _, c := range note.Citations {
			assertInside(t, note.Text, c.Span)
			if c.Embedded != nil {
				cited++
				assert.NotNil(t, c.Record)
			}
		}
		assert.Equal(t, len(e.Items), cited)
	})
}

func isStretch(text string, s citation.Span) bool {
	return s.Start < s.End && s.End <= len(text) && strings.ToValidUTF8(s.In(text), "") == s.In(text) &&
		strings.ToValidUTF8(text[s.End:], "") == text[s.End:] && strings.TrimSpace(s.In(text)) == s.In(text)
}

package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// otherAuthors are British and American names; initials instead of given names, and double surnames, are in foreignAuthors.
var otherAuthors = words(
	"Maximilien", "Josiah", "Robespierre", "Wedgwood", "Hugh", "Margaret", "Gough", "Pelling", "Jeremy D.", "Patricia M.", "Popkin", "Thane",
	"Elizabeth L.", "Gareth R.", "Eisenstein", "Stedman", "Anthony T.", "Ross B.", "Grafton", "McKibbin", "Thomas", "Beatrice",
	"Carlyle", "Webb", "Albert", "Eric", "Soboul", "Hobsbawm", "Georges", "Dorothy", "Lefebvre", "Thompson", "François", "Keith",
	"Furet", "Middlemas", "Lynn", "Selina", "Hunt", "Todd", "Robert", "Asa", "Darnton", "Briggs", "Daniel", "Harold", "Roche", "Perkin",
	"Carla", "Jane", "Hesse", "Humphries", "Philippe", "Sidney", "Minard", "Pollard", "Jeremy", "Patricia", "Antoine de Baecque", "Maxine Berg",
	"Roger", "Edward", "Chartier", "Royle", "Lydia G.", "Ruth F.", "Cochrane", "Mandler", "Mornet", "Clapham", "Mona", "Janet",
	"Ozouf", "Blackman", "Claude", "Raphael", "Labrosse", "Samuel", "Pierre", "Anna", "Rétat", "Davin", "Jacques", "Neville", "Godechot", "Kirk",
	"Bellanger", "Cannadine", "Crane", "Clive", "Brinton", "Behagg",
)

var foreignAuthors = words(
	"Maximilien", "Włodzimierz", "Robespierre", "Lenczewski", "Hugh", "Ørnulf", "Gough", "Bjørnstad", "Jeremy D.", "M. S.", "Popkin", "García Canclini",
	"Elizabeth L.", "İ. H.", "Eisenstein", "Uzunçarşılı", "Anthony T.", "Zs. P.", "Grafton", "Pach", "Thomas", "Jürgen",
	"Carlyle", "Osterhammel", "Albert", "Guðrún", "Soboul", "Hálfdanardóttir", "Georges", "Josep", "Lefebvre", "Fontana", "François", "Khắc",
	"Furet", "Nguyễn", "Lynn", "Ewa", "Hunt", "Domańska", "Robert", "Şevket", "Darnton", "Pamuk", "Daniel", "Jean-Paul", "Roche", "N'Diaye",
	"Carla", "Ljiljana", "Hesse", "Đurić", "Philippe", "Tomáš", "Minard", "Havelka", "Jeremy", "Mercedes", "Antoine de Baecque", "Kenji Satō",
	"Roger", "R. W.", "Chartier", "O'Shaughnessy", "Lydia G.", "A. C. M.", "Cochrane", "Fitzgerald", "Mornet", "Mac Giolla", "Mona", "Nükhet",
	"Ozouf", "Varlık", "Claude", "J.-P.", "Labrosse", "Poussou", "Pierre", "C. A.", "Rétat", "Bayly", "Jacques", "K. N.", "Godechot", "Chaudhuri",
	"Bellanger", "Wallerstein", "Crane", "Ch.", "Brinton", "Meillassoux",
)

var otherTitles = words(
	"Sur les principes de morale politique", "On the Weighing of Wool", "Sur la guerre", "Of the Dyers",
	"Œuvres de Maximilien Robespierre", "Papers of the Company of Merchant Adventurers", "OMR", "PMA",
	"The Newspaper Press in the French Revolution", "The Wool Trade in Tudor and Stuart England",
	"Revolutionary News: The Press in France, 1789–1799", "Guild and State: European Political Thought from the Twelfth Century",
	"Gazette nationale, ou le Moniteur universel", "The Leeds Mercury", "The Times", "Manchester Guardian", "L'Ami du peuple", "The Poor Man's Guardian",
	"The Printing Press as an Agent of Change: Communications and Cultural Transformations in Early-Modern Europe",
	"The Gift of the Loom: Households and Markets in the North of England",
	"Some Conjectures about the Impact of Printing on Western Society and Thought: A Preliminary Report",
	"What Did Weavers Do on Mondays?", "Journal of Modern History", "Past & Present",
	"The Importance of Being Printed", "Industrial Time and the Clock", "Journal of Interdisciplinary History", "Economic History Review",
	"The French Revolution: A History", "Letters from a Mill Town",
	"Les sans-culottes parisiens en l'an II: Mouvement populaire et gouvernement révolutionnaire", "The Croppers: A Study of Machine-Breaking",
	"Foules révolutionnaires", "Hands and Heads", "Annales historiques de la Révolution française", "Textile History",
	"Le catéchisme révolutionnaire", "The Moral Shuttle", "Annales E.S.C.", "Northern History",
	"Penser la Révolution française", "The Factory Question and Industrial England", "Penser la Révolution", "The Factory Question",
	"Politics, Culture, and Class in the French Revolution", "Wages, Prices, and Custom in a Yorkshire Valley",
	"What Is the History of Books?", "Who Were the Luddites?", "Daedalus", "Labour History",
	"The Kiss of Lamourette: Reflections in Cultural History", "The Broken Frame: Essays on Work",
	"The Business of Enlightenment: A Publishing History of the Encyclopédie, 1775–1800", "Cloth Halls: The Building of a Market, 1700–1820",
	"Revolution in Print: The Press in France, 1775–1800", "Trades and Places: Industry in the Regions, 1750–1850",
	"Economic Upheavals in Publishing", "Women at the Spindle",
	"Publishing and Cultural Politics in Revolutionary Paris, 1789–1810", "Gender and Skill in the Mills of Lancashire, 1790–1840",
	"The Cultural Origins of the French Revolution", "The Domestic System in the West Riding", "Cultural Origins", "Domestic System",
	"Les origines intellectuelles de la Révolution française, 1715–1787", "An Economic History of the Cotton Towns, 1770–1830",
	"‘Public Opinion’ at the End of the Old Regime", "‘Idle Hands’ in a Pennine Parish",
	"The Literary Underground of the Old Regime", "The Long Apprenticeship of the Poor", "Literary Underground", "Long Apprenticeship",
	"The High Enlightenment and the Low-Life of Literature", "The Parish Boys and the Silk Masters of Derby",
	"A Printing Shop Across the Border", "A Spinning Room at Styal", "A Spy in Grub Street", "A Runaway in Cheapside",
	"Naissance du journal révolutionnaire, 1789", "Steam and Sulphur in Bolton, 1812",
	"La presse française sous la Révolution et l'Empire", "Canals before the Railway", "Histoire générale de la presse française", "A History of Inland Transport",
	"The Anatomy of Revolution", "The Rhythm of Labour",
)

var otherPlaces = places(map[string]string{
	"1.1": "42", "2.1": "117", "2.2": "6", "3.1": "3:19–20", "3.2": "244", "8.1": "2:71", "8.2": "ix", "10.1": "30–1", "11.1": "7", "12.1": "25–6",
	"13.2": "112", "14.1": "9–10", "16.1": "301–3, 310", "17.2": "55–80", "19.1": "18", "19.2": "404", "20.1": "v", "20.2": "77–8", "21.1": "5",
	"22.1": "144", "23.1": "11", "24.1": "38–9", "25.2": "7–8", "28.1": "102, 104", "30.1": "200", "32.1": "58–9",
})

// The orders keep together what refers back to the note before.
var (
	backwards = order("32", "31", "30", "27", "28", "29", "26", "23", "24", "25", "21", "22", "20", "18", "19", "17", "16",
		"13", "14", "15", "11", "12", "10", "8", "9", "7", "6", "5", "4", "1", "2", "3")
	interleaved = order("2", "1", "3", "23", "5", "13", "6", "14", "15", "24", "16", "25", "27", "7", "28", "29", "8", "9", "4", "21", "22", "10",
		"20", "11", "12", "30", "18", "19", "17", "26", "32", "31")
)

var variants = []struct {
	name    string
	changes []change
}{
	{"as written", nil},
	{"other authors", []change{otherAuthors, words("OMR", "OJW")}},
	{"foreign authors", []change{foreignAuthors, words("OMR", "OWL")}},
	{"other titles", []change{otherTitles}},
	{"other places", []change{otherPlaces}},
	{"backwards", []change{backwards}},
	{"interleaved", []change{interleaved}},
	{"all else", []change{otherTitles, otherAuthors, otherPlaces, interleaved}},
	{"all else, foreign, backwards", []change{otherTitles, foreignAuthors, otherPlaces, backwards}},
}

// gapsFile lists what is known to be wrong, one line “variant: place: what” each; -update writes it anew.
const gapsFile = "testdata/variants.gaps"

// leastRight is the share of all values that must be right, so that -update cannot hide a fall.
const leastRight = 0.97

// TestVariants changes the authors, titles, places and order of the notes of a document that has every device of a printed
// book, and checks that the records, the places cited and the links change with them and in no other way.
func TestVariants(t *testing.T) {
	var wrong []string
	checked := 0
	for _, variant := range variants {
		m := readManuscript(t, "devices")
		for _, change := range variant.changes {
			change(t, m)
		}
		var got truth
		require.NoError(t, json.Unmarshal(run(t, "-q", "-t", "json", m.write(t)), &got))
		c := comparison{variant: variant.name, want: m.truth, got: got}
		c.notes(t)
		wrong, checked = append(wrong, c.wrong...), checked+c.checked
	}
	right := 1 - float64(len(wrong))/float64(checked)
	t.Logf("%d of %d values are wrong: %.2f %% are right", len(wrong), checked, 100*right)
	assert.GreaterOrEqual(t, right, leastRight)
	if *update {
		require.NoError(t, os.WriteFile(gapsFile, []byte(strings.Join(wrong, "\n")+"\n"), 0o666))
	}
	data, err := os.ReadFile(gapsFile)
	require.NoError(t, err)
	known := strings.FieldsFunc(string(data), func(r rune) bool { return r == '\n' })
	isIn := func(list []string) func(string) bool {
		return func(line string) bool { return slices.Contains(list, line) }
	}
	assert.Empty(t, slices.DeleteFunc(slices.Clone(wrong), isIn(known)), "wrong, and no known gaps")
	assert.Empty(t, slices.DeleteFunc(slices.Clone(known), isIn(wrong)), "right now: take them out of %s", gapsFile)
}

// A comparison counts and names the values in which two truths differ.
type comparison struct {
	variant   string
	want, got truth
	checked   int
	wrong     []string
	ids       map[string]string // of items wanted, to those of items got
}

func (c *comparison) check(right bool, format string, args ...any) {
	c.checked++
	if !right {
		c.wrong = append(c.wrong, c.variant+": "+fmt.Sprintf(format, args...))
	}
}

// notes compares the notes one by one, then the records that they cite.
func (c *comparison) notes(t *testing.T) {
	require.Len(t, c.got.Notes, len(c.want.Notes), c.variant)
	c.ids = map[string]string{}
	taken := map[string]bool{}
	for i, want := range c.want.Notes {
		got := c.got.Notes[i]
		require.Equal(t, want.Text, got.Text, c.variant)
		c.check(len(got.Citations) == len(want.Citations), "note %s: number of citations", want.Label)
		for j, w := range want.Citations {
			place := fmt.Sprintf("note %s, citation %d: ", want.Label, j+1)
			k := slices.IndexFunc(got.Citations, func(g truthCitation) bool { return g.Text == w.Text })
			if c.check(k >= 0, "%sextent", place); k < 0 {
				k = j
			}
			if k >= len(got.Citations) {
				continue
			}
			g := got.Citations[k]
			c.check(g.Form == w.Form && g.Idem == w.Idem, "%sform", place)
			c.check(g.Locator == w.Locator && (w.Locator == "" || g.Label == w.Label), "%slocator", place)
			c.link(place, w.ID, g.ID, taken)
		}
	}
	c.records()
}

// link checks that what is one work in the truth is one record, and what are two are two.
func (c *comparison) link(place string, want, got *string, taken map[string]bool) {
	if want == nil || got == nil {
		c.check(want == nil && got == nil, "%slink", place)
		return
	}
	id, seen := c.ids[*want]
	if !seen && !taken[*got] {
		c.ids[*want], taken[*got] = *got, true
		id = *got
	}
	c.check(id == *got, "%slink", place)
}

// records compares the records, variable by variable.
func (c *comparison) records() {
	for _, want := range c.want.Items {
		id := want["id"].(string)
		k := slices.IndexFunc(c.got.Items, func(item map[string]any) bool { return item["id"] == c.ids[id] })
		if k < 0 {
			c.check(false, "%s: no record", id)
			continue
		}
		got := c.got.Items[k]
		variables := maps.Clone(want)
		maps.Copy(variables, got)
		for _, variable := range slices.Sorted(maps.Keys(variables)) {
			if variable != "id" && variable != "custom" {
				c.check(reflect.DeepEqual(want[variable], got[variable]), "%s: %s", id, variable)
			}
		}
	}
}

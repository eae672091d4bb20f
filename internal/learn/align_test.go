package learn

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/render"
)

// alignGold is a document of one note, with what is to be found in it.
const alignGold = `{
	"document": "x.md", "style": "own", "language": "en",
	"items": [
		{"id": "cohen", "type": "chapter", "title": "Bolshevism and Stalinism", "author": [{"family": "Cohen", "given": "Stephen F."}],
		 "container-title": "Stalinism: Essays in Historical Interpretation", "editor": [{"family": "Tucker", "given": "Robert C."}],
		 "publisher-place": "New York", "publisher": "Norton", "issued": {"date-parts": [[1977]]}, "page": "3–29"},
		{"id": "lenin", "type": "book", "title": "Polnoe sobranie sochinenii", "title-short": "PSS", "author": [{"family": "Lenin", "given": "V. I."}]}
	],
	"notes": [{"label": "1", "text": "See Stephen F. Cohen, “Bolshevism and Stalinism,” in Stalinism: Essays in Historical Interpretation, ed. Robert C. Tucker (New York: Norton, 1977), 3–29; also Lenin, PSS, 34:189–90, emphasis added.",
		"citations": [
			{"id": "cohen", "form": "full", "text": "Stephen F. Cohen, “Bolshevism and Stalinism,” in Stalinism: Essays in Historical Interpretation, ed. Robert C. Tucker (New York: Norton, 1977), 3–29"},
			{"id": "lenin", "form": "short", "locator": "34:189–90", "label": "page", "text": "Lenin, PSS, 34:189–90"}
		]}]
}`

func readAlignGold(t *testing.T) *Gold {
	file := filepath.Join(t.TempDir(), "x.gold.json")
	require.NoError(t, os.WriteFile(file, []byte(alignGold), 0o600))
	golds, err := ReadGold(file)
	require.NoError(t, err)
	require.Len(t, golds, 1)
	return golds[0]
}

func TestAlign(t *testing.T) {
	g := readAlignGold(t)
	s, ok := NewAligner().Align(g, &g.Notes[0], &citation.Note{Text: g.Notes[0].Text})
	require.True(t, ok)
	assert.Equal(t, []string{
		"prose See",
		"*author Stephen F. Cohen,",
		"title “Bolshevism and Stalinism,”",
		"container in Stalinism: Essays in Historical Interpretation,",
		"editor ed. Robert C. Tucker",
		"place (New York:",
		"publisher Norton,",
		"date 1977),",
		"page 3–29;",
		"prose also",
		"*author Lenin,",
		"title PSS,",
		"locator 34:189–90,",
		"prose emphasis added.",
	}, shown(&s))
	assert.Equal(t, []citation.Type{citation.TypeChapter, ""}, s.Kinds)
}

func shown(s *render.Sample) []string {
	var lines []string
	for _, segment := range s.Segments {
		mark := ""
		if segment.New {
			mark = "*"
		}
		lines = append(lines, mark+segment.Label.String()+" "+segment.In(s.Text))
	}
	return lines
}

// A note that does not hold what gold says it cites is of no use.
func TestAlignMissing(t *testing.T) {
	g := readAlignGold(t)
	g.Notes[0].Citations[1].Text = "Trotsky, Works, 3"
	_, ok := NewAligner().Align(g, &g.Notes[0], &citation.Note{Text: g.Notes[0].Text})
	assert.False(t, ok)
}

func TestReadGoldErrors(t *testing.T) {
	_, err := ReadGold(filepath.Join(t.TempDir(), "missing"))
	require.Error(t, err)
	file := filepath.Join(t.TempDir(), "bad.gold.json")
	require.NoError(t, os.WriteFile(file, []byte("{"), 0o600))
	_, err = ReadGold(file)
	require.Error(t, err)
	assert.True(t, strings.Contains(err.Error(), "bad.gold.json"), err.Error())
}

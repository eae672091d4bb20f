package grammar

import (
	"math"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/reader"
)

// testNotes are the notes of the documents in testdata.
func testNotes(t testing.TB) []*citation.Note {
	t.Helper()
	var notes []*citation.Note
	for _, pattern := range []string{"*.md", "*.txt", "*.html"} {
		files, err := filepath.Glob("../../testdata/documents/" + pattern)
		require.NoError(t, err)
		for _, file := range files {
			if filepath.Base(file) == "README.md" {
				continue
			}
			doc, err := reader.File(file, reader.Auto)
			require.NoError(t, err)
			notes = append(notes, doc.Notes...)
		}
	}
	require.Greater(t, len(notes), 300)
	return notes
}

// fullChart is the chart of all readings that the productions allow, filled with every feature of every segment.
func fullChart(m *Model, tokens []Token, context Context) *Chart {
	x, c := new(Features), new(Chart)
	x.reset(tokens, context)
	c.Reset(tokens)
	c.Arcs = &m.ready().arcs
	for i, cut := range c.Cuts {
		for step := range c.Bounds {
			c.Bounds[step][i] = Vector{}
			m.addAll(&c.Bounds[step][i], x.boundary(cut, Step(step)))
		}
	}
	for a := range c.Cuts[:len(c.Cuts)-1] {
		r := startRun(c.Cuts[a])
		var sum Vector
		for b := a + 1; b <= c.Reach(a); b++ {
			for r.next < c.Cuts[b] {
				m.addAll(&sum, x.token(r.next))
				m.addAll(&sum, x.contains(r.grow(x)))
			}
			seg := c.seg(a, b)
			*seg = sum
			m.addAll(seg, x.end(c.Cuts[b]))
			m.addAll(seg, x.segment(&r))
			for y, most := range longest {
				if b-a > int(most) {
					seg[y] = Never
				}
			}
		}
	}
	return c
}

// onCutsOf gives the ends of the pieces by the chart's cuts.
func onCutsOf(c *Chart, pieces []Piece) []Piece {
	at := make(map[int]int, len(c.Cuts))
	for i, cut := range c.Cuts {
		at[cut] = i
	}
	out := make([]Piece, len(pieces))
	for i, p := range pieces {
		out[i] = Piece{at[p.Start], at[p.End], p.Label, p.New || p.Label == LabelProse}
	}
	return out
}

// The search must find the best of all readings, although it looks at few of them. In one note of a hundred it may come
// within a hair of it.
func TestSearchFindsTheBestReading(t *testing.T) {
	const hair, share = 1.0, 100
	d, missed := Decoder{Model: Default()}, 0
	notes := testNotes(t)
	for _, context := range []Context{{}, {List: true}} {
		for _, note := range notes {
			tokens := Lex(note, nil)
			chart := fullChart(d.Model, tokens, context)
			_, best := chart.Viterbi(nil)
			found := chart.score(onCutsOf(chart, d.DecodeTokens(tokens, context)))
			if float64(best)-found > 1e-2 {
				missed++
				assert.Less(t, float64(best)-found, hair, note.Text)
			}
		}
	}
	assert.Less(t, missed*share, 2*len(notes))
}

// The probability of a citation must be what a forward and a backward pass over all readings give. In one of a hundred the
// readings that the search drops may have a few hundredths.
func TestConfidenceIsTheProbabilityOfTheCitation(t *testing.T) {
	d := Decoder{Model: Default()}
	var odds ExpArcs
	odds.Exp(&d.Model.ready().arcs)
	n, missed := 0, 0
	for _, note := range testNotes(t) {
		tokens := Lex(note, nil)
		pieces, confidence := d.DecodeWithConfidence(tokens, Context{})
		chart := fullChart(d.Model, tokens, Context{})
		var m Marginals
		chart.Marginals(&m, &odds)
		want := citationsOf(chart, &m, onCutsOf(chart, pieces))
		require.Len(t, confidence, len(want), note.Text)
		for i := range want {
			assert.InDelta(t, want[i], confidence[i], 0.05, note.Text)
			if math.Abs(want[i]-float64(confidence[i])) > 0.02 {
				missed++
			}
			n++
		}
	}
	assert.Greater(t, n, 400)
	assert.Less(t, missed*100, n)
}

// citationsOf returns the probability of each citation among the pieces, by the sums over all readings.
func citationsOf(c *Chart, m *Marginals, pieces []Piece) []float64 {
	var all []float64
	for start := 0; start < len(pieces); start++ {
		p := pieces[start]
		if p.Label == LabelProse {
			continue
		}
		log := 0.0
		for from := range LabelCount {
			log += m.Arc(c, p.Start, StepNew, from, p.Label)
		}
		log = math.Log(log) - m.goes[p.Start][p.Label]
		log += float64(c.seg(p.Start, p.End)[p.Label])
		for start+1 < len(pieces) && pieces[start+1].Label != LabelProse && !pieces[start+1].New {
			start++
			q := pieces[start]
			log += float64(c.Arcs[StepOn][c.Seps[q.Start]][p.Label][q.Label] + c.Bounds[StepOn][q.Start][q.Label])
			log += float64(c.seg(q.Start, q.End)[q.Label])
			p = q
		}
		if p.End == len(c.Cuts)-1 {
			all = append(all, math.Exp(log))
			continue
		}
		sum := 0.0
		for to := range LabelCount {
			sum += math.Exp(log + float64(c.Arcs[StepNew][c.Seps[p.End]][p.Label][to]+c.Bounds[StepNew][p.End][to]) + m.goes[p.End][to])
		}
		all = append(all, sum)
	}
	return all
}

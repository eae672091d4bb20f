package learn

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"sync"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/render"
)

// Options say how weights are learned. The zero Options are not useful; see Defaults.
type Options struct {
	Epochs   int
	Rate     float64 // of AdaGrad
	Keep     float64 // the share of features kept in a reading; see grammar.Learner
	MinCount int     // features seen in fewer notes get no row
	MaxRows  int     // the rows kept in the end
	MaxKinds int     // the rows kept in the end to tell the kinds of works
	Settle   int     // the last epochs, in which only the rows that are kept are learned
	Batch    int     // notes between two changes of the weights
	Workers  int
	Seed     uint64
	Without  grammar.Family // is not learned from
	Log      func(epoch int, loss float64)
}

// Defaults are the options that the embedded weights were learned with.
func Defaults() Options {
	return Options{Epochs: 8, Rate: 0.12, Keep: 0.5, MinCount: 3, MaxRows: 40000, MaxKinds: 5000, Settle: 2, Batch: 16, Workers: 2, Seed: 1}
}

// An Example is a sample that is ready for learning.
type Example struct {
	Tokens  []grammar.Token
	Context grammar.Context
	Truth   []grammar.Piece
	Weight  float32
	Made    bool  // by a renderer, which has no habits that anybody has
	Kinds   []int // the column of the kind of each citation; -1 where it is not known
}

// NewExample splits a sample into tokens.
func NewExample(s *render.Sample, weight float32) Example {
	note := &citation.Note{Text: s.Text, Marks: s.Marks, Styled: s.Styled}
	tokens := grammar.Lex(note, nil)
	e := Example{Tokens: tokens, Weight: weight, Context: grammar.Context{List: s.List}}
	for _, kind := range s.Kinds {
		e.Kinds = append(e.Kinds, grammar.KindIndex(kind))
	}
	t := 0
	for _, segment := range s.Segments {
		start := t
		for t < len(tokens) && tokens[t].Start < segment.End {
			t++
		}
		if t > start {
			e.Truth = append(e.Truth, grammar.Piece{Start: start, End: t, Label: segment.Label, New: segment.New})
		}
	}
	return e
}

// Learn finds the weights under which the true readings of the examples are likeliest, by AdaGrad on the logarithm of
// their probability. The result depends on nothing but the examples and options, not on the number of workers.
func Learn(examples []Example, o Options) *grammar.Model {
	t := newTrainer(examples, o)
	rng := rand.New(rand.NewPCG(o.Seed, 2))
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	for epoch := range o.Epochs {
		if epoch == max(0, o.Epochs-o.Settle) {
			t.shrink()
		}
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss := 0.0
		for start := 0; start < len(order); start += o.Batch {
			loss += t.batch(order[start:min(start+o.Batch, len(order))], uint64(epoch+1))
		}
		if o.Log != nil {
			o.Log(epoch, loss/float64(len(examples)))
		}
	}
	t.model.Usual = usual(examples)
	t.model.Kinds = learnKinds(examples, o)
	return t.model
}

// usual says how the citations in notes that people have written go on.
func usual(examples []Example) grammar.Arcs {
	var habits grammar.Habits
	for i := range examples {
		if examples[i].Made || examples[i].Context.List {
			continue
		}
		habits.Learn(examples[i].Tokens, examples[i].Truth, examples[i].Weight)
	}
	return habits.Usual()
}

type trainer struct {
	Options
	examples []Example
	model    *grammar.Model
	keys     []uint32
	counts   []int32 // of the examples that have the feature
	squares  []grammar.Vector
	arcs     grammar.Arcs // sums of squares
	exp      grammar.ExpArcs
	learners []*grammar.Learner
	changes  []grammar.Gradient
}

func newTrainer(examples []Example, o Options) *trainer {
	t := &trainer{Options: o, examples: examples}
	t.keys, t.counts = countKeys(examples, o)
	t.model = &grammar.Model{Table: grammar.NewTable(t.keys)}
	t.squares = make([]grammar.Vector, len(t.keys))
	for sep := range t.model.Arcs[0] {
		for from := range t.model.Arcs[0][sep] {
			for to := range t.model.Arcs[0][sep][from] {
				if from == int(grammar.LabelProse) || to == int(grammar.LabelProse) {
					t.model.Arcs[grammar.StepOn][sep][from][to] = grammar.Never
				}
			}
		}
	}
	for range o.Workers {
		t.learners = append(t.learners, &grammar.Learner{Model: t.model, Keep: o.Keep})
	}
	t.changes = make([]grammar.Gradient, o.Batch)
	return t
}

// countKeys returns the features that at least MinCount examples have, in ascending order, and how many have them.
func countKeys(examples []Example, o Options) (keys []uint32, counts []int32) {
	found, last := map[uint32]int32{}, map[uint32]int32{}
	learner := grammar.Learner{Without: o.Without}
	for i := range examples {
		learner.Keys(examples[i].Tokens, examples[i].Context, func(key uint32) {
			if last[key] != int32(i+1) {
				last[key] = int32(i + 1)
				found[key]++
			}
		})
	}
	return frequent(found, o.MinCount)
}

// frequent returns the keys with at least so many occurrences, in ascending order, and their numbers.
func frequent(found map[uint32]int32, least int) (keys []uint32, counts []int32) {
	for key, n := range found {
		if int(n) >= least {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	for _, key := range keys {
		counts = append(counts, found[key])
	}
	return keys, counts
}

// batch learns from some examples and returns their loss.
func (t *trainer) batch(indices []int, epoch uint64) float64 {
	t.exp.Exp(&t.model.Arcs)
	var wg sync.WaitGroup
	for w, learner := range t.learners {
		wg.Go(func() {
			for i := w; i < len(indices); i += len(t.learners) {
				e := &t.examples[indices[i]]
				context := e.Context
				if (epoch+uint64(indices[i]))%2 == 0 {
					context.Known = nil // as in the first reading of a document
				}
				g := learner.Learn(e.Tokens, context, e.Truth, &t.exp, epoch<<32|uint64(indices[i]))
				t.changes[i].Rows = append(t.changes[i].Rows[:0], g.Rows...)
				t.changes[i].Arcs = append(t.changes[i].Arcs[:0], g.Arcs...)
				t.changes[i].Loss = g.Loss
			}
		})
	}
	wg.Wait()
	loss := 0.0
	for i, index := range indices {
		loss += t.changes[i].Loss
		t.changeArcs(t.changes[i].Arcs, t.examples[index].Weight)
	}
	// Rows are shared out among the workers, each in the order of the examples.
	for w := range t.learners {
		wg.Go(func() {
			for i, index := range indices {
				t.changeRows(t.changes[i].Rows, t.examples[index].Weight, int32(w))
			}
		})
	}
	wg.Wait()
	return loss
}

func (t *trainer) changeRows(changes []grammar.RowChange, weight float32, worker int32) {
	rate, workers := float32(t.Rate), int32(len(t.learners))
	for i := range changes {
		c := &changes[i]
		if c.Row%workers != worker {
			continue
		}
		row, squares := &t.model.Rows[c.Row], &t.squares[c.Row]
		for y, g := range c.Change {
			if g == 0 {
				continue
			}
			g *= weight
			squares[y] += g * g
			row[y] += rate * g / (1e-3 + sqrt(squares[y]))
		}
	}
}

func (t *trainer) changeArcs(changes []grammar.ArcChange, weight float32) {
	for _, c := range changes {
		g := c.Change * weight
		squares := &t.arcs[c.Step][c.Sep][c.From][c.To]
		*squares += g * g
		w := &t.model.Arcs[c.Step][c.Sep][c.From][c.To]
		*w += float32(t.Rate) * g / (1e-3 + sqrt(*squares))
	}
}

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }

// shrink keeps the rows that matter most. What is learned afterwards makes good for some of what the others knew.
func (t *trainer) shrink() {
	kept := weightiest(t.model.Rows, t.counts, t.MaxRows)
	squares := make([]grammar.Vector, len(kept))
	for i, row := range kept {
		squares[i] = t.squares[row]
	}
	t.squares = squares
	t.model.Table = smaller(&t.model.Table, t.keys, kept)
}

// smaller is the table with the kept rows alone; keys are those of all rows.
func smaller(table *grammar.Table, keys []uint32, kept []int) grammar.Table {
	left := make([]uint32, len(kept))
	for i, row := range kept {
		left[i] = keys[row]
	}
	small := grammar.NewTable(left)
	for i, row := range kept {
		small.Rows[i] = table.Rows[row]
	}
	return small
}

// weightiest returns the indices, in ascending order, of the rows that matter most: those with great weights, in many examples.
func weightiest(rows []grammar.Vector, counts []int32, most int) []int {
	weights := make([]float64, len(rows))
	order := make([]int, len(rows))
	for i := range order {
		order[i] = i
		sum := 0.0
		for _, w := range rows[i] {
			sum += float64(w * w)
		}
		weights[i] = sum * math.Sqrt(float64(counts[i]))
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(weights[j], weights[i]) })
	order = order[:min(len(order), most)]
	slices.Sort(order)
	return order
}

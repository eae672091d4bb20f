package main

import (
	"fmt"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/interpret"
	"github.com/e843347c/ibid/internal/learn"
	"github.com/e843347c/ibid/internal/reader"
	"github.com/e843347c/ibid/internal/score"
)

func ablationCommand() *cobra.Command {
	var out string
	var folds int
	var only []string
	var mix learn.Mix
	options := learn.Defaults()
	c := &cobra.Command{
		Use:   "ablation [flags] GOLD...",
		Short: "Print what each family of features is worth",
		Long: `Ablation learns weights without one family of features after the other, and reads with them the documents of some styles that
they were not learned from. It prints as a table in Markdown how much worse they are read. It learns as often as there are
families, and once more.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, paths []string) error {
			golds, err := learn.ReadGold(paths...)
			if err != nil {
				return err
			}
			a := newAblation(golds, only, folds, mix)
			if len(a.test) == 0 || len(a.train) == 0 {
				return fmt.Errorf("there must be documents to learn from, and others in %q to read", only)
			}
			table, err := a.table(options, c.ErrOrStderr())
			if err != nil {
				return err
			}
			return writeTo(out, c.OutOrStdout(), func(w io.Writer) error {
				_, err := io.WriteString(w, table)
				return err
			})
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", "the file to write to, instead of standard output")
	c.Flags().IntVar(&folds, "folds", 4, "the part of the styles that is held out: one in so many")
	c.Flags().StringSliceVar(&only, "only", []string{"synth", "real"},
		"names of the folders of which documents are held out; the others are always learned from")
	flags(c, &options, &mix)
	return c
}

// An ablation holds what weights are learned from, and what they are measured on.
type ablation struct {
	train    []learn.Example
	test     []learn.Example
	heldOut  []*learn.Gold
	learned  int // documents learned from
	rendered int
}

func newAblation(golds []*learn.Gold, only []string, folds int, mix learn.Mix) *ablation {
	train, test := divide(golds, only, folds, 0)
	corpus := learn.NewCorpus(golds)
	a := &ablation{heldOut: test, learned: len(train), rendered: mix.Rendered}
	if len(train) > 0 && len(test) > 0 {
		a.train = corpus.Examples(train, mix)
		a.test = corpus.Examples(test, learn.Mix{})
	}
	return a
}

// measures are the figures that are shown. The words and numbers that have their true label are tokens.
var measures = []string{"tokens", "citations", "fields", "items"}

func (a *ablation) table(options learn.Options, log io.Writer) (string, error) {
	t := score.NewTable(1, append([]string{"without", "features"}, measures...)...)
	var all score.Scores
	for _, family := range append([]grammar.Family{grammar.FamilyNone}, grammar.Families()...) {
		options.Without = family
		features, scores, err := a.measure(options)
		if err != nil {
			return "", err
		}
		row := []string{family.String(), strconv.Itoa(features)}
		if family == grammar.FamilyNone {
			all, row[0] = scores, "nothing"
		}
		for _, m := range measures {
			if family == grammar.FamilyNone {
				row = append(row, fmt.Sprintf("%.4f", all[m].F1()))
			} else {
				row = append(row, fmt.Sprintf("%+.4f", scores[m].F1()-all[m].F1()))
			}
		}
		t.Add(row...)
		fmt.Fprintf(log, "without %s: fields %.4f\n", row[0], scores["fields"].F1())
	}
	return fmt.Sprintf(`Learned from %d documents and %d rendered notes in %d passes; measured on %d documents in other styles, which have %d words and
numbers, %d citations, and %d values of %d works.

%s`, a.learned, a.rendered, options.Epochs, len(a.heldOut), all["tokens"].Gold, all["citations"].Gold, all["fields"].Gold,
		all["items"].Gold, t), nil
}

// measure learns weights, and returns how many features have some and how well they read the documents that were held out.
func (a *ablation) measure(options learn.Options) (int, score.Scores, error) {
	data, err := learn.Learn(a.train, options).AppendBinary(nil)
	if err != nil {
		return 0, nil, err
	}
	model := new(grammar.Model) // as it would be embedded: rounded
	if err := model.UnmarshalBinary(data); err != nil {
		return 0, nil, err
	}
	var result score.Result
	for _, g := range a.heldOut {
		doc, err := reader.File(g.Source(), reader.Auto)
		if err != nil {
			return 0, nil, err
		}
		interpret.Document(doc, model, nil)
		pred, err := score.Of(citation.Resolve(doc))
		if err != nil {
			return 0, nil, err
		}
		result.Merge(score.Compare(score.Gold(g), pred))
	}
	result.Scores["tokens"] = a.labels(model)
	return len(model.Rows), result.Scores, nil
}

// labels counts the words and numbers that are given their true label when each note is read by itself.
func (a *ablation) labels(model *grammar.Model) score.Count {
	var c score.Count
	decoder := &grammar.Decoder{Model: model}
	for i := range a.test {
		e := &a.test[i]
		truth := labelled(e.Truth, len(e.Tokens))
		read := labelled(decoder.DecodeTokens(e.Tokens, grammar.Context{List: e.Context.List}), len(e.Tokens))
		for t := range e.Tokens {
			if e.Tokens[t].Kind == grammar.KindSign {
				continue
			}
			c.Gold++
			if truth[t] == read[t] {
				c.Hits++
			}
		}
	}
	c.Predicted = c.Gold
	return c
}

// labelled is the label of each token.
func labelled(pieces []grammar.Piece, tokens int) []grammar.Label {
	labels := make([]grammar.Label, tokens)
	for _, p := range pieces {
		for t := p.Start; t < p.End; t++ {
			labels[t] = p.Label
		}
	}
	return labels
}

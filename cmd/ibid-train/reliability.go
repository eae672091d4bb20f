package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/e843347c/ibid/internal/learn"
	"github.com/e843347c/ibid/internal/score"
)

func reliabilityCommand() *cobra.Command {
	var out, cross string
	c := &cobra.Command{
		Use:   "reliability [flags] --cross DIR GOLD...",
		Short: "Print a page that holds what confidence promises against what comes true",
		Long: `Reliability compares the confidence of works in the predictions that ibid-train cross wrote with how many of them are right,
and prints the table as a page in Markdown. It also prints the calibration that would fit them better, fitted on every other
document and tested on the rest: a slope of 1 and an offset of 0 say that nothing is to be gained.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, paths []string) error {
			golds, err := learn.ReadGold(paths...)
			if err != nil {
				return err
			}
			crossed, err := crossedFolders(golds, cross)
			if err != nil {
				return err
			}
			var halves [2]score.Result
			for i, g := range golds {
				pred, err := readPrediction(prediction(cross, g))
				if err != nil {
					return fmt.Errorf("%s: %w", g.Document, err)
				}
				halves[i%2].Merge(score.Compare(score.Gold(g), pred))
			}
			return writeTo(out, c.OutOrStdout(), func(w io.Writer) error {
				return writeReliability(w, len(golds), len(crossed), halves[0].Guesses, halves[1].Guesses)
			})
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", "the file to write to, instead of standard output")
	c.Flags().StringVar(&cross, "cross", "", "a folder that ibid-train cross wrote")
	_ = c.MarkFlagRequired("cross")
	return c
}

func writeReliability(w io.Writer, documents, folders int, fit, test []score.Guess) error {
	all := append(append([]score.Guess{}, fit...), test...)
	table, off := score.Reliability(all)
	slope, offset := score.Calibrate(fit)
	_, err := fmt.Fprintf(w, `# Confidence

This page is written by a command. Do not edit it:

    ibid-train reliability --cross DIR GOLD...

Each citation has a confidence: the probability that it is read rightly. For a work that is cited in full it is the probability
that every field of its record is right. The table holds what was promised against what came true, for %d works of %d documents
in %d folders, each read with weights that were learned without its style, or, where somebody published it, without it.

%s
Expected calibration error: %.3f.

A calibration fitted on every other document has slope %.2f and offset %.2f: 1 and 0 would say that nothing is to be gained.
`, len(all), documents, folders, table, off, slope, offset)
	return err
}

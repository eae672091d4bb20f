package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/e843347c/ibid/internal/learn"
)

func learnCommand() *cobra.Command {
	var out string
	var mix learn.Mix
	options := learn.Defaults()
	c := &cobra.Command{
		Use:   "learn [flags] GOLD...",
		Short: "Learn weights from gold documents and from notes rendered in random styles",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, paths []string) error {
			golds, err := learn.ReadGold(paths...)
			if err != nil {
				return err
			}
			corpus := learn.NewCorpus(golds)
			fmt.Fprintf(c.ErrOrStderr(), "%d documents, %d notes not usable\n", len(golds), corpus.Lost)
			options.Log = func(epoch int, loss float64) { fmt.Fprintf(c.ErrOrStderr(), "epoch %d: loss %.4f\n", epoch+1, loss) }
			data, err := learn.Learn(corpus.Examples(golds, mix), options).AppendBinary(nil)
			if err != nil {
				return err
			}
			return os.WriteFile(out, data, 0o644)
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "internal/grammar/weights.bin", "the file of weights to write")
	flags(c, &options, &mix)
	return c
}

func flags(c *cobra.Command, options *learn.Options, mix *learn.Mix) {
	c.Flags().IntVar(&options.Epochs, "epochs", options.Epochs, "passes over the examples")
	c.Flags().Float64Var(&options.Rate, "rate", options.Rate, "rate of AdaGrad")
	c.Flags().Float64Var(&options.Keep, "keep", options.Keep, "share of the features kept in a reading")
	c.Flags().IntVar(&options.MinCount, "min-count", options.MinCount, "notes that a feature must occur in")
	c.Flags().IntVar(&options.MaxRows, "max-rows", options.MaxRows, "features kept in the end")
	c.Flags().IntVar(&mix.Rendered, "rendered", 20000, "notes rendered in random styles")
	c.Flags().Float32Var(&mix.RenderedWeight, "rendered-weight", 1, "weight of a rendered note")
	c.Flags().BoolVar(&mix.Known, "known", false, "tell each note what the other notes of its document know")
	c.Flags().Uint64Var(&mix.Seed, "seed", 1, "of the renderer's choices")
	c.Flags().Float32Var(&mix.List, "list", 0.5, "weight of an entry of a reference list")
	c.Flags().Float32Var(&mix.Real, "real", 3, "weight of a note that somebody published")
}

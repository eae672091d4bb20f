package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/export"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/interpret"
	"github.com/e843347c/ibid/internal/learn"
	"github.com/e843347c/ibid/internal/reader"
)

func crossCommand() *cobra.Command {
	var out, cutOuts string
	var folds int
	var only []string
	var mix learn.Mix
	options := learn.Defaults()
	c := &cobra.Command{
		Use:   "cross [flags] GOLD...",
		Short: "Read each gold document with weights learned from the others",
		Long: `Cross reads each gold document of the folders named by --only with weights that were learned from documents of other
styles, or where somebody published them, from other documents. It writes what ibid --to json would print, as
DIR/DOCUMENT.json. With --strings it reads citations that were cut out of these documents, each alone, and writes
DIR/strings.jsonl.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, paths []string) error {
			golds, err := learn.ReadGold(paths...)
			if err != nil {
				return err
			}
			if err := os.MkdirAll(out, 0o755); err != nil {
				return err
			}
			answers, err := newAnswers(cutOuts, out)
			if err != nil {
				return err
			}
			corpus := learn.NewCorpus(golds)
			for fold := range folds {
				train, test := divide(golds, only, folds, fold)
				model := learn.Learn(corpus.Examples(train, mix), options)
				data, err := model.AppendBinary(nil)
				if err != nil {
					return err
				}
				model = new(grammar.Model) // as it will be embedded: rounded
				if err := model.UnmarshalBinary(data); err != nil {
					return err
				}
				for _, g := range test {
					if err := errors.Join(predict(g, model, out), answers.add(g, model)); err != nil {
						fmt.Fprintln(c.ErrOrStderr(), err)
					}
				}
				fmt.Fprintf(c.ErrOrStderr(), "fold %d: learned from %d documents, read %d\n", fold+1, len(train), len(test))
			}
			return answers.close()
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", "the folder to write to")
	c.Flags().StringVar(&cutOuts, "strings", "", "a file of citations to read alone: a JSON object a line, with document, note, i and text")
	c.Flags().IntVar(&folds, "folds", 4, "parts that the documents are divided into")
	c.Flags().StringSliceVar(&only, "only", []string{"synth", "real"},
		"names of the folders whose documents are read; the others are always learned from")
	flags(c, &options, &mix)
	_ = c.MarkFlagRequired("output")
	return c
}

func predict(g *learn.Gold, model *grammar.Model, dir string) error {
	doc, err := reader.File(g.Source(), reader.Auto)
	if err != nil {
		return err
	}
	interpret.Document(doc, model, nil)
	file, err := os.Create(filepath.Join(dir, strings.ReplaceAll(g.Document, "/", "_")+".json"))
	if err != nil {
		return err
	}
	if err := export.JSON(file, citation.Resolve(doc)); err != nil {
		return err
	}
	return file.Close()
}

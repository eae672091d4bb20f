package main

import (
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/learn"
	"github.com/e843347c/ibid/internal/score"
	"github.com/e843347c/ibid/parse"
)

func accuracyCommand() *cobra.Command {
	var out, cross string
	c := &cobra.Command{
		Use:   "accuracy [flags] GOLD...",
		Short: "Print a page that shows how well documents are read",
		Long: `Accuracy compares what ibid makes of documents with the gold beside them, and prints the figures as a page in Markdown.
The documents are read with the embedded weights, except those of the folders for which --cross has predictions. Folders that the
embedded weights were learned from are better given with predictions, or not at all: they would flatter.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, paths []string) error {
			page, err := accuracy(paths, cross)
			if err != nil {
				return err
			}
			return writeTo(out, c.OutOrStdout(), func(w io.Writer) error {
				_, err := page.WriteTo(w)
				return err
			})
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", "the file to write to, instead of standard output")
	c.Flags().StringVar(&cross, "cross", "", "a folder that ibid-train cross wrote")
	return c
}

// writeTo writes to the named file; to other where it has no name.
func writeTo(name string, other io.Writer, write func(io.Writer) error) error {
	if name == "" {
		return write(other)
	}
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	return errors.Join(write(file), file.Close())
}

func accuracy(paths []string, cross string) (*score.Page, error) {
	golds, err := learn.ReadGold(paths...)
	if err != nil {
		return nil, err
	}
	crossed, err := crossedFolders(golds, cross)
	if err != nil {
		return nil, err
	}
	page := &score.Page{Head: head(grammar.Default())}
	for _, g := range golds {
		r := score.Reading{Set: g.Folder(), Document: g.Document, Format: g.Format, Language: g.Language, Style: g.Style}
		var pred *score.Document
		if crossed[filepath.Dir(g.Path)] {
			r.Weights = "weights from other documents"
			pred, err = readPrediction(prediction(cross, g))
		} else {
			r.Weights = "the embedded weights"
			pred, err = read(g.Source())
		}
		if err != nil {
			r.Failure = strings.ReplaceAll(err.Error(), filepath.Dir(g.Path)+string(filepath.Separator), "")
			pred = new(score.Document)
		}
		r.Result = score.Compare(score.Gold(g), pred)
		page.Readings = append(page.Readings, r)
	}
	return page, nil
}

// crossedFolders are the folders of which at least one document has a prediction in dir. The predictions are named by
// documents alone, so that two documents with one name cannot be told apart.
func crossedFolders(golds []*learn.Gold, dir string) (map[string]bool, error) {
	folders := map[string]bool{}
	if dir == "" {
		return folders, nil
	}
	named := map[string]string{}
	for _, g := range golds {
		name := prediction(dir, g)
		if other, ok := named[name]; ok {
			return nil, fmt.Errorf("%s and %s have one name for their predictions", other, g.Path)
		}
		named[name] = g.Path
		if _, err := os.Stat(name); err == nil {
			folders[filepath.Dir(g.Path)] = true
		}
	}
	if len(folders) == 0 {
		return nil, fmt.Errorf("%s: no predictions for any of these documents", dir)
	}
	return folders, nil
}

// prediction is the file that the cross command writes for a document.
func prediction(dir string, g *learn.Gold) string {
	return filepath.Join(dir, strings.ReplaceAll(g.Document, "/", "_")+".json")
}

func readPrediction(name string) (*score.Document, error) {
	file, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errors.New("there is no prediction")
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return score.Read(file)
}

func read(name string) (*score.Document, error) {
	doc, err := parse.File(name)
	if err != nil {
		return nil, err
	}
	return score.Of(citation.Resolve(doc))
}

func head(model *grammar.Model) string {
	weights := "unknown"
	if data, err := model.AppendBinary(nil); err == nil {
		weights = fmt.Sprintf("%d features, checksum %08x", len(model.Rows), crc32.ChecksumIEEE(data))
	}
	return fmt.Sprintf(`# Accuracy

This page is written by a command, and changes with the weights. Do not edit it:

    ibid-train accuracy [--cross DIR] GOLD...

The command reads documents as ibid does, and compares what comes out with the truth beside them. A value is right only if
it is equal to what the document says; case, quotation marks, dashes, white space and outer punctuation do not count. The
counts of all documents of a group are added up. Behind each figure stands in brackets the number of cases there are: notes,
citations, works or values. A figure of few cases says little.

A program looks better on documents that its weights were learned from. Where it says “weights from other documents” this
cannot be: each of these documents was read with weights that were learned without it, and without any other in its style
(`+"`ibid-train cross`"+`). The others are read with the embedded weights (%s).
`, weights)
}

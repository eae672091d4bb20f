package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/e843347c/ibid/internal/learn"
)

func TestDivideMeasuresEachStyleOnce(t *testing.T) {
	gold := func(folder, document, style string) *learn.Gold {
		return &learn.Gold{Path: "/" + folder + "/" + document + ".gold.json", Document: document, Style: style}
	}
	golds := []*learn.Gold{
		gold("train", "abnt-md.md", "abnt"), gold("synth", "mhra-md.md", "mhra"), gold("synth", "oscola-md.md", "oscola"),
		gold("synth", "mhra-text.txt", "mhra"), gold("real", "a.md", "real"), gold("real", "b.md", "real"),
	}
	measured := map[string]int{}
	for fold := range 2 {
		train, test := divide(golds, []string{"synth", "real"}, 2, fold)
		assert.Len(t, append(train, test...), len(golds))
		for _, g := range test {
			measured[g.Document] = fold
		}
	}
	assert.Equal(t, map[string]int{"mhra-md.md": 0, "mhra-text.txt": 0, "oscola-md.md": 1, "a.md": 0, "b.md": 1}, measured)
}

func TestDivide(t *testing.T) {
	var golds []*learn.Gold
	for _, name := range []string{"synth/mhra-md", "synth/mhra-html", "synth/oscola-md", "synth/rhmc-md", "train/mhra-md"} {
		golds = append(golds, &learn.Gold{Path: name + ".gold.json", Document: filepath.Base(name) + ".md", Style: "x",
			Notes: []learn.GoldNote{{Text: "See there."}}})
	}
	documents := func(golds []*learn.Gold) (list []string) {
		for _, g := range golds {
			list = append(list, strings.TrimSuffix(g.Path, ".gold.json"))
		}
		return list
	}
	train, test := divide(golds, []string{"synth"}, 2, 0)
	assert.Equal(t, []string{"synth/mhra-md", "synth/mhra-html", "synth/rhmc-md"}, documents(test))
	assert.Equal(t, []string{"synth/oscola-md", "train/mhra-md"}, documents(train))
	_, test = divide(golds, nil, 2, 0)
	assert.Empty(t, test)
}

package main

import (
	"slices"

	"github.com/e843347c/ibid/internal/learn"
)

// divide shares out documents between those to learn from and those to measure on. Of the folders in only, the documents of
// every style whose number, counted from 0 in order of appearance, leaves the fold when divided by the number of folds are
// measured on; the documents of other folders are always learned from.
func divide(golds []*learn.Gold, only []string, folds, fold int) (train, test []*learn.Gold) {
	styles := map[string]int{}
	for _, g := range golds {
		if !slices.Contains(only, g.Folder()) {
			train = append(train, g)
			continue
		}
		style := g.Folder() + "/" + g.StyleGroup()
		if _, ok := styles[style]; !ok {
			styles[style] = len(styles)
		}
		if styles[style]%max(folds, 1) == fold {
			test = append(test, g)
		} else {
			train = append(train, g)
		}
	}
	return train, test
}

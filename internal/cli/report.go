package cli

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/e843347c/ibid/citation"
)

// report prints the diagnostics of the documents on standard error.
func (a *app) report(bibliographies []*citation.Bibliography) {
	if a.quiet {
		return
	}
	for _, b := range bibliographies {
		for _, d := range inOrder(b.Diagnostics) {
			fmt.Fprintln(a.stderr, d)
		}
	}
}

// inOrder returns diagnostics in the order of the places that they are about: the notes' order, since readers and resolver
// each add theirs when they are done. Those of one place keep their order.
func inOrder(diagnostics []citation.Diagnostic) []citation.Diagnostic {
	parts := map[string]int{}
	for _, d := range diagnostics {
		if _, ok := parts[d.Pos.Part]; !ok {
			parts[d.Pos.Part] = len(parts)
		}
	}
	sorted := slices.Clone(diagnostics)
	slices.SortStableFunc(sorted, func(x, y citation.Diagnostic) int {
		return cmp.Or(cmp.Compare(parts[x.Pos.Part], parts[y.Pos.Part]), cmp.Compare(x.Pos.Offset, y.Pos.Offset))
	})
	return sorted
}

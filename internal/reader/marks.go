package reader

import (
	"cmp"
	"slices"

	"github.com/e843347c/ibid/citation"
)

// sortMarks orders marks by start, the longer first.
func sortMarks(marks []citation.Mark) {
	slices.SortStableFunc(marks, func(a, b citation.Mark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
}

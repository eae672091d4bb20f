package reader

import "sort"

// identifiers lead from an identifier to the elements that have it, in order. A file that joins articles or chapters may
// give one to several.
type identifiers map[string][]int

// identify collects the identifiers that elements have in any of the attributes.
func (t *tree) identify(attrs ...string) identifiers {
	ids := identifiers{}
	for i := range t.nodes {
		for _, a := range t.attrsOf(i) {
			for _, name := range attrs {
				if a.name == name && a.value != "" {
					ids[a.value] = append(ids[a.value], i)
				}
			}
		}
	}
	return ids
}

// find is the element that node from means by an identifier: of several the one with which it has most elements around in
// common. It is -1 where there is none.
func (t *tree) find(ids identifiers, id string, from int) int {
	list := ids[id]
	switch len(list) {
	case 0:
		return -1
	case 1:
		return list[0]
	}
	after := sort.SearchInts(list, from)
	if after == 0 {
		return list[0]
	}
	if after == len(list) {
		return list[after-1]
	}
	before, next := list[after-1], list[after]
	for around := from; around >= 0; around = t.parentOf(around) {
		switch {
		case t.inside(next, around):
			return next
		case t.inside(before, around):
			return before
		}
	}
	return before
}

package render

import "strings"

// A tradition is a way of citing whose choices belong together, because a manual or a discipline asks for all of them.
type tradition struct {
	langs  string // that it is written in, with blanks around each
	weight float64
	apply  func(s *style)
}

// traditions are tried in order; what is left of a document's chance leaves it as it was drawn.
var traditions = []tradition{
	{" en ", 0.08, bluebook},
	{" en ", 0.14, oscola},
	{" en ", 0.08, chicago},
	{" en ", 0.05, physics},
	{" en ", 0.03, vancouver},
	{" en ", 0.03, engineers},
	{" en ", 0.04, mla},
	{" en de fr es it pt nl pl cs sv ", 0.025, apa},
	{" en de fr es it pt nl pl cs sv ", 0.07, authorDate},
	{" de ", 0.1, theology},
	{" en fr it es nl ", 0.03, theology},
	{" nl ", 0.25, dutchLaw},
	{" de ", 0.12, germanLetters},
	{" de ", 0.2, germanLaw},
	{" de ", 0.2, germanHistory},
	{" it ", 0.2, italianLaw},
	{" fr ", 0.12, frenchLaw},
	{" es pt ", 0.12, iberianLaw},
	{" pt ", 0.3, abnt},
	{" fr ", 0.25, frenchHistory},
	{" it ", 0.3, italianHistory},
	{" ru ", 0.75, gost},
	{" ru-Latn ", 0.4, gost},
	{" cs pl ", 0.1, iso690},
}

// drawTradition gives a document a tradition, or none.
func (s *style) drawTradition() {
	x := s.random.Float64()
	for _, t := range traditions {
		if !strings.Contains(t.langs, " "+s.lang+" ") {
			continue
		}
		if x -= t.weight; x < 0 {
			t.apply(s)
			return
		}
	}
}

// set gives a kind an order of its own.
func (s *style) set(k kind, order string) {
	s.orders[k] = compile(strings.ReplaceAll(order, "{A}", s.authorSep), s.sep)
}

// say fixes the document's word for a key.
func (s *style) say(key string, words ...string) { s.chosen[key] = pick(s.random, words) }

// plainNames writes names in full, given name first.
func (s *style) plainNames(g given, and string) {
	s.names.given, s.names.invert, s.names.delim, s.names.last, s.names.capitals = g, 0, ", ", and, 0
	s.editors = s.names
	s.short = s.names
	s.short.given = givenNone
}

// orderCase draws the shape of decisions anew.
func (s *style) orderCase() { s.caseForm = s.caseOrder() }

package score

import "github.com/e843347c/ibid/citation"

// A Result is what comparing a document comes to.
type Result struct {
	Scores Scores
	// Types has, for each type of work, the rows fields, items and items.type. Of the last, predicted are the works that
	// were given the type.
	Types map[citation.Type]Scores
	// Guesses has for each predicted work how sure it is said to be, and whether it is right.
	Guesses []Guess
}

// Merge adds the counts of another document.
func (r *Result) Merge(other Result) {
	if r.Scores == nil {
		*r = Result{Scores: Scores{}, Types: map[citation.Type]Scores{}}
	}
	r.Scores.merge(other.Scores)
	r.Guesses = append(r.Guesses, other.Guesses...)
	for t, s := range other.Types {
		r.of(t).merge(s)
	}
}

func (r *Result) of(t citation.Type) Scores {
	if r.Types[t] == nil {
		r.Types[t] = Scores{}
	}
	return r.Types[t]
}

// Compare compares a document with what it should be.
func Compare(gold, pred *Document) Result {
	c := &comparison{
		gold: newSide(gold), pred: newSide(pred), match: map[*mention]*mention{},
		Result: Result{Scores: Scores{}, Types: map[citation.Type]Scores{}},
	}
	c.align()
	c.citations()
	c.links()
	c.items()
	return c.Result
}

// A comparison is a document and its prediction while they are compared.
type comparison struct {
	Result
	gold, pred *side
	match      map[*mention]*mention // the predicted citation of a gold one
	mapping    map[string]string     // the predicted work of a gold one
}

// align finds out which notes, citations and works belong together.
func (c *comparison) align() {
	pairs := alignNotes(c.gold.notes, c.pred.notes)
	for _, pair := range pairs {
		a, b := c.gold.notes[pair[0]].citations, c.pred.notes[pair[1]].citations
		for _, p := range alignCitations(a, b) {
			c.match[a[p[0]]] = b[p[1]]
		}
	}
	var works [][2]string
	all := 0
	for a := range c.gold.mentions() {
		all++
		if b := c.match[a]; b != nil && a.id != "" && b.id != "" {
			works = append(works, [2]string{a.id, b.id})
		}
	}
	given := 0
	for range c.pred.mentions() {
		given++
	}
	c.mapping = mapWorks(works)
	c.Scores.add("notes", Count{len(pairs), len(c.gold.notes), len(c.pred.notes)})
	c.Scores.add("citations", Count{len(c.match), all, given})
}

// citations counts what aligned citations say by themselves.
func (c *comparison) citations() {
	for a := range c.gold.mentions() {
		b := c.match[a]
		if b == nil {
			continue
		}
		c.Scores.share("citations.exact", a.text == b.text)
		right := a.form == b.form && a.idem == b.idem
		c.Scores.share("forms", right)
		c.Scores.share("forms."+a.form, right)
		if a.idem || b.idem {
			c.Scores.share("idem", a.idem == b.idem)
		}
		if a.locator != "" {
			c.Scores.share("locators", a.locator == b.locator && a.label == b.label)
		} else {
			c.Scores.share("locators.false", b.locator != "")
		}
		if a.relation != "" || b.relation != "" {
			c.Scores.share("relation", a.relation == b.relation)
		}
		if a.container != "" || b.container != "" {
			c.Scores.share("container", a.container == b.container)
		}
	}
}

// items counts what is said of the works.
func (c *comparison) items() {
	empty := new(citation.Record)
	mapped, rightly := map[*citation.Record]bool{}, map[*citation.Record]bool{}
	for _, item := range c.gold.items {
		other := c.work(item)
		typed := Count{Gold: 1}
		if other == nil {
			other = empty
		} else {
			mapped[other] = true
			if other.Type == item.Type {
				typed.Hits = 1
			}
			c.of(other.Type).add("items.type", Count{Predicted: 1})
		}
		right := other != empty && isRight(item, other)
		rightly[other] = right
		c.Scores.share("items", right)
		c.Scores.share("items.type", typed.Hits == 1)
		c.Scores.fields(item, other)
		c.of(item.Type).share("items", right)
		c.of(item.Type).add("items.type", typed)
		c.of(item.Type).fields(item, other)
	}
	for _, item := range c.pred.items {
		if confidence, ok := c.pred.sure[item.ID]; ok {
			c.Guesses = append(c.Guesses, Guess{confidence, rightly[item]})
		}
		if !mapped[item] {
			c.Scores.fields(empty, item)
			c.of(item.Type).fields(empty, item)
			c.of(item.Type).add("items.type", Count{Predicted: 1})
		}
	}
}

// work is the predicted work that belongs to a gold one; nil for none.
func (c *comparison) work(item *citation.Record) *citation.Record {
	if c.gold.byID[item.ID] != item {
		return nil // another one has its ID
	}
	id, ok := c.mapping[item.ID]
	if !ok {
		return nil
	}
	return c.pred.byID[id]
}

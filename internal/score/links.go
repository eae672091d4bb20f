package score

import "github.com/e843347c/ibid/citation"

// links counts which work each mention is bound to.
func (c *comparison) links() {
	seen := map[string]bool{}
	for a := range c.gold.mentions() {
		b := c.match[a]
		if a.id == "" {
			c.Scores.share("abstain", b != nil && b.id == "")
			continue
		}
		right := b != nil && b.id != "" && b.id == c.mapping[a.id]
		if seen[a.id] {
			c.repeat(a, right)
		} else {
			c.Scores.share("firsts", right)
		}
		seen[a.id] = true
		c.resolved(a, b)
	}
}

func (c *comparison) repeat(a *mention, right bool) {
	c.Scores.share("links", right)
	c.Scores.share("links."+a.form, right)
	if a.idem {
		c.Scores.share("links.idem", right)
	}
	if a.container != "" {
		c.Scores.share("links.container", right)
	}
}

// resolved counts whether the work has the authors for whom idem stands, and the container that is given by a
// back-reference.
func (c *comparison) resolved(a, b *mention) {
	item, other := c.gold.byID[a.id], new(citation.Record)
	if item == nil {
		return
	}
	if b != nil && c.pred.byID[b.id] != nil {
		other = c.pred.byID[b.id]
	}
	if a.idem && item.Has(citation.VarAuthor) {
		c.Scores.share("idem.author", sameValue(citation.VarAuthor, item, other))
	}
	if a.container != "" && item.Has(citation.VarContainerTitle) {
		c.Scores.share("container.title", sameValue(citation.VarContainerTitle, item, other))
	}
}

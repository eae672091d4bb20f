package grammar

// A plan is a model made ready for decoding: what a search would else have to find again for every note.
type plan struct {
	table *Table
	index index
	// arcs are the model's, with Never for those that no production has; odds are their exponentials.
	arcs, odds Arcs
	// next lists for each step and label the labels that may follow.
	next [StepKind][LabelCount][]Label
}

// ready returns the model's plan. The weights must not change afterwards.
func (m *Model) ready() *plan {
	m.once.Do(func() { m.plan = newPlan(m) })
	return m.plan
}

func newPlan(m *Model) *plan {
	p := &plan{table: &m.Table, arcs: m.Arcs}
	p.index.fill(&m.Table)
	Forbid(&p.arcs)
	for step := range p.arcs {
		for sep := range p.arcs[step] {
			for from := range p.arcs[step][sep] {
				for to, w := range p.arcs[step][sep][from] {
					p.odds[step][sep][from][to] = exp(w)
				}
			}
		}
		for from := range LabelCount {
			for to := range LabelCount {
				if p.arcs[step][SepNone][from][to] != Never {
					p.next[step][from] = append(p.next[step][from], to)
				}
			}
		}
	}
	return p
}

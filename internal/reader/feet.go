package reader

import "slices"

// Measures of notes at the feet of pages.
const (
	minOver      = 5   // lines of text that a page has over its first note; fewer are the rest of one
	minOverPages = 0.6 // share of the pages with notes that have so many
	minOverShare = 0.2 // share of these pages' lines that stand over the notes; of numbered paragraphs it is a tenth
	maxOpenPages = 0.5 // share of these pages that end amid a sentence; nearly all pages of numbered paragraphs do
)

// footLabels are the labels at the feet of pages: those after which a page has no text. There are none where the labels stand
// under no text, as those of numbered paragraphs or of a list of references.
func (p *page) footLabels(labels []sign) []sign {
	if len(labels) == 0 || p.lines[len(p.lines)-1].page == 0 {
		return nil
	}
	labels = p.under(labels, func(s section) bool { return s != sectionReferences })
	labels = slices.DeleteFunc(labels, func(l sign) bool { return p.lines[p.lineAt(l.at)].furniture })
	out := labels[:0]
	last := 0 // the number of the page before
	for from := 0; from < len(labels); {
		to := from + 1
		for to < len(labels) && p.pageOf(labels[to]) == p.pageOf(labels[from]) {
			to++
		}
		first := to - 1
		for first > from && labels[first-1].value == labels[first].value-1 && (last == 0 || labels[first].value != last+1) {
			first--
		}
		if p.endsPage(labels[to-1]) {
			out = append(out, labels[first:to]...)
			last = labels[to-1].value
		}
		from = to
	}
	if !p.underText(out) {
		return nil
	}
	return out
}

// answeredMore is what a label that a marker answers counts for more than one that stands at a page's foot only.
const answeredMore = 0.5

// addFeet adds the labels at the feet of pages that go on with the numbers of the series though all markers of the page were
// lost.
func (s *scanner) addFeet() {
	if len(s.notes) == 0 {
		return
	}
	feet := s.footLabels(s.signs.labels[s.label])
	if len(feet) == 0 {
		return
	}
	answered := map[int32]bool{} // pages
	for _, n := range s.notes {
		answered[s.pageOf(n.label)] = true
	}
	all := slices.Clone(s.notes)
	for _, label := range feet {
		if !answered[s.pageOf(label)] {
			all = append(all, found{label: label})
		}
	}
	slices.SortFunc(all, byPlace)
	labels := make([]sign, len(all))
	for i, n := range all {
		labels[i] = n.label
		if n.marker.shape != shapeNone {
			labels[i].quality += answeredMore
		}
	}
	chain, _ := counted(labels, footRestart)
	if len(chain) <= len(s.notes) {
		return
	}
	s.notes = nil
	for _, i := range chain {
		s.notes = append(s.notes, all[i])
	}
}

func (p *page) pageOf(label sign) int32 { return p.lines[p.lineAt(label.at)].page }

// endsPage reports whether no paragraph follows that of the label on its page.
func (p *page) endsPage(label sign) bool {
	at := p.lineAt(label.at)
	for i := at + 1; i < len(p.lines) && p.lines[i].page == p.lines[at].page; i++ {
		if l := p.lines[i]; !l.blank() && !l.furniture && (l.heading || l.block != p.lines[at].block) {
			return false
		}
	}
	return true
}

// underText reports whether text stands over the first of the labels on most of their pages.
func (p *page) underText(labels []sign) bool {
	pages, withText, over, all, open := 0, 0, 0, 0, 0
	page := int32(-1)
	for _, l := range labels {
		at := p.lineAt(l.at)
		if p.lines[at].page == page {
			continue
		}
		page = p.lines[at].page
		above, lines, last := p.countLines(at)
		pages++
		over, all = over+above, all+lines
		if above >= minOver {
			withText++
		}
		if ending(p.text(last)) == endsOpen {
			open++
		}
	}
	return pages > 1 && float64(withText) >= minOverPages*float64(pages) && float64(over) >= minOverShare*float64(all) &&
		float64(open) <= maxOpenPages*float64(pages)
}

// countLines counts the lines of text of the page that line i stands on, and those over it. It says which one is the last.
func (p *page) countLines(i int) (above, all, last int) {
	from, to := i, i
	for from > 0 && p.lines[from-1].page == p.lines[i].page {
		from--
	}
	for to < len(p.lines) && p.lines[to].page == p.lines[i].page {
		to++
	}
	for k := from; k < to; k++ {
		if l := p.lines[k]; !l.blank() && !l.furniture {
			last = k
			if all++; k < i {
				above++
			}
		}
	}
	return above, all, last
}

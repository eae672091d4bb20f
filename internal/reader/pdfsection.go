package reader

// A lineSize is how large the type of a line of a pdfText is, from a byte on.
type lineSize struct {
	at, letters int
	size        float64
}

// closeUnderTitles ends a list of references where a title follows in larger type than its heading has, or in the same if
// that is larger than the text's: the cover page of an archive says "References" and the article begins behind it.
func (t *pdfText) closeUnderTitles(p *page, body float64) {
	const few, clearly = 3, 1.15
	heading := lineSize{} // of the list
	open := -1            // its line
	for _, s := range t.sizes {
		i := p.lineAt(s.at)
		switch l := &p.lines[i]; {
		case l.heading:
			open = -1
			if l.section == sectionReferences {
				open, heading = i, s
			}
		case open < 0 || i == open+1 || s.letters < few || !p.alone(i):
		case s.size > (1+otherSize)*max(heading.size, body), heading.size > clearly*body && s.size > (1-sameSize)*heading.size:
			l.heading = true
			open = -1
		}
	}
}

// closeSections ends a list of references over the notes at a page's foot, and opens it again below them.
func (t *pdfText) closeSections(p *page) {
	i, under := 0, sectionOther
	for _, foot := range t.feet {
		above, below := p.lineAt(foot[0]), p.lineAt(foot[1])
		for ; i < above; i++ {
			if p.lines[i].heading {
				under = p.lines[i].section
			}
		}
		if under == sectionReferences && p.lines[above].blank() && p.lines[below].blank() {
			p.lines[above].heading = true
			p.lines[below].heading, p.lines[below].section = true, under
		}
	}
}

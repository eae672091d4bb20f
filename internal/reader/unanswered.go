package reader

import "unicode"

// unanswered is a list of notes that no marker answers. It must be announced as notes, or be raised numbers, or stand at the
// feet of pages, or be all that the document is; it counts less than an answered one.
func (s *signs) unanswered(p *page) series {
	var best series
	for l := shapeSuper; l < shapeArabic; l++ {
		labels := s.labels[l]
		restart := restartCost
		if l != shapeSuper && l != shapeLink {
			if labels = p.announced(labels); len(labels) == 0 {
				labels, restart = p.footLabels(s.labels[l]), footRestart
			}
		}
		chain, score := counted(labels, restart)
		if len(chain) == 0 || len(chain) < fewNotes && labels[chain[0]].quality < 0.2 {
			continue
		}
		if labels[chain[0]].at == p.firstText() && len(p.lines) > maxLines*len(chain) {
			continue
		}
		if score *= 0.6; score > best.score {
			best = series{score: score, label: l, notes: make([]found, 0, len(chain))}
			for _, i := range chain {
				best.notes = append(best.notes, found{label: labels[i]})
			}
		}
	}
	return best
}

// under keeps the labels that stand in a section of such a kind.
func (p *page) under(labels []sign, such func(section) bool) []sign {
	out := make([]sign, 0, len(labels))
	for k, at := range p.sectionsOf(labels) {
		if such(at) {
			out = append(out, labels[k])
		}
	}
	return out
}

// announced keeps the labels in a section of notes; all of them where the document begins with them, and
// cites as notes do.
func (p *page) announced(labels []sign) []sign {
	out := p.under(labels, func(s section) bool { return s == sectionNotes })
	if len(out) == 0 && len(labels) > 0 && p.firstText() == labels[0].at && p.cites(labels[0].at) {
		return labels
	}
	return out
}

// firstText is where the first line of text begins.
func (p *page) firstText() int {
	for _, l := range p.lines {
		if !l.blank() && !l.furniture && !l.heading {
			return l.start
		}
	}
	return -1
}

// maxLines is how many lines there are to a note, at most, where a document is nothing but notes.
const maxLines = 20

// citesShare is how many letters there are to a digit, at most, in notes: they have pages and years. Numbered paragraphs of a
// judgment, theses and verses have fewer.
const citesShare = 20

// cites reports whether the text from a byte on has digits in plenty, those at the beginning of lines not counted.
func (p *page) cites(from int) bool {
	digits, letters := 0, 0
	for i := p.lineAt(from); i < len(p.lines); i++ {
		begun := false
		for _, r := range string(p.text(i)) {
			switch {
			case unicode.IsLetter(r):
				begun = true
				letters++
			case begun && unicode.IsDigit(r):
				digits++
			}
		}
	}
	return digits*citesShare >= letters
}

package reader

import "bytes"

// dropRunningSections takes "Notes to pages 12–19" over each page of a section of notes for the running head that it is;
// "Notes" at the end of each chapter stays a heading, since the notes below it start again.
func (p *page) dropRunningSections(keys, times []int32) {
	for i, key := range keys {
		l := &p.lines[i]
		if l.section == sectionOther || key == 0 || times[key] < 2 || p.markup.headingLevel(p.text(i)) > 0 {
			continue
		}
		if (p.besideFurniture(i) || bytes.ContainsAny(p.text(i), "0123456789") && l.page > 0) && !p.beginsNotes(i) {
			l.furniture, l.heading, l.section = true, false, sectionOther
		}
	}
}

// beginsNotes reports whether a heading has notes below it that do not go on with those above it.
func (p *page) beginsNotes(i int) bool {
	below := p.labelNear(i, 1)
	return below == 1 || below > 0 && below != p.labelNear(i, -1)+1
}

// labelNear is the number of the first label below a line, or above it; 0 where there is none near.
func (p *page) labelNear(i, step int) int {
	for j := i + step; j >= 0 && j < len(p.lines) && j <= i+maxReach && j >= i-maxReach; j += step {
		if p.lines[j].blank() || p.lines[j].furniture {
			continue
		}
		if label, ok := labelAt(p.text(j), p.markup); ok {
			return label.value
		}
	}
	return 0
}

package reader

import "sort"

// A joined is the pieces that a note is made of as one text, so that markup may begin in one and end in another; it leads
// back to the source.
type joined struct {
	content []byte
	starts  []int // where each piece begins in content
	pieces  []piece
	at      int // where in content the reading has come to
}

// join sets the pieces one after the other, with a line's end or a blank line between them as their joints say.
func join(src []byte, pieces []piece) joined {
	j := joined{pieces: pieces}
	for i, p := range pieces {
		if i > 0 {
			switch p.joint {
			case jointLine:
				j.content = append(j.content, '\n')
			case jointParagraph:
				j.content = append(j.content, "\n\n"...)
			case jointNone:
			}
		}
		j.starts = append(j.starts, len(j.content))
		j.content = append(j.content, src[p.start:p.end]...)
	}
	return j
}

// source leads from content to the source.
func (j *joined) source(at int) int {
	if len(j.starts) == 0 {
		return 0
	}
	i := max(0, sort.SearchInts(j.starts, at+1)-1)
	return min(j.pieces[i].start+at-j.starts[i], j.pieces[i].end)
}

// literal adds a stretch of content that stands as it is.
func (j *joined) literal(b *builder, start, stop int) {
	j.at = max(j.at, stop)
	for start < stop {
		i := max(0, sort.SearchInts(j.starts, start+1)-1)
		end := stop
		if i+1 < len(j.starts) {
			end = min(end, j.starts[i+1])
		}
		b.Text(string(j.content[start:end]), j.source(start))
		start = end
	}
}

// lineEnd adds the line's end that stands at an offset of content.
func (j *joined) lineEnd(b *builder, at int) {
	rest := j.content[min(at+1, len(j.content)):]
	b.LineEnd(string(rest[:min(len(rest), maxNext)]), j.source(at))
}

// maxNext is how many bytes of the next line decide about a hyphen: no word is longer.
const maxNext = 80

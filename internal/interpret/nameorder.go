package interpret

import "slices"

// A reading says how one or more parts are one name.
type reading struct {
	kind   readingKind
	first  int // the first part
	family int // the last part of the whole name or family name: another than the first in "Ortega y Gasset"
	last   int // the last part, the suffix included
	suffix int // the part that is a suffix, or -1
}

type readingKind uint8

const (
	readWhole    readingKind = iota // "Stephen F. Cohen"
	readInverted                    // "Cohen, Stephen F.", "Cohen (S. F.)"
	readBare                        // "Cohen", "Ortega y Gasset"
	readShared                      // "John" in "John and Anne C. Tedeschi"
	readBody                        // "Ministry of Justice"
	readSkip                        // an explanation in brackets
	readingKinds
)

const impossible = -1e6

// A step is the best way to have read the parts up to some point, the last name in some way.
type step struct {
	score float64
	from  int // the part at which the last reading begins
	prior readingKind
	reading
}

// order decides which parts are family names, given names and whole names: the likeliest readings of all parts together.
// People of one list are mostly given in one order; a first inverted name may be followed by whole ones.
func (r *nameReader) order() []reading {
	n := len(r.parts)
	if n == 0 {
		return nil
	}
	best := make([][readingKinds]step, n+1)
	for i := range best {
		for k := range best[i] {
			best[i][k].score = impossible
		}
	}
	best[0][readSkip].score = 0
	for at := range n {
		for _, choice := range r.choices(at) {
			end := choice.last + 1
			for prior := range readingKinds {
				before := &best[at][prior]
				if before.score <= impossible {
					continue
				}
				score := before.score + choice.score + change(prior, choice.kind)
				if target := &best[end][choice.kind]; score > target.score {
					*target = step{score: score, from: at, prior: prior, reading: choice.reading}
				}
			}
		}
	}
	return r.trace(best)
}

func (r *nameReader) trace(best [][readingKinds]step) []reading {
	at := len(best) - 1
	kind := readWhole
	for k := range readingKinds {
		if best[at][k].score > best[at][kind].score {
			kind = k
		}
	}
	var readings []reading
	for at > 0 {
		s := &best[at][kind]
		if s.kind != readSkip {
			readings = append(readings, s.reading)
		}
		at, kind = s.from, s.prior
	}
	slices.Reverse(readings)
	return readings
}

// change is what it costs that a name of one order follows one of another.
func change(from, to readingKind) float64 {
	switch {
	case from == to, from >= readBody, to >= readBody:
		return 0
	case from == readShared && to == readWhole, from == readWhole && to == readShared:
		return 0
	case from == readInverted && to == readWhole, from == readInverted && to == readShared:
		return -0.4
	case from == readWhole && to == readInverted:
		return -2
	case from == readBare && to == readInverted, from == readInverted && to == readBare:
		return -4
	}
	return -2
}

// A choice is a reading of the parts at some place, with its score.
type choice struct {
	reading
	score float64
}

// choices returns the ways to read one name at the part.
func (r *nameReader) choices(at int) []choice {
	var list []choice
	p := &r.parts[at]
	if at > 0 && p.before == joinParen {
		list = append(list, choice{reading{readSkip, at, at, at, -1}, -0.5})
	}
	for _, family := range []int{at, at + 1} {
		joined := *p
		if family > at {
			if !r.joinable(at) {
				break
			}
			joined = r.joined(at, family)
		}
		list = r.addPerson(list, at, family, &joined)
	}
	return r.addBodies(list, at)
}

// joined is the part made of those from first to last.
func (r *nameReader) joined(first, last int) part {
	p := r.parts[first]
	if last > first {
		p.end = r.parts[last].end
		p.profile = r.profileOf(&p)
	}
	return p
}

// joinable reports whether the part and the next may be one family name with "y", "i", "e" between: the second has one
// word, a particle apart. "José Ortega y Gasset", not "Juan Linz y Alfred Stepan".
func (r *nameReader) joinable(at int) bool {
	if at+1 >= len(r.parts) || r.parts[at+1].before != joinWeak {
		return false
	}
	q := &r.parts[at+1]
	return q.words == 1 && q.initials == 0 && q.lower == 0 && r.parts[at].words > 0 && r.parts[at].last != kindInitial
}

func (r *nameReader) addPerson(list []choice, at, family int, p *part) []choice {
	compound := family > at
	next := family + 1
	add := func(kind readingKind, last int, score float64) {
		if last+1 < len(r.parts) && r.parts[last+1].suffix && r.parts[last+1].before == joinComma {
			list = append(list, choice{reading{kind, at, family, last + 1, last + 1}, score + 1})
		}
		list = append(list, choice{reading{kind, at, family, last, -1}, score})
	}
	add(readWhole, family, r.scoreWhole(p, compound))
	add(readBare, family, r.scoreBare(p, compound))
	if next < len(r.parts) && (r.parts[next].before == joinComma || r.parts[next].before == joinParen) {
		score := scoreFamily(p, compound) + scoreGiven(&r.parts[next])
		if r.parts[next].before == joinParen {
			score++
		}
		add(readInverted, next, score)
	}
	if given := next + 1; given < len(r.parts) && r.parts[next].suffix && r.parts[next].before == joinComma &&
		r.parts[given].before == joinComma {
		list = append(list, choice{reading{readInverted, at, family, given, next}, scoreFamily(p, compound) + scoreGiven(&r.parts[given]) + 1})
	}
	if !compound && next < len(r.parts) && r.sharesFamily(p, &r.parts[next]) {
		add(readShared, at, 1)
	}
	return list
}

// sharesFamily reports whether the part may be the given names of someone whose family name the next person has too.
func (r *nameReader) sharesFamily(p, next *part) bool {
	return p.words > 0 && p.words == p.given+p.initials && !p.leading && (next.before == joinAnd || next.before == joinWeak) &&
		next.isPersonal() && next.words > 1 && next.last != kindInitial
}

func (r *nameReader) scoreWhole(p *part, compound bool) float64 {
	if p.words < 2 && !(p.words == 1 && p.initials == 0 && p.joined) {
		return -4
	}
	score := 0.0
	switch {
	case p.initials == p.words:
		return -4
	case p.first == kindInitial, p.first == kindGiven:
		score = 1.5
	case p.last == kindInitial:
		score = 0.8
	case p.last == kindGiven:
		score = -0.3
	}
	if p.caps > 0 && p.caps+p.initials < p.words {
		score += 0.5
	}
	switch {
	case compound && p.words < 3:
		return -4
	case compound && p.first == kindName:
		score -= 1
	case compound:
		score -= r.joint()
	}
	return score - 2*float64(p.lower) - 0.5*float64(max(p.words-5, 0))
}

// joint is what it costs to take "y", "e" or "i" for a part of a name: more where it is the language's own "and".
func (r *nameReader) joint() float64 {
	if r.foreign {
		return 0.1
	}
	return 0.4
}

func (r *nameReader) scoreBare(p *part, compound bool) float64 {
	switch {
	case p.words == 0, p.initials > 0 && !(p.words == 1 && r.isAcronym(p)):
		return -4
	case p.lower > 0 && p.words > 1:
		return -3
	case compound && p.words == 2:
		return -0.5 - 2*r.joint()
	case p.words == 1 && p.leading && !p.trailing:
		return -0.3
	case p.words == 1 && p.first == kindGiven:
		return -0.9
	case p.words == 1:
		return -0.5
	case p.words == 2 && p.first == kindName:
		return -1.2 + 0.6*r.iberian(p)
	}
	return -4
}

func scoreFamily(p *part, compound bool) float64 {
	score := 0.0
	words := p.words
	if compound {
		words--
	}
	switch {
	case words == 0, p.initials > 0 || p.lower > 0:
		return -4
	case words == 1:
		score = 0.5
	case words == 2:
	default:
		score = -float64(words-2) * 0.7
	}
	if p.first == kindGiven && words > 1 && !p.leading {
		score--
	} else if p.first == kindGiven {
		score -= 0.3
	}
	if p.leading {
		score += 0.3
	}
	return score
}

func scoreGiven(p *part) float64 {
	score := 0.0
	switch {
	case p.words == 0 || p.lower > 0 || p.body > 0 && p.words > 1:
		return -4
	case p.initials == p.words:
		score = 2.5
	case p.given+p.initials == p.words:
		score = 1.5
	case p.first == kindGiven && p.words == 2:
		score = 0.3
	case p.first == kindInitial && p.words == 2:
		score = 0.3
	case p.first == kindGiven:
		score = -0.5
	case p.words == 1:
		score = -0.8
	default:
		score = -1.2
	}
	if p.trailing {
		score++
	}
	if p.leading && p.words > 0 && !p.trailing {
		score -= 2
	}
	return score
}

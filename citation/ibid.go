package citation

import "fmt"

// ibid binds “ibid.” to the work cited just before (RuleIbid).
func (r *resolver) ibid(m *mention) binding {
	p := r.before(m)
	if len(p.mentions) == 0 {
		return unbound(RuleIbid, "nothing is cited before this “ibid.”", CodeIbidNothing)
	}
	if len(m.namers()) > 0 || len(m.title) > 0 {
		return r.ibidNamed(m, p)
	}
	last := p.mentions[0]
	if p.prose > 0 && r.habit.proseBlocks {
		return unbound(RuleIbid, "a note without a citation stands between, and this author repeats “ibid.” only after a citation", CodeIbidUnknown)
	}
	if last.work == nil {
		b := unbound(RuleIbid, fmt.Sprintf("what is cited just before, %s, could not be made out", r.whereFrom(m, last)), CodeIbidUnknown)
		b.pending = last.binding.pending
		return b
	}
	if w := r.otherVolume(m, last.work); w != nil {
		return binding{rule: RuleIbidSerial, work: w, from: last, confidence: serialConfidence, fresh: true,
			reason: "it is another volume of what is cited just before, " + r.whereFrom(m, last)}
	}
	return r.lastOf(m, p)
}

// The confidence of “ibid.”, by what stands between.
const (
	sameNoteConfidence = 0.985
	nextNoteConfidence = 0.98
	serialConfidence   = 0.7
	proseFactor        = 0.93 // for each note of prose passed over
	chapterFactor      = 0.7  // the numbering started again in between
	notLast            = -1.0 // against a work of that note that is not its last one
	notJustBefore      = -1.5 // the same for “ibid.”: a page that fits another work is no reason by itself
)

// lastOf chooses among the works of the place before: the last, unless its pages speak against it and for another.
func (r *resolver) lastOf(m *mention, p place) binding {
	b := binding{rule: RuleIbid}
	for i, from := range p.mentions {
		if from.work == nil {
			continue
		}
		score := weighPages(&m.Locator, from.work)
		if i > 0 {
			score += notJustBefore
		}
		b.options = append(b.options, option{work: from.work, from: from, score: score})
	}
	sortOptions(b.options)
	best := b.options[0]
	b.work, b.from = best.work, best.from
	b.confidence = nextNoteConfidence
	if p.sameNote {
		b.confidence = sameNoteConfidence
	}
	b.confidence *= probability(b.options, best.score-5)
	for range p.prose {
		b.confidence *= proseFactor
	}
	if p.chapter {
		b.confidence *= chapterFactor
	}
	b.reason = "it repeats the work cited just before, " + r.whereFrom(m, b.from)
	if len(b.options) > 1 {
		message := fmt.Sprintf("“ibid.” after a note that cites %d works; taken for the last, %s", len(b.options), theWork)
		if best.from != p.mentions[0] {
			message = fmt.Sprintf("“ibid.” after a note that cites %d works; taken for the one with such pages, %s", len(b.options), theWork)
		}
		b.doubts = append(b.doubts, doubt{CodeIbidAmbiguous, SeverityWarning, message})
	}
	b.trust(b.from)
	if weighPages(&m.Locator, b.work) < 0 {
		b.confidence *= outsideFactor
		b.doubts = append(b.doubts, doubt{CodePageOutside, SeverityInfo,
			fmt.Sprintf("page %s is outside the pages of %s", m.Locator.Value, theWork)})
	}
	return b
}

// outsideFactor lowers the confidence of a binding whose page lies outside the work's range.
const outsideFactor = 0.85

// ibidNamed binds “Vogel, ibid.” to the one of the works just before that fits the name; else to the named work cited last.
func (r *resolver) ibidNamed(m *mention, p place) binding {
	const (
		none       = 1.0
		near       = 2.0 // a work of the place before is likelier than any other
		wholeTitle = 2   // long words of a title that is no repetition: “Hough, “Western Understanding,” ibid., 244” is in ibid.
	)
	b := binding{rule: RuleIbidNamed}
	b.options = r.options(m)
	for i := range b.options {
		if hasWork(p.mentions, b.options[i].work) {
			b.options[i].score += near
		}
	}
	for _, from := range p.mentions {
		if from.work != nil && !hasOption(b.options, from.work) {
			why := r.weigh(m, from.work)
			b.options = append(b.options, option{work: from.work, from: from, score: why.score() + near, why: why})
		}
	}
	sortOptions(b.options)
	if len(b.options) == 0 || b.options[0].score < none || b.options[0].work.last == nil {
		if (len(m.authors) > 0 || m.Idem) && r.words.sum(m.title) >= wholeTitle {
			m.Form, m.Container, m.standing = FormFull, FormIbid, true
			return binding{work: r.found(), fresh: true}
		}
		b.doubts = []doubt{{CodeIbidUnknown, SeverityWarning, "no work cited before fits this “ibid.” and the name beside it"}}
		b.reason = b.doubts[0].message
		return b
	}
	b.take(b.options[0], none)
	b.reason = "it repeats the work so named that was cited last, " + r.whereFrom(m, b.from)
	return b
}

func hasOption(options []option, w *work) bool {
	for _, o := range options {
		if o.work == w {
			return true
		}
	}
	return false
}

// take makes the option the decision.
func (b *binding) take(o option, none float64) {
	b.work, b.from = o.work, o.from
	b.confidence = probability(b.options, none)
}

// firstVolume is the work of which a statement gives another volume and nothing that names it; nil where there is none
// just before (RuleVolume).
func (r *resolver) firstVolume(m *mention) *work {
	if m.Stated.Volume == "" || len(m.title) > 0 || len(m.container) > 0 || len(m.Stated.Author) > 0 || m.n == 0 {
		return nil
	}
	before := r.mentions[m.n-1]
	if before.at != m.at || before.work == nil || before.Stated.Volume == "" {
		return nil
	}
	return before.work
}

// otherVolume makes the work that “83 id. 154” means: another volume of the serial that the work before is in; nil where
// the mention says nothing of the kind.
func (r *resolver) otherVolume(m *mention, before *work) *work {
	full := before.stated()
	if full == nil || m.Stated.Volume == "" || m.Stated.Page == "" || full.ContainerTitle == "" || full.Volume == "" ||
		full.Volume == m.Stated.Volume {
		return nil
	}
	w := r.found()
	w.lender = before
	return w
}

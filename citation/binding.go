package citation

import (
	"cmp"
	"math"
	"slices"
)

// A binding is the decision what a mention means, and what led to it.
type binding struct {
	rule       string
	work       *work
	from       *mention // the mention that it points to
	confidence float64
	options    []option // the works that were weighed, best first
	reason     string   // a clause to which the work's description is added
	doubts     []doubt
	fresh      bool // the work is new with this mention
	pending    bool // what it points to is not bound yet
}

// An option is a work that a mention may mean.
type option struct {
	work  *work
	from  *mention // its nearest mention before
	score float64
	why   evidence
}

// A doubt is what a person should check about a binding.
type doubt struct {
	code     Code
	severity Severity
	message  string
}

// surest is the greatest confidence that a binding by words and numbers alone can have.
const surest = 0.99

// unbound is the decision that the document does not say which work is meant.
func unbound(rule, reason string, code Code) binding {
	return binding{rule: rule, reason: reason, doubts: []doubt{{code, SeverityWarning, reason}}}
}

// sortOptions puts the best first; of equals the one cited last.
func sortOptions(options []option) {
	slices.SortStableFunc(options, func(a, b option) int {
		if c := cmp.Compare(b.score, a.score); c != 0 {
			return c
		}
		return cmp.Compare(b.work.lastN(), a.work.lastN())
	})
}

func (w *work) lastN() int {
	if w.last == nil {
		return -1
	}
	return w.last.n
}

// probability is that of the first option, given the others and the score of none of them being meant.
func probability(options []option, none float64) float64 {
	if len(options) == 0 {
		return 0
	}
	best := max(options[0].score, none)
	sum := math.Exp(none - best)
	for _, o := range options {
		sum += math.Exp(o.score - best)
	}
	return min(math.Exp(options[0].score-best)/sum, surest)
}

// trust makes the decision no surer than that on the mention to which it points.
func (b *binding) trust(from *mention) {
	if sure := from.binding.confidence; sure > 0 {
		b.confidence = min(b.confidence, sure)
	}
}

// isRival reports whether the second option is likely enough to be named as an alternative.
func isRival(options []option) bool {
	const likely = 2.2 // odds of nine to one
	return len(options) > 1 && options[0].score-options[1].score <= likely
}

package grammar

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Every name in the table is a label's, and every label but prose is in it.
func TestProductionsNameLabels(t *testing.T) {
	known, used := make(map[string]bool), make(map[string]bool)
	for _, name := range labelNames[LabelProse+1:] {
		known[name] = true
	}
	forms := make(map[string]bool)
	for _, p := range append(productions, production{"openers", openers}) {
		assert.False(t, forms[p.form], "two productions are called %q", p.form)
		forms[p.form] = true
		for slot := range strings.FieldsSeq(p.fields) {
			for name := range strings.SplitSeq(slot, "|") {
				name = strings.TrimSuffix(name, "+")
				assert.True(t, known[name], "%s: no label is called %q", p.form, name)
				used[name] = true
			}
		}
	}
	assert.Equal(t, known, used)
}

func TestProductionsSayWhatFollowsWhat(t *testing.T) {
	var f follows
	f.compile("author+ title place|publisher date")
	for _, arc := range []struct {
		from, to Label
		want     bool
	}{
		{LabelAuthor, LabelAuthor, true},
		{LabelAuthor, LabelTitle, true},
		{LabelAuthor, LabelDate, true}, // what lies between may be missing
		{LabelPlace, LabelPublisher, true},
		{LabelPublisher, LabelPlace, true},
		{LabelPublisher, LabelDate, true},
		{LabelTitle, LabelTitle, false},
		{LabelTitle, LabelAuthor, false},
		{LabelDate, LabelPlace, false},
		{LabelPlace, LabelPlace, false},
		{LabelTitle, LabelLocator, false},
	} {
		assert.Equal(t, arc.want, f[StepOn][arc.from][arc.to], "%v, %v", arc.from, arc.to)
		assert.False(t, f[StepNew][arc.from][arc.to])
	}
}

// Prose stands between citations and not in one; a citation may begin after anything, but not with its publisher.
func TestWhereCitationsBegin(t *testing.T) {
	f := allowed()
	for label := range LabelCount {
		assert.False(t, f[StepOn][LabelProse][label], label)
		assert.False(t, f[StepOn][label][LabelProse], label)
		assert.True(t, f[StepNew][label][LabelProse], label)
		assert.True(t, f[StepNew][label][LabelAuthor], label)
		assert.False(t, f[StepNew][label][LabelPublisher], label)
	}
}

// No weight brings back what no production has.
func TestForbiddenArcsStayForbidden(t *testing.T) {
	m := new(Model)
	m.Arcs[StepOn][SepComma][LabelPublisher][LabelAuthor] = 100
	m.Arcs[StepOn][SepComma][LabelAuthor][LabelTitle] = 2
	arcs := &m.ready().arcs
	assert.Equal(t, Never, arcs[StepOn][SepComma][LabelPublisher][LabelAuthor])
	assert.Equal(t, float32(2), arcs[StepOn][SepComma][LabelAuthor][LabelTitle])
}

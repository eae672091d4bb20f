package citation

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// theWork stands in a message for the description of the work, which is known only when all mentions are bound.
const theWork = "{work}"

// maxShown bounds how many candidates an explanation lists.
const maxShown = 5

// explain sets what a citation was bound to and why, and reports the doubts.
func (r *resolver) explain(m *mention) {
	m.Record = nil
	if m.work != nil {
		m.Record = m.work.record
	}
	m.Via = r.via(m)
	m.decided = m.statement()
	for _, b := range []*binding{&m.binding, m.within} {
		if b == nil || m.entry {
			continue
		}
		for _, d := range b.doubts {
			r.report(m, d.code, d.severity, strings.ReplaceAll(d.message, theWork, r.describe(b.work)))
		}
	}
}

// via makes the explanation of a back-reference. Of a new work in a known book it explains how the book was found.
func (r *resolver) via(m *mention) *Via {
	b := &m.binding
	if b.rule == "" && m.within != nil {
		b = m.within
	}
	if b.rule == "" {
		return nil
	}
	v := &Via{Rule: b.rule, Confidence: b.confidence, Reason: b.reason}
	if b.from != nil {
		v.Antecedent, v.Note = b.from.Citation, b.from.label()
	}
	if b.work != nil {
		v.Reason += ": " + r.describe(b.work)
	}
	for _, o := range b.options {
		if o.work.listed && len(v.Candidates) < maxShown {
			v.Candidates = append(v.Candidates, Candidate{Record: r.build(o.work), Note: o.from.label(), Score: o.score})
		}
	}
	if len(v.Candidates) == 0 && b.rule != RuleEmbedded && b.work != nil && b.work.listed {
		v.Candidates = []Candidate{{Record: r.build(b.work), Note: b.from.label()}}
	}
	return v
}

// report adds a diagnostic.
func (r *resolver) report(m *mention, code Code, severity Severity, message string) {
	r.doc.Diagnostics = append(r.doc.Diagnostics, r.doc.diagnostic(m.note, m.Citation, code, severity, message))
}

// diagnostic makes a diagnostic about a citation.
func (d *Document) diagnostic(note *Note, c *Citation, code Code, severity Severity, message string) Diagnostic {
	return Diagnostic{
		Pos: d.Position(note, c.Span.Start), Note: note.Label, Span: c.Span, Severity: severity, Code: code, Message: message,
	}
}

// reportContradictions reports where the mentions of one work disagree, with both places.
func (r *resolver) reportContradictions() {
	slices.SortStableFunc(r.contradictions, func(a, b contradiction) int { return a.second.n - b.second.n })
	for _, c := range r.contradictions {
		if c.second.entry || c.first == nil || !c.work.listed {
			continue
		}
		r.report(c.second, CodeContradiction, SeverityInfo, fmt.Sprintf("%s of %s is “%s” here and “%s” %s",
			c.variable, r.describe(c.work), c.other, c.kept, r.whereFrom(c.second, c.first)))
	}
}

// whereFrom says where an antecedent stands, as seen from a mention.
func (r *resolver) whereFrom(m, from *mention) string {
	switch {
	case from == nil:
		return "elsewhere"
	case from.entry:
		return "in the bibliography"
	case from.body:
		return "in the text"
	case from.at == m.at:
		return "in this note"
	case from.note.Chapter != m.note.Chapter:
		return "in note " + from.note.Label + " of another chapter"
	default:
		return "in note " + from.note.Label
	}
}

// whereCited says where a work was cited last before a mention, or where it will be.
func (r *resolver) whereCited(m *mention, w *work) string {
	switch {
	case w.last != nil:
		return r.whereFrom(m, w.last)
	case w.naming != nil:
		return r.whereFrom(m, w.naming)
	case len(w.full) > 0:
		return r.whereFrom(m, w.full[0])
	default:
		return "elsewhere"
	}
}

// describe names a work briefly.
func (r *resolver) describe(w *work) string {
	if w == nil {
		return "an unknown work"
	}
	return describe(r.build(w))
}

// describe names a work as a scholar would in passing: “Lewin, Russian Peasants and Soviet Power (1968)”.
func describe(record *Record) string {
	var b strings.Builder
	people := record.Author
	if len(people) == 0 {
		people = record.Editor
	}
	for i, name := range people {
		if i == 3 {
			b.WriteString(" et al.")
			break
		}
		if i > 0 {
			b.WriteString("/")
		}
		b.WriteString(name.Last())
	}
	title := record.Title
	for _, other := range []string{record.ContainerTitle, record.ArchiveLocation, record.Archive, record.URL, record.DOI} {
		if title == "" {
			title = other
		}
	}
	if before, _, ok := strings.Cut(title, ": "); ok {
		title = before
	}
	if b.Len() > 0 && title != "" {
		b.WriteString(", ")
	}
	b.WriteString(title)
	if year := record.Issued.Year(); year != 0 {
		b.WriteString(" (" + strconv.Itoa(year) + ")")
	}
	if b.Len() == 0 {
		return "a work without author or title"
	}
	return b.String()
}

// yearText prints a year for people.
func yearText(d Date) string {
	if d.End.Year != 0 && d.End.Year != d.Year() {
		return strconv.Itoa(d.Year()) + "–" + strconv.Itoa(d.End.Year)
	}
	return strconv.Itoa(d.Year())
}

package interpret

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
	"github.com/e843347c/ibid/internal/lexicon"
)

// A telling is what the text may show of a work: words that tell it from others.
type telling struct {
	names, title map[uint64]bool
	year         string
}

// tellingOf gathers the words of a record.
func tellingOf(r *citation.Record) telling {
	t := telling{names: map[uint64]bool{}, title: map[uint64]bool{}}
	people := r.Author
	if len(people) == 0 {
		people = r.Editor
	}
	for _, name := range people {
		t.add(t.names, name.Family+" "+name.Literal)
	}
	t.add(t.title, r.Title+" "+r.TitleShort)
	if r.Title == "" {
		t.add(t.title, r.ContainerTitle)
	}
	if year := r.Issued.Year(); year != 0 {
		t.year = strconv.Itoa(year)
	}
	return t
}

// add takes in the words of a phrase, without those that any phrase may have.
func (t telling) add(to map[uint64]bool, phrase string) {
	for _, token := range grammar.Lex(&citation.Note{Text: phrase}, nil) {
		if token.Kind != grammar.KindSign && !token.Tags.Has(lexicon.Stop) && !token.Tags.Has(lexicon.Particle) {
			to[token.Hash] = true
		}
	}
}

// showsYear reports whether the token is the work's year, with or without a letter.
func (t telling) showsYear(token *grammar.Token, text string) bool {
	return t.year != "" && token.Kind == grammar.KindNumber && strings.HasPrefix(token.In(text), t.year)
}

// split divides the text that a field shows among its items. Where nothing tells them apart, as in “[3–5]”, all have the whole.
func (e *embedder) split(field *citation.Embedded) []citation.Span {
	whole := e.trim(field.Span)
	n := len(field.Items)
	if n == 1 {
		return []citation.Span{field.Span}
	}
	start, end := e.tokensIn(whole)
	told := make([]telling, n)
	for i := range field.Items {
		told[i] = tellingOf(field.Items[i].Record)
	}
	if parts := e.semicolons(start, end); len(parts) == n {
		return e.assign(parts, told)
	}
	if parts := e.anchored(start, end, told); parts != nil {
		return parts
	}
	spans := make([]citation.Span, n)
	for i := range spans {
		spans[i] = whole
	}
	return spans
}

// semicolons cuts the tokens [start, end) at the semicolons outside of brackets and quotation marks.
func (e *embedder) semicolons(start, end int) []citation.Span {
	var parts []citation.Span
	from := start
	for i := start; i < end; i++ {
		t := &e.tokens[i]
		if (t.Paren == grammar.RoleOpen || t.Quote == grammar.RoleOpen) && i < int(t.Pair) && int(t.Pair) < end {
			i = int(t.Pair)
			continue
		}
		if t.Sign == ';' && i > from {
			parts = append(parts, e.spanOf(from, i))
			from = i + 1
		}
	}
	if from < end {
		parts = append(parts, e.spanOf(from, end))
	}
	return parts
}

func (e *embedder) spanOf(start, end int) citation.Span {
	return citation.Span{Start: e.tokens[start].Start, End: e.tokens[end-1].End}
}

// maxAssigned is how many items are compared with as many parts. In longer groups the order is trusted.
const maxAssigned = 30

// assign gives each item the part that shows it. Styles may sort what is cited in one place, so that the order of the items
// is only the likeliest.
func (e *embedder) assign(parts []citation.Span, told []telling) []citation.Span {
	if len(parts) > maxAssigned {
		return parts
	}
	type pair struct {
		item, part, score int
	}
	var pairs []pair
	ordered := 0
	for i := range told {
		for j, part := range parts {
			score := e.score(part, told[i])
			pairs = append(pairs, pair{i, j, score})
			if i == j {
				ordered += score
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return b.score - a.score })
	spans, taken, sum := make([]citation.Span, len(told)), make([]bool, len(parts)), 0
	done := make([]bool, len(told))
	for _, p := range pairs {
		if !done[p.item] && !taken[p.part] {
			spans[p.item], done[p.item], taken[p.part] = parts[p.part], true, true
			sum += p.score
		}
	}
	if sum <= ordered {
		return parts
	}
	return spans
}

// score says how much of a work a stretch of text shows.
func (e *embedder) score(s citation.Span, t telling) int {
	const name, word = 3, 1
	score := 0
	start, end := e.tokensIn(s)
	for i := start; i < end; i++ {
		token := &e.tokens[i]
		switch {
		case t.names[token.Hash] && token.Kind == grammar.KindWord:
			score += name
		case t.title[token.Hash] && token.Kind != grammar.KindSign, t.showsYear(token, e.note.Text):
			score += word
		}
	}
	return score
}

// anchored cuts the tokens [start, end) between the first words that tell of each item; nil where one of them is not shown.
func (e *embedder) anchored(start, end int, told []telling) []citation.Span {
	type anchor struct{ item, token int }
	var anchors []anchor
	used := map[int]bool{}
	for i, t := range told {
		at := e.anchor(start, end, t, used)
		if at < 0 {
			return nil
		}
		used[at] = true
		anchors = append(anchors, anchor{i, at})
	}
	slices.SortStableFunc(anchors, func(a, b anchor) int { return cmp.Compare(a.token, b.token) })
	spans := make([]citation.Span, len(told))
	from := start
	for k, a := range anchors {
		to, next := end, end
		if k+1 < len(anchors) {
			to, next = e.separator(a.token, anchors[k+1].token)
		}
		if from >= to {
			return nil
		}
		spans[a.item] = e.spanOf(from, to)
		from = next
	}
	return spans
}

// anchor is the first token that no other item has and that shows the work: by its people, its title, its year.
func (e *embedder) anchor(start, end int, t telling, used map[int]bool) int {
	kinds := [...]func(*grammar.Token) bool{
		func(token *grammar.Token) bool { return token.Kind == grammar.KindWord && t.names[token.Hash] },
		func(token *grammar.Token) bool { return token.Kind != grammar.KindSign && t.title[token.Hash] },
		func(token *grammar.Token) bool { return t.showsYear(token, e.note.Text) },
	}
	for _, shows := range kinds {
		for i := start; i < end; i++ {
			if !used[i] && shows(&e.tokens[i]) {
				return i
			}
		}
	}
	return -1
}

// separator finds what stands between two works of which the first shows at token a and the second at token b: the last
// semicolon, else the last comma or “and”. It returns the tokens where the first ends and the second begins.
func (e *embedder) separator(a, b int) (end, next int) {
	comma := -1
	for i := b - 1; i > a; i-- {
		t := &e.tokens[i]
		if t.Sign == ';' {
			return i, i + 1
		}
		if comma < 0 && (t.Sign == ',' || t.Sign == '/' || t.Sign == '&' || t.Tags.Intersects(andWords)) {
			comma = i
		}
	}
	if comma < 0 {
		return b, b
	}
	return comma, comma + 1
}

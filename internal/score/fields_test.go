package score

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/e843347c/ibid/citation"
)

func TestFields(t *testing.T) {
	lewin := citation.Name{Family: "Lewin", Given: "Moshe"}
	cohen := citation.Name{Family: "Cohen", Given: "S. F."}
	for name, c := range map[string]struct {
		gold, pred citation.Record
		row        string
		want       Count
	}{
		"a right title":          {citation.Record{Title: "Peasants"}, citation.Record{Title: "“Peasants,”"}, "fields.title", Count{1, 1, 1}},
		"a wrong one":            {citation.Record{Title: "Peasants"}, citation.Record{Title: "Peasant"}, "fields.title", Count{0, 1, 1}},
		"one that is missed":     {citation.Record{Title: "Peasants"}, citation.Record{}, "fields.title", Count{0, 1, 0}},
		"one that is not there":  {citation.Record{}, citation.Record{Title: "Peasants"}, "fields.title", Count{0, 0, 1}},
		"all together":           {citation.Record{Title: "Peasants", Type: "book"}, citation.Record{Title: "Peasants", Type: "chapter"}, "fields", Count{1, 2, 2}},
		"names in any order":     {citation.Record{Author: []citation.Name{lewin, cohen}}, citation.Record{Author: []citation.Name{cohen, lewin}}, "fields.author", Count{2, 2, 2}},
		"one name of two":        {citation.Record{Author: []citation.Name{lewin, cohen}}, citation.Record{Author: []citation.Name{lewin}}, "fields.author", Count{1, 2, 1}},
		"a name twice":           {citation.Record{Author: []citation.Name{lewin}}, citation.Record{Author: []citation.Name{lewin, lewin}}, "fields.author", Count{1, 1, 2}},
		"initials are closed up": {citation.Record{Author: []citation.Name{cohen}}, citation.Record{Author: []citation.Name{{Family: "Cohen", Given: "S.F."}}}, "fields.author", Count{1, 1, 1}},
		"an initial is no name":  {citation.Record{Author: []citation.Name{lewin}}, citation.Record{Author: []citation.Name{{Family: "Lewin", Given: "M."}}}, "fields.author", Count{0, 1, 1}},
		"a body is a family":     {citation.Record{Author: []citation.Name{{Literal: "UNESCO"}}}, citation.Record{Author: []citation.Name{{Family: "Unesco"}}}, "fields.author", Count{1, 1, 1}},
		"particles":              {citation.Record{Author: []citation.Name{{NonDroppingParticle: "van", Family: "Beethoven"}}}, citation.Record{Author: []citation.Name{{Family: "van Beethoven"}}}, "fields.author", Count{1, 1, 1}},
		"et al. is nobody":       {citation.Record{Author: []citation.Name{lewin}}, citation.Record{Author: []citation.Name{lewin, {Literal: "et al."}}}, "fields.author", Count{1, 1, 1}},
		"a language":             {citation.Record{Language: "de"}, citation.Record{Language: "fr"}, "fields", Count{}},
		"a keyword of gold":      {citation.Record{Keyword: "x"}, citation.Record{}, "fields", Count{0, 1, 0}},
		"a keyword that is not":  {citation.Record{}, citation.Record{Keyword: "x"}, "fields", Count{}},
	} {
		t.Run(name, func(t *testing.T) {
			s := Scores{}
			s.fields(&c.gold, &c.pred)
			assert.Equal(t, c.want, s[c.row])
		})
	}
}

func TestSameDate(t *testing.T) {
	y := func(year, month, day int) citation.Day { return citation.Day{Year: year, Month: month, Day: day} }
	for name, c := range map[string]struct {
		a, b citation.Date
		want bool
	}{
		"a year":                 {citation.Date{Start: y(1968, 0, 0)}, citation.Date{Start: y(1968, 0, 0)}, true},
		"a month on one side":    {citation.Date{Start: y(1968, 3, 0)}, citation.Date{Start: y(1968, 0, 0)}, true},
		"another month":          {citation.Date{Start: y(1968, 3, 0)}, citation.Date{Start: y(1968, 4, 0)}, false},
		"a range":                {citation.Date{Start: y(1959, 0, 0), End: y(1965, 0, 0)}, citation.Date{Start: y(1959, 0, 0), End: y(1965, 0, 0)}, true},
		"its beginning alone":    {citation.Date{Start: y(1959, 0, 0), End: y(1965, 0, 0)}, citation.Date{Start: y(1959, 0, 0)}, false},
		"words with a year":      {citation.Date{Literal: "spring 1968"}, citation.Date{Start: y(1968, 0, 0)}, true},
		"words alone":            {citation.Date{Literal: "n.d."}, citation.Date{Literal: "N. D."}, false},
		"words that are equal":   {citation.Date{Literal: "n.d."}, citation.Date{Literal: "N.D."}, true},
		"words against a number": {citation.Date{Literal: "n.d."}, citation.Date{Start: y(1968, 0, 0)}, false},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want, sameDate(c.a, c.b))
			assert.Equal(t, c.want, sameDate(c.b, c.a))
		})
	}
}

func TestIsRight(t *testing.T) {
	lewin, cohen := citation.Name{Family: "Lewin"}, citation.Name{Family: "Cohen"}
	gold := citation.Record{Type: "book", Title: "Peasants", Author: []citation.Name{lewin, cohen}, ISBN: "1"}
	for name, c := range map[string]struct {
		change func(*citation.Record)
		want   bool
	}{
		"as it is":                   {func(*citation.Record) {}, true},
		"without what finds nothing": {func(r *citation.Record) { r.ISBN = "" }, true},
		"another type":               {func(r *citation.Record) { r.Type = "chapter" }, false},
		"names turned round":         {func(r *citation.Record) { r.Author = []citation.Name{cohen, lewin} }, false},
		"a volume too many":          {func(r *citation.Record) { r.Volume = "2" }, false},
		"no title":                   {func(r *citation.Record) { r.Title = "" }, false},
	} {
		t.Run(name, func(t *testing.T) {
			pred := gold
			c.change(&pred)
			assert.Equal(t, c.want, isRight(&gold, &pred))
		})
	}
}

package score_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/score"
)

// truth is a document of four notes on two works, one of which it never names.
func truth() *score.Document {
	return &score.Document{
		Items: []*citation.Record{
			{ID: "lewin", Type: citation.TypeBook, Title: "Russian Peasants", Author: []citation.Name{{Family: "Lewin", Given: "Moshe"}}},
			{ID: "cohen", Type: citation.TypeChapter, Title: "Bolshevism", ContainerTitle: "Stalinism", Author: []citation.Name{{Family: "Cohen"}}},
		},
		Notes: []score.Note{
			{Label: "1", Text: "See Moshe Lewin, Russian Peasants, 5; Cohen, “Bolshevism,” in Stalinism.", Citations: []score.Citation{
				{ID: "lewin", Form: "full", Text: "Moshe Lewin, Russian Peasants, 5", Locator: "5"},
				{ID: "cohen", Form: "full", Text: "Cohen, “Bolshevism,” in Stalinism"},
			}},
			{Label: "2", Text: "Lewin, Peasants, 12–13.", Citations: []score.Citation{
				{ID: "lewin", Form: "short", Text: "Lewin, Peasants, 12–13", Locator: "12–13"},
			}},
			{Label: "3", Text: "Ibid.", Citations: []score.Citation{{ID: "lewin", Form: "ibid", Text: "Ibid."}}},
			{Label: "4", Text: "The letter quoted above.", Citations: []score.Citation{{Form: "short", Text: "The letter"}}},
			{Label: "5", Text: "Idem, in ibid., 7.", Citations: []score.Citation{
				{ID: "cohen", Form: "short", Idem: true, Container: "ibid", Relation: "reprinted-in", Text: "Idem, in ibid., 7", Locator: "7"},
			}},
		},
	}
}

func TestCompareWithItself(t *testing.T) {
	r := score.Compare(truth(), truth())
	for row, c := range r.Scores {
		if row == "locators.false" {
			assert.Equal(t, score.Count{Hits: 0, Gold: 3, Predicted: 3}, c)
			continue
		}
		assert.Equal(t, c.Gold, c.Hits, row)
		assert.Equal(t, c.Gold, c.Predicted, row)
		assert.NotZero(t, c.Gold, row)
	}
	for _, row := range []string{
		"notes", "citations", "citations.exact", "forms", "forms.full", "idem", "links", "links.ibid", "links.short", "links.idem",
		"links.container", "firsts", "abstain", "fields", "fields.title", "items", "items.type", "locators", "relation", "container",
		"idem.author", "container.title",
	} {
		assert.Contains(t, r.Scores, row)
	}
}

func TestCompare(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(*score.Document)
		want  score.Scores
	}{
		"a note is missed": {
			func(d *score.Document) { d.Notes = append(d.Notes[:2:2], d.Notes[3:]...) },
			score.Scores{"notes": {4, 5, 4}, "citations": {5, 6, 5}, "links": {2, 3, 3}, "links.ibid": {0, 1, 1}, "forms": {5, 5, 5}},
		},
		"a citation is cut short": {
			func(d *score.Document) { d.Notes[0].Citations[0].Text = "Moshe Lewin, Russian Peasants" },
			score.Scores{"citations": {6, 6, 6}, "citations.exact": {5, 6, 6}},
		},
		"two citations in one": {
			func(d *score.Document) {
				c := d.Notes[0].Citations
				c[0].Text += "; " + c[1].Text
				d.Notes[0].Citations = c[:1]
			},
			score.Scores{"citations": {5, 6, 5}, "firsts": {1, 2, 2}, "locators": {3, 3, 3}},
		},
		"ibid. means another work": {
			func(d *score.Document) { d.Notes[2].Citations[0].ID = "cohen" },
			score.Scores{"links": {2, 3, 3}, "links.ibid": {0, 1, 1}, "firsts": {2, 2, 2}, "items": {2, 2, 2}},
		},
		"a work is split": {
			func(d *score.Document) {
				d.Items = append(d.Items, &citation.Record{ID: "lewin2", Type: citation.TypeBook, Title: "Peasants"})
				d.Notes[1].Citations[0].ID = "lewin2"
			},
			score.Scores{"links": {2, 3, 3}, "fields": {7, 7, 9}, "fields.title": {2, 2, 3}, "items": {2, 2, 2}},
		},
		"two works are merged": {
			func(d *score.Document) {
				d.Items = d.Items[:1]
				d.Notes[0].Citations[1].ID, d.Notes[4].Citations[0].ID = "lewin", "lewin"
			},
			score.Scores{"firsts": {1, 2, 2}, "items": {1, 2, 2}, "fields.title": {1, 2, 1}, "idem.author": {0, 1, 1}, "items.type": {1, 2, 2}},
		},
		"a work is guessed where none is named": {
			func(d *score.Document) { d.Notes[3].Citations[0].ID = "lewin" },
			score.Scores{"abstain": {0, 1, 1}, "links": {3, 3, 3}},
		},
		"places": {
			func(d *score.Document) {
				d.Notes[0].Citations[0].Label = "chapter"
				d.Notes[1].Citations[0].Locator = "12-3"
				d.Notes[2].Citations[0].Locator = "9"
			},
			score.Scores{"locators": {2, 3, 3}, "locators.false": {1, 3, 3}},
		},
		"what ties and refers back": {
			func(d *score.Document) {
				c := &d.Notes[4].Citations[0]
				c.Idem, c.Container, c.Relation = false, "short", ""
			},
			score.Scores{"idem": {0, 1, 1}, "forms": {5, 6, 6}, "forms.short": {2, 3, 3}, "relation": {0, 1, 1}, "container": {0, 1, 1}, "container.title": {1, 1, 1}},
		},
		"two works have one ID": {
			func(d *score.Document) { d.Items[1].ID = "lewin" },
			score.Scores{"items": {1, 2, 2}, "fields": {3, 7, 7}},
		},
		"nothing is read": {
			func(d *score.Document) { *d = score.Document{} },
			score.Scores{"notes": {0, 5, 0}, "citations": {0, 6, 0}, "items": {0, 2, 2}, "fields": {0, 7, 0}, "links": {0, 3, 3}, "firsts": {0, 2, 2}, "forms": {}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			pred := truth()
			c.spoil(pred)
			r := score.Compare(truth(), pred)
			for row, want := range c.want {
				assert.Equal(t, want, r.Scores[row], row)
			}
		})
	}
}

func TestCompareByType(t *testing.T) {
	pred := truth()
	pred.Items[1].Type = citation.TypeBook
	pred.Items = append(pred.Items, &citation.Record{ID: "x", Type: citation.TypeReport, Title: "X"})
	r := score.Compare(truth(), pred)
	assert.Equal(t, score.Scores{
		"items": {1, 1, 1}, "items.type": {1, 1, 2}, "fields": {3, 3, 3},
		"fields.type": {1, 1, 1}, "fields.title": {1, 1, 1}, "fields.author": {1, 1, 1},
	}, r.Types[citation.TypeBook])
	assert.Equal(t, score.Scores{
		"items": {0, 1, 1}, "items.type": {0, 1, 0}, "fields": {3, 4, 4},
		"fields.type": {0, 1, 1}, "fields.title": {1, 1, 1}, "fields.container-title": {1, 1, 1}, "fields.author": {1, 1, 1},
	}, r.Types[citation.TypeChapter])
	assert.Equal(t, score.Count{Hits: 0, Gold: 0, Predicted: 1}, r.Types[citation.TypeReport]["items.type"])
}

func TestMerge(t *testing.T) {
	var sum score.Result
	sum.Merge(score.Compare(truth(), truth()))
	sum.Merge(score.Compare(truth(), &score.Document{}))
	assert.Equal(t, score.Count{Hits: 6, Gold: 12, Predicted: 6}, sum.Scores["citations"])
	assert.Equal(t, score.Count{Hits: 1, Gold: 2, Predicted: 2}, sum.Types[citation.TypeBook]["items"])
	assert.InDelta(t, 1, sum.Scores["citations"].Precision(), 0)
	assert.InDelta(t, 0.5, sum.Scores["citations"].Recall(), 0)
	assert.InDelta(t, 2./3, sum.Scores["citations"].F1(), 1e-9)
	assert.Zero(t, score.Count{}.F1())
}

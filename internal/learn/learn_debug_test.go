package learn

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

func TestTryLearn(t *testing.T) {
	if os.Getenv("LEARN") == "" {
		t.Skip()
	}
	golds, err := ReadGold(strings.Fields(os.Getenv("LEARN"))...)
	if err != nil {
		t.Fatal(err)
	}
	held, _ := ReadGold(strings.Fields(os.Getenv("HELD"))...)
	a := NewAligner()
	make_ := func(golds []*Gold) []Example {
		var out []Example
		for _, g := range golds {
			for i := range g.Notes {
				if s, ok := a.Align(g, &g.Notes[i], &citation.Note{Text: g.Notes[i].Text}); ok {
					out = append(out, NewExample(&s, 1))
				}
			}
		}
		return out
	}
	train, test := make_(golds), make_(held)
	fmt.Println(len(train), len(test))
	o := Defaults()
	start := time.Now()
	o.Log = func(e int, l float64) { fmt.Println(e, l, time.Since(start)) }
	m := Learn(train, o)
	data, _ := m.AppendBinary(nil)
	fmt.Println(len(data), len(m.Rows))
	os.WriteFile("/tmp/weights.bin", data, 0o644)
	evalTokens(m, train[:min(500, len(train))])
	evalTokens(m, test)
}

func evalTokens(m *grammar.Model, ex []Example) {
	d := &grammar.Decoder{Model: m}
	right, all, cites, gcites, pcites := 0, 0, 0, 0, 0
	start := time.Now()
	for _, e := range ex {
		ps := d.DecodeTokens(e.Tokens, e.Context)
		gold := make([]grammar.Label, len(e.Tokens))
		pred := make([]grammar.Label, len(e.Tokens))
		gn, pn := map[int]bool{}, map[int]bool{}
		for _, p := range e.Truth {
			for i := p.Start; i < p.End; i++ {
				gold[i] = p.Label
			}
			if p.New {
				gn[p.Start] = true
			}
		}
		for _, p := range ps {
			for i := p.Start; i < p.End; i++ {
				pred[i] = p.Label
			}
			if p.New {
				pn[p.Start] = true
			}
		}
		for i := range gold {
			if e.Tokens[i].Kind == grammar.KindSign {
				continue
			}
			all++
			if gold[i] == pred[i] {
				right++
			}
		}
		gcites += len(gn)
		pcites += len(pn)
		for i := range gn {
			if pn[i] {
				cites++
			}
		}
	}
	el := time.Since(start)
	fmt.Printf("tokens %.4f of %d; starts P %.3f R %.3f; %.0f citations/s\n", float64(right)/float64(all), all, float64(cites)/float64(pcites), float64(cites)/float64(gcites), float64(gcites)/el.Seconds())
}

package learn

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/e843347c/ibid/citation"
)

func TestShowAlign(t *testing.T) {
	path := os.Getenv("SHOW")
	if path == "" {
		t.Skip()
	}
	golds, err := ReadGold(strings.Fields(path)...)
	if err != nil {
		t.Fatal(err)
	}
	a := NewAligner()
	bad, all := 0, 0
	for _, g := range golds {
		for i := range g.Notes {
			n := &g.Notes[i]
			all++
			s, ok := a.Align(g, n, &citation.Note{Text: n.Text})
			if !ok {
				bad++
				fmt.Println("BAD", g.Path, n.Label)
				continue
			}
			if os.Getenv("QUIET") == "" {
				for _, seg := range s.Segments {
					m := " "
					if seg.New {
						m = "*"
					}
					fmt.Printf("%s%-14s %s\n", m, seg.Label, seg.In(s.Text))
				}
				fmt.Println()
			}
		}
	}
	fmt.Println(bad, all)
}

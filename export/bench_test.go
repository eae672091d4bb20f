package export_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/export"
)

// BenchmarkEncoders writes some thousand records of all types. Bytes per second are bytes of output.
func BenchmarkEncoders(b *testing.B) {
	var large citation.Bibliography
	for i := range 20 {
		one := typical()
		for j, r := range one.Records {
			r.ID = fmt.Sprintf("r%d-%d", i, j)
		}
		large.Records = append(large.Records, one.Records...)
		if large.Document == nil {
			large.Document = &citation.Document{Name: "large.md"}
		}
		large.Notes = append(large.Notes, one.Notes...)
	}
	for _, name := range export.Names() {
		b.Run(name, func(b *testing.B) {
			encoder, _ := export.ByName(name)
			var out bytes.Buffer
			for b.Loop() {
				out.Reset()
				if err := encoder(&out, &large); err != nil {
					b.Fatal(err)
				}
			}
			b.SetBytes(int64(out.Len()))
			b.ReportMetric(float64(len(large.Records))*float64(b.N)/b.Elapsed().Seconds(), "records/s")
		})
	}
}

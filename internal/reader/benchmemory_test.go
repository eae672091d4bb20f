package reader

import (
	"fmt"
	"runtime"
	"runtime/metrics"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A longText is how a format spells a book: of each note the prose that calls it, and the note itself, which is called by its
// number in the book and printed by its number in the chapter. Notes that are no part of the prose follow each chapter, or the book.
type longText struct {
	name         string
	head, prose  string
	middle, note string
	tail         string
	byChapter    bool // the number is that in the chapter
}

const longProse = "The price of grain doubled in the course of the year, and nobody in the ministry expected the reform to outlive its author; " +
	"the archive preserves some petitions from these villages, most of them unsigned, and a few letters that say who kept them. "

// longTexts are books in which a note stands after so many sentences: an ordinary book has one in three or more; with none of
// them, but half a sentence, the notes are half of the book.
func longTexts(sentences int) []longText {
	prose := strings.Repeat(longProse, sentences)
	if sentences == 0 {
		prose = longProse[:len(longProse)/2]
	}
	wrapped := fill(strings.TrimSpace(prose), 70)
	return []longText{
		{name: "book.txt", prose: prose + "[%d]\n\n", middle: "Notes\n\n", note: "[%d] %s\n\n", byChapter: true},
		{name: "pages.txt", prose: "%[1]d   A HISTORY OF GRAIN\n\n" + wrapped + "%[1]d\n\n%[1]d %[2]s\n\f", byChapter: true},
		{name: "book.md", prose: prose + "[^%d]\n\n", note: "[^%d]: %s\n\n"},
		{name: "book.html", head: "<!DOCTYPE html><html><body>", prose: "<p>" + prose + `<sup><a href="#n%[1]d" id="r%[1]d">%[1]d</a></sup></p>` + "\n",
			middle: "<ol>", note: `<li id="n%[1]d">%[2]s <a href="#r%[1]d">↩</a></li>` + "\n", tail: "</ol></body></html>"},
		{name: "book.tex", head: `\begin{document}`, prose: prose + "\\footnote{%[2]s}\n\n", tail: `\end{document}`},
		{name: "book.xml", head: `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>`, prose: "<p>" + prose + "<note n=\"%d\">%s</note></p>\n", tail: "</body></text></TEI>"},
		{name: "book.rtf", head: `{\rtf1\ansi `, prose: prose + `{\super\chftn}{\footnote{\super\chftn} %[2]s}\par ` + "\n", tail: "}"},
	}
}

// write makes a book of about that many bytes.
func (l longText) write(size int) (text string, notes int) {
	const chapter = 200 // notes
	note := "Moshe Lewin, Russian Peasants and Soviet Power (London, 1968), 12; cf. Davies and Wheatcroft, The Years of Hunger, 440."
	var b, apart strings.Builder
	b.WriteString(l.head)
	finish := func() {
		if apart.Len() > 0 {
			b.WriteString(l.middle + apart.String())
			apart.Reset()
		}
	}
	for b.Len()+apart.Len() < size {
		number := notes + 1
		if l.byChapter {
			number = notes%chapter + 1
		}
		notes++
		if l.note == "" {
			fmt.Fprintf(&b, l.prose, number, note)
		} else {
			fmt.Fprintf(&b, l.prose, number)
			fmt.Fprintf(&apart, l.note, number, note)
		}
		if l.byChapter && number == chapter {
			finish()
		}
	}
	finish()
	b.WriteString(l.tail)
	return b.String(), notes
}

// BenchmarkMemory reads books of two sizes, and one that is half notes. The room that is taken, garbage and all, is given in sizes
// of the source, which is in it; neither it nor the speed may depend on the size.
func BenchmarkMemory(b *testing.B) {
	const megabyte = 1_000_000
	for _, of := range []struct {
		name            string
		sentences, size int
	}{{"10MB", 3, 10 * megabyte}, {"80MB", 3, 80 * megabyte}, {"half-notes", 0, 10 * megabyte}} {
		for _, l := range longTexts(of.sentences) {
			b.Run(l.name+"/"+of.name, func(b *testing.B) {
				text, notes := l.write(of.size)
				src := []byte(text)
				text = ""
				benchmarkMemory(b, l.name, src, len(src), notes)
			})
		}
	}
	for _, notes := range []int{2000, 20000} {
		b.Run(fmt.Sprintf("thesis.docx/%d", notes), func(b *testing.B) {
			src, size := benchDOCX(b, notes)
			benchmarkMemory(b, "thesis.docx", src, int(size), notes)
		})
	}
}

// benchmarkMemory reads a document whose text, unpacked, has that size.
func benchmarkMemory(b *testing.B, name string, src []byte, size, notes int) {
	b.SetBytes(int64(size))
	peak := uint64(0)
	runtime.GC() // of what making the document left behind
	for b.Loop() {
		stop := watchHeap(&peak)
		doc, err := Options{Limits: Limits{Nodes: 1 << 30}}.Read(name, src)
		stop()
		require.NoError(b, err)
		require.Len(b, doc.Notes, notes)
	}
	b.ReportMetric(float64(peak)/float64(size), "sizes")
}

// watchHeap keeps the greatest size of the heap until it is stopped.
func watchHeap(peak *uint64) (stop func()) {
	done, over := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(over)
		sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
		for {
			metrics.Read(sample)
			*peak = max(*peak, sample[0].Value.Uint64())
			select {
			case <-done:
				return
			case <-time.After(time.Millisecond):
			}
		}
	}()
	return func() {
		close(done)
		<-over
	}
}

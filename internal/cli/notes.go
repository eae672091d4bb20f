package cli

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/e843347c/ibid/citation"
)

func (a *app) notesCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "notes [-f FORMAT] [FILE...]",
		Short:   "Print note by note what was found, and what each back-reference was bound to and why",
		Long:    notesHelp,
		Example: notesExamples,
		Args:    cobra.ArbitraryArgs,
		RunE:    a.notes,

		DisableFlagsInUseLine: true,
	}
}

// notes prints what was found, for people.
func (a *app) notes(_ *cobra.Command, args []string) error {
	bibliographies, err := a.load(args)
	if err != nil {
		return err
	}
	return a.write(func(w io.Writer) error {
		for i, b := range bibliographies {
			if i > 0 {
				fmt.Fprintln(w)
			}
			printNotes(w, b)
		}
		return nil
	})
}

// doubtful is the probability below which a person should know that a reading or a binding is not sure.
const doubtful = 0.8

// printNotes prints a document: a line that sums it up, then each note.
func printNotes(w io.Writer, b *citation.Bibliography) {
	cited := 0
	for _, note := range slices.Concat(b.Notes, b.Body) {
		cited += len(note.Citations)
	}
	fmt.Fprintf(w, "%s: %s, %s, %s\n", b.Name, count(len(b.Notes), "note"), count(cited, "citation"), count(len(b.Records), "work"))
	rest := inOrder(b.Diagnostics)
	for _, note := range b.Notes {
		var own []citation.Diagnostic
		own, rest = ownDiagnostics(rest, b.Document, note)
		printNote(w, b.Document, "note "+note.Label, note, own)
	}
	for _, passage := range b.Body {
		var own []citation.Diagnostic
		own, rest = ownDiagnostics(rest, b.Document, passage)
		printNote(w, b.Document, "in the text", passage, own)
	}
	for _, d := range rest {
		fmt.Fprintln(w)
		printWrapped(w, "! ", "  ", describeDiagnostic(d))
	}
}

func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// ownDiagnostics takes those that are about the note out of the list. Labels may occur twice, so the place decides too.
func ownDiagnostics(list []citation.Diagnostic, doc *citation.Document, note *citation.Note) (own, rest []citation.Diagnostic) {
	start := doc.Position(note, 0)
	end := doc.Position(note, len(note.Text))
	for _, d := range list {
		if d.Note == note.Label && d.Pos.Part == start.Part && d.Pos.Offset >= start.Offset && d.Pos.Offset <= end.Offset {
			own = append(own, d)
		} else {
			rest = append(rest, d)
		}
	}
	return own, rest
}

func printNote(w io.Writer, doc *citation.Document, title string, note *citation.Note, doubts []citation.Diagnostic) {
	fmt.Fprintf(w, "\n%s (%s)\n", title, doc.Position(note, 0))
	printWrapped(w, "  ", "  ", note.Text)
	if len(note.Citations) == 0 {
		fmt.Fprintln(w, "  - cites nothing")
	}
	for _, c := range note.Citations {
		printCitation(w, note, c)
	}
	for _, d := range doubts {
		printWrapped(w, "  ! ", "    ", describeDiagnostic(d))
	}
}

func describeDiagnostic(d citation.Diagnostic) string {
	return fmt.Sprintf("%s [%s]", d.Message, d.Code)
}

// printCitation prints the stretch of text that is the citation, how it names its work, which work that is, and why.
func printCitation(w io.Writer, note *citation.Note, c *citation.Citation) {
	first := "  - "
	if text := c.Span.In(note.Text); !isWhole(text, note.Text) {
		printWrapped(w, first, "    ", "‹"+text+"›")
		first = "    "
	}
	printWrapped(w, first, "      ", meaning(c))
	if c.Via == nil {
		return
	}
	printWrapped(w, "    why: ", "      ", c.Via.Reason+sureness(c.Via.Confidence))
	for _, candidate := range c.Via.Candidates {
		if candidate.Record == nil || c.Record != nil && candidate.Record.ID == c.Record.ID {
			continue
		}
		printWrapped(w, "    or:  ", "      ", work(candidate.Record)+place(candidate.Note))
	}
}

// place says in which note a work was cited before. One that only the bibliography or later notes name has no place.
func place(note string) string {
	if note == "" {
		return ""
	}
	return ", note " + note
}

// isWhole reports whether the citation is all that the note says, so that it need not be printed again.
func isWhole(text, note string) bool {
	return strings.TrimRight(text, ". ") == strings.TrimRight(note, ". ")
}

// meaning says “short: Trotsky, The Revolution Betrayed (1965) [trotsky1965], page 125”.
func meaning(c *citation.Citation) string {
	var b strings.Builder
	b.WriteString(form(c) + ": ")
	switch {
	case c.Unparsed:
		b.WriteString("could not be made out")
	case c.Record == nil:
		b.WriteString("the notes do not say which work")
	default:
		b.WriteString(work(c.Record))
	}
	if c.Locator.Value != "" {
		label := cmp.Or(c.Locator.Label, citation.LabelPage) // a bare number is a page
		b.WriteString(", " + string(label) + noBreak + c.Locator.Value)
	}
	if c.Relation != "" {
		b.WriteString("; " + strings.ReplaceAll(string(c.Relation), "-", " ") + ", of the citation before it")
	}
	return b.String() + sureness(c.Confidence)
}

// form says “full, by idem, in ibid”.
func form(c *citation.Citation) string {
	text := c.Form.String()
	if text == "" {
		text = "cited"
	}
	if c.Idem {
		text += ", author by idem"
	}
	if c.Container != citation.FormNone {
		text += ", book by " + c.Container.String()
	}
	return text
}

func work(record *citation.Record) string {
	if record.ID == "" {
		return record.String()
	}
	return fmt.Sprintf("%s [%s]", record, record.ID)
}

// sureness is empty for what is sure enough.
func sureness(confidence float64) string {
	if confidence >= doubtful || confidence <= 0 {
		return ""
	}
	return fmt.Sprintf(" (%.0f %% sure)", math.Floor(100*confidence))
}

// printWidth is the width that text for people is wrapped at: it leaves a margin on the narrowest terminals in use.
const printWidth = 78

// noBreak stands for a blank at which printWrapped does not begin a new line.
const noBreak = "\u00a0"

// printWrapped prints a text over as many lines as it needs, the first with one prefix, the others with another.
func printWrapped(w io.Writer, first, others, text string) {
	line, width, empty := first, utf8.RuneCountInString(first), true
	for word := range strings.SplitSeq(text, " ") {
		n := utf8.RuneCountInString(word)
		if !empty && width+1+n > printWidth {
			fmt.Fprintln(w, line)
			line, width, empty = others, utf8.RuneCountInString(others), true
		}
		if !empty {
			line, width = line+" ", width+1
		}
		line, width, empty = line+strings.ReplaceAll(word, noBreak, " "), width+n, false
	}
	fmt.Fprintln(w, line)
}

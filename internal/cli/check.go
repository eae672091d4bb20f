package cli

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/e843347c/ibid/citation"
)

func (a *app) checkCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "check [--sarif] [-f FORMAT] [FILE...]",
		Short:   "List what an editor would want to know of the notes",
		Long:    checkHelp,
		Example: checkExamples,
		Args:    cobra.ArbitraryArgs,
		RunE:    a.check,

		DisableFlagsInUseLine: true,
	}
	cmd.Flags().BoolVar(&a.sarif, "sarif", false, "print the findings as a SARIF 2.1.0 log")
	return cmd
}

// check prints the findings on standard output, since they are what was asked for.
func (a *app) check(_ *cobra.Command, args []string) error {
	bibliographies, err := a.load(args)
	if err != nil {
		return err
	}
	var reports []finding
	for _, b := range bibliographies {
		for _, d := range findings(b) {
			reports = append(reports, finding{b.Document, d})
		}
	}
	if len(reports) > 0 {
		a.status = exitFail
	}
	return a.write(func(w io.Writer) error {
		if a.sarif {
			return writeSARIF(w, reports)
		}
		for _, f := range reports {
			fmt.Fprintln(w, f.Diagnostic)
		}
		return nil
	})
}

// A finding is a diagnostic with its document.
type finding struct {
	document *citation.Document
	citation.Diagnostic
}

// findings are what Check found, and before it what the reader had to say: a marker without a note concerns an editor too.
func findings(b *citation.Bibliography) []citation.Diagnostic {
	checked := citation.Check(b)
	known := map[citation.Code]bool{}
	for _, d := range checked {
		known[d.Code] = true
	}
	all := checked
	for _, d := range b.Diagnostics {
		if !known[d.Code] && d.Severity == citation.SeverityWarning {
			all = append(all, d)
		}
	}
	return inOrder(all)
}

package cli

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/e843347c/ibid/parse"
)

// The exit statuses.
const (
	exitOK    = 0
	exitFail  = 1 // input cannot be read, output cannot be written, or check has findings
	exitUsage = 2 // the command line makes no sense
)

// Run runs the command with the arguments that follow its name, and returns the exit status.
func Run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr}
	root := a.command()
	root.SetArgs(longFlags(args))
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.Execute()
	var u *usageError
	switch {
	case err == nil:
		return a.status
	case errors.As(err, &u):
		fmt.Fprintf(stderr, "ibid: %v\nTry 'ibid -h'.\n", err)
		return exitUsage
	default:
		for _, line := range lines(err) {
			fmt.Fprintln(stderr, "ibid:", line)
		}
		return exitFail
	}
}

// An app is one run of the command.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	status         int

	from    parse.Format
	quiet   bool
	to      string
	output  string
	uncited bool
	sarif   bool
}

// A usageError is a fault in the command line.
type usageError struct{ error }

func usagef(format string, args ...any) error { return &usageError{fmt.Errorf(format, args...)} }

func (a *app) command() *cobra.Command {
	root := &cobra.Command{
		Use:           "ibid [-f FORMAT] [-t FORMAT] [-o FILE] [FILE...]",
		Short:         "Read the footnotes of documents and write the works they cite",
		Long:          rootHelp(),
		Example:       rootExamples,
		Args:          cobra.ArbitraryArgs,
		RunE:          a.convert,
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,

		DisableFlagsInUseLine: true,
	}
	root.SetVersionTemplate("ibid {{.Version}}\n")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return &usageError{err} })
	root.CompletionOptions.HiddenDefaultCmd = true
	root.PersistentFlags().TextVarP(&a.from, "from", "f", parse.Auto, "`FORMAT` of the documents")
	root.PersistentFlags().BoolVarP(&a.quiet, "quiet", "q", false, "print no diagnostics and no progress, only errors")
	root.Flags().StringVarP(&a.to, "to", "t", "", "`FORMAT` of the output (default: by the extension of -o, else bibtex)")
	root.Flags().StringVarP(&a.output, "output", "o", "-", "`FILE` to write; - is standard output")
	root.Flags().BoolVar(&a.uncited, "uncited", false, "write also the works that only a document's bibliography names")
	root.AddCommand(a.notesCommand(), a.checkCommand())
	root.SetHelpCommand(helpCommand(root))
	return root
}

// longFlags reads -version and -help as --version and --help: Go's own flag package has taught people the short way.
func longFlags(args []string) []string {
	out := make([]string, len(args))
	for i, arg := range args {
		switch arg {
		case "--":
			copy(out[i:], args[i:])
			return out
		case "-version", "-help":
			arg = "-" + arg
		}
		out[i] = arg
	}
	return out
}

// inputs returns the names of the documents to read: standard input where none is named.
func (a *app) inputs(args []string) ([]string, error) {
	if len(args) == 0 {
		if isTerminal(a.stdin) {
			return nil, usagef("name a document to read, or pipe one in")
		}
		return []string{stdinName}, nil
	}
	seen := false
	for _, arg := range args {
		switch {
		case arg == "":
			return nil, usagef("the name of a document is empty")
		case arg == stdinName && seen:
			return nil, usagef("standard input can be read only once")
		}
		seen = seen || arg == stdinName
	}
	return args, nil
}

func isTerminal(stream any) bool {
	file, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// lines takes apart what errors.Join put together.
func lines(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return []error{err}
}

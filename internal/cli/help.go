package cli

import (
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"github.com/e843347c/ibid/export"
	"github.com/e843347c/ibid/internal/reader"
)

const rootExamples = `  ibid thesis.docx > thesis.bib             every work that the notes cite, as BibTeX
  ibid -o works.ris chapter*.md             one library for several chapters, for Zotero or EndNote
  ibid -t json thesis.docx                  which note cites which work at which page
  pdftotext -layout book.pdf - | ibid -t csljson -
  ibid notes thesis.docx                    read note by note what was found, and why
  ibid check thesis.docx                    what an editor would want to know`

func rootHelp() string {
	return `ibid reads documents, finds every footnote and endnote, parses every citation in
them, works out what each "ibid.", "op. cit.", short title and "see note 5"
means, and writes the works as a reference library.

Documents: ` + strings.Join(reader.FormatNames(), ", ") + `.
The format is told by the content; -f overrides.
Output: ` + strings.Join(export.Names(), ", ") + `.
Several documents make one library in which each work stands once. With -t json
each document is an element of a list.

What a person should check goes to standard error, one line each:
  thesis.md:88:14: note 12: ibid. follows a note that cites two works [ibid-ambiguous]
The status is 0, 1 where a document cannot be read (nothing is written then),
2 where the command line is wrong. A document named like a command is "./notes".`
}

const notesHelp = `notes prints every note with the citations found in it: how each names its work,
which work that is, the place cited, and for a back-reference what it was bound to
and why. It is for reading beside the document: what ibid was not sure of says so.`

const notesExamples = `  ibid notes thesis.docx | less
  ibid notes -f markdown - < chapter.md`

const checkHelp = `check prints what an editor wants to know of a document's notes: an "ibid." with
nothing before it, or after several works; "see note 5" where note 5 cites
nothing of the kind; an "op. cit." without the work; two works behind one short
title; a short title before its full form; an abbreviation never introduced or
never used; one work cited in two ways. The status is 1 where there is anything.

With --sarif the findings are a SARIF 2.1.0 log, which editors and code hosts
show in place.`

const checkExamples = `  ibid check thesis.docx
  ibid check --sarif chapters/*.md > ibid.sarif`

// helpCommand prints the help of a command. Cobra's own says nothing wrong where it does not know the command.
func helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Print the help of a command",
		RunE: func(_ *cobra.Command, args []string) error {
			command, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return usagef("there is no command %q", strings.Join(args, " "))
			}
			command.InitDefaultHelpFlag()
			return command.Help()
		},

		DisableFlagsInUseLine: true,
	}
}

// version is the module's version as the Go command recorded it.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}

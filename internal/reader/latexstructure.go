package reader

import "strings"

// structure reads the commands that make notes, definitions, paragraphs and sections.
func (x *tex) structure(in *texInput, name string, start int) (done bool, err error) {
	if counter := noteCounter(name); counter != "" {
		return true, x.note(in, counter, start)
	}
	if x.citesInNote(name) {
		return true, x.citeNote(in, name, start)
	}
	switch name {
	case "footnotemark", "endnotemark", "sidenotemark":
		x.mark(in, strings.TrimSuffix(name, "mark"), start)
	case "footnotetext", "endnotetext", "sidenotetext":
		return true, x.text(in, strings.TrimSuffix(name, "text"), start)
	case "addbibresource", "bibliography", "addglobalbib":
		x.optional(in)
		arg, _ := x.argument(in)
		x.cites.addFiles(x.raw(arg))
	case "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "newrobustcmd", "renewrobustcmd":
		x.define(in)
	case "def", "gdef", "edef", "xdef":
		x.defineTeX(in)
	case "NewDocumentCommand", "RenewDocumentCommand", "ProvideDocumentCommand", "DeclareDocumentCommand":
		x.defineDocument(in)
	case "let":
		x.alias(in)
	case "setcounter", "addtocounter", "stepcounter", "refstepcounter":
		x.setCounter(in, name)
	case "counterwithout", "counterwithout*", "@removefromreset":
		x.star(in)
		x.argument(in)
		x.argument(in)
		x.counters.byChapter = false
	case "par":
		x.space(in.use, start)
		x.paragraph()
	case "begin":
		return true, x.begin(in, start)
	case "end":
		x.end(in, start)
	case "part", "chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph", "addchap", "addsec":
		return true, x.heading(in, name)
	case "title", "subtitle", "author", "date":
		x.paragraph()
		x.optional(in)
		arg, _ := x.argument(in)
		err := x.read(arg)
		x.paragraph()
		return true, err
	case "documentclass", "documentstyle":
		x.class(in)
	case "usepackage", "RequirePackage":
		x.pack(in)
	case "setmainlanguage", "setdefaultlanguage":
		x.optional(in)
		arg, _ := x.argument(in)
		x.setLanguage(x.raw(arg))
	case "bibitem":
		x.paragraph()
		x.optional(in)
		arg, _ := x.argument(in)
		x.key = x.raw(arg)
	case "startfootnote", "startendnote":
		return true, x.between(in, strings.TrimPrefix(name, "start"), start)
	case "Footnote":
		mark, _ := x.argument(in)
		arg, _ := x.argument(in)
		return true, x.fill(x.called(in, x.raw(mark), start), arg)
	case "input", "include", "subfile", "subfileinclude", "import":
		x.include(in, name)
	case "newif":
		arg, _ := x.argument(in)
		x.conditionals[strings.TrimPrefix(x.raw(arg), `\if`)] = false
	case "iffalse", "else":
		x.skipConditional(in)
	case "ifx", "if", "ifcat":
		x.argument(in)
		x.argument(in)
	case "endinput":
		x.stopped = true
	default:
		return x.conditional(in, name), nil
	}
	return true, nil
}

// conditional reads \ifdraft, \drafttrue and \draftfalse of a conditional of the author's own.
func (x *tex) conditional(in *texInput, name string) bool {
	if own, found := strings.CutPrefix(name, "if"); found {
		holds, known := x.conditionals[own]
		if known && !holds {
			x.skipConditional(in)
		}
		return known
	}
	for _, end := range [...]string{"true", "false"} {
		if own, found := strings.CutSuffix(name, end); found {
			if _, known := x.conditionals[own]; known {
				x.conditionals[own] = end == "true"
				return true
			}
		}
	}
	return false
}

// headingLevels are the levels of the sectioning commands.
var headingLevels = map[string]int{
	"part": 1, "chapter": 2, "addchap": 2, "section": 3, "addsec": 3, "subsection": 4, "subsubsection": 5, "paragraph": 6, "subparagraph": 7,
}

func (x *tex) heading(in *texInput, name string) error {
	starred := x.star(in)
	x.optional(in)
	arg, ok := x.argument(in)
	if !ok {
		return nil
	}
	if name == "chapter" && !starred && x.counters.byChapter {
		x.counters.values["footnote"] = 0
	}
	if x.notes > 0 {
		return x.read(arg)
	}
	x.paragraph()
	err := x.read(arg)
	x.endParagraph(headingLevels[name])
	return err
}

// class reads \documentclass: classes of books number notes by chapter.
func (x *tex) class(in *texInput) {
	options, _ := x.optional(in)
	x.setLanguages(x.raw(options))
	arg, _ := x.argument(in)
	switch x.raw(arg) {
	case "book", "report", "memoir", "scrbook", "scrreprt", "amsbook", "extbook", "extreport", "octavo", "ctexbook", "classicthesis":
		x.counters.byChapter = true
	}
}

// pack reads \usepackage.
func (x *tex) pack(in *texInput) {
	options, _ := x.optional(in)
	arg, _ := x.argument(in)
	x.optional(in)
	for name := range strings.SplitSeq(x.raw(arg), ",") {
		switch strings.TrimSpace(name) {
		case "babel":
			x.setLanguages(x.raw(options))
		case "biblatex":
			x.setCiteStyle(x.raw(options))
		case "biblatex-chicago":
			x.cites.notes = !strings.Contains(x.raw(options), "authordate")
		case "german", "ngerman":
			x.setLanguages(strings.TrimSpace(name))
		case "footmisc":
			if strings.Contains(x.raw(options), "symbol") {
				x.counters.formats["footnote"] = "fnsymbol"
			}
		}
	}
}

// skipConditional passes what \iffalse leaves out.
func (x *tex) skipConditional(in *texInput) {
	for depth := 1; in.pos < in.end; in.pos++ {
		if x.src[in.pos] != '\\' {
			continue
		}
		in.pos++
		switch name := x.name(in); {
		case name == "fi":
			if depth--; depth == 0 {
				return
			}
		case name == "else" && depth == 1:
			return
		case strings.HasPrefix(name, "if") && len(name) > 2:
			depth++
		}
		in.pos--
	}
}

package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// command reads a command and its arguments.
func (x *tex) command(in *texInput) error {
	start := in.pos
	if end := x.verbatimEnd(start); end > start {
		x.verbatim(in, min(end, in.end))
		return nil
	}
	in.pos++
	name := x.name(in)
	nameEnd := in.pos
	if name == "" {
		return nil
	}
	if isASCIILetter(name[0]) {
		x.skipSpace(in)
	}
	if alias, ok := x.aliases[name]; ok {
		name = alias
	}
	if done, err := x.structure(in, name, start); done || err != nil {
		return err
	}
	if m, ok := x.macros[name]; ok {
		return x.expand(in, m, start, nameEnd)
	}
	if done, err := x.typeset(in, name, start, nameEnd); done || err != nil {
		return err
	}
	return x.arguments(in, name, start)
}

// verbatim writes \verb|x|. Environments in which nothing is a command are listings and comments: no text of notes.
func (x *tex) verbatim(in *texInput, end int) {
	start := in.pos
	text := x.src[start:end]
	in.pos = end
	after, found := strings.CutPrefix(text, `\verb`)
	if after = strings.TrimPrefix(after, "*"); found && len(after) > 1 {
		from := start + len(text) - len(after) + 1
		x.put(in.use, x.src[from:end-1], from, end-1)
	}
}

// structure reads the commands that make notes, definitions, paragraphs and sections.
func (x *tex) structure(in *texInput, name string, start int) (done bool, err error) {
	if counter, ok := texNotes[name]; ok {
		return true, x.note(in, counter, start)
	}
	switch name {
	case "footnotemark", "endnotemark", "sidenotemark":
		x.mark(in, strings.TrimSuffix(name, "mark"), start)
	case "footnotetext", "endnotetext", "sidenotetext":
		return true, x.text(in, strings.TrimSuffix(name, "text"), start)
	case "footcite", "footcites", "footcitetext", "footfullcite", "smartcite", "smartcites":
		x.citeNote(in, start)
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
		x.argument(in)
	case "iffalse":
		x.skipConditional(in)
	case "endinput":
		x.stopped = true
	default:
		return false, nil
	}
	return true, nil
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

// mathEnvironments hold formulas.
var mathEnvironments = within("math", "displaymath", "equation", "equation*", "align", "align*", "eqnarray", "eqnarray*", "gather", "gather*", "multline", "multline*")

// environmentArguments are the arguments of environments, in the letters of texArguments.
var environmentArguments = map[string]string{
	"tabular": "ox", "tabular*": "xox", "tabularx": "xox", "longtable": "ox", "array": "ox", "minipage": "ooox", "figure": "o",
	"figure*": "o", "table": "o", "table*": "o", "multicols": "xo", "otherlanguage": "x", "otherlanguage*": "x", "wrapfigure": "oxox",
	"spacing": "x", "list": "xx", "adjustwidth": "xx", "thebibliography": "x", "enumerate": "o", "itemize": "o", "description": "o",
	"quotation": "o", "displayquote": "oo", "center": "", "tikzpicture": "o", "letter": "x", "frame": "o",
}

func (x *tex) begin(in *texInput, start int) error {
	arg, ok := x.argument(in)
	if !ok {
		return nil
	}
	name := x.raw(arg)
	if name == "document" {
		x.body, x.calls = writer{}, nil
		return nil
	}
	x.space(in.use, start)
	x.paragraph()
	x.math = x.math || mathEnvironments[name]
	if isTable(name) {
		x.tables++
	}
	x.items = x.items || name == "thebibliography"
	return x.take(in, environmentArguments[name])
}

func (x *tex) end(in *texInput, start int) {
	arg, ok := x.argument(in)
	if !ok {
		return
	}
	name := x.raw(arg)
	x.space(in.use, start)
	x.paragraph()
	switch {
	case name == "document" && x.notes == 0:
		x.stopped = true
	case name == "thebibliography":
		x.items = false
	case mathEnvironments[name]:
		x.math = false
	case isTable(name):
		x.tables = max(x.tables-1, 0)
	}
}

func isTable(name string) bool {
	return strings.HasPrefix(name, "tabular") || strings.HasPrefix(name, "longtable")
}

// typeset reads the commands that print something: fonts, accents, signs, links, quotation marks.
func (x *tex) typeset(in *texInput, name string, start, nameEnd int) (done bool, err error) {
	if f, ok := texFonts[name]; ok {
		arg, _ := x.argument(in)
		return true, x.styled(arg, f.on(x.face))
	}
	if f, ok := texDeclarations[name]; ok {
		x.face = f.on(x.face)
		return true, nil
	}
	if combining, ok := texAccents[name]; ok && !x.math {
		return true, x.accent(in, combining, start)
	}
	if text, ok := texSymbols[name]; ok {
		x.put(in.use, text, start, nameEnd)
		return true, nil
	}
	if texBlanks[name] {
		if (name == "," || name == "thinspace") && betweenQuotes(x.src[:start], x.src[in.pos:in.end]) {
			return true, nil
		}
		x.space(in.use, start)
		return true, nil
	}
	switch name {
	case "emph", "mkbibemph", "textem":
		arg, _ := x.argument(in)
		return true, x.styled(arg, x.face^faceItalic)
	case "em":
		x.face ^= faceItalic
	case "href":
		return true, x.href(in)
	case "url", "nolinkurl", "path", "burl":
		x.url(in)
	case "enquote", "textquote", "mkbibquote", "blockquote":
		x.star(in)
		for range 2 {
			x.optional(in)
		}
		return true, x.enquote(in, x.language, start)
	case "foreignquote", "foreigntextquote":
		x.star(in)
		language, _ := x.argument(in)
		return true, x.enquote(in, languageOf(x.raw(language), x.language), start)
	case "og":
		x.put(in.use, "«", start, nameEnd)
		x.space(in.use, start)
	case "fg":
		x.space(in.use, start)
		x.put(in.use, "»", start, nameEnd)
		if in.pos > nameEnd {
			x.space(in.use, nameEnd) // "\fg dit" is "» dit": babel's command does not eat the blank
		}
	case "(", "[":
		x.math = true
	case ")", "]":
		x.math = false
	case `\`:
		x.star(in)
		x.optional(in)
		x.space(in.use, start)
		if x.tables > 0 {
			x.paragraph()
		}
	case "item":
		x.space(in.use, start)
		if arg, ok := x.optional(in); ok {
			if err := x.read(arg); err != nil {
				return true, err
			}
			x.space(in.use, start)
		}
	case "label":
		arg, _ := x.argument(in)
		x.labels[x.raw(arg)] = x.current
	case "ref", "footref", "autoref", "cref", "vref", "labelcref":
		x.reference(in, start)
	default:
		return false, nil
	}
	return true, nil
}

func (x *tex) styled(arg texInput, f face) error {
	before := x.face
	x.face = f
	err := x.read(arg)
	x.face = before
	return err
}

// texFonts change the font of their argument.
var texFonts = map[string]look{
	"textit": {faceItalic, faceItalic}, "textsl": {faceItalic, faceItalic}, "mathit": {faceItalic, faceItalic}, "titel": {faceItalic, faceItalic},
	"textbf": {faceBold, faceBold}, "mathbf": {faceBold, faceBold}, "textmd": {faceBold, 0},
	"textsc": {faceSmallCaps, faceSmallCaps}, "bsc": {faceSmallCaps, faceSmallCaps},
	"textup": {faceItalic | faceSmallCaps, 0}, "textnormal": {faceItalic | faceSmallCaps | faceBold, 0},
	"textsuperscript": {faceSuperscript, faceSuperscript}, "up": {faceSuperscript, faceSuperscript}, "fup": {faceSuperscript, faceSuperscript},
}

// texDeclarations change the font up to the end of the group.
var texDeclarations = map[string]look{
	"it": {faceItalic, faceItalic}, "itshape": {faceItalic, faceItalic}, "sl": {faceItalic, faceItalic}, "slshape": {faceItalic, faceItalic},
	"bf": {faceBold, faceBold}, "bfseries": {faceBold, faceBold}, "mdseries": {faceBold, 0},
	"sc": {faceSmallCaps, faceSmallCaps}, "scshape": {faceSmallCaps, faceSmallCaps}, "upshape": {faceItalic | faceSmallCaps, 0},
	"rm": {faceItalic | faceSmallCaps | faceBold, 0}, "normalfont": {faceItalic | faceSmallCaps | faceBold, 0},
}

func (x *tex) href(in *texInput) error {
	x.optional(in)
	target, ok := x.argument(in)
	if !ok {
		return nil
	}
	arg, _ := x.argument(in)
	before := x.link
	x.link = unescapeURL(x.raw(target))
	err := x.read(arg)
	x.link = before
	return err
}

// url writes an address, in which only \% and its like are escaped.
func (x *tex) url(in *texInput) {
	arg, ok := x.argument(in)
	if !ok {
		return
	}
	before := x.link
	x.link = unescapeURL(x.raw(arg))
	for arg.pos < arg.end {
		start := arg.pos
		if x.src[start] == '\\' && start+1 < arg.end && unicode.IsPunct(rune(x.src[start+1])) {
			arg.pos += 2
			x.put(arg.use, x.src[start+1:start+2], start, arg.pos)
			continue
		}
		_, size := utf8.DecodeRuneInString(x.src[start:arg.end])
		arg.pos += size
		x.put(arg.use, x.src[start:arg.pos], start, arg.pos)
	}
	x.link = before
}

func unescapeURL(s string) string {
	return strings.NewReplacer(`\%`, "%", `\#`, "#", `\_`, "_", `\&`, "&", `\~`, "~", `\{`, "{", `\}`, "}").Replace(s)
}

// reference prints the number that a label stands for.
func (x *tex) reference(in *texInput, start int) {
	x.star(in)
	arg, _ := x.argument(in)
	number, ok := x.labels[x.raw(arg)]
	if !ok || number == "" {
		number = "??"
	}
	x.put(in.use, number, start, in.pos)
}

// texArguments are the arguments of commands that print some of them: x is one that is not printed, t one that is, o one
// in brackets, * the asterisk.
var texArguments = map[string]string{
	"textcolor": "oxt", "color": "ox", "colorbox": "xt", "foreignlanguage": "oxt", "selectlanguage": "x", "hyperref": "ot", "hyperlink": "xt",
	"hypertarget": "xt", "raisebox": "xoot", "parbox": "ooxt", "makebox": "oot", "framebox": "oot", "resizebox": "*xxt", "scalebox": "xt",
	"rotatebox": "oxt", "vspace": "*x", "hspace": "*x", "addvspace": "x", "rule": "oxx", "includegraphics": "*oox", "graphicspath": "x",
	"pageref": "x", "nameref": "x", "index": "ox", "sindex": "ox", "glossary": "x", "input": "x", "include": "x", "subfile": "x",
	"bibliography": "x", "bibliographystyle": "x", "addbibresource": "ox", "nocite": "x", "printbibliography": "o", "pagestyle": "x", "thispagestyle": "x",
	"pagenumbering": "x", "markboth": "xx", "markright": "x", "fontsize": "xx", "setlength": "xx", "addtolength": "xx", "settowidth": "xx",
	"addcontentsline": "xxx", "addtocontents": "xx", "hyphenation": "x", "newlength": "x", "newcounter": "xo", "newtheorem": "*xoxo",
	"newenvironment": "*xooxx", "renewenvironment": "*xooxx", "geometry": "x", "hypersetup": "x", "pdfbookmark": "oxx", "marginpar": "ox",
	"todo": "ox", "multicolumn": "xxt", "multirow": "xoxt", "cline": "x", "cmidrule": "ox", "phantom": "x", "hphantom": "x", "vphantom": "x",
	"fontfamily": "x", "fontencoding": "x", "usefont": "xxxx", "linespread": "x", "enlargethispage": "*x", "pdfinfo": "x",
	"newif": "x", "setmainfont": "oxo", "newfontfamily": "xox", "setotherlanguage": "ox", "setotherlanguages": "x", "DeclareUnicodeCharacter": "xx",
	"definecolor": "xxx", "pagebreak": "o", "nopagebreak": "o", "caption": "*ot", "centerline": "t", "discretionary": "xxx", "ensuremath": "t",
	"counterwithin": "*xx", "ExecuteBibliographyOptions": "ox", "DeclareFieldFormat": "*oxx", "AtBeginDocument": "x", "titleformat": "*xoxxxo",
	"inputencoding": "x", "lettrine": "ott",
}

// arguments reads a command of texArguments, one that cites, or one that nothing is known of: what it has in brackets is an
// option, what it has in braces is text.
func (x *tex) arguments(in *texInput, name string, start int) error {
	if spec, ok := texArguments[name]; ok {
		return x.take(in, spec)
	}
	if isCite(name) {
		x.citeArguments(in)
		x.put(in.use, x.src[start:in.pos], start, in.pos)
		return nil
	}
	if isASCIILetter(name[0]) && in.pos < in.end && x.src[in.pos] == '[' && x.src[in.pos-1] != ' ' {
		x.optional(in)
	}
	return nil
}

// isCite accepts the citing commands of BibTeX, natbib and biblatex: "cite", "parencite", "citeauthor". What they print is
// not in the document; their source is kept as it is.
func isCite(name string) bool {
	name = strings.ToLower(name)
	return strings.Contains(name, "cite") && name != "citestyle"
}

// take reads arguments as texArguments describes them.
func (x *tex) take(in *texInput, spec string) error {
	for _, kind := range spec {
		switch kind {
		case '*':
			x.star(in)
		case 'o':
			x.optional(in)
		case 'x':
			x.argument(in)
		case 't':
			arg, _ := x.argument(in)
			if err := x.read(arg); err != nil {
				return err
			}
		}
	}
	return nil
}

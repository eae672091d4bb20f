package reader

import "strings"

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

// texArguments are the arguments of commands that print some of them: x is one that is not printed, t one that is, o one
// in brackets, * the asterisk.
var texArguments = map[string]string{
	"textcolor": "oxt", "color": "ox", "colorbox": "xt", "foreignlanguage": "oxt", "selectlanguage": "x", "hyperref": "ot", "hyperlink": "xt",
	"hypertarget": "xt", "raisebox": "xoot", "parbox": "ooxt", "makebox": "oot", "framebox": "oot", "resizebox": "*xxt", "scalebox": "xt",
	"rotatebox": "oxt", "vspace": "*x", "hspace": "*x", "addvspace": "x", "rule": "oxx", "includegraphics": "*oox", "graphicspath": "x",
	"pageref": "x", "nameref": "x", "index": "ox", "sindex": "ox", "glossary": "x",
	"bibliographystyle": "x", "nocite": "x", "printbibliography": "o", "pagestyle": "x", "thispagestyle": "x",
	"pagenumbering": "x", "markboth": "xx", "markright": "x", "fontsize": "xx", "setlength": "xx", "addtolength": "xx", "settowidth": "xx",
	"addcontentsline": "xxx", "addtocontents": "xx", "hyphenation": "x", "newlength": "x", "newcounter": "xo", "newtheorem": "*xoxo",
	"newenvironment": "*xooxx", "renewenvironment": "*xooxx", "geometry": "x", "hypersetup": "x", "pdfbookmark": "oxx", "marginpar": "ox",
	"todo": "ox", "multicolumn": "xxt", "multirow": "xoxt", "cline": "x", "cmidrule": "ox", "phantom": "x", "hphantom": "x", "vphantom": "x",
	"fontfamily": "x", "fontencoding": "x", "usefont": "xxxx", "linespread": "x", "enlargethispage": "*x", "pdfinfo": "x",
	"newif": "x", "setmainfont": "oxo", "newfontfamily": "xox", "setotherlanguage": "ox", "setotherlanguages": "x", "DeclareUnicodeCharacter": "xx",
	"definecolor": "xxx", "pagebreak": "o", "nopagebreak": "o", "caption": "*ot", "centerline": "t", "discretionary": "xxx", "ensuremath": "t",
	"counterwithin": "*xx", "ExecuteBibliographyOptions": "ox", "DeclareFieldFormat": "*oxx", "AtBeginDocument": "x", "titleformat": "*xoxxxo",
	"inputencoding": "x", "lettrine": "ott", "marginnote": "oxo", "lemma": "x", "linenum": "x", "ifthenelse": "xtx", "DeclareNewFootnote": "oxo",
}

// arguments reads a command of texArguments, one that cites, or one that nothing is known of: what it has in brackets is an
// option, what it has in braces is text.
func (x *tex) arguments(in *texInput, name string, start int) error {
	if spec, ok := texArguments[name]; ok {
		return x.take(in, spec)
	}
	if isCite(name) {
		return x.cite(in, name)
	}
	if isASCIILetter(name[0]) && in.pos < in.end && x.src[in.pos] == '[' && x.src[in.pos-1] != ' ' {
		x.optional(in)
	}
	return nil
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

package export

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// latexEscapes spells what TeX would take for a command. Braces are spelled so that they stay balanced: BibTeX and biber
// count the braces of \{ as well. Every other character is written as it is, for inputs are UTF-8 today.
var latexEscapes = strings.NewReplacer(
	`\`, `\textbackslash{}`,
	`{`, `\textbraceleft{}`,
	`}`, `\textbraceright{}`,
	`~`, `\textasciitilde{}`,
	`^`, `\textasciicircum{}`,
	`&`, `\&`,
	`%`, `\%`,
	`$`, `\$`,
	`#`, `\#`,
	`_`, `\_`,
	"\u00a0", "~",
)

// latex escapes a value for a field that is typeset.
func latex(s string) string { return latexEscapes.Replace(s) }

// latexURL prepares a URL or DOI, which biblatex and \url take verbatim: what would end the value or cannot stand in a URL
// is percent-encoded, and nothing is escaped. An at sign is encoded only beside a percent sign: bibValue has no way to
// write both.
func latexURL(s string) string {
	const unsafe = "{}\\\" <>^`|\u00a0"
	if strings.ContainsAny(s, unsafe) {
		var out strings.Builder
		for _, r := range s {
			if strings.ContainsRune(unsafe, r) {
				out.WriteString(percent(r))
			} else {
				out.WriteRune(r)
			}
		}
		s = out.String()
	}
	if strings.Contains(s, "%") {
		s = strings.ReplaceAll(s, "@", percent('@'))
	}
	return s
}

// percent is a character as URLs encode it.
func percent(r rune) string {
	out := ""
	for _, b := range []byte(string(r)) {
		out += fmt.Sprintf("%%%02X", b)
	}
	return out
}

// latexPages writes each range with the two hyphens that BibTeX styles expect: "133–6" becomes "133--6".
func latexPages(s string) string {
	var out strings.Builder
	for s != "" {
		i := strings.IndexFunc(s, isDash)
		if i < 0 {
			break
		}
		after := strings.TrimLeftFunc(s[i:], func(r rune) bool { return isDash(r) || r == ' ' })
		before := strings.TrimRight(s[:i], " ")
		out.WriteString(latex(before))
		switch {
		case before != "" && after != "":
			out.WriteString("--")
		case before != "":
			out.WriteString("-") // "17–", an open range; "–17" is none, and biber refuses it
		}
		s = after
	}
	return out.String() + latex(s)
}

// isDash accepts hyphens and dashes: - ‐ ‑ ‒ – — −.
func isDash(r rune) bool { return r == '-' || '\u2010' <= r && r <= '\u2015' || r == '\u2212' }

// latexList protects a publisher, a place, a part of a name that holds the word "and", at which BibTeX would part the list.
func latexList(s string) string {
	if hasAnd(s) {
		return "{" + latex(s) + "}"
	}
	return latex(s)
}

// hasAnd accepts "Smith and Sons" and refuses "Sandoz": BibTeX parts lists at the word, in any case.
func hasAnd(s string) bool {
	for _, word := range strings.FieldsFunc(s, unicode.IsSpace) {
		if strings.EqualFold(word, "and") {
			return true
		}
	}
	return false
}

// latexNames joins names with "and".
func latexNames(names []citation.Name) string {
	var out []string
	for _, n := range names {
		out = append(out, latexName(n))
	}
	return strings.Join(out, " and ")
}

// latexName writes a name in the order that BibTeX reads without guessing: "von Beethoven, Ludwig", "King, Jr., Martin
// Luther". Bodies, and people whose name is not to be split, stand in braces: "{UNESCO}". So do names with a comma inside
// a part, for biber counts it even in braces.
func latexName(n citation.Name) string {
	if n.Literal != "" || strings.Contains(n.String(), ",") {
		return "{" + latex(n.String()) + "}"
	}
	family := latexList(n.Family)
	particle := strings.TrimSpace(n.DroppingParticle + " " + n.NonDroppingParticle)
	switch {
	case particle == "" && startsLower(n.Family) && !strings.Contains(n.Family, " "):
		family = "{" + latex(n.Family) + "}" // "hooks": not a particle
	case particle != "" && !startsLower(particle):
		family = "{" + latex(particle+" "+n.Family) + "}" // "Van Gogh", "'t Hooft": BibTeX would not see the particle
		particle = ""
	}
	if particle != "" {
		family = latexList(particle) + " " + family
	}
	switch {
	case n.Given == "" && n.Suffix == "" && (particle != "" || !strings.Contains(n.Family, " ")):
		return family
	case n.Given == "":
		return "{" + latex(n.String()) + "}" // "Merino Recalde": without a comma the last word alone would be the family
	case n.Suffix == "":
		return family + ", " + latexList(n.Given)
	}
	return family + ", " + latexList(n.Suffix) + ", " + latexList(n.Given)
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

package reader

import (
	"strings"
	"unicode/utf8"
)

// texLanguage is the language whose quotation marks a document uses.
type texLanguage uint8

const (
	texEnglish texLanguage = iota
	texGerman
	texFrench
	texGuillemets // Italian, Spanish, Portuguese, Catalan, Russian
	texPolish
	texSwedish
)

// texQuotes are the outer and the inner quotation marks that csquotes prints. French sets its own off by blanks.
var texQuotes = [...]struct{ open, close, innerOpen, innerClose string }{
	texEnglish:    {"“", "”", "‘", "’"},
	texGerman:     {"„", "“", "‚", "‘"},
	texFrench:     {"« ", " »", "« ", " »"},
	texGuillemets: {"«", "»", "“", "”"},
	texPolish:     {"„", "”", "‚", "’"},
	texSwedish:    {"”", "”", "’", "’"},
}

// languageOf reads babel's name of a language; other where it says nothing of quotation marks.
func languageOf(name string, other texLanguage) texLanguage {
	switch strings.TrimSpace(name) {
	case "english", "american", "british", "UKenglish", "USenglish", "canadian", "australian", "dutch":
		return texEnglish
	case "german", "ngerman", "austrian", "naustrian", "nswissgerman", "swissgerman", "czech", "slovak", "slovene", "bulgarian", "icelandic":
		return texGerman
	case "french", "francais", "frenchb", "acadian", "canadien":
		return texFrench
	case "italian", "spanish", "portuguese", "portuges", "brazilian", "brazil", "catalan", "russian", "ukrainian", "greek", "norsk", "nynorsk":
		return texGuillemets
	case "polish", "romanian", "hungarian", "magyar", "croatian", "serbian":
		return texPolish
	case "swedish", "finnish":
		return texSwedish
	}
	return other
}

// setLanguages reads a list of options with languages; the last is the main one, unless another is said to be.
func (x *tex) setLanguages(options string) {
	main := ""
	for option := range strings.SplitSeq(options, ",") {
		option = strings.TrimSpace(option)
		if name, found := strings.CutPrefix(option, "main="); found {
			main = name
			option = name
		}
		x.setLanguage(option)
	}
	x.language = languageOf(main, x.language)
}

func (x *tex) setLanguage(name string) {
	x.language = languageOf(name, x.language)
	switch name {
	case "german", "ngerman", "austrian", "naustrian", "nswissgerman", "swissgerman", "dutch":
		x.shorthands = true
	}
}

// quotation reads the commands of csquotes: \enquote{text}, \foreignquote{french}{text}, \textquote[Bloch, 12]{text},
// \textcquote[12]{key}{text}. What is cited comes in brackets behind the text.
func (x *tex) quotation(in *texInput, name string, start int) error {
	quotes, language := x.quotes, x.language
	if starred := x.star(in) && strings.HasSuffix(name, "enquote"); quotes%2 == 0 && (starred || name == "quote") {
		x.quotes++ // the inner marks
	}
	if strings.HasPrefix(name, "foreign") || strings.HasPrefix(name, "hyphen") {
		arg, _ := x.argument(in)
		language = languageOf(x.raw(arg), language)
	}
	first, one := x.optional(in)
	second, two := x.optional(in)
	c := texCitation{after: first}
	if strings.HasSuffix(name, "cquote") {
		if two {
			c.before, c.after = first, second
		}
		c.keys, _ = x.argument(in)
		x.optional(in)
	}
	err := x.enquote(in, language, start)
	x.quotes = quotes
	if err != nil || !one && c.keys.pos == 0 {
		return err
	}
	at := in.pos - 1
	x.space(in.use, at)
	x.put(in.use, "(", at, at)
	if c.keys.pos > 0 {
		err = x.writeCitation(c)
	} else {
		err = x.read(first)
	}
	x.put(in.use, ")", at, at)
	return err
}

// enquote writes \enquote{text}.
func (x *tex) enquote(in *texInput, language texLanguage, start int) error {
	open := in.pos
	arg, ok := x.argument(in)
	if !ok {
		return nil
	}
	q := texQuotes[language]
	before, after := q.open, q.close
	if x.quotes%2 == 1 {
		before, after = q.innerOpen, q.innerClose
	}
	x.put(in.use, before, start, open)
	x.quotes++
	err := x.read(arg)
	x.quotes--
	x.put(in.use, after, in.pos-1, in.pos) // the closing brace
	return err
}

// betweenQuotes reports whether two quotation marks meet there: the thin space that is set between them is none of the text.
func betweenQuotes(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, " "))
	return isTeXQuote(last) && isTeXQuote(first)
}

func isTeXQuote(r rune) bool { return strings.ContainsRune("`'\"“”‘’„‚«»‹›", r) }

package render

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed templates/*.txt
var templates embed.FS

// languages are the languages that documents are rendered in, each with its file of templates.
var languages = [...]string{"en", "de", "fr", "es", "it", "pt", "nl", "ru", "ru-Latn", "pl", "cs", "sv"}

// A wordbook holds how one language words what a note says, by key. What it lacks is taken from another language.
type wordbook struct {
	lang  string
	words map[string][]string
	next  *wordbook
}

// readWordbooks reads the embedded templates.
func readWordbooks() map[string]*wordbook {
	books := make(map[string]*wordbook, len(languages))
	for _, lang := range languages {
		data, err := templates.ReadFile("templates/" + lang + ".txt")
		if err != nil {
			continue
		}
		book := &wordbook{lang: lang, words: make(map[string][]string)}
		for line := range strings.Lines(string(data)) {
			key, values, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
			if !ok || strings.HasPrefix(line, "#") {
				continue
			}
			book.words[key] = append(book.words[key], strings.Split(values, " | ")...)
		}
		if book.next = books["en"]; lang == "ru-Latn" && books["ru"] != nil {
			book.next = books["ru"].latin()
		}
		books[lang] = book
	}
	return books
}

// list returns the values of a key, from the nearest language that has it.
func (b *wordbook) list(key string) []string {
	for ; b != nil; b = b.next {
		if values := b.words[key]; len(values) > 0 {
			return values
		}
	}
	return nil
}

// own returns the values of a key in this language alone.
func (b *wordbook) own(key string) []string { return b.words[key] }

// latin returns the book in Latin letters.
func (b *wordbook) latin() *wordbook {
	if b == nil {
		return nil
	}
	out := &wordbook{lang: b.lang + "-Latn", words: make(map[string][]string, len(b.words)), next: b.next}
	for key, values := range b.words {
		for _, value := range values {
			out.words[key] = append(out.words[key], transliterate(value))
		}
	}
	return out
}

// fill puts values into the slots of a template: {} and the named ones.
func fill(template string, value string, named ...any) string {
	if !strings.Contains(template, "{") {
		return template
	}
	out := strings.ReplaceAll(template, "{}", value)
	for i := 0; i+1 < len(named); i += 2 {
		out = strings.ReplaceAll(out, named[i].(string), fmt.Sprint(named[i+1]))
	}
	return out
}

// cyrillic spells Russian letters as the Library of Congress does, without diacritics.
var cyrillic = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ё': "e", 'ж': "zh", 'з': "z", 'и': "i", 'й': "i", 'к': "k",
	'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "kh", 'ц': "ts",
	'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "”", 'ы': "y", 'ь': "’", 'э': "e", 'ю': "iu", 'я': "ia",
}

// transliterate writes Cyrillic in Latin letters.
func transliterate(s string) string {
	var out strings.Builder
	for _, r := range s {
		lower := r
		if 'А' <= r && r <= 'Я' {
			lower = r + 'а' - 'А'
		}
		latin, ok := cyrillic[lower]
		switch {
		case !ok:
			out.WriteRune(r)
		case lower != r && latin != "":
			out.WriteString(strings.ToUpper(latin[:1]) + latin[1:])
		default:
			out.WriteString(latin)
		}
	}
	return out.String()
}

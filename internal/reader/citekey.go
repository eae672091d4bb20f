package reader

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/e843347c/ibid/citation"
)

// keyedItem is a citation by a key, with what stands before and behind it: "see", "p. 12". A number alone is a page.
func keyedItem(key, prefix, suffix string) citation.EmbeddedItem {
	item := citation.EmbeddedItem{Manager: citation.ManagerKey, Keys: []string{key}, Prefix: strings.TrimSpace(prefix)}
	suffix = strings.Trim(suffix, " ,;")
	if isPageNumber(suffix) {
		item.Locator = citation.Locator{Label: citation.LabelPage, Value: suffix}
	} else {
		item.Suffix = suffix
	}
	return item
}

// isPageNumber accepts pages without a word before them: "12", "xiv–xx", "33, 35".
func isPageNumber(s string) bool {
	const longest = 40
	return s != "" && len(s) <= longest && strings.Trim(s, "0123456789ivxlc-–, ") == "" && !strings.ContainsAny(s[:1], "-, ")
}

// A keySyntax is how a markup marks keys: each of them begins with an @.
type keySyntax struct {
	group string          // what a bracket begins with that holds keys: "[" where any may; empty where none does
	bare  bool            // keys may also stand outside of brackets
	other map[string]bool // names that are no keys, as those of figures
	src   []byte          // tells which @ is escaped
}

// citeByKeys tells the notes which works they cite by keys. The files are those that explain them.
func (k *keySyntax) citeByKeys(doc *citation.Document, files []string) {
	for _, note := range doc.Notes {
		if strings.Contains(note.Text, "@") {
			k.find(note)
		}
	}
	reportKeys(doc, files)
}

// find tells the note which works it cites by keys. Its text stays as it is written.
func (k *keySyntax) find(note *citation.Note) {
	text := note.Text
	for i := 0; i < len(text); {
		switch {
		case k.group != "" && strings.HasPrefix(text[i:], k.group):
			if n := bracketed(text[i:]); strings.Contains(text[i:i+n], "@") && k.takeGroup(note, i+1, i+n) {
				i += n + 1
				continue
			}
		case k.bare && text[i] == '@':
			if key := k.keyAt(note, i); key != "" {
				i = k.takeBare(note, i, key)
				continue
			}
		}
		i++
	}
}

// bracketed is the length up to the bracket that closes the one s begins with; 0 where none does.
func bracketed(s string) int {
	return max(0, closingBracket([]byte(s[:min(len(s), maxGroup)]), '[', ']'))
}

// maxGroup is the length in bytes of the longest bracket of citations.
const maxGroup = 500

// takeGroup takes the citations of a bracket, "see @a, p. 3; @b", and reports whether there are any.
func (k *keySyntax) takeGroup(note *citation.Note, start, end int) bool {
	found := false
	if colon := strings.IndexByte(note.Text[start:end], ':'); len(k.group) > 1 && colon >= 0 {
		start += colon + 1
	}
	for start < end {
		to := end
		if n := strings.IndexByte(note.Text[start:end], ';'); n >= 0 {
			to = start + n
		}
		found = k.takePart(note, start, to) || found
		start = to + 1
	}
	return found
}

func (k *keySyntax) takePart(note *citation.Note, start, end int) bool {
	for at := start; at < end; at++ {
		if note.Text[at] != '@' {
			continue
		}
		if key := k.keyAt(note, at); key != "" && at+1+len(key) <= end {
			prefix := strings.TrimSuffix(note.Text[start:at], "-")
			cite(note, citation.Span{Start: start, End: end}, keyedItem(key, prefix, note.Text[at+1+len(key):end]))
			return true
		}
	}
	return false
}

// takeBare takes a key outside of brackets, maybe with its place in some: "@bloch [p. 12]". It returns where that ends.
func (k *keySyntax) takeBare(note *citation.Note, at int, key string) int {
	end := at + 1 + len(key)
	suffix := ""
	if open := end + len(note.Text[end:]) - len(strings.TrimPrefix(note.Text[end:], " ")); strings.HasPrefix(note.Text[open:], "[") {
		if n := bracketed(note.Text[open:]); n > 0 && !strings.Contains(note.Text[open:open+n], "@") {
			suffix, end = note.Text[open+1:open+n], open+n+1
		}
	}
	cite(note, citation.Span{Start: at, End: end}, keyedItem(key, "", suffix))
	return end
}

// cite adds a citation behind those that the note has.
func cite(note *citation.Note, s citation.Span, item citation.EmbeddedItem) {
	for s.Start < s.End && note.Text[s.Start] == ' ' {
		s.Start++
	}
	note.Embedded = append(note.Embedded, citation.Embedded{Span: s, Items: []citation.EmbeddedItem{item}})
}

// keyAt is the key whose @ stands there; empty where it is an address's, an escaped one, or code.
func (k *keySyntax) keyAt(note *citation.Note, at int) string {
	before, _ := utf8.DecodeLastRuneInString(note.Text[:at])
	if isWordRune(before) || before == '/' || before == '_' {
		return ""
	}
	if source, _, _ := note.SourceSpan(citation.Span{Start: at, End: at + 1}); source > 0 && source <= len(k.src) && strings.IndexByte("\\`", k.src[source-1]) >= 0 {
		return ""
	}
	key := keyLength(note.Text[at+1:])
	if name := note.Text[at+1 : at+1+key]; !k.other[name] {
		return name
	}
	return ""
}

// keyLength is the length of the key that s begins with: letters and digits, and single signs between them.
func keyLength(s string) int {
	end, sign := 0, true
	for i, r := range s {
		switch {
		case isWordRune(r) || r == '_':
			end, sign = i+utf8.RuneLen(r), false
		case !sign && strings.ContainsRune(":.#$%&-+?~/", r):
			sign = true
		default:
			return end
		}
	}
	return end
}

// someOf names the first of a list, as a diagnostic does.
func someOf(names []string) string {
	const most = 5
	if len(names) > most {
		return strings.Join(names[:most], ", ") + ", …"
	}
	return strings.Join(names, ", ")
}

// reportKeys says which notes cite by keys that the document does not explain. Such a work is known by its key, and by
// nothing else.
func reportKeys(doc *citation.Document, files []string) {
	known := map[string]bool{}
	for _, entry := range doc.References {
		known[entry.Label] = known[entry.Label] || entry.Label != ""
	}
	records := map[string]*citation.Record{}
	var keys []string
	var first *citation.Note
	count, alone := 0, 0
	for _, note := range doc.Notes {
		before := count
		for i := range note.Embedded {
			item := &note.Embedded[i].Items[0]
			if item.Manager != citation.ManagerKey || item.Record != nil || known[item.Keys[0]] {
				continue
			}
			key := item.Keys[0]
			if count++; records[key] == nil {
				records[key] = &citation.Record{Type: citation.TypeDocument, Note: key}
				keys = append(keys, key)
			}
			item.Record = records[key]
		}
		if count == before {
			continue
		}
		if first == nil {
			first = note
		}
		if isKeysAlone(note) {
			alone++
		}
	}
	if count > 0 {
		doc.Diagnostics = append(doc.Diagnostics, about(first, CodeCitationKeys, keysMessage(keys, count, alone, files)))
	}
}

func keysMessage(keys []string, count, alone int, files []string) string {
	what, them := "a citation names its work by a key", "it"
	if count > 1 {
		what, them = fmt.Sprintf("%d citations name their works by keys", count), "them"
	}
	message := fmt.Sprintf("%s (%s), which nothing in the document explains", what, someOf(keys))
	switch len(files) {
	case 0:
	case 1:
		message += "; " + files[0] + " is not read"
	default:
		message += "; " + strings.Join(files, ", ") + " are not read"
	}
	switch {
	case alone == 1 && count == 1:
		message += "; the note has nothing else"
	case alone == 1:
		message += "; one note has nothing but " + them
	case alone > 1:
		message += fmt.Sprintf("; %d notes have nothing but %s", alone, them)
	}
	return message
}

// isKeysAlone reports whether a note has no word but those of its citations by keys.
func isKeysAlone(note *citation.Note) bool {
	from := 0
	for _, e := range note.Embedded {
		gap := note.Text[from:max(from, e.Start)]
		if command := strings.LastIndex(gap, "[cite"); command >= 0 { // Org's
			gap = gap[:command]
		}
		if strings.IndexFunc(gap, isWordRune) >= 0 {
			return false
		}
		from = e.End
	}
	return strings.IndexFunc(note.Text[from:], unicode.IsLetter) < 0
}

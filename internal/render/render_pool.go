package render

import (
	"strings"
	"unicode"

	"github.com/e843347c/ibid/citation"
)

// A pool holds the values that records in one language state, kind by kind, so that a rendered work mixes the fields of
// several and is none that anybody wrote.
type pool struct {
	lang          string
	given, family []string
	names         []citation.Name
	titles        [kindCount][]string // whole titles, by the kind of work
	heads, tails  []string            // what stands before and after the colon of a title
	containers    []string
	journals      []string
	newspapers    []string
	publishers    []string
	places        []string
	series        []string
	genres        []string
	archives      []string
	shelves       []string
	bodies        []string
	urls          []string
	dois          []string
}

// newPools sorts the records' values by language, and adds those of the templates.
func newPools(items []*citation.Record, books map[string]*wordbook) map[string]*pool {
	pools := make(map[string]*pool, len(languages))
	for _, lang := range languages {
		if book := books[lang]; book != nil {
			pools[lang] = newPool(book)
		}
	}
	for _, item := range items {
		lang := languageOf(item, books)
		pools[lang].add(item)
	}
	return pools
}

func newPool(book *wordbook) *pool {
	p := &pool{lang: book.lang}
	for _, list := range []struct {
		key string
		to  *[]string
	}{
		{"given", &p.given}, {"family", &p.family}, {"journals", &p.journals}, {"newspapers", &p.newspapers},
		{"publishers", &p.publishers}, {"places", &p.places}, {"series", &p.series}, {"archives", &p.archives},
		{"bodies", &p.bodies},
	} {
		*list.to = append(*list.to, book.list(list.key)...)
	}
	return p
}

// add takes over the values of a record.
func (p *pool) add(item *citation.Record) {
	k := kindOf(item)
	if title := clean(item.Title); title != "" {
		p.titles[k] = append(p.titles[k], title)
		if head, tail, ok := cutTitle(title); ok {
			p.heads, p.tails = append(p.heads, head), append(p.tails, tail)
		} else if len(title) < 60 && k != kindCase && k != kindStatute {
			p.heads = append(p.heads, title)
		}
	}
	for _, v := range []citation.Variable{citation.VarAuthor, citation.VarEditor, citation.VarTranslator} {
		for _, name := range item.Names(v) {
			if name.Literal != "" {
				p.bodies = append(p.bodies, name.Literal)
			} else if name.Given != "" {
				p.names = append(p.names, name)
			}
		}
	}
	switch container := clean(item.ContainerTitle); {
	case container == "":
	case k == kindChapter || k == kindConference || k == kindEntry:
		p.containers = append(p.containers, container)
	case k == kindArticle:
		p.journals = append(p.journals, container)
	case k == kindNewspaper:
		p.newspapers = append(p.newspapers, container)
	}
	for _, list := range []struct {
		value string
		to    *[]string
	}{
		{item.Publisher, &p.publishers}, {item.PublisherPlace, &p.places}, {item.CollectionTitle, &p.series},
		{item.Archive, &p.archives}, {item.ArchiveLocation, &p.shelves}, {item.URL, &p.urls}, {item.DOI, &p.dois},
	} {
		if value := clean(list.value); value != "" {
			*list.to = append(*list.to, value)
		}
	}
	if k == kindThesis && item.Genre != "" {
		p.genres = append(p.genres, item.Genre)
	}
}

// clean takes what markup and outer quotation marks a value still has.
func clean(value string) string {
	for _, tag := range []string{"<i>", "</i>", "<b>", "</b>", "<sup>", "</sup>", "<span>", "</span>"} {
		value = strings.ReplaceAll(value, tag, "")
	}
	return strings.TrimRight(strings.Join(strings.Fields(value), " "), " .,;:")
}

// cutTitle parts a title from its subtitle.
func cutTitle(title string) (head, tail string, ok bool) {
	for _, sep := range []string{": ", ". "} {
		if head, tail, ok := strings.Cut(title, sep); ok && len(head) > 6 && len(tail) > 8 && unicode.IsUpper([]rune(tail)[0]) {
			return head, tail, true
		}
	}
	return "", "", false
}

// languageOf guesses the language of a record from the function words of its titles.
func languageOf(item *citation.Record, books map[string]*wordbook) string {
	if base, _, _ := strings.Cut(item.Language, "-"); books[base] != nil {
		return base
	}
	text := strings.ToLower(item.Title + " " + item.ContainerTitle + " " + item.CollectionTitle)
	for _, r := range text {
		if unicode.Is(unicode.Cyrillic, r) {
			return "ru"
		}
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	best, most := "en", 0
	for _, lang := range languages {
		if books[lang] == nil {
			continue
		}
		count := 0
		for _, stop := range books[lang].own("stop") {
			for _, word := range words {
				if word == stop {
					count++
				}
			}
		}
		if count > most {
			best, most = lang, count
		}
	}
	return best
}

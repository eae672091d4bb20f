package reader

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// wordItems reads what Word's own citations say: `CITATION Tag \p 12 \m Other \s ", note"`. The works are elsewhere in the
// document, under their tags.
func wordItems(code string) ([]citation.EmbeddedItem, error) {
	const longest = 256 * maxFieldItems // a tag, places and words round each
	if len(code) > longest {
		return nil, errFieldSize
	}
	var items []citation.EmbeddedItem
	words := fieldWords(code)
	add := func(tag string) {
		items = append(items, citation.EmbeddedItem{Manager: citation.ManagerWord, Keys: []string{wordKey(tag)}})
	}
	for i := 0; i < len(words); i++ {
		name, isSwitch := strings.CutPrefix(words[i], `\`)
		if !isSwitch || name == "" {
			if len(items) == 0 {
				add(words[i])
			}
			continue
		}
		name, value := strings.ToLower(name[:1]), name[1:]
		if value == "" && strings.Contains("lfspvm", name) && i+1 < len(words) {
			i++
			value = words[i]
		}
		if name == "m" && value != "" {
			add(value)
		} else if len(items) > 0 {
			setSwitch(&items[len(items)-1], name, value)
		}
	}
	if len(items) > maxFieldItems {
		return nil, errFieldItems
	}
	return items, nil
}

// setSwitch sets what a switch says of a work: the place, the words round the citation, whether its author is named.
func setSwitch(item *citation.EmbeddedItem, name, value string) {
	switch value = plainText(value); name {
	case "p":
		volume := item.Locator.Value
		item.Locator = cslLocator("", value)
		if volume != "" {
			item.Locator.Value = volume + ":" + value
		}
	case "v":
		if item.Locator.Value != "" {
			item.Locator.Value = value + ":" + item.Locator.Value
		} else {
			item.Locator = cslLocator(string(citation.LabelVolume), value)
		}
	case "f":
		item.Prefix = value
	case "s":
		item.Suffix = value
	case "n":
		item.SuppressAuthor = true
	}
}

// fieldWords are the words of a field's instruction; those in quotation marks are one, and a backslash in them protects a
// mark.
func fieldWords(code string) []string {
	var words []string
	for code = strings.TrimLeft(code, " \t\r\n"); code != ""; code = strings.TrimLeft(code, " \t\r\n") {
		if code[0] != '"' {
			word := leadingWord(code)
			words, code = append(words, word), code[len(word):]
			continue
		}
		var word strings.Builder
		i := 1
		for ; i < len(code) && code[i] != '"'; i++ {
			if code[i] == '\\' && i+1 < len(code) {
				i++
			}
			word.WriteByte(code[i])
		}
		words, code = append(words, word.String()), code[min(i+1, len(code)):]
	}
	return words
}

// wordKey is the key of the work that has a tag. Word does not tell tags apart by their case.
func wordKey(tag string) string { return "word:" + strings.ToLower(strings.TrimSpace(tag)) }

// wordSources reads the works of Word's list of sources, by their keys.
func wordSources(text string) (map[string]*citation.Record, error) {
	if strings.Count(text, "<") > DefaultNodeLimit {
		return nil, ErrNodeLimit
	}
	root, err := xmlObject(text)
	if err != nil {
		return nil, err
	}
	records := map[string]*citation.Record{}
	for _, fields := range (xmlFields{root}).list("Source") {
		source := wordSource{fields}
		if record := source.record(); !record.IsZero() && len(records) < maxItems {
			records[wordKey(source.text("Tag"))] = record
		}
	}
	return records, nil
}

// A wordSource is a source of Word's list.
type wordSource struct{ xmlFields }

// names are the people, or the body, of a role.
func (s wordSource) names(role string) []citation.Name {
	people := s.child("Author").child(role)
	if body := people.text("Corporate"); body != "" {
		return []citation.Name{{Literal: body}}
	}
	var names []citation.Name
	for _, p := range people.child("NameList").list("Person") {
		names = appendName(names, p.text("Last"), strings.TrimSpace(p.text("First")+" "+p.text("Middle")))
	}
	return names
}

// date is the date of three elements: year, month, day.
func (s wordSource) date(suffix string) citation.Date {
	year, month, day := s.text("Year"+suffix), s.text("Month"+suffix), s.text("Day"+suffix)
	date := typedDate(year, "")
	if date.Start.Year == 0 || month == "" {
		return date
	}
	number, err := strconv.Atoi(month)
	if err != nil {
		number = monthNamed(month)
	}
	if number < 1 || number > 12 {
		return typedDate(year, month)
	}
	date.Start.Month = number
	if n, err := strconv.Atoi(strings.TrimRight(day, ".")); err == nil && 1 <= n && n <= 31 {
		date.Start.Day = n
	}
	return date
}

// wordTypes are Word's types of sources in CSL's terms.
var wordTypes = map[string]citation.Type{
	"Book": citation.TypeBook, "BookSection": citation.TypeChapter, "JournalArticle": citation.TypeArticleJournal,
	"ArticleInAPeriodical": citation.TypeArticleMagazine, "ConferenceProceedings": citation.TypePaperConference, "Report": citation.TypeReport,
	"InternetSite": citation.TypeWebpage, "DocumentFromInternetSite": citation.TypeWebpage, "ElectronicSource": citation.TypeDocument,
	"Art": citation.TypeGraphic, "SoundRecording": citation.TypeSong, "Performance": citation.TypePerformance,
	"Film": citation.TypeMotionPicture, "Interview": citation.TypeInterview, "Patent": citation.TypePatent, "Case": citation.TypeLegalCase,
	"Misc": citation.TypeDocument,
}

// record is a source in CSL's terms.
func (s wordSource) record() *citation.Record {
	kind := s.text("SourceType")
	r := &citation.Record{
		Type: cmp.Or(wordTypes[kind], citation.TypeDocument), Title: s.text("Title"), TitleShort: s.text("ShortTitle"),
		Author: s.names("Author"), Editor: s.names("Editor"), Translator: s.names("Translator"), ContainerAuthor: s.names("BookAuthor"),
		Compiler: s.names("Compiler"), Composer: s.names("Composer"), Director: s.names("Director"), Interviewer: s.names("Interviewer"),
		Performer: s.names("Performer"), Producer: s.names("ProducerName"),
		Issued: s.date(""), Accessed: s.date("Accessed"),
		Volume: s.text("Volume"), Issue: s.text("Issue"), Page: s.text("Pages"), Edition: s.text("Edition"), NumberOfVolumes: s.text("NumberVolumes"),
		ChapterNumber: s.text("ChapterNumber"), Medium: s.text("Medium"), Version: s.text("Version"), Note: s.text("Comments"),
		DOI: strings.Join(strings.Fields(s.text("DOI")), ""), URL: strings.Join(strings.Fields(s.text("URL")), ""),
		Publisher: cmp.Or(s.text("Publisher"), s.text("Institution"), s.text("ProductionCompany"), s.text("Distributor"), s.text("Broadcaster")),
	}
	r.PublisherPlace = s.place()
	r.ContainerTitle = cmp.Or(s.text("JournalName"), s.text("PeriodicalTitle"), s.text("BookTitle"), s.text("InternetSiteTitle"),
		s.text("PublicationTitle"), s.text("AlbumTitle"), s.text("BroadcastTitle"))
	s.depending(r, kind)
	if r.Title == "" && r.ContainerTitle == "" && len(r.Author) == 0 && len(r.Editor) == 0 {
		return &citation.Record{}
	}
	return r
}

// place is where a source was published: a city with its state, or else the country.
func (s wordSource) place() string {
	city, state := s.text("City"), s.text("StateProvince")
	if city != "" && state != "" {
		return city + ", " + state
	}
	return cmp.Or(city, state, s.text("CountryRegion"))
}

// depending sets the variables whose meaning depends on the type.
func (s wordSource) depending(r *citation.Record, kind string) {
	number := s.text("StandardNumber")
	switch kind {
	case "Book", "BookSection":
		r.ISBN = number
	case "JournalArticle", "ArticleInAPeriodical":
		r.ISSN = number
	case "ConferenceProceedings":
		r.EventTitle = s.text("ConferenceName")
		r.ISBN = number
	case "Report":
		r.Genre = cmp.Or(s.text("ThesisType"), s.text("Type"))
		r.Number = number
		if s.text("ThesisType") != "" {
			r.Type = citation.TypeThesis
		}
	case "Case":
		r.Authority, r.Number, r.ContainerTitle = s.text("Court"), s.text("CaseNumber"), cmp.Or(s.text("Reporter"), r.ContainerTitle)
	case "Patent":
		r.Number = s.text("PatentNumber")
		if len(r.Author) == 0 {
			r.Author = s.names("Inventor")
		}
	case "Interview":
		if len(r.Author) == 0 {
			r.Author = s.names("Interviewee")
		}
	case "Art":
		if len(r.Author) == 0 {
			r.Author = s.names("Artist")
		}
		r.Archive = s.text("Institution")
	case "Performance", "Film":
		if len(r.Author) == 0 {
			r.Author = s.names("Writer")
		}
		r.EventPlace = s.text("Theater")
	default:
		r.Number = number
	}
}

package export_test

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/e843347c/ibid/citation"
)

// typical is a bibliography with one record or more of each type, as notes state them, and a document whose notes cite in
// every form.
func typical() *citation.Bibliography {
	records := typicalRecords()
	return &citation.Bibliography{Document: typicalDocument(records), Records: records}
}

func person(family, given string) []citation.Name {
	return []citation.Name{{Family: family, Given: given}}
}

func body(literal string) []citation.Name { return []citation.Name{{Literal: literal}} }

func year(y int) citation.Date { return citation.Date{Start: citation.Day{Year: y}} }

func day(y, m, d int) citation.Date {
	return citation.Date{Start: citation.Day{Year: y, Month: m, Day: d}}
}

func years(from, to int) citation.Date {
	return citation.Date{Start: citation.Day{Year: from}, End: citation.Day{Year: to}}
}

func typicalRecords() []*citation.Record {
	return []*citation.Record{
		// Books.
		{
			ID: "lewin1968", Type: citation.TypeBook, Title: "Lenin's Last Struggle", Author: person("Lewin", "Moshe"),
			Translator: person("Sheridan Smith", "A. M."), PublisherPlace: "New York", Publisher: "Pantheon Books", Issued: year(1968),
			OriginalTitle: "Le dernier combat de Lénine", OriginalDate: year(1967), Language: "en", ISBN: "0-306-40615-2",
			NumberOfPages: "193",
		},
		{
			ID: "lenin1959", Type: citation.TypeBook, Title: "Polnoe sobranie sochinenii", TitleShort: "PSS", Author: person("Lenin", "V. I."),
			Edition: "5", NumberOfVolumes: "55", PublisherPlace: "Moscow", Publisher: "Partizdat", Issued: years(1959, 1965), Language: "ru",
		},
		{
			ID: "gibbon1776", Type: citation.TypeBook, Title: "The History of the Decline and Fall of the Roman Empire", VolumeTitle: "The Turn of the Tide",
			Author: person("Gibbon", "Edward"), Volume: "III", NumberOfVolumes: "8", PublisherPlace: "London", Publisher: "Folio Society",
			Issued: year(1985), CollectionTitle: "Great Histories", CollectionNumber: "12",
		},
		{
			ID: "cohen1985", Type: citation.TypeBook, Title: "The Soviet Union since Stalin", PublisherPlace: "Bloomington and London",
			Publisher: "Indiana University Press", Issued: year(1980), CollectionEditor: person("Byrnes", "Robert F."),
			Editor: []citation.Name{{Family: "Cohen", Given: "Stephen F."}, {Family: "Rabinowitch", Given: "Alexander"}, {Family: "Sharlet", Given: "Robert"}},
		},
		{
			ID: "unesco1953", Type: citation.TypeBook, Title: "The Use of Vernacular Languages in Education", Author: body("UNESCO"),
			PublisherPlace: "Paris", Issued: year(1953),
		},
		{
			ID: "king1958", Type: citation.TypeBook, Title: "Stride Toward Freedom", Issued: year(1958), Publisher: "Harper and Brothers",
			Author: []citation.Name{{Family: "King", Given: "Martin Luther", Suffix: "Jr."}},
		},
		{
			ID: "beauvoir1949", Type: citation.TypeBook, Title: "Le deuxième sexe", Issued: year(1949), Language: "fr", NumberOfVolumes: "2",
			Author: []citation.Name{{Family: "Beauvoir", Given: "Simone", DroppingParticle: "de"}}, Publisher: "Gallimard",
		},
		{
			ID: "bulow1930", Type: citation.TypeBook, Title: "Denkwürdigkeiten", Issued: years(1930, 1931), NumberOfVolumes: "4", Language: "de",
			Author: []citation.Name{{Family: "Bülow", Given: "Bernhard", NonDroppingParticle: "von"}}, PublisherPlace: "Berlin", Publisher: "Ullstein",
		},
		{
			ID: "hooks1981", Type: citation.TypeBook, Title: "Ain't I a Woman?", Author: person("hooks", "bell"), Publisher: "South End Press", ISBN: "0-89608-128-X",
			PublisherPlace: "Boston", Issued: year(1981),
		},
		{
			ID: "anonymous", Type: citation.TypeBook, Title: "Lazarillo de Tormes", Issued: citation.Date{Literal: "n.d."}, PublisherPlace: "Burgos",
		},
		{
			ID: "forthcoming", Type: citation.TypeBook, Title: "A Book to Come", Author: person("Roe", "Jane"),
			Issued: citation.Date{Literal: "forthcoming"},
		},
		{
			ID: "circa", Type: citation.TypeBook, Title: "A Book of Doubtful Age", Author: person("Roe", "Jane"),
			Issued: citation.Date{Start: citation.Day{Year: 1830}, End: citation.Day{Year: 1842}, Circa: true},
		},
		{
			ID: "thucydides", Type: citation.TypeClassic, Title: "The Peloponnesian War", Author: body("Thucydides"), OriginalDate: year(-411),
			Issued: year(1972), Translator: person("Warner", "Rex"), Publisher: "Penguin",
		},
		{ID: "collection", Type: citation.TypeCollection, Title: "Papers of a Minister", Archive: "National Archives", ArchivePlace: "Kew", ArchiveLocation: "FO 371"},
		{ID: "paine1776", Type: citation.TypePamphlet, Title: "Common Sense", Author: person("Paine", "Thomas"), PublisherPlace: "Philadelphia", Publisher: "R. Bell", Issued: year(1776)},
		{ID: "score", Type: citation.TypeMusicalScore, Title: "Die Winterreise", Composer: person("Schubert", "Franz"), Publisher: "Haslinger", PublisherPlace: "Wien", Issued: year(1828), Medium: "score"},
		{ID: "periodical", Type: citation.TypePeriodical, Title: "Iskra", Editor: person("Martov", "L."), Issued: years(1900, 1905), ISSN: "0378-5955"},

		// Parts.
		{
			ID: "leninOcherednye", Type: citation.TypeChapter, Title: "Ocherednye zadachi sovetskoi vlasti", Author: person("Lenin", "V. I."),
			ContainerTitle: "Polnoe sobranie sochinenii", Edition: "5", Volume: "34", NumberOfVolumes: "55", PublisherPlace: "Moscow",
			Publisher: "Partizdat", Issued: years(1959, 1965),
		},
		{
			ID: "kant1965", Type: citation.TypeChapter, Title: "Foreword", Author: person("Beck", "Lewis White"), ContainerTitle: "Critique of Practical Reason",
			ContainerAuthor: person("Kant", "Immanuel"), Editor: person("Smith", "J."), Page: "vii–xix", Issued: year(1956), Volume: "1–2",
			CollectionTitle: "Library of Liberal Arts", CollectionNumber: "52", CollectionEditor: person("Piest", "Oskar"),
			Illustrator: person("Roe", "Jane"), ChapterNumber: "1",
		},
		{
			ID: "johnson1984", Type: citation.TypeArticleJournal, Title: "A Fundamental Freedom", Author: person("Johnson", "R. W."),
			ContainerTitle: "Past & Present", ContainerTitleShort: "P&P", Volume: "XCV", Issue: "3–4", Page: "133–6",
			Issued: citation.Date{Start: citation.Day{Year: 1984}, Season: 1}, DOI: "10.1093/past/95_1.133", URL: "https://example.org/a_b?c=%7Bd%7D&e=@f#g",
			Accessed: day(2020, 5, 3), PMID: "123456",
		},
		{
			ID: "nyt1935", Type: citation.TypeArticleNewspaper, ContainerTitle: "New York Times", Issued: day(1935, 11, 10), Section: "E",
		},
		{
			ID: "peuple1936", Type: citation.TypeArticleNewspaper, Title: "Les stakhanovistes", ContainerTitle: "Le peuple", PublisherPlace: "Bruxelles",
			Issued: citation.Date{Start: citation.Day{Year: 1936, Month: 1, Day: 7}, End: citation.Day{Year: 1936, Month: 1, Day: 8}}, Page: "3",
		},
		{ID: "magazine", Type: citation.TypeArticleMagazine, Title: "The Talk of the Town", Author: person("White", "E. B."), ContainerTitle: "The New Yorker", Issued: day(1948, 7, 0), Page: "17"},
		{ID: "preprint", Type: citation.TypeArticle, Title: "Attention for Fine-Grained Categorization", Author: person("Sermanet", "Pierre"), Issued: year(2014), URL: "https://arxiv.org/abs/1412.7054", Note: "arXiv:1412.7054"},
		{ID: "review", Type: citation.TypeReview, Title: "Back to the Twenties", Author: person("Roe", "Jane"), ContainerTitle: "Slavic Review", Volume: "44", Issued: year(1985), ReviewedTitle: "Russia in Flux", ReviewedGenre: "exhibition"},
		{ID: "reviewbook", Type: citation.TypeReviewBook, Author: person("Carr", "E. H."), ContainerTitle: "Soviet Studies", Volume: "21", Page: "259–61", Issued: year(1969), ReviewedTitle: "Lenin's Last Struggle", ReviewedAuthor: person("Lewin", "Moshe")},
		{ID: "conference", Type: citation.TypePaperConference, Title: "Proof Theory", Author: person("Cau", "A."), ContainerTitle: "Proceedings of the Fifth Workshop", EventTitle: "Refinement Workshop", EventPlace: "London", EventDate: day(1992, 1, 8), Editor: person("Jones", "C. B."), Publisher: "Springer", PublisherPlace: "Berlin", Page: "12–34", Issued: year(1992)},
		{ID: "entry", Type: citation.TypeEntry, Title: "Bogdanov", ContainerTitle: "Who Was Who", Issued: year(1952)},
		{ID: "dictionary", Type: citation.TypeEntryDictionary, Title: "ibidem", ContainerTitle: "Oxford Latin Dictionary", Issued: year(1968), Page: "818"},
		{ID: "encyclopedia", Type: citation.TypeEntryEncyclopedia, Title: "Lying and Deceit", Author: person("Faulkner", "Paul"), ContainerTitle: "International Encyclopedia of Ethics", Editor: person("LaFollette", "Hugh"), Volume: "5", Page: "3101–9", Publisher: "Wiley-Blackwell", Issued: year(2013)},

		// Unpublished and grey.
		{ID: "thesis", Type: citation.TypeThesis, Title: "Labour Discipline", Author: person("Roe", "Richard"), Genre: "PhD diss.", Publisher: "Yale University", PublisherPlace: "New Haven", Issued: year(1990)},
		{ID: "master", Type: citation.TypeThesis, Title: "Die Norm", Author: person("Roe", "Richard"), Genre: "Magisterarbeit", Publisher: "Universität Wien", Issued: year(1991)},
		{ID: "report", Type: citation.TypeReport, Title: "Matrimonial Property", Author: body("A.L.R.C."), Number: "37", Publisher: "Law Reform Commission", Issued: year(1987)},
		{ID: "trood1914", Type: citation.TypeManuscript, Title: "Petition", Author: person("Trood", "Thomas"), Issued: day(1914, 8, 29), Archive: "Bundesarchiv", ArchivePlace: "Berlin", ArchiveCollection: "R 1001", ArchiveLocation: "2627, Bl. 12", CallNumber: "R 1001/2627"},
		{ID: "addis1915", Type: citation.TypePersonalCommunication, Author: body("Addis"), Recipient: person("Hillier", "E. G."), Issued: day(1915, 1, 4), Archive: "HSBC Archive", ArchiveLocation: "HSBCK 0003"},
		{ID: "interview", Type: citation.TypeInterview, Author: person("Doe", "John"), Interviewer: person("Roe", "Jane"), Issued: day(1999, 2, 28), Medium: "tape recording"},
		{ID: "speech", Type: citation.TypeSpeech, Title: "Platz an der Sonne", Author: []citation.Name{{Family: "Bülow", NonDroppingParticle: "von"}}, EventDate: day(1897, 12, 6), EventPlace: "Berlin", ContainerTitle: "Stenographische Berichte", Volume: "4", Page: "60", Issued: year(1898)},
		{ID: "talk", Type: citation.TypeSpeech, Title: "A Talk", Author: person("Roe", "Jane"), EventTitle: "Annual Meeting", EventPlace: "Utrecht", Issued: day(2001, 3, 0)},

		// Law.
		{ID: "bradwell", Type: citation.TypeLegalCase, Title: "Bradwell v. Illinois", ContainerTitle: "U.S.", Volume: "83", Page: "130", Authority: "Supreme Court", Issued: year(1873)},
		{ID: "act", Type: citation.TypeLegislation, Title: "Crimes (Sexual Assault) Amendment Act", Jurisdiction: "N.S.W.", Number: "42", Section: "12", Issued: year(1981)},
		{ID: "bill", Type: citation.TypeBill, Title: "Representation of the People Bill", Number: "6", Authority: "House of Commons", Issued: year(1917)},
		{ID: "hearing", Type: citation.TypeHearing, Title: "Hearings on Trade", Authority: "Committee on Finance", Issued: day(1934, 4, 26)},
		{ID: "regulation", Type: citation.TypeRegulation, Title: "Regulation on Data", Number: "2016/679", Authority: "European Parliament", Issued: day(2016, 4, 27), ContainerTitle: "Official Journal", Volume: "L 119", Page: "1–88"},
		{ID: "treaty", Type: citation.TypeTreaty, Title: "Treaty of Rapallo", Issued: day(1922, 4, 16), ContainerTitle: "League of Nations Treaty Series", Volume: "19", Page: "247"},
		{ID: "patent", Type: citation.TypePatent, Title: "Remote Object Position Locator", Author: person("Raab", "F. H."), Genre: "US patent", Number: "4,054,881", Submitted: day(1976, 4, 26), Issued: day(1977, 10, 18)},
		{ID: "standard", Type: citation.TypeStandard, Title: "Information and Documentation", Author: body("ISO"), Number: "690", Edition: "4", Issued: year(2021), Publisher: "ISO", PublisherPlace: "Geneva"},

		// Web, sound, pictures, things.
		{ID: "web", Type: citation.TypeWebpage, Title: "A Page", Author: person("Roe", "Jane"), ContainerTitle: "A Site", URL: "https://example.org/page_1", Accessed: day(2020, 5, 3), Issued: day(2019, 2, 0)},
		{ID: "post", Type: citation.TypePost, Title: "A Post", Author: body("@roe"), ContainerTitle: "A Forum", URL: "https://example.org/@roe/1", Issued: day(2021, 1, 2)},
		{ID: "blog", Type: citation.TypePostWeblog, Title: "An Entry", ContainerTitle: "A Blog", URL: "https://example.org/blog", Issued: day(2021, 1, 2)},
		{ID: "data", Type: citation.TypeDataset, Title: "Harvests", Author: person("Roe", "Jane"), Version: "2.1", Publisher: "Data Archive", DOI: "10.5555/12345678", Issued: year(2018)},
		{ID: "software", Type: citation.TypeSoftware, Title: "The Objective Caml System", Author: person("Leroy", "Xavier"), Version: "3.12", Issued: year(2010)},
		{ID: "film", Type: citation.TypeMotionPicture, Title: "Oktyabr", Director: person("Eisenstein", "Sergei"), Producer: body("Sovkino"), Issued: year(1928), Medium: "35 mm", Dimensions: "115 min."},
		{ID: "broadcast", Type: citation.TypeBroadcast, Title: "Any Questions?", Host: person("Dimbleby", "David"), Guest: person("Roe", "Jane"), Publisher: "BBC", Issued: day(1979, 6, 8), Narrator: person("Doe", "John")},
		{ID: "song", Type: citation.TypeSong, Title: "Strange Fruit", Composer: person("Meeropol", "Abel"), Performer: person("Holiday", "Billie"), Publisher: "Commodore", Issued: year(1939)},
		{ID: "performance", Type: citation.TypePerformance, Title: "The Bedbug", Director: person("Meyerhold", "Vsevolod"), ScriptWriter: person("Mayakovsky", "Vladimir"), EventPlace: "Moscow", Issued: day(1929, 2, 13)},
		{ID: "event", Type: citation.TypeEvent, Title: "First All-Union Conference of Stakhanovites", Organizer: body("TsK VKP(b)"), Chair: person("Ordzhonikidze", "G. K."), EventPlace: "Moscow", EventDate: day(1935, 11, 14)},
		{ID: "map", Type: citation.TypeMap, Title: "Donbass", Scale: "1:200,000", Publisher: "GUGK", PublisherPlace: "Moscow", Issued: year(1938)},
		{ID: "graphic", Type: citation.TypeGraphic, Title: "Guernica", Author: person("Picasso", "Pablo"), Medium: "oil on canvas", Dimensions: "349 × 777 cm", Archive: "Museo Reina Sofía", ArchivePlace: "Madrid", Issued: year(1937)},
		{ID: "figure", Type: citation.TypeFigure, Title: "Output by Shaft", ContainerTitle: "Ugol'", Page: "12", Issued: year(1936)},

		// What is hardly known.
		{ID: "verbatim", Type: citation.TypeDocument, Note: "Cf. the remarks of the same author, passim @ 5 {sic}"},
		{Title: "No Key and No Type"},
	}
}

// typicalDocument cites the records in every form, and has doubts.
func typicalDocument(records []*citation.Record) *citation.Document {
	byID := make(map[string]*citation.Record)
	for _, r := range records {
		byID[r.ID] = r
	}
	text := "See also V. I. Lenin, “Ocherednye zadachi sovetskoi vlasti,” in Polnoe sobranie sochinenii, 34:187; Lewin, ch. 2, emphasis added."
	first := &citation.Note{
		Label: "1", Text: text,
		// The source spells the opening quotation mark in seven bytes, &#8220;, where the text has three.
		Origin: []citation.Run{
			{Text: 0, Len: 22, Source: 100, Width: 22}, {Text: 22, Len: 3, Source: 122, Width: 7},
			{Text: 25, Len: len(text) - 25, Source: 129, Width: len(text) - 25},
		},
	}
	lenin := &citation.Citation{
		Span: stretch(text, "V. I. Lenin, “Ocherednye zadachi sovetskoi vlasti,” in Polnoe sobranie sochinenii, 34:187"),
		Form: citation.FormFull, Locator: citation.Locator{Value: "187"}, Prefix: "See also", Confidence: 0.98765432, Record: byID["leninOcherednye"],
	}
	lewin := &citation.Citation{
		Span: stretch(text, "Lewin, ch. 2"), Form: citation.FormShort, Locator: citation.Locator{Label: citation.LabelChapter, Value: "2"},
		Suffix: "emphasis added", Confidence: 0.9, Record: byID["lewin1968"],
		Via: &citation.Via{
			Rule: "author-alone", Note: "1", Confidence: 0.75, Reason: "one work by Lewin is cited before",
			Candidates: []citation.Candidate{{Record: byID["lewin1968"], Note: "1", Score: 2.5}, {Note: "*", Score: 0.3333333}},
		},
	}
	first.Citations = []*citation.Citation{lenin, lewin}

	text = "Ibid.; idem, “Velikii pochin,” in ibid., 39:21; <the same> & more; see p. 199."
	second := &citation.Note{
		Label: "2", Text: text,
		Origin: []citation.Run{{Text: 0, Len: len(text), Source: 400, Width: len(text), Part: "word/footnotes.xml"}},
		Citations: []*citation.Citation{
			{
				Span: stretch(text, "Ibid."), Form: citation.FormIbid, Confidence: 1, Record: byID["lewin1968"],
				Via: &citation.Via{Rule: "ibid", Antecedent: lewin, Note: "1", Confidence: 0.6, Reason: "the work cited last; note 1 cites two works"},
			},
			{
				Span: stretch(text, "idem, “Velikii pochin,” in ibid., 39:21"), Form: citation.FormFull, Idem: true, Container: citation.FormIbid,
				Relation: citation.RelationReprintedIn, Locator: citation.Locator{Label: citation.LabelPage, Value: "39:21"}, Confidence: 0.5,
				Record: byID["leninOcherednye"],
			},
			{Span: stretch(text, "<the same> & more"), Unparsed: true, Confidence: 0.05, Record: byID["verbatim"]},
			{Span: stretch(text, "p. 199"), Form: citation.FormLocator, Locator: citation.Locator{Value: "199"}, Confidence: 0.4},
		},
	}
	third := &citation.Note{Label: "3", Text: "Nothing is cited here."}
	return &citation.Document{
		Name: "typical.md", Format: "markdown", Language: language.English,
		Notes: []*citation.Note{first, second, third},
		Diagnostics: []citation.Diagnostic{
			{
				Pos: citation.Position{File: "typical.md", Part: "word/footnotes.xml", Offset: 400}, Note: "2", Span: citation.Span{End: 5},
				Severity: citation.SeverityWarning, Code: "ibid-ambiguous", Message: "ibid. follows a note that cites two works",
			},
			{Pos: citation.Position{File: "typical.md", Offset: 12}, Code: "no-marker", Note: "3", Message: "the text has no marker for this note"},
		},
	}
}

func stretch(text, part string) citation.Span {
	start := strings.Index(text, part)
	return citation.Span{Start: start, End: start + len(part)}
}

// full has a record of each type in which every variable says something. The value of each names its variable.
func full() *citation.Bibliography {
	b := &citation.Bibliography{Document: &citation.Document{Name: "full.md"}}
	for _, kind := range citation.Types() {
		r := &citation.Record{ID: "full-" + string(kind), Type: kind}
		for _, v := range citation.TextVariables() {
			r.SetText(v, fullText(v))
		}
		for _, v := range citation.NameVariables() {
			r.SetNames(v, []citation.Name{{Family: "Family-" + string(v), Given: "Given"}, {Literal: "Body-" + string(v)}})
		}
		for i, v := range citation.DateVariables() {
			r.SetDate(v, day(1900+i, 1+i, 10+i))
		}
		b.Records = append(b.Records, r)
	}
	return b
}

// fullText is a value that names its variable, and that the variable can have.
func fullText(v citation.Variable) string {
	switch v {
	case citation.VarVolume:
		return "777"
	case citation.VarNumberOfVolumes:
		return "888"
	case citation.VarNumberOfPages:
		return "999"
	case citation.VarPage:
		return "555–556"
	case citation.VarPageFirst:
		return "444"
	case citation.VarISBN:
		return "978-0-306-40615-7"
	case citation.VarISSN:
		return "0378-5955"
	case citation.VarLanguage:
		return "de"
	}
	return "value of " + string(v)
}

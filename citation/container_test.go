package citation

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestContainer(t *testing.T) {
	gooch := "full a:E. Crowe t:Memorandum on the Present State in: British Documents on the Origins of the War e:G. P. Gooch & H. Temperley v:3 pl:London y:1928 pp:397–420 ty:chapter => crowe"
	for name, test := range map[string]struct {
		text string
		want Record
	}{
		"in ibid., after a chapter": {
			"1 / " + fitz + "\n2 / full a:Jerry Hough t:The Cultural Revolution and Western Understanding c:ibid @244 => new",
			Record{ContainerTitle: "Cultural Revolution in Russia", Editor: namesOf("Sheila Fitzpatrick"), PublisherPlace: "Bloomington"},
		},
		"in ibid., after a book": {
			"1 / " + stalinism + "\n2 / full a:Stephen F. Cohen t:Bolshevism and Stalinism c:ibid => new",
			Record{ContainerTitle: "Stalinism: Essays in Historical Interpretation", Editor: namesOf("Robert C. Tucker"), PublisherPlace: "New York"},
		},
		"in ibid., after the quotation of a chapter": {
			"1 / " + lewin + " / " + "full rel:quoted-in " + fitz[5:] + " / full a:Jerry Hough t:Western Understanding c:ibid => new",
			Record{ContainerTitle: "Cultural Revolution in Russia", Editor: namesOf("Sheila Fitzpatrick"), PublisherPlace: "Bloomington"},
		},
		"in ibid., of a chapter in ibid.": {
			"1 / " + fitz + " / full a:Jerry Hough t:Western Understanding c:ibid => hough / full a:Gail Lapidus t:Educational Strategies c:ibid => new",
			Record{ContainerTitle: "Cultural Revolution in Russia", Editor: namesOf("Sheila Fitzpatrick"), PublisherPlace: "Bloomington"},
		},
		"by editors and short title": {
			"1 / " + gooch + "\n2 / " + lewin + "\n3 / full a:T. Sanderson t:Memorandum by Lord Sanderson in: British Documents e:Gooch & Temperley c:short => new",
			Record{ContainerTitle: "British Documents on the Origins of the War", Editor: namesOf("G. P. Gooch & H. Temperley"), PublisherPlace: "London", Volume: "3"},
		},
		"by editors and short title, unsaid": {
			"1 / " + gooch + "\n2 / " + lewin + "\n3 / full a:T. Sanderson t:Memorandum by Lord Sanderson in: British Documents on the Origins e:Gooch & Temperley ty:chapter => new",
			Record{ContainerTitle: "British Documents on the Origins of the War", Editor: namesOf("G. P. Gooch & H. Temperley"), PublisherPlace: "London", Volume: "3"},
		},
		"by editors alone, with a note": {
			"1 / " + gooch + "\n2 / " + lewin + "\n3 / full a:T. Sanderson t:Memorandum by Lord Sanderson e:Gooch & Temperley c:opcit n:1 => new",
			Record{ContainerTitle: "British Documents on the Origins of the War", Editor: namesOf("G. P. Gooch & H. Temperley"), PublisherPlace: "London", Volume: "3"},
		},
		"in: dies. (Hg.), of two alike": {
			"1 / full e:Rick Dolphijn t:New Materialism: Interviews pl:Ann Arbor y:2012 => d / full e:Diana Coole & Samantha Frost t:New Materialisms: Ontology pl:Durham y:2010 => c\n" +
				"2 / full a:Diana Coole & Samantha Frost t:Introducing the New Materialisms in: New Materialisms c:short => new",
			Record{ContainerTitle: "New Materialisms: Ontology", Editor: namesOf("Diana Coole & Samantha Frost"), PublisherPlace: "Durham"},
		},
		"the chapter's own volume": {
			"1 / " + gooch + "\n2 / full a:T. Sanderson t:Memorandum by Lord Sanderson c:ibid @4:17 => new",
			Record{ContainerTitle: "British Documents on the Origins of the War", Editor: namesOf("G. P. Gooch & H. Temperley"), PublisherPlace: "London", Volume: "4"},
		},
		"an essay in a book of the same author": {
			"1 / full a:Moshe Lewin t:The Making of the Soviet System pl:New York y:1985 => book / full t:The Social Background of Stalinism c:ibid => new",
			Record{ContainerTitle: "The Making of the Soviet System", Author: namesOf("Moshe Lewin"), PublisherPlace: "New York"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			bib := resolve(t, test.text)
			got := *bib.Records[len(bib.Records)-1]
			assert.Equal(t, TypeChapter, got.Type)
			assert.NotZero(t, got.Issued.Year())
			want := test.want
			want.ID, want.Type, want.Title, want.Issued, want.Confidence = got.ID, got.Type, got.Title, got.Issued, got.Confidence
			if want.Author == nil {
				want.Author = got.Author
			}
			assert.Equal(t, want, got)
		})
	}
}

// A chapter takes nothing from a book of the document that it does not refer back to, and stays apart from it.
func TestChapterAndBook(t *testing.T) {
	bib := resolve(t, "1 / "+stalinism+"\n2 / full a:Stephen F. Cohen t:Bolshevism and Stalinism in: Stalinism: Essays in Historical Interpretation e:Robert C. Tucker y:1977 ty:chapter => cohen")
	assert.Empty(t, bib.Records[1].PublisherPlace)
	resolve(t, "1 / full a:E. Hobsbawm t:The Invention of Tradition: The Highland Tradition in: The Invention of Tradition e:E. Hobsbawm pl:Cambridge y:1983 ty:chapter => chapter\n"+
		"2 / full e:E. Hobsbawm t:The Invention of Tradition pl:Cambridge y:1983 => book\n3 / short a:Hobsbawm t:Highland Tradition => chapter")
}

// A mention that only names people and the book before means the chapter of theirs, if one is known.
func TestInContainer(t *testing.T) {
	for name, text := range map[string]string{
		"nobody known":   "1 / " + fitz + " / short a:Lapidus c:ibid => -",
		"several people": "1 / " + fitz + " / short a:Fitzpatrick & Lapidus & Solomon c:ibid => -",
		"one known":      "1 / " + fitz + " / full a:Jerry Hough t:Western Understanding c:ibid => hough / short a:Fitzpatrick c:ibid => fitz",
	} {
		t.Run(name, func(t *testing.T) { resolve(t, text) })
	}
}

// A book of which only chapters were cited can be cited short, and is then a record of its own.
func TestLatentBook(t *testing.T) {
	bib := resolve(t, "1 / "+fitz+"\n2 / "+lewin+"\n3 / short a:Fitzpatrick t:Cultural Revolution in Russia => book")
	book := *bib.Records[2]
	assert.Equal(t, "fitzpatrick1978b", book.ID)
	assert.Equal(t, TypeBook, book.Type)
	assert.Equal(t, "Cultural Revolution in Russia", book.Title)
	assert.Equal(t, namesOf("Sheila Fitzpatrick"), book.Editor)
	assert.Empty(t, book.Author)
}

// An essay of which nothing but the title is said, after the book that it is in, is in that book.
func TestEssay(t *testing.T) {
	book := "1 / full a:Moshe Lewin t:The Making of the Soviet System pl:New York y:1985 => book"
	bib := resolve(t, book+" / full t:Society, State and Ideology pp:209–40 ty:chapter => one / short t:The Social Background of Stalinism ty:chapter => two")
	for i := range 2 {
		assert.Equal(t, "The Making of the Soviet System", bib.Records[i+1].ContainerTitle)
		assert.Equal(t, namesOf("Moshe Lewin"), bib.Records[i+1].Author)
		assert.Equal(t, FormIbid, bib.Notes[0].Citations[i+1].Container)
	}
	for name, text := range map[string]string{
		"by another author":   book + " / full a:Alec Nove t:Society, State and Ideology ty:chapter => one",
		"in the next note":    book + "\n2 / full t:Society, State and Ideology ty:chapter => one",
		"not a chapter":       book + " / full t:Society, State and Ideology ty:book => one",
		"with its own date":   book + " / full t:Society, State and Ideology y:1979 ty:chapter => one",
		"after an article":    "1 / " + eley + " / full t:Society, State and Ideology ty:chapter => one",
		"after nothing":       "1 / full t:Society, State and Ideology ty:chapter => one",
		"after an unread one": book + " / none unparsed => - / full t:Society, State and Ideology ty:chapter => one",
	} {
		bib := resolve(t, text)
		assert.Empty(t, bib.Records[len(bib.Records)-1].ContainerTitle, name)
	}
}

// “Author, “Title,” ibid., 244” with a title that nobody knows is in what is cited before.
func TestTitleBeforeIbid(t *testing.T) {
	bib := resolve(t, "1 / "+fitz+"\n2 / ibid a:Jerry Hough t:Cultural Western Understanding @244 => hough")
	assert.Equal(t, "Cultural Revolution in Russia", bib.Records[1].ContainerTitle)
	assert.Equal(t, FormFull, bib.Notes[1].Citations[0].Form)
	assert.Equal(t, FormIbid, bib.Notes[1].Citations[0].Container)
}

// A chapter that is cited again may name its book again; that is its short form.
func TestContainerAgain(t *testing.T) {
	gabba := "1 / full a:E. Gabba t:L’imperialismo romano in: Storia di Roma e:A. Momigliano pl:Torino y:1990 ty:chapter => gabba\n2 / " + lewin + "\n3 / "
	for text, want := range map[string][2]Form{
		"full a:Gabba t:L’imperialismo romano in: Storia di Roma e:Momigliano c:short ty:chapter => gabba":   {FormShort, FormNone},
		"full a:Gabba t:L’imperialismo romano in: Storia di Roma e:Momigliano ty:chapter => gabba":           {FormShort, FormNone},
		"full a:Gabba t:L’imperialismo romano in: Storia di Roma e:Momigliano c:opcit ty:chapter => gabba":   {FormOpCit, FormNone},
		"full a:Clemente t:L’economia imperiale in: Storia di Roma e:Momigliano c:opcit ty:chapter => other": {FormFull, FormOpCit},
	} {
		bib := resolve(t, gabba+text)
		c := bib.Notes[2].Citations[0]
		assert.Equal(t, want, [2]Form{c.Form, c.Container}, text)
	}
}

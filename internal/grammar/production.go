package grammar

import (
	"strings"
	"sync"
)

// A production says in which order a form of citation has its fields. Any field may be missing. Fields joined by | come in
// any order; one with a + may come several times in a row.
type production struct{ form, fields string }

// productions are the forms of citations. A reading in which one field follows another that it follows in none of them is
// no reading: no weight can bring it back.
var productions = []production{
	// A whole work, as notes cite it: "Moshe Lewin, The Making of the Soviet System, 2nd ed. (New York: Pantheon, 1985), 34."
	{"book", "author+|editor title " + details + " place publisher place date " + extent + " locator+ " + after},
	{"book, the year early", "author|editor date title " + details + " place publisher place " + extent + " locator+ " + after},
	{"book, the publisher before the place", "author title translator|edition|editor publisher place date locator"},
	{"book, the edition late", "author title place|publisher edition date"},
	{"book, in two parts", "author title volume title|editor|translator place"},
	{"edition of old papers", "author title date|place|other-name title editor|translator place publisher date"},
	{"treatise, by American lawyers", "volume author title locator edition date"},

	// A work in another: "V. I. Lenin, “Ocherednye zadachi,” in Polnoe sobranie sochinenii, 5th ed., 55 vols. (Moscow, 1959), 34:187."
	{"chapter", "author title original-date other page editor|translator|container-author|idem|author container+ " + details + " place publisher place date " + extent + " locator+ " + after},
	{"chapter, the year early", "author date title original-date page editor|container-author container " + details + " place publisher " + extent + " locator+ " + after},
	{"chapter in a work cited before", "author title editor|container op-cit|ibid|cross locator+"},
	{"encyclopedia entry", "title container editor edition volume place publisher date page locator"},
	{"encyclopedia entry, the work first", "container edition volume title author page locator"},

	// Periodicals: "Slavic Review 39, no. 2 (1980): 234–50, here 240".
	{"article", "author title genre|translator|other|editor journal series place|date|volume|issue|number|other|page locator+ " + after},
	{"article, the year early", "author date title genre journal volume|issue|other page locator+ " + after},
	{"article, by lawyers", "author title date volume|issue|other journal series page|date|other locator " + after},
	{"article, the publisher behind it", "author title journal volume|issue|page publisher|editor|place date"},
	{"newspaper", "journal title author date|place|volume|issue page locator+ " + after},

	// Other things in print, and out of it.
	{"thesis, report, paper", "author title genre|number|other publisher|place|date|genre|number page|locator " + after},
	{"thesis, the year early", "author date title genre|number publisher place page|locator " + after},
	{"thesis, its kind last", "author title publisher date locator genre henceforth"},
	{"report of a body", "author publisher title number|genre place publisher date locator+ " + after},
	{"web page", "author title other|journal|publisher|container date|other-name identifier accessed identifier locator|date"},
	{"web page, its kind before the site", "author title genre journal date identifier accessed locator"},
	{"text in an online archive", "author title journal|publisher|place date page archive locator"},
	{"film, recording, broadcast", "other-name|author title other-name genre|other place publisher place date genre|other identifier locator"},
	{"letter, interview", "genre author other-name|title genre|other place date container|archive|other archive-place locator " + after},
	{"papers of an archive", "author title|genre|place|date other-name|other date|place archive|archive-place+ locator+ archive|archive-place " + after},
	{"papers, the archive first", "archive archive-place locator+ title|author other-name date locator " + after},
	{"classical text", "author title|container volume|edition locator+ editor|translator place publisher date"},

	// Law: "Rylands v Fletcher (1868) LR 3 HL 330 (HL)", "EuGH, Rs. C-144/04, Slg. 2005, I-9981", "18 U.S.C. § 2701 (2012)".
	{"case, its name first", "title number date|volume journal|authority volume|issue|series|other page|number locator+ authority date other|title|locator|number henceforth"},
	{"case, its court first", "authority genre|number|date title|number|date journal volume|date page|number locator+ title|other|locator"},
	{"case, its report first", "journal volume|date page|number locator+ authority date title"},
	{"case, its year first", "date volume journal page|number locator authority title"},
	{"case, its number first", "number title journal date page locator"},
	{"statute", "title|genre date number|authority|volume journal|other page locator+ number|date|authority henceforth"},
	{"statute, its number early", "genre number title date locator+ journal volume|number|issue page|locator"},
	{"command paper", "author title publisher|place date number locator"},

	// What was cited before: "Lewin, Making, 40", "Vogel, op. cit., n. 7, pp. 80–1", "Schmitt 1922 (wie Anm. 3), S. 12".
	{"short", "author|other|editor date title|container|genre date henceforth|journal|edition|volume locator+ " + after},
	{"op. cit.", "author+|other|editor|idem date title|container|journal|archive-place op-cit date|author title cross volume|series|other page locator+ other"},
	{"cross-reference", "author|other|editor|idem|place date title|container|journal|volume cross date|title volume|other page locator+ other"},
	{"ibid.", "author title|other ibid volume|issue|date|title|archive-place|container|other page locator+ other"},
	{"idem", "idem date|container|genre|other-name|archive title|place"},

	// An abbreviation that the notes will use: "(hereafter PSS)".
	{"introduced short title", "author title edition|journal|container|archive henceforth volumes|volume|archive-place|author place publisher date locator"},
}

// Parts that many productions share.
const (
	details = "editor|translator|other-name|edition|volume|volumes|volume-title|series|series-number|original-date"
	extent  = "series|series-number|original-date|volume|volumes|page"
	after   = "identifier|other accessed locator+|henceforth"
)

// openers are the fields that a citation may begin with.
const openers = "author title editor ibid idem op-cit cross locator other journal container date authority archive archive-place genre " +
	"other-name number volume identifier"

// follows tells which labels may follow which, by the step.
type follows [StepKind][LabelCount][LabelCount]bool

// allowed is compiled from the productions.
var allowed = sync.OnceValue(func() *follows {
	f := new(follows)
	f.open()
	for _, p := range productions {
		f.compile(p.fields)
	}
	return f
})

func (f *follows) open() {
	for from := range LabelCount {
		f[StepNew][from][LabelProse] = true
		for _, name := range strings.Fields(openers) {
			f[StepNew][from][labelNamed(name)] = true
		}
	}
}

func (f *follows) compile(fields string) {
	var before []Label
	for slot := range strings.FieldsSeq(fields) {
		var here []Label
		for name := range strings.SplitSeq(slot, "|") {
			name, again := strings.CutSuffix(name, "+")
			label := labelNamed(name)
			if again {
				f[StepOn][label][label] = true
			}
			for _, other := range here {
				f[StepOn][other][label], f[StepOn][label][other] = other != label, other != label
			}
			here = append(here, label)
		}
		for _, from := range before {
			for _, to := range here {
				if from != to {
					f[StepOn][from][to] = true
				}
			}
		}
		before = append(before, here...)
	}
}

// labelNamed returns the label with the name, or LabelProse; a test sees to it that no production has a name that is none.
func labelNamed(name string) Label {
	for label, s := range labelNames {
		if s == name {
			return Label(label)
		}
	}
	return LabelProse
}

// Forbid makes Never of the weights of all arcs that no production has.
func Forbid(arcs *Arcs) {
	f := allowed()
	for step := range arcs {
		for sep := range arcs[step] {
			for from := range arcs[step][sep] {
				for to := range arcs[step][sep][from] {
					if !f[step][from][to] {
						arcs[step][sep][from][to] = Never
					}
				}
			}
		}
	}
}

package render

import (
	"fmt"
	"strconv"

	"github.com/e843347c/ibid/citation"
)

// mediaOrders are the shapes of works that are no texts, or none that a printer printed.
var mediaOrders = map[kind][]string{
	kindFilm: {
		"{title} ({director}, {y})", "{title}, {director}, {place}, {y}", "{title}, {director} ({publisher}, {y})", "{author}, {title}, {medium}, {y}",
		"{title} [{medium}], {director}, {place}, {publisher}, {y}", "{title}, {director}, {y}, {medium}", "{author} ({y}), {title} [{medium}], {place}: {publisher}",
	},
	kindBroadcast: {"{title}, {journal}, {date}", "{title}, {medium}, {journal}, {date}", "{author}, {title}, {journal}, {date}", "{title} ({journal}, {date})",
		"{container}, {title}, {date}, {journal}", "{container}, {number}, {title}, {director}, {journal}, {date}", "{container}, {title}. {director}. {journal}, {date}", "{title}, {container}, {journal}, {date}, {url}", "{author}, {title}, {container}, {medium}, {date}, {url}",
	},
	kindSong: {
		"{author}, {title}, {medium}, {publisher}, {y}", "{author}, {title} ({publisher}, {y})", "{author}: {title}. {medium}, {publisher} {y}", "{author}, {title}, {container}, {publisher} {number}, {y}, {medium}", "{author}, {title}, {publisher} {number}, {y}, {medium}", "{author}, {title} ({publisher} {number}, {y})", "{author}, {title}, on {container}, {publisher}, {y}", "{author}: {title}, {publisher} {number} ({y}), {medium}", "{author}. {title}. {publisher}, {y}. {medium}",
	},
	kindMap:     {"{author}, {title}, {medium}, {place}: {publisher}, {y}", "{author}, {title}, {medium} ({place}, {y})", "{title}, {medium}, {place}, {y}", "{author}: {title}, {place} {y}, {medium}"},
	kindGraphic: {"{author}, {title}, {y}, {medium}, {archive}", "{author}, {title}, {medium}, {archive}, {place}, {y}", "{author}, {title} ({y}), {archive}, {shelf}", "{author}: {title}, {y}, {medium}. {archive}"},
	kindSoftware: {
		"{author}, {title}, {medium}, {url}", "{author}, {title} ({medium}), {y}, {url}", "{author} ({y}). {title} ({medium}) [{genre}]. {publisher}. {url}", "{title}, {medium}, {y}, {url}", "{author}, {title}, {medium}, {y}", "{title} {medium} ({y})", "{author}, {title} ({publisher}, {y})", "{title}, {medium}, {author}, {y}, {url}",
	},
	kindDataset: {
		"{author}, {title}, {publisher} ({y}), {url}", "{author} ({y}). {title} [{genre}]. {publisher}. {url}", "{author}, {title}, {genre}, {publisher}, {y}, {url}", "{author}: {title}. {publisher} {y}. {url}",
	},
	kindPatent:   {"{author}, {title}, {genre} {number}, {date}", "{author}, {genre} {number} ({y})", "{author}, {title}, {genre} {number} ({date})", "{author}, {title}. {genre} {number}, {date}"},
	kindStandard: {"{author}, {number}, {title}, {y}", "{author}, {number}: {title} ({place}, {y})", "{number}, {title}, {place}: {author}, {y}", "{author}, {title}, {number}, {y}"},
	kindSpeech: {
		"{author}, {title}, {genre}, {place}, {date}", "{author}, {genre}, {place}, {date}", "{author}, {title} ({genre}, {place}, {date})", "{author}, {genre}, {date}, {in}{container}, {volume} ({place}, {y})",
	},
	kindPreprint: {"{author}, {title}, {number} ({y})", "{author}, {title}, {number}, {y}", "{author} ({y}). {title}. {number}", "{author}, {title} ({y}), {number}"},
	kindPost:     {"{author}, {title}, {genre}, {journal}, {date}, {url}", "{author}, {title}, {journal}, {date}", "{author} ({journal}, {date}), {url}", "{author}, {title}, {genre}, {date}, {url}"},
}

// orderMedia chooses the shapes for a document.
func (s *style) orderMedia() {
	for k := kindFilm; k < kindClassic; k++ {
		s.orders[k] = compile(pick(s.random, mediaOrders[k]), ", ")
	}
	s.orders[kindPost] = compile(pick(s.random, mediaOrders[kindPost]), ", ")
	for k := kindFilm; k < kindClassic; k++ {
		s.listOrders[k] = s.orders[k]
	}
	s.listOrders[kindPost] = s.orders[kindPost]
}

// fillMedium gives a work that is no text what its kind asks for.
func (r *Renderer) fillMedium(w *work, p *pool) {
	s, random := r.s, r.random
	w.edition, w.series, w.translators, w.original, w.volumes, w.volume = "", "", nil, 0, "", ""
	w.authors = r.drawNames(p, pick(random, []int{1, 1, 1, 2}))
	w.day, w.month = 1+random.IntN(28), 1+random.IntN(12)
	w.year = 1920 + random.IntN(106)
	w.forthcoming, w.noDate, w.circa = false, false, false
	switch w.kind {
	case kindFilm:
		w.others, w.medium, w.publisher = r.drawNames(p, 1), s.any("film"), pick(random, studios)
	case kindBroadcast:
		w.medium, w.journal = s.any("broadcast"), s.any("channels")
		if s.chance(0.4) {
			w.container, w.others, w.number = r.makeTitle(p), r.drawNames(p, 1), strconv.Itoa(1+random.IntN(20))
		}
	case kindSong:
		w.medium, w.publisher, w.container = s.any("song"), pick(random, labels), ""
		w.number = strconv.Itoa(1000 + random.IntN(90000))
		if s.chance(0.3) {
			w.container = r.makeTitle(p)
		}
	case kindMap:
		w.medium = s.any("map")
		w.year = 1600 + random.IntN(420)
		if s.chance(0.3) {
			w.authors = []citation.Name{{Literal: pick(random, p.bodies)}}
		}
	case kindGraphic:
		w.medium, w.year = s.any("graphic"), 1450+random.IntN(560)
		w.archive = pick(random, museums)
		w.shelf = "inv. " + strconv.Itoa(1+random.IntN(9000))
	case kindSoftware:
		w.medium = fill(s.any("version"), fmt.Sprintf("%d.%d.%d", 1+random.IntN(9), random.IntN(20), random.IntN(9)))
		w.title, w.subtitle = pick(random, programs), ""
		w.genre, w.publisher, w.url = s.any("software"), pick(random, repositories), r.drawURL(p)
		w.year = 1990 + random.IntN(36)
		if s.chance(0.4) {
			w.authors = []citation.Name{{Literal: pick(random, p.bodies)}}
		}
	case kindDataset:
		w.genre, w.publisher, w.doi, w.url = s.any("dataset"), pick(random, repositories), drawDOI(random), ""
		w.year = 1995 + random.IntN(31)
	case kindPatent:
		w.genre = s.any("patent")
		w.number = pick(random, []string{fmt.Sprintf("%d,%03d,%03d", 1+random.IntN(11), random.IntN(999), random.IntN(999)), strconv.Itoa(100000 + random.IntN(9000000)), fmt.Sprintf("No. %d", 10000+random.IntN(9000000))})
	case kindStandard:
		w.number = fmt.Sprintf("%s %d", pick(random, []string{"ISO", "DIN", "RFC", "BS", "EN", "UNE", "NF Z", "ANSI", "ISO/IEC"}), 100+random.IntN(9000))
		w.authors = []citation.Name{{Literal: pick(random, p.bodies)}}
	case kindSpeech:
		w.genre = s.any("speech")
		if s.chance(0.4) {
			w.title, w.subtitle = "", ""
		}
		w.container, w.volume = r.makeTitle(p), strconv.Itoa(1+random.IntN(9))
	}
	w.short = shorten(random, w.title)
}

// Names that are the same in every language.
var (
	studios      = []string{"Paramount", "Gaumont", "UFA", "Mosfilm", "Warner Bros.", "Criterion", "DEFA", "Cinecittà", "Arte", "Pathé", "BFI", "MK2"}
	labels       = []string{"Decca", "Deutsche Grammophon", "EMI", "Folkways", "Columbia", "RCA Victor", "Harmonia Mundi", "Blue Note", "Philips", "Polydor"}
	museums      = []string{"British Museum, London", "Musée du Louvre", "Kupferstichkabinett, Berlin", "Museo del Prado", "Rijksmuseum, Amsterdam", "Uffizi, Florence", "Albertina, Wien", "National Gallery, London", "Musée d’Orsay, Paris", "Metropolitan Museum of Art", "Galleria Borghese", "Nationalmuseum, Stockholm"}
	programs     = []string{"Gephi", "Transkribus", "Zotero", "R", "Voyant Tools", "AntConc", "QGIS", "Heritrix", "Stylo", "Palladio", "MALLET", "ImageJ", "Stata", "Omeka S", "TextGridLab"}
	repositories = []string{"Zenodo", "Harvard Dataverse", "ICPSR", "UK Data Archive", "GitHub", "Figshare", "GESIS", "DANS", "Dryad", "CLARIN", "Nakala"}
)

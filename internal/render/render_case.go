package render

import (
	"fmt"
	"strconv"
	"strings"
)

// fillCase gives a decision its parties, report and court.
func (r *Renderer) fillCase(w *work, p *pool) {
	s, random := r.s, r.random
	w.title = fill(s.any("case"), "", "{a}", pick(random, p.family), "{b}", pick(random, p.family))
	w.short = w.title
	if head, _, ok := strings.Cut(w.title, " v"); ok && s.chance(0.6) {
		w.short = head
	}
	w.journal, w.authority, w.number = s.any("reporters"), s.any("courts"), r.drawDocket()
	if s.lawTradition == "bluebook" {
		w.journal, w.authority = s.any("reporters-us"), s.any("courts-us")
	}
	if names := s.book.own("case-names"); len(names) > 0 && s.chance(0.5) {
		w.title, w.short = pick(random, names), ""
		if s.chance(0.4) {
			w.title = pick(random, p.family) + pick(random, []string{"/", "/", " v. ", " gegen "}) + pick(random, p.family)
		}
	}
	if s.lang != "en" && s.chance(0.5) {
		w.title, w.short = "", ""
	}
	w.place = pick(random, p.places)
	if s.chance(0.04) {
		w.journal, w.title = s.any("reports-eu"), pick(random, p.family)
	}
	if s.chance(0.7) {
		w.volume = strconv.Itoa(1 + random.IntN(3))
	}
}

// drawDocket makes up the number under which a court keeps a case.
func (r *Renderer) drawDocket() string {
	n := 1 + r.random.IntN(900)
	return fill(r.s.any("dockets"), strconv.Itoa(n), "{n}", n, "{m}", fmt.Sprintf("%02d", r.random.IntN(99)), "{r}", roman(1+n%12), "{k}", 10000+n*17, "{y}", 1980+n%45, "{a}", fmt.Sprintf("%c%c%d", 'A'+rune(n%26), 'A'+rune(n/26%26), 1000+n*9))
}

// caseOrders are the shapes of a decision, by the tradition that has them.
var caseOrders = map[string][]string{
	"en": {
		"{title} [{y}] {v} {journal} {f}", "{title} [{y}] {journal} {f}", "{title} ({y}) {v} {journal} {f}", "{title} ({y}) {v} {journal} {f} ({court})", "{title} [{y}] {v} {journal} {f} ({court})",
		"{title} [{y}] {v} {journal} {f}, {loc}", "{title} ({y}) {v} {journal} {f}, {loc}", "{title} [{y}] {journal} {f} ({court}) {loc}", "{title} [{y}] {journal} {f} ({court}) [{loc}]", "{title}, [{y}] {v} {journal} {f}",
		"{title}, {v} {journal} {f} ({y})", "{title}, {v} {journal} {f}, {loc} ({court} {y})", "{title} {v} {journal} {f} ({y})", "{title} [{y}] {journal} {number}", "{title}, {court}, {date}",
		"{title}, {court}, {date} ({number})", "{number} {title} [{y}] {journal} {f}", "{title} ({number}) [{y}] {journal} {f}", "{title} {number} ({court}, {date})", "{title}, {number} ({court}, {date})", "{title} {y} {journal} {f}",
		"{title} {v} {journal} {old} {f} ({y})", "{number}, {title}, {date}, {loc}", "{number}, {title}, {ecli}, {loc}", "{title}, {genre}, {journal} {y}, {P}, {rn}", "{title} ({genre}) [{y}] {journal} {f}", "{court}, {title}, {number}, {genre} {vom}, {rn}", "{court}, {title}, {number}, {date}, {rn}", "{title}, {number}, {genre} {vom}", "{number} {title} {ecli}, {rn}", "{title}, {ecli}, {rn}", "{title}, {number}, {date}, {court}",
	},
	"de": {
		"{court}, {genre} {vom} – {number}, {journal} {y}, {f} {rn}", "{court}, {genre} {vom} – {number}, {journal} {y}, {f} {rn} – {title}", "{court}, {genre} {vom} – {number}, {rn} – {title}", "{court}, {genre} {vom} – {number}", "{court} {journal} {y}, {f}", "{court}, {journal} {y}, {f} ({loc}) – {title}",
		"{court}, {genre} {vom}, {number}, {journal} {y}, {f} = {journal2}", "{court}, {number}, {journal} {y}, {f}, {rn} – {title}", "{court} {vom} – {number}, {rn}", "{court}, {genre} {vom}, {number}, {rn}", "{court} {genre} {vom}, {journal} {y}, {f} ({loc}) {annotator}", "{journal} {y}, {f} ({loc})",
		"{court}, {genre} {vom} – {number}, {journal} {y}, {f} ({loc})", "{court} {journal} {v}, {f} ({loc})", "{journal} {v}, {f} ({loc}) – {title}", "{journal} {v}, {f} ({loc})", "{journal} {v}, {f}", "{journal} {v}, {f} ({loc})", "{court}, {genre} {vom}, {number}, {journal} {v}, {f}", "{court} {journal} {y}, {f} ({loc})",
		"{court} {journal} {y}, {f} ({loc}) – {title}", "{journal} {v}, {f}, {loc} – {title}", "{court} {date}, {number}", "{court}, {number} – {title}", "{court} {vom}, {journal} {y}, {f}", "{court}, {number}, {journal} {y}, {f} – {title}", "{court} {journal} {y}, {f}, {loc}",
	},
	"nl": {
		"{court} {date}, {journal} {y}/{f}", "{court} {date}, {journal} {y}/{f}, {annotator}", "{court} {date}, {number}, {journal} {y}/{f}, {annotator}, {rn} ({title})", "{court} {date}, {journal} {y}/{f}, {annotator} ({title})", "{court} {date}, {number} ({title})", "{court} {date}, {number}, {rn} ({title})", "{court} {date}, {number}",
		"{court} {date}, {journal} {y}, {f}, {annotator}", "{court} {date}, {journal} {y}, {P} ({title})", "{court} {date}, {journal} {y}, {f} ({title}), {rn}", "{court} {date}, {number}, {journal} {y}/{f}", "{court}, {date}, {number}, {journal} {y}, {P}, {annotator}", "{court} {date}, {journal} {y}, {f} ({title})", "{court} ({place}) {date}, {number}, {rn}",
	},
	"fr": {
		"{court}, {date}, {number}, {journal} {y}, {f}", "{court}, {date}, {title}, {journal}, {P}", "{court}, {date}, {number}, {title}", "{court} {date}, {journal} {y}. {f}", "{title}, [{y}] {v} {journal} {f}",
		"{court}, {date}, {journal} {y}, {P}, {annotator}", "{court}, {date}, {number}, {journal} {y}, {P}, {annotator}", "{court}, {genre} {number} {vom}, {title}", "{court} {date}, {title}, {number}",
	},
	"it": {
		"{court}, {date}, {number}, {in}{journal}, {y}, {P}", "{court}, {genre} {number}", "{court}, {date}, {number}", "{court}, {genre} {number}, {in}{journal}, {y}, {f}", "{court}, {date}, {title}, {in}{journal}, {y}, {P}",
		"{court}, {date}, {number}, {in}{journal}, {y}, {part}, {f}", "{court}, {date}, {number}, {in}{journal}, {y}, {part}, {f}, {annotator}", "{court}, {genre} {date}, {number}, {title}", "{court}, {date}, {number}, {journal}, {y}, {f}",
	},
	"es": {
		"{court} {number}, {vom}", "{court} {number}, {vom}, {loc}", "{court}, {title}, {genre} {vom}, {number}", "{court}, {date}, {journal} {y}, {f}", "{court} {vom} ({journal} {y}, {f})", "{court}, {number}, {date}", "{title}, {court}, {date}, {number}", "{court}, {genre} {number}, {vom}",
	},
	"bluebook": {"{title}, {v} {journal} {old} {f}, {loc} ({court} {y})", "{title}, {v} {journal} {old} {f}, {loc} ({y})", "{title}, {v} {journal} {old} {f} ({court} {y})"},
}

// caseOrder chooses the shape of decisions for a document.
func (s *style) caseOrder() pattern {
	tradition := s.lawTradition
	if tradition == "" {
		tradition = map[string]string{
			"de": "de", "pl": "de", "cs": "de", "sv": "de", "nl": "nl", "fr": "fr", "it": "it", "es": "es", "pt": "es", "ru": "it", "ru-Latn": "it",
		}[s.lang]
	}
	if tradition == "" {
		tradition = "en"
	}
	return compile(pick(s.random, caseOrders[tradition]), ", ")
}

package interpret

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/internal/grammar"
)

// TestReadNames writes a name as "particle|Family, Given (suffix)" and a body as "{Body}"; the case is the text, behind the
// language of the document where it is not English.
func TestReadNames(t *testing.T) {
	for text, want := range map[string]string{
		// One person, given names first.
		"Stephen F. Cohen,":               "Cohen, Stephen F.",
		"V. I. Lenin,":                    "Lenin, V. I.",
		"M.J. Horwitz,":                   "Horwitz, M.J.",
		"P. Grossi,":                      "Grossi, P.",
		"S. Juliá":                        "Juliá, S.",
		"J.-P. Migne":                     "Migne, J.-P.",
		"J.-Cl. Schmitt":                  "Schmitt, J.-Cl.",
		"Ph. Minard,":                     "Minard, Ph.",
		"Th. Mann":                        "Mann, Th.",
		"C.-W. Canaris,":                  "Canaris, C.-W.",
		"AWB Simpson,":                    "Simpson, AWB",
		"TRS Allan,":                      "Allan, TRS",
		"AV Dicey,":                       "Dicey, AV",
		"Adam DI Kramer":                  "Kramer, Adam DI",
		"W. Clark Gilpin,":                "Gilpin, W. Clark",
		"M. Albertson Fineman,":           "Fineman, M. Albertson",
		"Leigh Eric Schmidt,":             "Schmidt, Leigh Eric",
		"J. Arch Getty,":                  "Getty, J. Arch",
		"David Brion Davis,":              "Davis, David Brion",
		"Fritz Fischer,":                  "Fischer, Fritz",
		"Ivonne Kaiser,":                  "Kaiser, Ivonne",
		"Louis D. Brandeis,":              "Brandeis, Louis D.",
		"Al Mok.":                         "Mok, Al",
		"D. Last,":                        "Last, D.",
		"A. J. P. Taylor,":                "Taylor, A. J. P.",
		"E. A. Freeman":                   "Freeman, E. A.",
		"E. Said,":                        "Said, E.",
		"Y. Cohen":                        "Cohen, Y.",
		"E. TARLE,":                       "Tarle, E.",
		"Dona M. Wong,":                   "Wong, Dona M.",
		"Catherine New,":                  "New, Catherine",
		"V[ladimir] Lenin":                "Lenin, V[ladimir]",
		"Martin Luther King Jr.,":         "King, Martin Luther (Jr.)",
		"Charles Stewart III":             "Stewart, Charles (III)",
		"Sir Lewis Namier,":               "Namier, Lewis",
		"Hon. Justice T. E. Lindenmayer,": "Lindenmayer, T. E.",
		"bell hooks,":                     "hooks, bell",
		"Simone de Beauvoir,":             "de|Beauvoir, Simone",
		"Volkmar von Graeve":              "von|Graeve, Volkmar",
		"B. van Steenbergen":              "van|Steenbergen, B.",
		"J. A. de Jonge,":                 "de|Jonge, J. A.",
		"Iris van der Tuin":               "van der|Tuin, Iris",
		"G. 't Hooft,":                    "'t|Hooft, G.",
		"v. Caemmerer,":                   "v.|Caemmerer, ",
		"J. Le Goff,":                     "Le Goff, J.",
		"Emmanuel Le Roy Ladurie,":        "Le Roy Ladurie, Emmanuel",
		"E. De Martino,":                  "De Martino, E.",
		"Fabrizio Della Seta":             "Della Seta, Fabrizio",
		"J. Van Reenen":                   "Van Reenen, J.",
		"A. Del Col (a cura di)":          "Del Col, A.",
		// Two family names.
		"Silvana Seidel Menchi":           "Seidel Menchi, Silvana",
		"Emmanuel Le Roy Ladurie":         "Le Roy Ladurie, Emmanuel",
		"Tulio Halperín Donghi,":          "Halperín Donghi, Tulio",
		"Martha Cecilia Lozano Ardila":    "Lozano Ardila, Martha Cecilia",
		"Alfonso Franco Silva":            "Franco Silva, Alfonso",
		"Antonio Franco Marini":           "Marini, Antonio Franco",
		"María Elena Martínez":            "Martínez, María Elena",
		"Lex Heerma van Voss":             "Heerma van Voss, Lex",
		"B. H. Slicher van Bath":          "Slicher van Bath, B. H.",
		"Johan Huibert van Gogh":          "van|Gogh, Johan Huibert",
		"T. Halperín Donghi,":             "Halperín Donghi, T.",
		"José Álvarez Junco":              "Álvarez Junco, José",
		"L. Jiménez de Asúa,":             "Jiménez de Asúa, L.",
		"Eduardo García de Enterría,":     "García de Enterría, Eduardo",
		"R. Carré de Malberg,":            "Carré de Malberg, R.",
		"J. L. Ruiz de la Peña,":          "Ruiz de la Peña, J. L.",
		"José Ortega y Gasset,":           "Ortega y Gasset, José",
		"F. Tomás y Valiente,":            "Tomás y Valiente, F.",
		"Laura de Mello e Souza (org.),":  "de|Mello e Souza, Laura",
		"Juan PRO RUIZ,":                  "Pro Ruiz, Juan",
		"C. CURTI GIALDINO,":              "Curti Gialdino, C.",
		"G. DE TOGNI,":                    "De Togni, G.",
		"Francisco TOMÁS Y VALIENTE,":     "Tomás y Valiente, Francisco",
		"es: Natalie Zemon Davis":         "Davis, Natalie Zemon",
		"es: John Hart Ely":               "Ely, John Hart",
		"es: P. Cruz Villalón":            "Cruz Villalón, P.",
		"es: Juan Carlos Garrot Zambrana": "Garrot Zambrana, Juan Carlos",
		"it: S. Seidel Menchi,":           "Seidel Menchi, S.",
		"pt: HOLANDA, Sérgio Buarque de.": "Holanda, Sérgio Buarque|de",
		"pt: Vitorino Magalhães Godinho":  "Godinho, Vitorino Magalhães",
		"pt: Fernando Teixeira da Silva":  "da|Silva, Fernando Teixeira",
		// Family name first.
		"Cohen, Stephen F.":                             "Cohen, Stephen F.",
		"Lepsius, M. Rainer":                            "Lepsius, M. Rainer",
		"Leigh, Nancey Green,":                          "Leigh, Nancey Green",
		"Pettingill, Olin Sewall, Jr.":                  "Pettingill, Olin Sewall (Jr.)",
		"Stewart III, Charles":                          "Stewart, Charles (III)",
		"Baes Jr., C. F.":                               "Baes, C. F. (Jr.)",
		"Accordino, M. P. & Guerney, Jr., B. G.":        "Accordino, M. P.; Guerney, B. G. (Jr.)",
		"Cover, RM":                                     "Cover, RM",
		"Kollontai, AM":                                 "Kollontai, AM",
		"Graeve, Volkmar von:":                          "von|Graeve, Volkmar",
		"de Carvalho, José Murilo,":                     "de|Carvalho, José Murilo",
		"Macorra, J. C. de la":                          "de la|Macorra, J. C.",
		"De Martino, Ernesto:":                          "De Martino, Ernesto",
		"DE MELLO E SOUZA, Laura":                       "De Mello e Souza, Laura",
		"HALPERÍN DONGHI, Tulio,":                       "Halperín Donghi, Tulio",
		"SOLÉ I SABATÉ, Josep Maria; VILLARROYA, Joan,": "Solé i Sabaté, Josep Maria; Villarroya, Joan",
		"Ortega y Gasset, José,":                        "Ortega y Gasset, José",
		"Le Roy Ladurie (E.),":                          "Le Roy Ladurie, E.",
		"Schmitt (J.-C.),":                              "Schmitt, J.-C.",
		"Robert, P.-Ch.":                                "Robert, P.-Ch.",
		"Peters OA":                                     "Peters, OA",
		"PRO RUIZ Juan":                                 "Pro Ruiz, Juan",
		"Виола Л.":                                      "Виола, Л.",
		"Зеленин И. Е.":                                 "Зеленин, И. Е.",
		"Иванов Иван Иванович":                          "Иванов, Иван Иванович",
		"Wang Gungwu and Chen Jian":                     "Wang, Gungwu; Chen, Jian",
		"Tanaka Akihiko,":                               "Tanaka, Akihiko",
		"Kim Il-sung":                                   "Kim, Il-sung",
		"Phan Huy Lê":                                   "Phan, Huy Lê",
		"ed. Yang Bowen 楊博文":                            "Yang, Bowen",
		"Wang Feng":                                     "Feng, Wang",
		"Kim Philby":                                    "Philby, Kim",
		"Lee Edelman":                                   "Edelman, Lee",
		"Abe Fortas":                                    "Fortas, Abe",
		// One name.
		"Cohen,":            "Cohen, ",
		"Le Corbusier":      "Le Corbusier, ",
		"Marquis W. Childs": "Childs, Marquis W.",
		// Several.
		"Philip Corrigan, Harvie Ramsay, and Derek Sayer,":   "Corrigan, Philip; Ramsay, Harvie; Sayer, Derek",
		"Lee, L. L., W. E. Howard, and R. E. Marsh.":         "Lee, L. L.; Howard, W. E.; Marsh, R. E.",
		"Lee, Howard, and Marsh,":                            "Lee, ; Howard, ; Marsh, ",
		"Corrigan, Ramsay, and Sayer":                        "Corrigan, ; Ramsay, ; Sayer, ",
		"Cohen and Lewin,":                                   "Cohen, ; Lewin, ",
		"Gold and Klein":                                     "Gold, ; Klein, ",
		"John and Anne C. Tedeschi":                          "Tedeschi, John; Tedeschi, Anne C.",
		"A. Skřivan and A. Skřivan":                          "Skřivan, A.; Skřivan, A.",
		"Pérez-Higueras JJ, Arias A, de la Macorra JC":       "Pérez-Higueras, JJ; Arias, A; de la|Macorra, JC",
		"Ko MS, Yang SJ, Ha JK, Choi JY, Kim JG.":            "Ko, MS; Yang, SJ; Ha, JK; Choi, JY; Kim, JG",
		"Saad ED, Buyse M.":                                  "Saad, ED; Buyse, M",
		"Calabresi, G and Melamed, AD":                       "Calabresi, G; Melamed, AD",
		"Witte, Els/Craeybeckx, Jan":                         "Witte, Els; Craeybeckx, Jan",
		"Fauve (A.), Motte (C.),":                            "Fauve, A.; Motte, C.",
		"P. Braunstein – R. Francovich,":                     "Braunstein, P.; Francovich, R.",
		"Eric Hobsbawm u. Terence Ranger (Hg.),":             "Hobsbawm, Eric; Ranger, Terence",
		"Diana Coole u. Samantha Frost (Hg.):":               "Coole, Diana; Frost, Samantha",
		"Levi Bryant, Nick Srnicek u. Graham Harman (Hg.)":   "Bryant, Levi; Srnicek, Nick; Harman, Graham",
		"Van Mulken, Margot & Van Reenen, Pieter":            "Van Mulken, Margot; Van Reenen, Pieter",
		"Sokol, B. J., and Mary Sokol.":                      "Sokol, B. J.; Sokol, Mary",
		"Koenigs, W., u. a. (Hgg.)":                          "Koenigs, W.",
		"B. P. Abbott et al.,":                               "Abbott, B. P.",
		"es: Josep Maria Solé i Sabaté y Joan Villarroya,":   "Solé i Sabaté, Josep Maria; Villarroya, Joan",
		"es: Juan Linz y Alfred Stepan":                      "Linz, Juan; Stepan, Alfred",
		"it: S. FABBRINI e K. GRANAT,":                       "Fabbrini, S.; Granat, K.",
		"it: Mario Rossi ed Enrico Bianchi":                  "Rossi, Mario; Bianchi, Enrico",
		"it: F. BASSANINI e G. TIBERI (a cura di),":          "Bassanini, F.; Tiberi, G.",
		"Yu Zhang, Xiu-shen Wei, Jianxin Wu, and Minh N Do.": "Zhang, Yu; Wei, Xiu-shen; Wu, Jianxin; Do, Minh N",
		// Roles.
		"ed. Robert C. Tucker": "Tucker, Robert C.",
		"ed. M. Thornton":      "Thornton, M.",
		"Ed. David Seaman.":    "Seaman, David",
		"Ed. A. C. Collins, S. E. Gathercole and M. A. Conway.": "Collins, A. C.; Gathercole, S. E.; Conway, M. A.",
		"E. Neuhold, Ed.": "Neuhold, E.",
		"In Tesauro, G., Touretzky, D. S., & Alspector, J. (Eds.),":  "Tesauro, G.; Touretzky, D. S.; Alspector, J.",
		"In: Andreas D. Baxevanis, B. F. Francis Ouellette (Hrsg.):": "Baxevanis, Andreas D.; Ouellette, B. F. Francis",
		"hrsg. von W. Hedeler/ M. Kessler/ G. Schäfer.":              "Hedeler, W.; Kessler, M.; Schäfer, G.",
		"Hrsg. v. Iris Gerlach/ Dietrich Raue.":                      "Gerlach, Iris; Raue, Dietrich",
		"in Bethell (L.), dir.,":                                     "Bethell, L.",
		"in: BETHELL, Leslie (Org.),":                                "Bethell, Leslie",
		"edited and translated by Donald Nicholson-Smith":            "Nicholson-Smith, Donald",
		"a cura di S. Gruzinski, N. Wachtel,":                        "Gruzinski, S.; Wachtel, N.",
		"G. Rosu (ed.)":                                              "Rosu, G.",
		"édité par J. Le Goff,":                                      "Le Goff, J.",
		"übers. von Ursula Blank-Sangmeister":                        "Blank-Sangmeister, Ursula",
		"ru: / Под ред. В. Данилова, Р. Маннинг":                     "Данилова, В.; Маннинг, Р.",
		// Bodies, and people whose name is not to be split.
		"Lesbian and Gay Rights Service,": "{Lesbian and Gay Rights Service}",
		"A.L.R.C.,":                       "{A.L.R.C.}",
		"Law Commission,":                 "{Law Commission}",
		"UNESCO,":                         "{UNESCO}",
		"Department of Health, Education, and Welfare":                      "{Department of Health, Education, and Welfare}",
		"College Publishing Corporation, Brooklyn (ed.),":                   "{College Publishing Corporation, Brooklyn}",
		"Max Planck Institute":                                              "{Max Planck Institute}",
		"The İstanbul Chamber of Commerce and A. Murat Demircioğlu, eds,":   "{The İstanbul Chamber of Commerce}; Demircioğlu, A. Murat",
		"Wolfgang Böttcher und DeGEval - Gesellschaft für Evaluation (Hg.)": "Böttcher, Wolfgang; {DeGEval - Gesellschaft für Evaluation}",
		"W. Böttcher, DeGEval - Gesellschaft für Evaluation (red.),":        "Böttcher, W.; {DeGEval - Gesellschaft für Evaluation}",
		"Eds. of the Harvard Law Review,":                                   "{Eds. of the Harvard Law Review}",
		"Bernard of Clairvaux,":                                             "{Bernard of Clairvaux}",
		"Peter the Venerable,":                                              "{Peter the Venerable}",
		"Plato,":                                                            "{Plato}",
		"Thomas Aquinas,":                                                   "{Thomas Aquinas}",
		"LIGO Scientific Collaboration and Virgo Collaboration,":            "{LIGO Scientific Collaboration}; {Virgo Collaboration}",
		"Internet Archive,":                                                 "{Internet Archive}",
		"":                                                                  "",
		",":                                                                 "",
		"(Hg.)":                                                             "",
	} {
		t.Run(text, func(t *testing.T) {
			base, _ := language.English.Base()
			if code, rest, ok := strings.Cut(text, ": "); ok && len(code) == 2 && code != "In" {
				base, text = language.MustParseBase(code), rest
			}
			tokens := grammar.Lex(&citation.Note{Text: text}, nil)
			assert.Equal(t, want, nameNotation(readNames(text, tokens, base)))
		})
	}
}

func nameNotation(names []citation.Name) string {
	var list []string
	for _, n := range names {
		if n.Literal != "" {
			list = append(list, "{"+n.Literal+"}")
			continue
		}
		s := n.Family + ", " + n.Given
		if n.DroppingParticle != "" {
			s += "|" + n.DroppingParticle
		}
		if n.NonDroppingParticle != "" {
			s = n.NonDroppingParticle + "|" + s
		}
		if n.Suffix != "" {
			s += " (" + n.Suffix + ")"
		}
		list = append(list, s)
	}
	return strings.Join(list, "; ")
}

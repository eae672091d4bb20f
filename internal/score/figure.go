package score

// A Figure is a row of Scores with what it says.
type Figure struct{ Row, Says string }

// Figures are the rows of Scores. Beside them there are fields.X for a variable, forms.X and links.X for a form.
func Figures() []Figure {
	return []Figure{
		{"notes", "notes that are found; F1"},
		{"citations", "citations that are found; F1"},
		{"citations.exact", "found citations that begin and end where they should"},
		{"forms", "found citations whose form, and idem, is right"},
		{"idem", "found citations for which idem stands, or was thought to, and is told rightly"},
		{"links", "further mentions of a work that are bound to it, of all that there are"},
		{"links.idem", "of these, the ones whose author is given by idem"},
		{"links.container", "of these, the ones whose container is given by a back-reference"},
		{"firsts", "first mentions of a work that are bound to it: where works are merged or split this falls"},
		{"abstain", "mentions of works that the document never names which are bound to none"},
		{"fields", "values that are stated of works; F1"},
		{"items", "works that are right in all by which one finds them: type, names, titles, imprint, date, volume, pages"},
		{"items.type", "works whose type is right"},
		{"locators", "places cited that are right, with their label, in found citations"},
		{"locators.false", "found citations without a place that were given one: the fewer the better"},
		{"relation", "ties to the citation before, such as reprinted in, that are told rightly"},
		{"container", "back-references to a container that are told rightly"},
		{"idem.author", "works named with idem that have the right authors"},
		{"container.title", "works in a container named by a back-reference that have the right container"},
	}
}

package grammar

import "github.com/e843347c/ibid/internal/lexicon"

// appendCuts appends the places where a segment may begin or end, and what separates there.
func appendCuts(tokens []Token, cuts []int, seps []Separator) ([]int, []Separator) {
	for i := 0; i <= len(tokens); i++ {
		if i == 0 || i == len(tokens) || isCut(tokens, i) {
			cuts = append(cuts, i)
			seps = append(seps, separatorAt(tokens, i))
		}
	}
	return cuts, seps
}

// functional are the terms next to which a segment may begin or end without punctuation.
var functional = lexicon.SetOf(
	lexicon.Ibid, lexicon.Idem, lexicon.OpCit, lexicon.LocCit, lexicon.Supra, lexicon.Infra, lexicon.NoteWord,
	lexicon.Henceforth, lexicon.SameWork, lexicon.Signal, lexicon.Reprint, lexicon.Translated, lexicon.Quoted,
	lexicon.ReviewOf, lexicon.Emphasis, lexicon.In, lexicon.And, lexicon.By, lexicon.EtAl, lexicon.Editor, lexicon.Translator,
	lexicon.EditorTrans, lexicon.With, lexicon.OtherRole, lexicon.Recipient, lexicon.VolumeWord, lexicon.VolumesWord,
	lexicon.IssueWord, lexicon.NumberWord, lexicon.EditionWord, lexicon.EditionModifier, lexicon.Ordinal, lexicon.SeriesWord,
	lexicon.PartWord, lexicon.Page, lexicon.Chapter, lexicon.Folio, lexicon.Column, lexicon.Paragraph, lexicon.Section,
	lexicon.Line, lexicon.Figure, lexicon.Table, lexicon.ArticleWord, lexicon.SubVerbo, lexicon.Appendix, lexicon.Passim,
	lexicon.Following, lexicon.Especially, lexicon.Circa, lexicon.NoDate, lexicon.NoPlace, lexicon.Forthcoming,
	lexicon.Accessed, lexicon.Original, lexicon.Thesis, lexicon.Manuscript, lexicon.Web, lexicon.Versus, lexicon.Reporter,
	lexicon.Court, lexicon.ArchiveWord, lexicon.Month01, lexicon.Month02, lexicon.Month03, lexicon.Month04, lexicon.Month05,
	lexicon.Month06, lexicon.Month07, lexicon.Month08, lexicon.Month09, lexicon.Month10, lexicon.Month11, lexicon.Month12,
	lexicon.Place, lexicon.Interview, lexicon.Letter,
)

// isCut reports whether a segment may begin at token i: beside punctuation and numbers, where italics, a quotation or a
// bracket begins or ends, beside a word of citations, before a capitalised word that no quotation or italics hold, and
// between two capitalised words where italics are not known. “Chicago: | Norton” has a cut, “*of the Soviet*” none.
func isCut(tokens []Token, i int) bool {
	a, b := &tokens[i-1], &tokens[i]
	switch {
	case b.Kind == KindSign && b.Quote == RoleNone && b.Paren == RoleNone && b.Sign != '—' && b.Sign != '…' && b.Sign != '§' && b.Sign != '¶':
		return b.Sign == '-' && b.Spaced || (b.Sign == '"' || b.Sign == '\'') && b.Spaced || b.Sign == '[' || b.Sign == '(' ||
			b.Sign == '/' || b.Sign == '&'
	case b.Quote == RoleClose, b.Paren == RoleClose:
		return false
	case a.Quote == RoleOpen, a.Paren == RoleOpen:
		return false
	case a.Kind == KindSign, b.Kind == KindSign:
		return true
	case a.Kind == KindNumber, b.Kind == KindNumber, a.Kind == KindURL, b.Kind == KindURL:
		return true
	case a.Italic != b.Italic:
		return true
	case a.Tags.Intersects(functional), b.Tags.Intersects(functional):
		return true
	case a.Caps != b.Caps:
		return true
	case b.Italic == ItalicYes || b.Quoted > 0 || !capital(b):
		return false
	case a.Shape == ShapeLower || a.Shape == ShapeLetter:
		return true // prose may lead straight to a name: "a good starting point is | Koselleck"
	case b.Italic == ItalicUnknown:
		return capital(a) || a.Shape == ShapeInitial
	}
	return false
}

func capital(t *Token) bool {
	switch t.Shape {
	case ShapeTitle, ShapeUpper, ShapeMixed, ShapeInitial:
		return true
	}
	return false
}

package citation

// Label is the kind of place that a locator names, as CSL 1.0.2 names it. The empty Label is unknown; a bare number is
// taken for a page.
type Label string

// The locator labels of CSL 1.0.2.
const (
	LabelAct          Label = "act"
	LabelAppendix     Label = "appendix"
	LabelArticle      Label = "article-locator"
	LabelBook         Label = "book"
	LabelCanon        Label = "canon"
	LabelChapter      Label = "chapter"
	LabelColumn       Label = "column"
	LabelElocation    Label = "elocation"
	LabelEquation     Label = "equation"
	LabelFigure       Label = "figure"
	LabelFolio        Label = "folio"
	LabelIssue        Label = "issue"
	LabelLine         Label = "line"
	LabelNote         Label = "note"
	LabelOpus         Label = "opus"
	LabelPage         Label = "page"
	LabelParagraph    Label = "paragraph"
	LabelPart         Label = "part"
	LabelRule         Label = "rule"
	LabelScene        Label = "scene"
	LabelSection      Label = "section"
	LabelSubVerbo     Label = "sub-verbo"
	LabelSupplement   Label = "supplement"
	LabelTable        Label = "table"
	LabelTimestamp    Label = "timestamp"
	LabelTitleLocator Label = "title-locator"
	LabelVerse        Label = "verse"
	LabelVersion      Label = "version"
	LabelVolume       Label = "volume"
)

// A Locator is the place in a work that a citation points to. Value is as printed, without its label: "189–90",
// "34:187" (volume and page), "565 ss.". The zero Locator is no place.
type Locator struct {
	Label Label
	Value string
}

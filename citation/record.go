package citation

// A Record is one work, in CSL's terms. Its JSON form is a CSL-JSON item, and its fields are CSL's variables under CSL's
// names. A field is empty where the notes never say it; its value is as printed, without quotation marks and labels.
type Record struct {
	ID   string `json:"id"` // citation key: ASCII, stable, unique in a Bibliography
	Type Type   `json:"type"`

	Title                  string `json:"title,omitempty"`
	TitleShort             string `json:"title-short,omitempty"`
	ContainerTitle         string `json:"container-title,omitempty"`
	ContainerTitleShort    string `json:"container-title-short,omitempty"`
	CollectionTitle        string `json:"collection-title,omitempty"`
	VolumeTitle            string `json:"volume-title,omitempty"`
	VolumeTitleShort       string `json:"volume-title-short,omitempty"`
	PartTitle              string `json:"part-title,omitempty"`
	OriginalTitle          string `json:"original-title,omitempty"`
	ReviewedTitle          string `json:"reviewed-title,omitempty"`
	ReviewedGenre          string `json:"reviewed-genre,omitempty"`
	Publisher              string `json:"publisher,omitempty"`
	PublisherPlace         string `json:"publisher-place,omitempty"`
	OriginalPublisher      string `json:"original-publisher,omitempty"`
	OriginalPublisherPlace string `json:"original-publisher-place,omitempty"`
	Edition                string `json:"edition,omitempty"`
	Volume                 string `json:"volume,omitempty"`
	NumberOfVolumes        string `json:"number-of-volumes,omitempty"`
	Issue                  string `json:"issue,omitempty"`
	Number                 string `json:"number,omitempty"`
	CollectionNumber       string `json:"collection-number,omitempty"`
	ChapterNumber          string `json:"chapter-number,omitempty"`
	PartNumber             string `json:"part,omitempty"`
	PrintingNumber         string `json:"printing,omitempty"`
	SupplementNumber       string `json:"supplement,omitempty"`
	Version                string `json:"version,omitempty"`
	Page                   string `json:"page,omitempty"`
	PageFirst              string `json:"page-first,omitempty"`
	NumberOfPages          string `json:"number-of-pages,omitempty"`
	Section                string `json:"section,omitempty"`
	Division               string `json:"division,omitempty"`
	Genre                  string `json:"genre,omitempty"`
	Medium                 string `json:"medium,omitempty"`
	Dimensions             string `json:"dimensions,omitempty"`
	Scale                  string `json:"scale,omitempty"`
	Status                 string `json:"status,omitempty"`
	Authority              string `json:"authority,omitempty"`
	Jurisdiction           string `json:"jurisdiction,omitempty"`
	References             string `json:"references,omitempty"`
	EventTitle             string `json:"event-title,omitempty"`
	EventPlace             string `json:"event-place,omitempty"`
	Archive                string `json:"archive,omitempty"`
	ArchiveCollection      string `json:"archive_collection,omitempty"`
	ArchiveLocation        string `json:"archive_location,omitempty"`
	ArchivePlace           string `json:"archive-place,omitempty"`
	CallNumber             string `json:"call-number,omitempty"`
	Source                 string `json:"source,omitempty"`
	DOI                    string `json:"DOI,omitempty"`
	ISBN                   string `json:"ISBN,omitempty"`
	ISSN                   string `json:"ISSN,omitempty"`
	PMCID                  string `json:"PMCID,omitempty"`
	PMID                   string `json:"PMID,omitempty"`
	URL                    string `json:"URL,omitempty"`
	Abstract               string `json:"abstract,omitempty"`
	Annote                 string `json:"annote,omitempty"`
	CitationLabel          string `json:"citation-label,omitempty"`
	Keyword                string `json:"keyword,omitempty"`
	Language               string `json:"language,omitempty"`
	Note                   string `json:"note,omitempty"`
	YearSuffix             string `json:"year-suffix,omitempty"`

	Author            []Name `json:"author,omitempty"`
	Chair             []Name `json:"chair,omitempty"`
	CollectionEditor  []Name `json:"collection-editor,omitempty"`
	Compiler          []Name `json:"compiler,omitempty"`
	Composer          []Name `json:"composer,omitempty"`
	ContainerAuthor   []Name `json:"container-author,omitempty"`
	Contributor       []Name `json:"contributor,omitempty"`
	Curator           []Name `json:"curator,omitempty"`
	Director          []Name `json:"director,omitempty"`
	Editor            []Name `json:"editor,omitempty"`
	EditorialDirector []Name `json:"editorial-director,omitempty"`
	ExecutiveProducer []Name `json:"executive-producer,omitempty"`
	Guest             []Name `json:"guest,omitempty"`
	Host              []Name `json:"host,omitempty"`
	Interviewer       []Name `json:"interviewer,omitempty"`
	Illustrator       []Name `json:"illustrator,omitempty"`
	Narrator          []Name `json:"narrator,omitempty"`
	Organizer         []Name `json:"organizer,omitempty"`
	OriginalAuthor    []Name `json:"original-author,omitempty"`
	Performer         []Name `json:"performer,omitempty"`
	Producer          []Name `json:"producer,omitempty"`
	Recipient         []Name `json:"recipient,omitempty"`
	ReviewedAuthor    []Name `json:"reviewed-author,omitempty"`
	ScriptWriter      []Name `json:"script-writer,omitempty"`
	SeriesCreator     []Name `json:"series-creator,omitempty"`
	Translator        []Name `json:"translator,omitempty"`

	Issued        Date `json:"issued,omitzero"`
	OriginalDate  Date `json:"original-date,omitzero"`
	Accessed      Date `json:"accessed,omitzero"`
	AvailableDate Date `json:"available-date,omitzero"`
	EventDate     Date `json:"event-date,omitzero"`
	Submitted     Date `json:"submitted,omitzero"`

	// Confidence is the probability, 0 to 1, that the record is right as a whole. It is no CSL variable.
	Confidence float64 `json:"-"`
}

// text returns the field that holds a variable with a textual value, or nil.
func (r *Record) text(v Variable) *string {
	switch v {
	case VarTitle:
		return &r.Title
	case VarTitleShort:
		return &r.TitleShort
	case VarContainerTitle:
		return &r.ContainerTitle
	case VarContainerTitleShort:
		return &r.ContainerTitleShort
	case VarCollectionTitle:
		return &r.CollectionTitle
	case VarVolumeTitle:
		return &r.VolumeTitle
	case VarVolumeTitleShort:
		return &r.VolumeTitleShort
	case VarPartTitle:
		return &r.PartTitle
	case VarOriginalTitle:
		return &r.OriginalTitle
	case VarReviewedTitle:
		return &r.ReviewedTitle
	case VarReviewedGenre:
		return &r.ReviewedGenre
	case VarPublisher:
		return &r.Publisher
	case VarPublisherPlace:
		return &r.PublisherPlace
	case VarOriginalPublisher:
		return &r.OriginalPublisher
	case VarOriginalPublisherPlace:
		return &r.OriginalPublisherPlace
	case VarEdition:
		return &r.Edition
	case VarVolume:
		return &r.Volume
	case VarNumberOfVolumes:
		return &r.NumberOfVolumes
	case VarIssue:
		return &r.Issue
	case VarNumber:
		return &r.Number
	case VarCollectionNumber:
		return &r.CollectionNumber
	case VarChapterNumber:
		return &r.ChapterNumber
	case VarPartNumber:
		return &r.PartNumber
	case VarPrintingNumber:
		return &r.PrintingNumber
	case VarSupplementNumber:
		return &r.SupplementNumber
	case VarVersion:
		return &r.Version
	case VarPage:
		return &r.Page
	case VarPageFirst:
		return &r.PageFirst
	case VarNumberOfPages:
		return &r.NumberOfPages
	case VarSection:
		return &r.Section
	case VarDivision:
		return &r.Division
	case VarGenre:
		return &r.Genre
	case VarMedium:
		return &r.Medium
	case VarDimensions:
		return &r.Dimensions
	case VarScale:
		return &r.Scale
	case VarStatus:
		return &r.Status
	case VarAuthority:
		return &r.Authority
	case VarJurisdiction:
		return &r.Jurisdiction
	case VarReferences:
		return &r.References
	case VarEventTitle:
		return &r.EventTitle
	case VarEventPlace:
		return &r.EventPlace
	case VarArchive:
		return &r.Archive
	case VarArchiveCollection:
		return &r.ArchiveCollection
	case VarArchiveLocation:
		return &r.ArchiveLocation
	case VarArchivePlace:
		return &r.ArchivePlace
	case VarCallNumber:
		return &r.CallNumber
	case VarSource:
		return &r.Source
	case VarDOI:
		return &r.DOI
	case VarISBN:
		return &r.ISBN
	case VarISSN:
		return &r.ISSN
	case VarPMCID:
		return &r.PMCID
	case VarPMID:
		return &r.PMID
	case VarURL:
		return &r.URL
	case VarAbstract:
		return &r.Abstract
	case VarAnnote:
		return &r.Annote
	case VarCitationLabel:
		return &r.CitationLabel
	case VarKeyword:
		return &r.Keyword
	case VarLanguage:
		return &r.Language
	case VarNote:
		return &r.Note
	case VarYearSuffix:
		return &r.YearSuffix
	}
	return nil
}

// names returns the field that holds the people in a role, or nil.
func (r *Record) names(v Variable) *[]Name {
	switch v {
	case VarAuthor:
		return &r.Author
	case VarChair:
		return &r.Chair
	case VarCollectionEditor:
		return &r.CollectionEditor
	case VarCompiler:
		return &r.Compiler
	case VarComposer:
		return &r.Composer
	case VarContainerAuthor:
		return &r.ContainerAuthor
	case VarContributor:
		return &r.Contributor
	case VarCurator:
		return &r.Curator
	case VarDirector:
		return &r.Director
	case VarEditor:
		return &r.Editor
	case VarEditorialDirector:
		return &r.EditorialDirector
	case VarExecutiveProducer:
		return &r.ExecutiveProducer
	case VarGuest:
		return &r.Guest
	case VarHost:
		return &r.Host
	case VarInterviewer:
		return &r.Interviewer
	case VarIllustrator:
		return &r.Illustrator
	case VarNarrator:
		return &r.Narrator
	case VarOrganizer:
		return &r.Organizer
	case VarOriginalAuthor:
		return &r.OriginalAuthor
	case VarPerformer:
		return &r.Performer
	case VarProducer:
		return &r.Producer
	case VarRecipient:
		return &r.Recipient
	case VarReviewedAuthor:
		return &r.ReviewedAuthor
	case VarScriptWriter:
		return &r.ScriptWriter
	case VarSeriesCreator:
		return &r.SeriesCreator
	case VarTranslator:
		return &r.Translator
	}
	return nil
}

// date returns the field that holds a date variable, or nil.
func (r *Record) date(v Variable) *Date {
	switch v {
	case VarIssued:
		return &r.Issued
	case VarOriginalDate:
		return &r.OriginalDate
	case VarAccessed:
		return &r.Accessed
	case VarAvailableDate:
		return &r.AvailableDate
	case VarEventDate:
		return &r.EventDate
	case VarSubmitted:
		return &r.Submitted
	}
	return nil
}

// Text returns the value of a textual variable; empty for a variable of another kind.
func (r *Record) Text(v Variable) string {
	if field := r.text(v); field != nil {
		return *field
	}
	return ""
}

// SetText sets a textual variable. It does nothing for a variable of another kind.
func (r *Record) SetText(v Variable, value string) {
	if field := r.text(v); field != nil {
		*field = value
	}
}

// Names returns the people in a role: author, editor, translator, …; nil for a variable of another kind.
func (r *Record) Names(v Variable) []Name {
	if field := r.names(v); field != nil {
		return *field
	}
	return nil
}

// SetNames sets the people in a role. It does nothing for a variable of another kind.
func (r *Record) SetNames(v Variable, names []Name) {
	if field := r.names(v); field != nil {
		*field = names
	}
}

// Date returns a date variable; the zero Date for a variable of another kind.
func (r *Record) Date(v Variable) Date {
	if field := r.date(v); field != nil {
		return *field
	}
	return Date{}
}

// SetDate sets a date variable. It does nothing for a variable of another kind.
func (r *Record) SetDate(v Variable, date Date) {
	if field := r.date(v); field != nil {
		*field = date
	}
}

// Has reports whether the record says anything of the variable.
func (r *Record) Has(v Variable) bool {
	return v == VarType && r.Type != "" || r.Text(v) != "" || len(r.Names(v)) > 0 || !r.Date(v).IsZero()
}

// IsZero reports whether the record says nothing at all of a work. An ID alone says nothing.
func (r *Record) IsZero() bool {
	if r.Type != "" {
		return false
	}
	for _, list := range [...][]Variable{textVariables, nameVariables, dateVariables} {
		for _, v := range list {
			if r.Has(v) {
				return false
			}
		}
	}
	return true
}

// String names the work as a scholar would in passing: “Lewin, Russian Peasants and Soviet Power (1968)”.
func (r *Record) String() string { return describe(r) }

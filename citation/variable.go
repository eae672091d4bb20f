package citation

// Variable is a variable of CSL, under its CSL name.
type Variable string

// VarType is the kind of work. It is an attribute in CSL, and listed here because a citation states it as it states the others.
const VarType Variable = "type"

// The variables with a textual value.
const (
	VarTitle                  Variable = "title"
	VarTitleShort             Variable = "title-short"
	VarContainerTitle         Variable = "container-title"
	VarContainerTitleShort    Variable = "container-title-short"
	VarCollectionTitle        Variable = "collection-title"
	VarVolumeTitle            Variable = "volume-title"
	VarVolumeTitleShort       Variable = "volume-title-short"
	VarPartTitle              Variable = "part-title"
	VarOriginalTitle          Variable = "original-title"
	VarReviewedTitle          Variable = "reviewed-title"
	VarReviewedGenre          Variable = "reviewed-genre"
	VarPublisher              Variable = "publisher"
	VarPublisherPlace         Variable = "publisher-place"
	VarOriginalPublisher      Variable = "original-publisher"
	VarOriginalPublisherPlace Variable = "original-publisher-place"
	VarEdition                Variable = "edition"
	VarVolume                 Variable = "volume"
	VarNumberOfVolumes        Variable = "number-of-volumes"
	VarIssue                  Variable = "issue"
	VarNumber                 Variable = "number"
	VarCollectionNumber       Variable = "collection-number"
	VarChapterNumber          Variable = "chapter-number"
	VarPartNumber             Variable = "part"
	VarPrintingNumber         Variable = "printing"
	VarSupplementNumber       Variable = "supplement"
	VarVersion                Variable = "version"
	VarPage                   Variable = "page"
	VarPageFirst              Variable = "page-first"
	VarNumberOfPages          Variable = "number-of-pages"
	VarSection                Variable = "section"
	VarDivision               Variable = "division"
	VarGenre                  Variable = "genre"
	VarMedium                 Variable = "medium"
	VarDimensions             Variable = "dimensions"
	VarScale                  Variable = "scale"
	VarStatus                 Variable = "status"
	VarAuthority              Variable = "authority"
	VarJurisdiction           Variable = "jurisdiction"
	VarReferences             Variable = "references"
	VarEventTitle             Variable = "event-title"
	VarEventPlace             Variable = "event-place"
	VarArchive                Variable = "archive"
	VarArchiveCollection      Variable = "archive_collection"
	VarArchiveLocation        Variable = "archive_location"
	VarArchivePlace           Variable = "archive-place"
	VarCallNumber             Variable = "call-number"
	VarSource                 Variable = "source"
	VarDOI                    Variable = "DOI"
	VarISBN                   Variable = "ISBN"
	VarISSN                   Variable = "ISSN"
	VarPMCID                  Variable = "PMCID"
	VarPMID                   Variable = "PMID"
	VarURL                    Variable = "URL"
	VarAbstract               Variable = "abstract"
	VarAnnote                 Variable = "annote"
	VarCitationLabel          Variable = "citation-label"
	VarKeyword                Variable = "keyword"
	VarLanguage               Variable = "language"
	VarNote                   Variable = "note"
	VarYearSuffix             Variable = "year-suffix"
)

// The variables that hold people: the roles.
const (
	VarAuthor            Variable = "author"
	VarChair             Variable = "chair"
	VarCollectionEditor  Variable = "collection-editor"
	VarCompiler          Variable = "compiler"
	VarComposer          Variable = "composer"
	VarContainerAuthor   Variable = "container-author"
	VarContributor       Variable = "contributor"
	VarCurator           Variable = "curator"
	VarDirector          Variable = "director"
	VarEditor            Variable = "editor"
	VarEditorialDirector Variable = "editorial-director"
	VarExecutiveProducer Variable = "executive-producer"
	VarGuest             Variable = "guest"
	VarHost              Variable = "host"
	VarInterviewer       Variable = "interviewer"
	VarIllustrator       Variable = "illustrator"
	VarNarrator          Variable = "narrator"
	VarOrganizer         Variable = "organizer"
	VarOriginalAuthor    Variable = "original-author"
	VarPerformer         Variable = "performer"
	VarProducer          Variable = "producer"
	VarRecipient         Variable = "recipient"
	VarReviewedAuthor    Variable = "reviewed-author"
	VarScriptWriter      Variable = "script-writer"
	VarSeriesCreator     Variable = "series-creator"
	VarTranslator        Variable = "translator"
)

// The variables that hold a date.
const (
	VarIssued        Variable = "issued"
	VarOriginalDate  Variable = "original-date"
	VarAccessed      Variable = "accessed"
	VarAvailableDate Variable = "available-date"
	VarEventDate     Variable = "event-date"
	VarSubmitted     Variable = "submitted"
)

// TextVariables returns the variables with a textual value, in the order of Record's fields.
func TextVariables() []Variable {
	return []Variable{
		VarTitle,
		VarTitleShort,
		VarContainerTitle,
		VarContainerTitleShort,
		VarCollectionTitle,
		VarVolumeTitle,
		VarVolumeTitleShort,
		VarPartTitle,
		VarOriginalTitle,
		VarReviewedTitle,
		VarReviewedGenre,
		VarPublisher,
		VarPublisherPlace,
		VarOriginalPublisher,
		VarOriginalPublisherPlace,
		VarEdition,
		VarVolume,
		VarNumberOfVolumes,
		VarIssue,
		VarNumber,
		VarCollectionNumber,
		VarChapterNumber,
		VarPartNumber,
		VarPrintingNumber,
		VarSupplementNumber,
		VarVersion,
		VarPage,
		VarPageFirst,
		VarNumberOfPages,
		VarSection,
		VarDivision,
		VarGenre,
		VarMedium,
		VarDimensions,
		VarScale,
		VarStatus,
		VarAuthority,
		VarJurisdiction,
		VarReferences,
		VarEventTitle,
		VarEventPlace,
		VarArchive,
		VarArchiveCollection,
		VarArchiveLocation,
		VarArchivePlace,
		VarCallNumber,
		VarSource,
		VarDOI,
		VarISBN,
		VarISSN,
		VarPMCID,
		VarPMID,
		VarURL,
		VarAbstract,
		VarAnnote,
		VarCitationLabel,
		VarKeyword,
		VarLanguage,
		VarNote,
		VarYearSuffix,
	}
}

// NameVariables returns the roles, in the order of Record's fields.
func NameVariables() []Variable {
	return []Variable{
		VarAuthor,
		VarChair,
		VarCollectionEditor,
		VarCompiler,
		VarComposer,
		VarContainerAuthor,
		VarContributor,
		VarCurator,
		VarDirector,
		VarEditor,
		VarEditorialDirector,
		VarExecutiveProducer,
		VarGuest,
		VarHost,
		VarInterviewer,
		VarIllustrator,
		VarNarrator,
		VarOrganizer,
		VarOriginalAuthor,
		VarPerformer,
		VarProducer,
		VarRecipient,
		VarReviewedAuthor,
		VarScriptWriter,
		VarSeriesCreator,
		VarTranslator,
	}
}

// DateVariables returns the date variables, in the order of Record's fields.
func DateVariables() []Variable {
	return []Variable{
		VarIssued,
		VarOriginalDate,
		VarAccessed,
		VarAvailableDate,
		VarEventDate,
		VarSubmitted,
	}
}

// Variables returns VarType, then the textual variables, the roles and the dates.
func Variables() []Variable {
	all := append([]Variable{VarType}, TextVariables()...)
	all = append(all, NameVariables()...)
	return append(all, DateVariables()...)
}

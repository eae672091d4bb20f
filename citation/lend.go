package citation

import "slices"

// lend completes a record with what its back-references stand for: the authors of “idem”, the title of what is reprinted,
// the book of “in ibid.”
func (r *resolver) lend(w *work) {
	record := w.record
	if w.original != nil {
		original := r.build(w.original)
		if record.Title == "" {
			record.Title = original.Title
		}
		if len(record.Author) == 0 {
			record.Author = slices.Clone(original.Author)
		}
	}
	if w.naming != nil && w.naming.work != nil && len(record.Editor) == 0 && len(w.authors) > 0 {
		record.Author = mergeNames(record.Author, r.build(w.naming.work).Author, true)
	}
	if w.model != nil && len(record.Author) == 0 {
		record.Author = r.peopleOf(w.model)
		if w.unsigned {
			record.Confidence *= impliedFactor
		}
	}
	if w.lender != nil {
		r.lendContainer(record, w.lender)
	}
	if record.Type == "" {
		record.Type = r.typeOf(w)
	}
}

// peopleOf is whom “idem” means: the authors of the work, or its editors where it has none.
func (r *resolver) peopleOf(w *work) []Name {
	record := r.build(w)
	if len(record.Author) > 0 {
		return slices.Clone(record.Author)
	}
	return slices.Clone(record.Editor)
}

// lendContainer copies to a chapter the data of the book that “in ibid.” means: the container of the lender, or the
// lender itself. The chapter's own volume stays; where it states none it has the lender's.
func (r *resolver) lendContainer(to *Record, lender *work) {
	from := r.build(lender)
	lendArchive(to, from)
	to.Type = besides(to.Type, from, lender)
	if from.ContainerTitle == "" {
		book := bookOfRecord(from)
		if len(lender.volumes) == 1 && book.Volume == "" {
			book.Volume, book.VolumeTitle = lender.volumes[0].number, lender.volumes[0].title
		}
		from = &book
	}
	if from.ContainerTitle == "" {
		return
	}
	to.ContainerTitle = from.ContainerTitle
	lendNames(&to.Editor, from.Editor)
	lendNames(&to.CollectionEditor, from.CollectionEditor)
	if len(to.ContainerAuthor) == 0 && !sameNameList(from.ContainerAuthor, to.Author) {
		to.ContainerAuthor = slices.Clone(from.ContainerAuthor)
	}
	for _, v := range []Variable{
		VarPublisher, VarPublisherPlace, VarEdition, VarNumberOfVolumes, VarCollectionTitle, VarCollectionNumber,
		VarISBN, VarISSN, VarEventTitle, VarEventPlace,
	} {
		if field := to.text(v); *field == "" {
			*field = *from.text(v)
		}
	}
	if to.Volume == "" || to.Volume == from.Volume {
		to.Volume = from.Volume
		if to.VolumeTitle == "" {
			to.VolumeTitle = from.VolumeTitle
		}
		if to.Issue == "" {
			to.Issue = from.Issue
		}
	}
	if to.Issued.IsZero() {
		to.Issued = from.Issued
	}
	if to.EventDate.IsZero() {
		to.EventDate = from.EventDate
	}
}

// besides is the type of a part of which a back-reference says what it is a part of, and little else: that of the part beside it.
func besides(own Type, beside *Record, lender *work) Type {
	kind := Type("")
	switch {
	case beside.ContainerTitle != "":
		kind = beside.Type
	case lender.naming != nil:
		kind = lender.naming.Stated.Type
	}
	if (partTypes[kind] || serialTypes[kind]) && (partTypes[own] || serialTypes[own]) {
		return kind
	}
	return own
}

// lendNames replaces names that a back-reference repeats in short by those of the book.
func lendNames(to *[]Name, from []Name) {
	if len(from) > 0 {
		*to = slices.Clone(from)
	}
}

func sameNameList(a, b []Name) bool {
	return slices.EqualFunc(a, b, sameFamily)
}

// bookOfRecord is a book as the container of its chapters.
func bookOfRecord(book *Record) Record {
	container := *book
	container.ContainerTitle, container.ContainerAuthor = book.Title, book.Author
	return container
}

// typeOf is the type of a work whose mentions do not say it.
func (r *resolver) typeOf(w *work) Type {
	switch {
	case w.lender == nil:
		return ""
	case r.build(w.lender).ContainerTitle != "" && w.lender.record.Type != "":
		return w.lender.record.Type
	default:
		return TypeChapter
	}
}

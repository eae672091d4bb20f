// Package score compares what ibid made of a document with the truth about it, and counts.
//
// Every figure is a ratio of counts, and the counts of several documents are added up. Notes are aligned in order by the
// likeness of their texts, the citations of aligned notes by the words that they share; works are mapped one to one, so that
// the most aligned citations fall to works that belong together. Then are counted, by the name of their row:
//
//	notes, citations     found, of those there are; precision and recall
//	citations.exact      aligned citations that begin and end where they should
//	forms, forms.X       aligned citations whose form and idem are right; X is the form that it should be
//	idem                 the same of idem alone, where it is or was thought to be
//	links, links.X       repeated mentions of a work that are bound to it, of all there are, found or not
//	links.idem, links.container    of these the ones with idem, and with a container given by a back-reference
//	firsts               the same of first mentions: works wrongly merged or split show here
//	abstain              mentions of works that the document never names, which are bound to none
//	fields, fields.X     variables of works, strictly equal after normalisation; precision and recall. A name is one unit,
//	                     a date one. What a work that was not found should have is missed, what a work has that is none spurious
//	items                works of which all that matters for finding them is right
//	items.type           works whose type is right
//	locators             places cited that are right, with their label, of aligned citations that have one
//	locators.false       aligned citations without a place that were given one: the fewer the better
//	relation, container  ties between citations, and back-references to a container, that are right
//	idem.author, container.title    whether the work has the author, or the container, that the back-reference means
package score

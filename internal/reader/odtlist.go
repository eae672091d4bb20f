package reader

import "strconv"

// OdtLists numbers the items of lists: their numbers are nowhere in the text.
type odtLists struct {
	styles map[string][odtLevels]odtLevel
	counts map[string]*[odtLevels]int // by the style of the list, and by its name
	number string                     // of the item that has just begun; it stands before the item's first paragraph
}

const odtLevels = 10

// An odtLevel is how the items of one level are numbered; the zero level is not.
type odtLevel struct {
	format string
	start  int
}

// odtFormats are Word's names for the formats of OpenDocument.
var odtFormats = map[string]string{"1": "decimal", "i": "lowerRoman", "I": "upperRoman", "a": "lowerLetter", "A": "upperLetter"}

// read adds the list styles of a part.
func (l *odtLists) read(t *tree) {
	if l.styles == nil {
		l.styles, l.counts = map[string][odtLevels]odtLevel{}, map[string]*[odtLevels]int{}
	}
	for i := range t.nodes {
		if t.nameOf(i) != "text:list-style" {
			continue
		}
		var levels [odtLevels]odtLevel
		for j := i + 1; j < t.nextOf(i); j = t.nextOf(j) {
			n := integer(t.attr(j, "text:level"), 1) - 1
			if t.nameOf(j) != "text:list-level-style-number" || n < 0 || n >= odtLevels || integer(t.attr(j, "text:display-levels"), 1) > 1 {
				continue
			}
			levels[n] = odtLevel{odtFormats[t.attr(j, "style:num-format")], integer(t.attr(j, "text:start-value"), 1)}
		}
		l.styles[t.attr(i, "style:name")] = levels
	}
}

// list reads a list of a level, in the style that is given where it names none.
func (o *odt) list(i, level int, style string) {
	if name := o.attr(i, "text:style-name"); name != "" {
		style = name
	}
	level = min(level, odtLevels-1)
	counts := o.lists.begin(o.tree, i, level, style)
	for j := i + 1; j < o.nextOf(i); j = o.nextOf(j) {
		o.lists.number = ""
		if o.nameOf(j) == "text:list-item" {
			if start, err := strconv.Atoi(o.attr(j, "text:start-value")); err == nil {
				counts[level] = start - 1
			}
			o.item(j, level, style, counts)
		} else {
			o.walk(j)
		}
	}
}

// begin is the count with which a list begins. It goes on from the one that it continues.
func (l *odtLists) begin(t *tree, i, level int, style string) *[odtLevels]int {
	counts := l.counts[style]
	if before := t.attr(i, "text:continue-list"); before != "" {
		counts = l.counts["#"+before]
	} else if level == 0 && t.attr(i, "text:continue-numbering") != "true" {
		counts = nil
	}
	if counts == nil {
		counts = &[odtLevels]int{}
		for n, of := range l.styles[style] {
			counts[n] = of.start - 1
		}
	} else if level > 0 {
		counts[level] = l.styles[style][level].start - 1
	}
	l.counts[style] = counts
	if id := t.attr(i, "xml:id"); id != "" {
		l.counts["#"+id] = counts
	}
	return counts
}

// item reads an item of a list. It is counted with its first paragraph: an item of a list alone shows no number.
func (o *odt) item(i, level int, style string, counts *[odtLevels]int) {
	counted := false
	for j := i + 1; j < o.nextOf(i); j = o.nextOf(j) {
		switch o.nameOf(j) {
		case "text:list":
			o.list(j, level+1, style)
		case "text:p", "text:h":
			if !counted {
				counted = true
				counts[level]++
				if format := o.lists.styles[style][level].format; format != "" {
					o.lists.number = formatNumber(format, counts[level])
				}
			}
			o.paragraph(j)
		default:
			o.walk(j)
		}
	}
}

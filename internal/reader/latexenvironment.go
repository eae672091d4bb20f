package reader

import "strings"

// mathEnvironments hold formulas.
var mathEnvironments = within("math", "displaymath", "equation", "equation*", "align", "align*", "eqnarray", "eqnarray*", "gather", "gather*", "multline", "multline*")

// environmentArguments are the arguments of environments, in the letters of texArguments.
var environmentArguments = map[string]string{
	"tabular": "ox", "tabular*": "xox", "tabularx": "xox", "longtable": "ox", "array": "ox", "minipage": "ooox", "figure": "o",
	"figure*": "o", "table": "o", "table*": "o", "multicols": "xo", "otherlanguage": "x", "otherlanguage*": "x", "wrapfigure": "oxox",
	"spacing": "x", "list": "xx", "adjustwidth": "xx", "thebibliography": "x", "enumerate": "o", "itemize": "o", "description": "o",
	"quotation": "o", "displayquote": "oo", "center": "", "tikzpicture": "o", "letter": "x", "frame": "o",
}

func (x *tex) begin(in *texInput, start int) error {
	arg, ok := x.argument(in)
	if !ok {
		return nil
	}
	name := x.raw(arg)
	if name == "document" {
		x.body, x.calls = writer{}, nil
		return nil
	}
	x.space(in.use, start)
	x.paragraph()
	x.math = x.math || mathEnvironments[name]
	if isTable(name) {
		x.tables++
	}
	x.items = x.items || name == "thebibliography"
	return x.take(in, environmentArguments[name])
}

func (x *tex) end(in *texInput, start int) {
	arg, ok := x.argument(in)
	if !ok {
		return
	}
	name := x.raw(arg)
	x.space(in.use, start)
	x.paragraph()
	switch {
	case name == "document" && x.notes == 0:
		x.stopped = true
	case name == "thebibliography":
		x.items = false
	case mathEnvironments[name]:
		x.math = false
	case isTable(name):
		x.tables = max(x.tables-1, 0)
	}
}

func isTable(name string) bool {
	return strings.HasPrefix(name, "tabular") || strings.HasPrefix(name, "longtable")
}

package pdf

import "strings"

// A Link is a rectangle of a page that leads out of the document.
type Link struct {
	X0, Y0, X1, Y1 float64
	Target         string
}

const (
	maxLinks  = 5000 // of a page
	maxTarget = 4096 // bytes of an address
)

// links are the annotations of a page that lead to an address.
func (f *File) links(n pageNode, view matrix) []Link {
	var out []Link
	for _, v := range f.array(n.dict["Annots"]) {
		if len(out) >= maxLinks {
			break
		}
		d := f.dict(v)
		if d == nil || f.name(d["Subtype"]) != "Link" {
			continue
		}
		target, _ := f.resolve(f.dict(d["A"])["URI"]).(text)
		box := f.array(d["Rect"])
		if target == "" || len(target) > maxTarget || len(box) != 4 {
			continue
		}
		x0, y0 := view.at(f.number(box[0]), f.number(box[1]))
		x1, y1 := view.at(f.number(box[2]), f.number(box[3]))
		out = append(out, Link{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), strings.ToValidUTF8(string(target), "�")})
	}
	return out
}

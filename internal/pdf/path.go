package pdf

import "math"

// A path is the outline that is being drawn, as the boxes of its pieces.
type path struct{ boxes []box }

type box struct{ x0, y0, x1, y1 float64 }

const (
	maxBoxes = 5000 // of one path, and rules of one page
	maxThick = 2.5  // of a rule, in points
	minRule  = 16.0 // its least length
)

// pathOperator follows the outlines, to find the rules among them.
func (d *drawing) pathOperator(op string) {
	switch op {
	case "m":
		d.begin(d.number(1), d.number(0))
	case "l":
		d.extend(d.number(1), d.number(0))
	case "c":
		d.extend(d.number(5), d.number(4))
		d.extend(d.number(3), d.number(2))
		d.extend(d.number(1), d.number(0))
	case "v", "y":
		d.extend(d.number(3), d.number(2))
		d.extend(d.number(1), d.number(0))
	case "re":
		x, y := d.number(3), d.number(2)
		d.begin(x, y)
		d.extend(x+d.number(1), y+d.number(0))
		d.extend(x, y+d.number(0))
		d.extend(x+d.number(1), y)
	case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*":
		for _, b := range d.path.boxes {
			if b.y1-b.y0 <= maxThick && b.x1-b.x0 >= minRule && len(d.page.Rules) < maxBoxes {
				d.page.Rules = append(d.page.Rules, Rule{b.x0, (b.y0 + b.y1) / 2, b.x1 - b.x0})
			}
		}
		d.path.boxes = d.path.boxes[:0]
	case "n":
		d.path.boxes = d.path.boxes[:0]
	}
}

func (d *drawing) begin(x, y float64) {
	if len(d.path.boxes) < maxBoxes {
		x, y = d.state.matrix.at(x, y)
		d.path.boxes = append(d.path.boxes, box{x, y, x, y})
	}
}

func (d *drawing) extend(x, y float64) {
	if n := len(d.path.boxes); n > 0 {
		x, y = d.state.matrix.at(x, y)
		b := &d.path.boxes[n-1]
		b.x0, b.x1 = math.Min(b.x0, x), math.Max(b.x1, x)
		b.y0, b.y1 = math.Min(b.y0, y), math.Max(b.y1, y)
	}
}

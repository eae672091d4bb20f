package pdf

// unpredict undoes the prediction that makes rows of numbers compress better. That of TIFF is for pictures and left alone.
func (f *File) unpredict(data []byte, parameters dict) []byte {
	const png = 10
	if f.numberOr(parameters["Predictor"], 1) < png {
		return data
	}
	columns := min(max(f.int(parameters["Columns"]), 1), 1<<20)
	colors := min(max(f.int(parameters["Colors"]), 1), 32)
	bits := 8
	if parameters["BitsPerComponent"] != nil {
		bits = min(max(f.int(parameters["BitsPerComponent"]), 1), 16)
	}
	width := (columns*colors*bits + 7) / 8
	step := max(colors*bits/8, 1)
	out := make([]byte, 0, len(data))
	above := make([]byte, width)
	for len(data) > 1 {
		n := min(width, len(data)-1)
		start := len(out)
		out = append(out, data[1:1+n]...)
		row := out[start:]
		unfilter(data[0], row, above, step)
		above, data = row, data[1+n:]
	}
	return out
}

// unfilter adds to each byte of a row what PNG's filter of that kind took away. The row above may be longer.
func unfilter(kind byte, row, above []byte, step int) {
	for i := range row {
		var left, corner byte
		if i >= step {
			left, corner = row[i-step], above[i-step]
		}
		switch kind {
		case 1:
			row[i] += left
		case 2:
			row[i] += above[i]
		case 3:
			row[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			row[i] += paeth(int(left), int(above[i]), int(corner))
		}
	}
}

// paeth is the neighbour that is nearest to the sum of the first two less the third.
func paeth(left, up, corner int) byte {
	distance := func(v int) int {
		d := left + up - corner - v
		return max(d, -d)
	}
	l, u, c := distance(left), distance(up), distance(corner)
	switch {
	case l <= u && l <= c:
		return byte(left)
	case u <= c:
		return byte(up)
	}
	return byte(corner)
}

package pdf

// Codes of LZW that mean no data.
const (
	lzwClear = 256
	lzwEnd   = 257
	lzwFirst = 258
	lzwMost  = 1 << 12 // codes have no more than 12 bits
)

// unLZW decodes as much as there is, up to some bytes beyond the limit. With early change, which is usual, codes grow one
// code before they must.
func unLZW(data []byte, early bool, limit int64) []byte {
	var out []byte
	var prefix [lzwMost]int // the code that a code continues
	var last, first [lzwMost]byte
	for i := range lzwClear {
		last[i], first[i] = byte(i), byte(i)
	}
	ahead := 0
	if early {
		ahead = 1
	}
	next, width, previous := lzwFirst, 9, -1
	bits, have := 0, 0
	for _, b := range data {
		bits, have = bits<<8|int(b), have+8
		for have >= width && int64(len(out)) <= limit {
			code := bits >> (have - width) & (1<<width - 1)
			have -= width
			bits &= 1<<have - 1
			switch {
			case code == lzwEnd:
				return out
			case code == lzwClear:
				next, width, previous = lzwFirst, 9, -1
				continue
			case code > next || code == next && previous < 0:
				return out // damaged
			}
			if previous >= 0 && next < lzwMost {
				prefix[next], first[next] = previous, first[previous]
				last[next] = first[previous]
				if code != next {
					last[next] = first[code]
				}
				next++
			}
			start := len(out)
			for c := code; ; c = prefix[c] {
				out = append(out, last[c])
				if c < lzwClear {
					break
				}
			}
			reverse(out[start:])
			previous = code
			if next+ahead >= 1<<width && width < 12 {
				width++
			}
		}
	}
	return out
}

func reverse(s []byte) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

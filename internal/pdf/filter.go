package pdf

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"errors"
	"io"
)

var errFilter = errors.New("a filter that gives no text")

// decode is what a stream holds. What is damaged is decoded as far as it goes; a picture's filter gives nothing.
func (f *File) decode(s *stream) []byte {
	data := s.data
	if length := f.int(s.dict["Length"]); length > 0 && length < len(data) && len(bytes.Trim(data[length:], "\r\n")) == 0 {
		data = data[:length]
	}
	if f.key != nil {
		data = f.key.decrypt(data, s.id)
	}
	filters, parameters := f.filters(s.dict)
	for i, filter := range filters {
		var err error
		if data, err = f.filter(data, filter, parameters[i]); err != nil {
			return nil
		}
	}
	f.spend(len(data))
	return data
}

// spend counts bytes against the limit of all.
func (f *File) spend(n int) {
	if f.used += int64(n); f.used > f.limits.Total {
		f.fail(ErrTotalLimit)
	}
}

// filters are those of a stream in the order in which they are to be undone, with the parameters of each.
func (f *File) filters(d dict) (filters []name, parameters []dict) {
	names, own := d["Filter"], d["DecodeParms"]
	if names == nil {
		names, own = d["F"], d["DP"]
	}
	if own == nil {
		own = d["DP"]
	}
	switch v := f.resolve(names).(type) {
	case name:
		filters = []name{v}
		p := f.dict(own)
		if list := f.array(own); len(list) > 0 {
			p = f.dict(list[0])
		}
		parameters = []dict{p}
	case array:
		list := f.array(own)
		const most = 8
		for i, filter := range v[:min(len(v), most)] {
			var p dict
			if i < len(list) {
				p = f.dict(list[i])
			} else if len(v) == 1 {
				p = f.dict(own)
			}
			filters, parameters = append(filters, f.name(filter)), append(parameters, p)
		}
	}
	return filters, parameters
}

func (f *File) filter(data []byte, filter name, parameters dict) (out []byte, err error) {
	limit, cause := f.limits.Stream, ErrStreamLimit
	if rest := f.limits.Total - f.used; rest < limit {
		limit, cause = max(rest, 0), ErrTotalLimit
	}
	switch filter {
	case "FlateDecode", "Fl":
		out = inflate(data, limit)
	case "LZWDecode", "LZW":
		out = unLZW(data, f.numberOr(parameters["EarlyChange"], 1) != 0, limit)
	case "ASCIIHexDecode", "AHx":
		return unHex(data), nil
	case "ASCII85Decode", "A85":
		return un85(data, limit), nil
	case "RunLengthDecode", "RL":
		return unRunLength(data, limit), nil
	case "Crypt":
		return data, nil
	default:
		return nil, errFilter
	}
	if int64(len(out)) > limit {
		f.fail(cause)
		return nil, cause
	}
	return f.unpredict(out, parameters), nil
}

// inflate decodes as much as there is, one byte beyond the limit at most.
func inflate(data []byte, limit int64) []byte {
	var r io.ReadCloser
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		const header = 2
		r = flate.NewReader(bytes.NewReader(data[min(header, len(data)):]))
	}
	defer r.Close()
	var out bytes.Buffer
	_, _ = io.Copy(&out, io.LimitReader(r, limit+1)) // an error means that the rest is lost
	return out.Bytes()
}

func unHex(data []byte) []byte {
	end := bytes.IndexByte(data, '>')
	if end < 0 {
		end = len(data)
	}
	t := token{kind: kindHex, raw: data[:end]}
	return []byte(t.plain())
}

// un85 reads groups of five signs from ! to u as four bytes; z is four zeros.
func un85(data []byte, limit int64) []byte {
	var out []byte
	var group uint32
	n := 0
	for _, b := range data {
		switch {
		case b == '~' || int64(len(out)) > limit:
			return append(out, rest85(group, n)...)
		case b == 'z' && n == 0:
			out = append(out, 0, 0, 0, 0)
		case b >= '!' && b <= 'u':
			group = group*85 + uint32(b-'!')
			if n++; n == 5 {
				out = append(out, byte(group>>24), byte(group>>16), byte(group>>8), byte(group))
				group, n = 0, 0
			}
		}
	}
	return append(out, rest85(group, n)...)
}

// rest85 is the last group, which may be short.
func rest85(group uint32, n int) []byte {
	if n < 2 {
		return nil
	}
	for i := n; i < 5; i++ {
		group = group*85 + 84
	}
	return []byte{byte(group >> 24), byte(group >> 16), byte(group >> 8)}[:n-1]
}

func unRunLength(data []byte, limit int64) []byte {
	var out []byte
	const end = 128
	for i := 0; i < len(data) && data[i] != end && int64(len(out)) <= limit; {
		n := int(data[i])
		if n < end {
			stop := min(len(data), i+2+n)
			out = append(out, data[i+1:stop]...)
			i = stop
			continue
		}
		if i+1 < len(data) {
			out = append(out, bytes.Repeat(data[i+1:i+2], 257-n)...)
		}
		i += 2
	}
	return out
}

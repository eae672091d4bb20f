package pdf

// The values of PDF are nil, bool, float64 (all numbers), text, name, array, dict, ref and *stream.
type (
	name  string
	text  string
	array []any
	dict  map[name]any
	ref   struct{ number, generation int }
)

// A stream is a dictionary with data, which are as they stand in the file.
type stream struct {
	dict dict
	data []byte
	id   ref // of the object, which its key is made of
}

// A parser reads objects. It stops at the limits of the file with an error, and reads nonsense as nil.
type parser struct {
	lexer
	file  *File
	key   *cipherKey // of strings; nil where they are in plain
	id    ref        // of the object, which its key is made of
	depth int
	err   error
}

func (p *parser) fail(err error) any {
	if p.err == nil {
		p.err = err
	}
	return nil
}

// value reads a value.
func (p *parser) value() any { return p.valueOf(p.next()) }

func (p *parser) valueOf(t token) any {
	if p.err != nil || !p.count() {
		return nil
	}
	switch t.kind {
	case kindInteger:
		return p.reference(t)
	case kindReal:
		return t.number
	case kindName:
		return nameOf(t.raw)
	case kindString, kindHex:
		if p.key != nil {
			return text(p.key.decrypt([]byte(t.plain()), p.id))
		}
		return text(t.plain())
	case kindArrayOpen:
		return p.array()
	case kindDictOpen:
		return p.dict()
	case kindWord:
		switch string(t.raw) {
		case "true":
			return true
		case "false":
			return false
		}
	case kindEnd, kindArrayClose, kindDictClose:
	}
	return nil
}

// count counts a value against the limit.
func (p *parser) count() bool {
	if p.file.values++; p.file.values > p.file.limits.Objects {
		p.fail(ErrObjectLimit)
		return false
	}
	return true
}

// maxNumber is the greatest number of an object; the standard's own limit is near it.
const maxNumber = 1 << 24

// reference reads "12 0 R", or the number that it begins with.
func (p *parser) reference(t token) any {
	after := p.at
	if t.number >= 0 && t.number < maxNumber {
		if generation := p.next(); generation.kind == kindInteger && generation.number >= 0 && generation.number < 1<<16 {
			if r := p.next(); r.kind == kindWord && string(r.raw) == "R" {
				return ref{int(t.number), int(generation.number)}
			}
		}
	}
	p.at = after
	return t.number
}

func (p *parser) enter() bool {
	if p.depth++; p.depth > p.file.limits.Depth {
		p.fail(ErrDepthLimit)
		return false
	}
	return true
}

func (p *parser) array() any {
	if !p.enter() {
		return nil
	}
	defer func() { p.depth-- }()
	out := array{}
	for p.err == nil {
		t := p.next()
		if p.closes(t) {
			break
		}
		out = append(out, p.valueOf(t))
	}
	return out
}

// closes reports whether a token ends an array or a dictionary; a missing bracket shows in what cannot be in one.
func (p *parser) closes(t token) bool {
	switch t.kind {
	case kindArrayClose, kindDictClose, kindEnd:
		return true
	case kindWord:
		if word := string(t.raw); word == "endobj" || word == "stream" || word == "endstream" {
			p.at = t.at
			return true
		}
	}
	return false
}

func (p *parser) dict() any {
	if !p.enter() {
		return nil
	}
	defer func() { p.depth-- }()
	out := dict{}
	for p.err == nil && p.count() {
		t := p.next()
		if p.closes(t) {
			break
		}
		if t.kind == kindName {
			out[nameOf(t.raw)] = p.value()
		}
	}
	return out
}

// The getters resolve references, and give the zero value where the file has something else.

func (f *File) dict(v any) dict {
	switch v := f.resolve(v).(type) {
	case dict:
		return v
	case *stream:
		return v.dict
	}
	return nil
}

func (f *File) array(v any) array {
	a, _ := f.resolve(v).(array)
	return a
}

func (f *File) stream(v any) *stream {
	s, _ := f.resolve(v).(*stream)
	return s
}

func (f *File) name(v any) name {
	n, _ := f.resolve(v).(name)
	return n
}

func (f *File) number(v any) float64 {
	n, _ := f.resolve(v).(float64)
	return n
}

// numberOr is the number, or another where there is none.
func (f *File) numberOr(v any, other float64) float64 {
	if n, ok := f.resolve(v).(float64); ok {
		return n
	}
	return other
}

// int is a number as an integer between −2³¹ and 2³¹.
func (f *File) int(v any) int {
	const bound = 1 << 31
	return int(min(max(f.number(v), -bound), bound))
}

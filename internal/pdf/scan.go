package pdf

import (
	"bytes"
	"maps"
	"slices"
)

// A File is an open PDF file. It is not safe for concurrent use.
type File struct {
	src    []byte
	limits Limits
	values int   // that were read so far
	used   int64 // bytes that were decoded or drawn so far
	err    error // the first limit that was met

	places   map[int]place
	loaded   map[int]any
	open     map[int]bool // objects that are being read
	streams  []found      // those that hold objects
	trailers []dict       // in the order of the file
	key      *cipherKey   // nil for a file that is not encrypted

	pages []pageNode
	fonts map[ref]*font
}

// A place is where an object stands: in the file, or in a stream of objects.
type place struct {
	at         int    // in the file; of the stream that holds the object
	generation int    // of an object that stands in the file itself
	within     []byte // the stream, decoded
	offset     int    // in it
}

// A found is a stream of objects, with its place.
type found struct {
	at     int
	number int
	stream *stream
}

// Open reads the objects of a file and finds its pages.
func Open(src []byte, limits Limits) (*File, error) {
	const window = 1024
	start := bytes.Index(src[:min(len(src), window)], []byte("%PDF-"))
	if start < 0 {
		return nil, ErrNotPDF
	}
	f := &File{
		src: src, limits: limits.orDefault(),
		places: map[int]place{}, loaded: map[int]any{}, open: map[int]bool{}, fonts: map[ref]*font{},
	}
	f.scan()
	if err := f.unlock(); err != nil {
		return nil, err
	}
	f.unpack()
	f.findPages()
	if f.err != nil {
		return nil, f.err
	}
	if len(f.pages) == 0 {
		return nil, ErrNoPages
	}
	return f, nil
}

// fail notes that a limit was met.
func (f *File) fail(err error) {
	if f.err == nil {
		f.err = err
	}
}

// A seeker finds the places of a word, each of them once.
type seeker struct {
	src  []byte
	word []byte
	at   int // of the last that was found
}

// after is the first place of the word from an offset on; the file's end where there is none. Offsets must not decrease.
func (s *seeker) after(offset int) int {
	if s.at >= offset && s.at > 0 {
		return s.at
	}
	if i := bytes.Index(s.src[offset:], s.word); i >= 0 {
		s.at = offset + i
	} else {
		s.at = len(s.src)
	}
	return s.at
}

// scan finds the objects: "12 0 obj". Of several with one number the last is the one that counts: a file that was changed
// has the changes at its end.
func (f *File) scan() {
	end, data := seeker{src: f.src, word: []byte("endobj")}, seeker{src: f.src, word: []byte("stream")}
	for at := 0; at < len(f.src) && f.err == nil; {
		i := bytes.Index(f.src[at:], []byte("obj"))
		if i < 0 {
			f.trailersIn(at, len(f.src))
			return
		}
		i += at
		id, ok := f.header(i)
		if !ok {
			f.trailersIn(at, i)
			at = i + len("obj")
			continue
		}
		f.trailersIn(at, i)
		at = i + len("obj")
		f.places[id.number] = place{at: at, generation: id.generation}
		delete(f.loaded, id.number)
		if data.after(at) < end.after(at) {
			at = f.scanStream(id, at)
		}
	}
}

// header reads the numbers before the word "obj" at i.
func (f *File) header(i int) (ref, bool) {
	generation, j, ok := f.numberBefore(i)
	if !ok {
		return ref{}, false
	}
	number, j, ok := f.numberBefore(j)
	if !ok || j > 0 && isRegular(f.src[j-1]) && f.src[j-1] != 'j' && f.src[j-1] != 'f' { // "endobj12 0 obj" occurs
		return ref{}, false
	}
	return ref{number, generation}, true
}

func (f *File) numberBefore(i int) (number, start int, ok bool) {
	for i > 0 && isSpace(f.src[i-1]) {
		i--
	}
	end := i
	for i > 0 && end-i < 10 && f.src[i-1] >= '0' && f.src[i-1] <= '9' {
		i--
	}
	for _, digit := range f.src[i:end] {
		number = number*10 + int(digit-'0')
	}
	return number, i, end > i && number < maxNumber
}

// trailersIn reads the trailers in a stretch of the file that holds no stream.
func (f *File) trailersIn(from, to int) {
	const word = "trailer"
	for {
		i := bytes.Index(f.src[from:to], []byte(word))
		if i < 0 {
			return
		}
		from += i + len(word)
		p := parser{lexer: lexer{src: f.src, at: from}, file: f}
		d, ok := p.value().(dict)
		if p.err != nil {
			f.fail(p.err)
			return
		}
		if ok {
			f.trailers = append(f.trailers, d)
		}
	}
}

// scanStream reads a stream at an offset, if there is one, and returns where it ends.
func (f *File) scanStream(id ref, at int) int {
	p := parser{lexer: lexer{src: f.src, at: at}, file: f}
	d, ok := p.value().(dict)
	if p.err != nil {
		f.fail(p.err)
		return at
	}
	if t := p.next(); !ok || t.kind != kindWord || string(t.raw) != "stream" {
		return at
	}
	start := p.at
	if start < len(f.src) && f.src[start] == '\r' {
		start++
	}
	if start < len(f.src) && f.src[start] == '\n' {
		start++
	}
	end := f.streamEnd(d, start)
	s := &stream{dict: d, data: f.src[start:end], id: id}
	f.loaded[id.number] = s
	switch kind, _ := d["Type"].(name); kind {
	case "ObjStm":
		f.streams = append(f.streams, found{at, id.number, s})
	case "XRef":
		f.trailers = append(f.trailers, d)
	}
	return end
}

// streamEnd is where the data end that begin at start. The length that the file tells is believed if the data end there.
func (f *File) streamEnd(d dict, start int) int {
	const word = "endstream"
	if length, ok := d["Length"].(float64); ok && length >= 0 && length <= float64(len(f.src)-start) {
		end := start + int(length)
		l := lexer{src: f.src, at: end}
		if l.skip(); bytes.HasPrefix(f.src[l.at:], []byte(word)) {
			return end
		}
	}
	if i := bytes.Index(f.src[start:], []byte(word)); i >= 0 {
		return start + i
	}
	return len(f.src)
}

// unpack registers the objects that stand in streams.
func (f *File) unpack() {
	for _, s := range f.streams {
		if f.loaded[s.number] != s.stream { // replaced by a later one
			continue
		}
		data := f.decode(s.stream)
		l := lexer{src: data}
		first := f.int(s.stream.dict["First"])
		for l.at < len(data) && l.at < first {
			number, offset := l.next(), l.next()
			if number.kind != kindInteger || offset.kind != kindInteger || number.number < 0 || number.number >= maxNumber {
				break
			}
			if known, ok := f.places[int(number.number)]; ok && known.at > s.at {
				continue
			}
			if at := first + int(min(offset.number, float64(len(data)))); offset.number >= 0 && at < len(data) {
				f.places[int(number.number)] = place{at: s.at, within: data, offset: at}
				delete(f.loaded, int(number.number))
			}
		}
	}
}

// resolve follows references to a value. What is not there is nil.
func (f *File) resolve(v any) any {
	const longest = 32
	for range longest {
		r, ok := v.(ref)
		if !ok {
			return v
		}
		v = f.object(r.number)
	}
	return nil
}

// object reads an object, once.
func (f *File) object(number int) any {
	if v, ok := f.loaded[number]; ok {
		return v
	}
	at, ok := f.places[number]
	if !ok || f.err != nil || f.open[number] {
		return nil
	}
	f.open[number] = true
	p := parser{lexer: lexer{src: f.src, at: at.at}, file: f, key: f.key, id: ref{number, at.generation}}
	if at.within != nil { // the stream as a whole was encrypted
		p.lexer, p.key = lexer{src: at.within, at: at.offset}, nil
	}
	v := p.value()
	if p.err != nil {
		f.fail(p.err)
	}
	f.loaded[number] = v
	delete(f.open, number)
	return v
}

// catalog is the root of the document: of the last trailer that leads to one.
func (f *File) catalog() dict {
	for _, t := range slices.Backward(f.trailers) {
		if root := f.dict(t["Root"]); root != nil && f.dict(root["Pages"]) != nil {
			return root
		}
	}
	for _, number := range f.numbers() {
		if d := f.dict(ref{number: number}); d != nil && f.name(d["Type"]) == "Catalog" && f.dict(d["Pages"]) != nil {
			return d
		}
	}
	return nil
}

// numbers are those of all objects, in order.
func (f *File) numbers() []int { return slices.Sorted(maps.Keys(f.places)) }

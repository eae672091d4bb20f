package reader

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"io"
	"path"
	"strings"

	"github.com/e843347c/ibid/citation"
)

// The causes that a container cannot be read.
var (
	ErrNotContainer = errors.New("it is no zip archive")
	ErrTruncated    = errors.New("the file is cut short or damaged: the archive has no table of contents")
	ErrDamaged      = errors.New("is damaged: its bytes are not those that were packed")
	ErrPassword     = errors.New("the document is protected by a password; save it without one")
	ErrMissingPart  = errors.New("the part is missing")
)

// A container is a document that consists of parts: a zip archive, or one XML file that holds them all.
type container struct {
	files  map[string]*zip.File
	source []byte                   // of the one file …
	flat   map[string]citation.Span // … and where the parts stand in it
	limits Limits
	total  int64
}

// openContainer opens an archive. What is the kind of document that it should be, for the error.
func openContainer(src []byte, limits Limits, what string) (*container, error) {
	if !bytes.HasPrefix(src, []byte("PK")) {
		return nil, notThat(src, what)
	}
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil {
		return nil, ErrTruncated
	}
	c := &container{files: make(map[string]*zip.File, len(z.File)), limits: limits}
	for _, f := range z.File {
		if name := partName(f.Name); c.files[name] == nil {
			c.files[name] = f
		}
	}
	return c, nil
}

// partName is how a part is looked up: some writers use backslashes, a leading slash, or another case than they refer to.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean(strings.ReplaceAll(name, `\`, "/")), "/"))
}

func (c *container) has(name string) bool {
	name = partName(name)
	return c.files[name] != nil || c.flat[name].Len() > 0
}

// smallPart is the size up to which it does not matter how densely a part is packed.
const smallPart = 4 << 20

// part returns a part's bytes. It reads no more of a part than its limit, whatever the archive says its size is.
func (c *container) part(name string) ([]byte, error) {
	f := c.files[partName(name)]
	if f == nil {
		return nil, &Error{Part: name, Err: ErrMissingPart}
	}
	const encrypted = 1
	if f.Flags&encrypted != 0 {
		return nil, &Error{Part: name, Err: ErrPassword}
	}
	if f.UncompressedSize64 > uint64(c.limits.Part) {
		return nil, &Error{Part: name, Err: ErrPartLimit}
	}
	if f.UncompressedSize64 > smallPart && f.UncompressedSize64/uint64(c.limits.Ratio) > f.CompressedSize64 {
		return nil, &Error{Part: name, Err: ErrRatioLimit}
	}
	src, err := c.read(f)
	if err != nil {
		return nil, &Error{Part: name, Err: err}
	}
	if c.total += int64(len(src)); c.total > c.limits.Total {
		return nil, &Error{Part: name, Err: ErrTotalLimit}
	}
	if tag := crowdedTag(src); tag >= 0 {
		return nil, &Error{Part: name, Offset: tag, Err: ErrNodeLimit}
	}
	return src, nil
}

func (c *container) read(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	// The size that the archive gives is trusted no further than deflate can reach.
	const maxRatio = 1032
	size := min(f.UncompressedSize64, f.CompressedSize64*maxRatio)
	b := bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead))
	n, err := io.Copy(b, io.LimitReader(r, c.limits.Part+1))
	switch {
	case n > c.limits.Part:
		return nil, ErrPartLimit
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return nil, ErrTruncated
	case errors.Is(err, zip.ErrChecksum), isCorrupt(err):
		return nil, ErrDamaged
	case err != nil:
		return nil, err
	}
	return b.Bytes(), nil
}

// isCorrupt reports whether the compressed bytes make no sense.
func isCorrupt(err error) bool {
	var corrupt flate.CorruptInputError
	return errors.As(err, &corrupt)
}

// xmlTree reads a part as XML. A part that is not in UTF-8 is decoded first; the offsets are then those of its text.
func (c *container) xmlTree(name string, drop map[string]bool) (*tree, error) {
	if c.source != nil {
		return c.flatTree(name, drop)
	}
	src, err := c.part(name)
	if err != nil {
		return nil, err
	}
	src, _, _ = decode(src, charsetXML(src))
	t := &tree{src: src}
	return t, t.addXML(name, 0, c.limits, drop)
}

// flatTree reads a part of a document that is one file. Its places are those in the file.
func (c *container) flatTree(name string, drop map[string]bool) (*tree, error) {
	at := c.flat[partName(name)]
	if at.Len() == 0 {
		return nil, &Error{Part: name, Err: ErrMissingPart}
	}
	t := &tree{src: c.source[:at.End]}
	if err := t.addXML(name, at.Start, c.limits, drop); err != nil {
		return nil, err
	}
	t.parts[0] = part{}
	return t, nil
}

// optional is xmlTree for a part that a document may lack: it is empty then.
func (c *container) optional(name string, drop map[string]bool) (*tree, error) {
	if name == "" || !c.has(name) {
		return &tree{}, nil
	}
	return c.xmlTree(name, drop)
}

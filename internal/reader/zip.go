package reader

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
)

// The causes that a container cannot be read.
var (
	ErrNotContainer = errors.New("is no document of this format: it is no zip archive")
	ErrTruncated    = errors.New("the file is cut short or damaged: the archive has no table of contents")
	ErrPassword     = errors.New("the document is protected by a password; save it without one")
	ErrOldWord      = errors.New("is a binary file of Word 97–2003; save it as .docx")
	ErrMissingPart  = errors.New("the part is missing")
)

// A container is a document that is a zip archive of parts.
type container struct {
	files  map[string]*zip.File
	limits Limits
	total  int64
}

// oleMagic begins a file of Microsoft's old compound format. A .docx is one when it is encrypted.
const oleMagic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

func openContainer(src []byte, limits Limits) (*container, error) {
	switch {
	case bytes.HasPrefix(src, []byte(oleMagic)):
		return nil, oleCause(src)
	case !bytes.HasPrefix(src, []byte("PK")):
		return nil, ErrNotContainer
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

// oleCause tells an encrypted document, which has a stream of that name, from an old one.
func oleCause(src []byte) error {
	name := []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")
	if bytes.Contains(src, name) {
		return ErrPassword
	}
	return ErrOldWord
}

// partName is how a part is looked up: some writers use backslashes, a leading slash, or another case than they refer to.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean(strings.ReplaceAll(name, `\`, "/")), "/"))
}

func (c *container) has(name string) bool { return c.files[partName(name)] != nil }

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
	case err != nil:
		return nil, err
	}
	return b.Bytes(), nil
}

// xmlTree reads a part as XML. A part that is not in UTF-8 is decoded first; the offsets are then those of its text.
func (c *container) xmlTree(name string, drop map[string]bool) (*tree, error) {
	src, err := c.part(name)
	if err != nil {
		return nil, err
	}
	src, _, _ = decode(src, charsetXML(src))
	t := &tree{src: src}
	return t, t.addXML(name, 0, c.limits, drop)
}

// optional is xmlTree for a part that a document may lack: it is empty then.
func (c *container) optional(name string, drop map[string]bool) (*tree, error) {
	if name == "" || !c.has(name) {
		return &tree{}, nil
	}
	return c.xmlTree(name, drop)
}

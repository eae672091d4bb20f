package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"sync"

	"github.com/e843347c/ibid/citation"
	"github.com/e843347c/ibid/parse"
)

// stdinName is the name that stands for standard input, in arguments and in messages.
const stdinName = "-"

// load reads and resolves the documents, in the order of their names. Each one that cannot be read has its error in the
// error returned, and then there are no bibliographies: a library that lacks a chapter in silence is worse than none.
func (a *app) load(args []string) ([]*citation.Bibliography, error) {
	names, err := a.inputs(args)
	if err != nil {
		return nil, err
	}
	bar := a.progress(names)
	defer bar.finish()
	bibliographies, errs := make([]*citation.Bibliography, len(names)), make([]error, len(names))
	next := make(chan int)
	var wait sync.WaitGroup
	for range min(len(names), runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for i := range next {
				bibliographies[i], errs[i] = a.read(names[i])
				bar.done(names[i])
			}
		})
	}
	for i := range names {
		next <- i
	}
	close(next)
	wait.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return bibliographies, nil
}

// read reads and resolves one document.
func (a *app) read(name string) (*citation.Bibliography, error) {
	p := &parse.Parser{Format: a.from}
	var doc *citation.Document
	var err error
	if name == stdinName {
		var src []byte
		if src, err = io.ReadAll(a.stdin); err == nil {
			doc, err = p.Read(name, bytes.NewReader(src))
		}
	} else {
		doc, err = p.File(name)
	}
	if err != nil {
		return nil, readError(name, err)
	}
	return citation.Resolve(doc), nil
}

// readError says what is wrong with a file in few words: the operating system's "open thesis.md: no such file or directory"
// becomes "thesis.md: no such file".
func readError(name string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: no such file", name)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: permission denied", name)
	}
	var read *parse.Error
	if errors.As(err, &read) {
		if name == stdinName {
			read.Name = "standard input"
		}
		return err
	}
	return fmt.Errorf("%s: %w", name, withoutPath(err))
}

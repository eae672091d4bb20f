package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// write gives the output to standard output or to the file that -o names.
func (a *app) write(encode func(io.Writer) error) error {
	if a.output == stdinName || a.output == "" {
		return buffered(a.stdout, encode)
	}
	return writeFile(a.output, encode)
}

func buffered(w io.Writer, encode func(io.Writer) error) error {
	out := bufio.NewWriter(w)
	if err := encode(out); err != nil {
		return err
	}
	return out.Flush()
}

// writeFile writes a file so that its name stands, at any moment, for the old content or for all of the new: the output goes to
// a file beside it, which then takes its name. What is no regular file, as /dev/stdout or a pipe, is written in place.
func writeFile(name string, encode func(io.Writer) error) error {
	if err := replaceFile(name, encode); err != nil {
		return fmt.Errorf("%s: %w", name, withoutPath(err))
	}
	return nil
}

// withoutPath drops the path from an error of the operating system: it may be that of a file which only this package knows.
func withoutPath(err error) error {
	var path *os.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}

func replaceFile(name string, encode func(io.Writer) error) error {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	mode := os.FileMode(0o666) // less what the user's umask takes away
	old, err := os.Stat(name)
	if err == nil && !old.Mode().IsRegular() {
		return writeInPlace(name, encode)
	}
	temporary, err := createBeside(name, mode)
	if err != nil {
		return err
	}
	err = buffered(temporary, encode)
	if old != nil && err == nil {
		err = temporary.Chmod(old.Mode().Perm())
	}
	if closeErr := temporary.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(temporary.Name(), name)
	}
	if err != nil {
		os.Remove(temporary.Name())
		return err
	}
	return nil
}

func writeInPlace(name string, encode func(io.Writer) error) error {
	file, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if err := buffered(file, encode); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}

// createBeside makes a new file in the directory of the named one. os.CreateTemp would do, but gives a mode that ignores the
// umask.
func createBeside(name string, mode os.FileMode) (*os.File, error) {
	const attempts = 100
	directory, base := filepath.Split(name)
	for i := 0; ; i++ {
		temporary := filepath.Join(directory, fmt.Sprintf(".%s.%d.%d", base, os.Getpid(), i))
		file, err := os.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if err == nil || !os.IsExist(err) || i == attempts {
			return file, err
		}
	}
}

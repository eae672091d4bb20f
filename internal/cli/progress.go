package cli

import (
	"os"

	"github.com/schollz/progressbar/v3"
)

// The bar is shown for work that a person may wait for: at least so many bytes, or so many documents.
const (
	progressBytes = 4 << 20
	progressFiles = 4
)

// A meter shows how far the work is. The nil meter shows nothing.
type meter struct {
	bar   *progressbar.ProgressBar
	sizes map[string]int64
}

// progress makes a meter for the documents, nil where standard error is no terminal or the work is short.
func (a *app) progress(names []string) *meter {
	if a.quiet || !isTerminal(a.stderr) {
		return nil
	}
	m := &meter{sizes: map[string]int64{}}
	var total int64
	for _, name := range names {
		size := int64(1)
		if info, err := os.Stat(name); err == nil && name != stdinName {
			size = max(info.Size(), 1)
		}
		m.sizes[name] = size
		total += size
	}
	if total < progressBytes && len(names) < progressFiles {
		return nil
	}
	m.bar = progressbar.NewOptions64(total,
		progressbar.OptionSetWriter(a.stderr),
		progressbar.OptionSetDescription("reading"),
		progressbar.OptionShowBytes(true),
		progressbar.OptionClearOnFinish(),
	)
	return m
}

// done counts a document as read. The bar's own errors are those of a terminal that went away, which is no reason to stop.
func (m *meter) done(name string) {
	if m != nil {
		_ = m.bar.Add64(m.sizes[name])
	}
}

// finish takes the bar off the screen.
func (m *meter) finish() {
	if m != nil {
		_ = m.bar.Finish()
	}
}

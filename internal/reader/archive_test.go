package reader

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// An archive is several files in one text, in the txtar format: a comment, then for each file a line "-- name --" and the
// file's content.
type archive struct {
	comment string
	files   []archived
}

type archived struct{ name, data string }

func parseArchive(text string) archive {
	var a archive
	for line := range strings.Lines(text) {
		name, found := strings.CutPrefix(strings.TrimRight(line, "\n"), "-- ")
		name, closed := strings.CutSuffix(name, " --")
		switch last := len(a.files) - 1; {
		case found && closed:
			a.files = append(a.files, archived{name: name})
		case last < 0:
			a.comment += line
		default:
			a.files[last].data += line
		}
	}
	return a
}

func (a archive) String() string {
	var b strings.Builder
	b.WriteString(a.comment)
	for _, f := range a.files {
		b.WriteString("-- " + f.name + " --\n" + f.data)
		if f.data != "" && !strings.HasSuffix(f.data, "\n") {
			b.WriteString("\n")
		}
	}
	return b.String()
}

func TestArchive(t *testing.T) {
	text := "What it is.\n-- a.html --\n<p>\n-- b --\n-- x\n"
	a := parseArchive(text)
	assert.Equal(t, []archived{{"a.html", "<p>\n"}, {"b", "-- x\n"}}, a.files)
	assert.Equal(t, text, a.String())
}

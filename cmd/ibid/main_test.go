package main

import (
	"archive/zip"
	"bytes"
	"encoding/hex"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden files and the outputs in the scripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"ibid": main})
}

// TestScripts runs the command as people do. $DOCUMENTS is the repository's folder of documents.
func TestScripts(t *testing.T) {
	documents, err := filepath.Abs(documentsDir)
	require.NoError(t, err)
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("DOCUMENTS", documents)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"mode": checkMode, "bytes": writeBytes, "ibids": writeIbids, "docx": writeDOCX, "cut": cutFile,
		},
		Condition: func(condition string) (bool, error) {
			return condition == "posix" && os.PathSeparator == '/', nil
		},
	})
}

// checkMode is “mode 0640 FILE”: the file has these permissions.
func checkMode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: mode PERMISSIONS FILE")
	}
	info, err := os.Stat(ts.MkAbs(args[1]))
	ts.Check(err)
	if got := info.Mode().Perm().String(); got != args[0] {
		ts.Fatalf("%s has mode %s, want %s", args[1], got, args[0])
	}
}

// writeBytes is “bytes FILE HEX…”: it writes a file that a script cannot hold.
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: bytes FILE HEX...")
	}
	content, err := hex.DecodeString(strings.Join(args[1:], ""))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), content, 0o666))
}

// writeIbids is “ibids N FILE”: one full note and N notes that say ibid.
func writeIbids(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: ibids N FILE")
	}
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), ibids(n), 0o666))
}

// ibids is a document of one full note and n notes that say ibid.
func ibids(n int) []byte {
	var markers, notes bytes.Buffer
	for i := range n + 1 {
		text := "Ibid."
		if i == 0 {
			text = "Moshe Lewin, *Russian Peasants and Soviet Power* (London: Allen & Unwin, 1968), 212."
		}
		fmt.Fprintf(&markers, "A.[^%d]\n", i+1)
		fmt.Fprintf(&notes, "\n[^%d]: %s\n", i+1, text)
	}
	return append(markers.Bytes(), notes.Bytes()...)
}

// writeDOCX is “docx FILE TEXT”: it writes a Word document with one footnote, compressed so little that a cut leaves its parts
// readable.
func writeDOCX(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: docx FILE TEXT")
	}
	const names = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	parts := [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		{"_rels/.rels", relations + `<Relationship Id="a" Type="` + kinds + `officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/_rels/document.xml.rels", relations + `<Relationship Id="a" Type="` + kinds + `footnotes" Target="footnotes.xml"/></Relationships>`},
		{"word/document.xml", `<w:document ` + names + `><w:body><w:p><w:r><w:t>A.</w:t></w:r>` +
			`<w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:body></w:document>`},
		{"word/footnotes.xml", `<w:footnotes ` + names + `><w:footnote w:id="2"><w:p><w:r><w:t>` + args[1] +
			`</w:t></w:r></w:p></w:footnote></w:footnotes>`},
	}
	var archive bytes.Buffer
	w := zip.NewWriter(&archive)
	for _, part := range parts {
		file, err := w.CreateHeader(&zip.FileHeader{Name: part[0], Method: zip.Store})
		ts.Check(err)
		_, err = file.Write([]byte(part[1]))
		ts.Check(err)
	}
	ts.Check(w.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), archive.Bytes(), 0o666))
}

// cutFile is “cut FILE N”: it leaves N bytes of a file, or all but -N.
func cutFile(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: cut FILE N")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	content, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	if n < 0 {
		n += len(content)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), content[:n], 0o666))
}

package main

import (
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
			"mode": checkMode, "bytes": writeBytes, "ibids": writeIbids,
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
	var markers, notes strings.Builder
	for i := range n + 1 {
		text := "Ibid."
		if i == 0 {
			text = "Moshe Lewin, *Russian Peasants and Soviet Power* (London: Allen & Unwin, 1968), 212."
		}
		fmt.Fprintf(&markers, "A.[^%d]\n", i+1)
		fmt.Fprintf(&notes, "\n[^%d]: %s\n", i+1, text)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(markers.String()+notes.String()), 0o666))
}

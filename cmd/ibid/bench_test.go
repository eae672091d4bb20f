package main

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/internal/cli"
)

// BenchmarkIbids runs the command on 20,000 notes of one word, each of which means what the one before it means.
func BenchmarkIbids(b *testing.B) {
	document := ibids(20_000)
	benchmark(b, "ibids.md", document)
}

// BenchmarkDevices runs the command on a chapter of 32 notes. What is made once in a process, the lexicon and the weights, is
// made before.
func BenchmarkDevices(b *testing.B) {
	document, err := os.ReadFile(filepath.Join(documentsDir, "devices.md"))
	require.NoError(b, err)
	benchmark(b, "devices.md", document)
}

func benchmark(b *testing.B, name string, document []byte) {
	path := filepath.Join(b.TempDir(), name)
	require.NoError(b, os.WriteFile(path, document, 0o666))
	convert := func() {
		require.Zero(b, cli.Run([]string{"-q", "-t", "json", path}, os.Stdin, io.Discard, io.Discard))
	}
	convert()
	b.SetBytes(int64(len(document)))
	for b.Loop() {
		convert()
	}
}

package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWrite(t *testing.T) {
	var b strings.Builder
	require.NoError(t, write(&b, "../../testdata/documents/devices.md"))
	assert.Contains(t, b.String(), "@book{gough1988,\n")
	assert.Contains(t, b.String(), "@article{grafton1980,\n")
	assert.NotContains(t, b.String(), "203", "the pages that notes cite are not the work's")

	assert.Error(t, write(&b, "missing.md"))
}

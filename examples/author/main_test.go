package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPages(t *testing.T) {
	var b strings.Builder
	require.NoError(t, pages(&b, "../../testdata/documents/devices.md", "Darnton"))
	assert.Contains(t, b.String(), "Darnton, The Business of Enlightenment (1979)\n\tpage 203, in note 19\n\tpage 212, in note 19\n",
		"the work's name stands in note 18 alone")
	assert.NotContains(t, b.String(), "Gough")

	b.Reset()
	require.NoError(t, pages(&b, "../../testdata/documents/devices.md", "Nobody"))
	assert.Empty(t, b.String())

	assert.Error(t, pages(&b, "missing.md", "Darnton"))
}

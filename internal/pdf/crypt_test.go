package pdf

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestEncrypted reads files that qpdf encrypted under the empty password, in each of the ways that there are.
func TestEncrypted(t *testing.T) {
	for _, name := range []string{"rc4-40", "rc4-128", "aes-128", "aes-256-r5", "aes-256"} {
		t.Run(name, func(t *testing.T) {
			src, err := os.ReadFile(filepath.Join("testdata", name+".pdf"))
			require.NoError(t, err)
			assert.NotContains(t, string(src), "open to everyone")
			page := show(t, src)
			assert.Equal(t, "open to everyone", textOf(page))
			require.Len(t, page.Links, 1)
			assert.Equal(t, "https://example.org/open", page.Links[0].Target)
		})
	}
	src, err := os.ReadFile("testdata/password.pdf")
	require.NoError(t, err)
	_, err = Open(src, Limits{})
	require.ErrorIs(t, err, ErrPassword)
}

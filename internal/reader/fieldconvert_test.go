package reader

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestConvertedFields: LibreOffice brings the citations of a Word document along into ODT and RTF.
func TestConvertedFields(t *testing.T) {
	if testing.Short() {
		t.Skip("LibreOffice is slow")
	}
	soffice := tool(t, "soffice")
	cite := func(place, data string) string {
		return `ADDIN ZOTERO_ITEM CSL_CITATION {"properties":{"formattedCitation":"\\i{}x\\uc0\\u8211{}"},"citationItems":[{"id":7,"uris":["http://zotero.org/users/1/items/P"],"locator":"` +
			place + `","itemData":` + data + `}]}`
	}
	capek := strings.NewReplacer("Palmer", "Čapek", "Revolution", `Revolution {s} \\ & <>`).Replace(palmer)
	s := word(t, `<w:p>`+wordRun("Crowds gathered ")+wordField(cite("3", palmer), "(Palmer 1959, 3)")+wordRun(".")+`<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`+
		`<w:p>`+wordChar("begin", "")+wordInstruction(` ADDIN ZOTERO_BIBL {"uncited":[]} CSL_BIBLIOGRAPHY `)+wordChar("separate", "")+wordRun("Palmer, R. R. Age. 1959.")+`</w:p><w:p>`+
		wordRun("Lefebvre, Georges. Foules. 1954.")+wordChar("end", "")+`</w:p>`,
		`<w:r><w:footnoteRef/></w:r>`+wordRun(" See ")+wordField(cite("12–14", capek), "Čapek, Age, 12–14")+wordRun("; ")+
			wordField("ADDIN EN.CITE <EndNote>"+lefebvreCite+"</EndNote>", "Lefebvre, Foules, 380")+wordRun("."))
	want := describe(t, s)
	require.Contains(t, want, "zotero: Čapek, The Age of the Democratic Revolution {s}")
	require.Contains(t, want, "endnote: Lefebvre")

	const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
		`<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>`
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	relations := func(kind, target string) string {
		return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="` + office + "/" + kind + `" Target="` + target + `"/></Relationships>`
	}
	s.parts["[Content_Types].xml"] = []byte(types)
	s.parts["_rels/.rels"] = []byte(relations("officeDocument", "word/document.xml"))
	s.parts["word/_rels/document.xml.rels"] = []byte(relations("footnotes", "footnotes.xml"))
	folder := t.TempDir()
	docx := filepath.Join(folder, "cited.docx")
	names := []string{"[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/document.xml", "word/footnotes.xml"}
	require.NoError(t, os.WriteFile(docx, zipped(t, names, s.parts), 0o644))
	for _, format := range []string{"fodt", "rtf"} {
		out, err := exec.Command(soffice, "-env:UserInstallation=file://"+filepath.ToSlash(folder)+"/profile", "--headless", "--convert-to", format,
			"--outdir", folder, docx).CombinedOutput()
		require.NoError(t, err, string(out))
		src, err := os.ReadFile(filepath.Join(folder, "cited."+format))
		require.NoError(t, err)
		assert.Equal(t, want, describe(t, source{name: "cited." + format, src: src, parts: map[string][]byte{"": src}}), format)
	}
}

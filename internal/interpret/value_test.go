package interpret

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/e843347c/ibid/citation"
)

func TestValues(t *testing.T) {
	for notation, want := range map[string]map[citation.Variable]string{
		"title⟨“Ocherednye zadachi,”⟩":                                                {citation.VarTitle: "Ocherednye zadachi"},
		"de: title⟨„Rundaltäre“ aus Milet,⟩":                                          {citation.VarTitle: "„Rundaltäre“ aus Milet"},
		"title⟨The ‘Mythical Jew’ and the ‘Jew Next Door’,⟩":                          {citation.VarTitle: "The ‘Mythical Jew’ and the ‘Jew Next Door’"},
		"title⟨What Is to Be Done?⟩":                                                  {citation.VarTitle: "What Is to Be Done?"},
		"title⟨“Can the Internet Be Archived?,”⟩":                                     {citation.VarTitle: "Can the Internet Be Archived?"},
		"title⟨Ashes.⟩ title⟨A History,⟩":                                             {citation.VarTitle: "Ashes. A History"},
		"it: title⟨L’ordine giuridico,⟩":                                              {citation.VarTitle: "L’ordine giuridico"},
		"title⟨Quaderni ﬁorentini,⟩":                                                  {citation.VarTitle: "Quaderni fiorentini"},
		"container⟨in Stalinism,⟩":                                                    {citation.VarContainerTitle: "Stalinism"},
		"pl: container⟨[w:] Debates,⟩":                                                {citation.VarContainerTitle: "Debates"},
		"editor⟨in Peter Benes (ed.),⟩ container⟨In Our Own Words,⟩":                  {citation.VarContainerTitle: "In Our Own Words"},
		"title⟨T.⟩ container⟨In Proceedings of PDIS.⟩":                                {citation.VarContainerTitle: "Proceedings of PDIS"},
		"fr: journal⟨Annales E.S.C.,⟩":                                                {citation.VarContainerTitle: "Annales E.S.C."},
		"idem⟨idem,⟩ container⟨In Search of Stability⟩ place⟨(Cambridge⟩ date⟨1987)⟩": {citation.VarTitle: "In Search of Stability", citation.VarContainerTitle: ""},
		"idem⟨idem,⟩ container⟨Studies in History⟩ place⟨(Cambridge⟩ date⟨1987)⟩":     {citation.VarTitle: "Studies in History", citation.VarContainerTitle: ""},
		"place⟨(Cambridge, Mass.:⟩":                                                   {citation.VarPublisherPlace: "Cambridge, Mass."},
		"place⟨(London and New York:⟩":                                                {citation.VarPublisherPlace: "London and New York"},
		"publisher⟨Wiley & Sons,⟩":                                                    {citation.VarPublisher: "Wiley & Sons"},
		"journal⟨J,⟩ volume⟨vol. 3,⟩ date⟨1990⟩":                                      {citation.VarVolume: "3"},
		"de: title⟨T,⟩ volume⟨Bd. II:⟩ volume-title⟨Das Geschäft⟩ date⟨1990⟩":         {citation.VarVolume: "II"},
		"de: title⟨T,⟩ container⟨C,⟩ volume⟨12. Bd.,⟩ date⟨1990⟩":                     {citation.VarVolume: "12"},
		"fr: journal⟨Revue,⟩ volume⟨71-4,⟩":                                           {citation.VarVolume: "71", citation.VarIssue: "4"},
		"journal⟨Harvard Law Review,⟩ volume⟨lxxviii/6,⟩":                             {citation.VarVolume: "lxxviii", citation.VarIssue: "6"},
		"journal⟨AIDS Care,⟩ volume⟨14(Suppl.1),⟩":                                    {citation.VarVolume: "14", citation.VarIssue: "Suppl.1"},
		"journal⟨Annales,⟩ volume⟨36-37,⟩":                                            {citation.VarVolume: "36-37", citation.VarIssue: ""},
		"de: journal⟨JZ⟩ volume⟨2007,⟩ page⟨1127⟩":                                    {citation.VarVolume: "", citation.VarPage: "1127"},
		"journal⟨JZ⟩ volume⟨vol. 2007,⟩ page⟨1127⟩":                                   {citation.VarVolume: "2007"},
		"title⟨T,⟩ other⟨ECLI:NL:HR:2004:AO42⟩":                                       {citation.VarNumber: "ECLI:NL:HR:2004:AO42"},
		"number⟨Rs. 26/62,⟩ other⟨EU:C:1963:1⟩":                                       {citation.VarNumber: "26/62"},
		"de: title⟨T,⟩ idem⟨in: Ders.,⟩ title⟨Zukunft.⟩ place⟨Ort⟩ date⟨1979,⟩":       {citation.VarTitle: "T", citation.VarContainerTitle: "Zukunft"},
		"de: title⟨T,⟩ editor⟨in: A. Conze (Hrsg.),⟩ title⟨Zukunft.⟩ place⟨Ort⟩":      {citation.VarTitle: "T", citation.VarContainerTitle: "Zukunft"},
		"de: title⟨T,⟩ journal⟨JZ⟩ date⟨2007,⟩ locator⟨1127 (1130)⟩":                  {citation.VarPage: "1127"},
		"issue⟨no. 4⟩":                                           {citation.VarIssue: "4"},
		"issue⟨(2),⟩":                                            {citation.VarIssue: "2"},
		"volumes⟨55 vols.⟩":                                      {citation.VarNumberOfVolumes: "55"},
		"ru: volumes⟨В 2 т.⟩":                                    {citation.VarNumberOfVolumes: "2"},
		"edition⟨5th ed.⟩":                                       {citation.VarEdition: "5"},
		"edition⟨(2nd edn,⟩":                                     {citation.VarEdition: "2"},
		"edition⟨second edition,⟩":                               {citation.VarEdition: "second"},
		"edition⟨rev. ed.,⟩":                                     {citation.VarEdition: "rev. ed."},
		"de: edition⟨8. Aufl.⟩":                                  {citation.VarEdition: "8"},
		"de: edition⟨³⟩ date⟨1986⟩":                              {citation.VarEdition: "3"},
		"de: edition⟨2., überarb. Aufl.,⟩":                       {citation.VarEdition: "2., überarb. Aufl."},
		"fr: edition⟨2e éd.⟩":                                    {citation.VarEdition: "2"},
		"fr: series⟨coll. « Champs »,⟩":                          {citation.VarCollectionTitle: "Champs"},
		"series⟨Philippika.⟩ series-number⟨vol. 169⟩":            {citation.VarCollectionTitle: "Philippika", citation.VarCollectionNumber: "169"},
		"journal⟨J,⟩ page⟨pp. 209–40⟩":                           {citation.VarPage: "209–40"},
		"de: journal⟨J,⟩ page⟨S. 401–456, hier S.⟩ locator⟨420⟩": {citation.VarPage: "401–456"},
		"genre⟨(unpublished PhD diss.,⟩":                         {citation.VarGenre: "PhD diss."},
		"number⟨report no. 37⟩":                                  {citation.VarNumber: "37"},
		"number⟨(Law Com No 226,⟩":                               {citation.VarNumber: "Law Com No 226"},
		"number⟨Rs. C-144/04,⟩":                                  {citation.VarNumber: "C-144/04"},
		"fr: title⟨T,⟩ other⟨345 p.⟩":                            {citation.VarNumberOfPages: "345"},
		"title⟨T,⟩ other⟨DVD,⟩":                                  {citation.VarMedium: "DVD"},
		"title⟨T,⟩ other⟨in press.⟩":                             {citation.VarStatus: "in press"},
		"identifier⟨https://doi.org/10.1086/664983.⟩":            {citation.VarDOI: "10.1086/664983"},
		"identifier⟨doi:10.7935/82H3-HH23.⟩":                     {citation.VarDOI: "10.7935/82H3-HH23"},
		"identifier⟨https://www.theguardian.com/world/2017.⟩":    {citation.VarURL: "https://www.theguardian.com/world/2017"},
		"identifier⟨ISBN 0-13-908385-5.⟩":                        {citation.VarISBN: "0-13-908385-5"},
		"identifier⟨ISSN 1234-5678.⟩":                            {citation.VarISSN: "1234-5678"},
		"archive⟨Hutchinson Correspondence,⟩ archive-place⟨vol. 26,⟩ archive⟨Massachusetts Archives, Boston.⟩": {
			citation.VarArchive: "Massachusetts Archives, Boston", citation.VarArchiveCollection: "Hutchinson Correspondence", citation.VarArchiveLocation: "vol. 26"},
		"archive⟨GARF,⟩ archive-place⟨f. 5446, op. 15, d. 1015.⟩": {citation.VarArchive: "GARF", citation.VarArchiveLocation: "f. 5446, op. 15, d. 1015"},
	} {
		t.Run(notation, func(t *testing.T) {
			stated := readOne(t, notation).Stated
			for v, value := range want {
				assert.Equal(t, value, stated.Text(v), v)
			}
		})
	}
}

// TestRoles compares the people of a citation, as CSL-JSON.
func TestRoles(t *testing.T) {
	for notation, want := range map[string]string{
		"author⟨Lewin,⟩ editor⟨ed. Robert C. Tucker⟩":                                `{"author":[{"family":"Lewin"}],"editor":[{"family":"Tucker","given":"Robert C."}]}`,
		"author⟨Plekhanov,⟩ translator⟨trans. L. A. Manyon⟩":                         `{"author":[{"family":"Plekhanov"}],"translator":[{"family":"Manyon","given":"L. A."}]}`,
		"editor⟨ed. and trans. Douglas W. Stott⟩":                                    `{"editor":[{"family":"Stott","given":"Douglas W."}],"translator":[{"family":"Stott","given":"Douglas W."}]}`,
		"author⟨Diana Coole:⟩ title⟨T,⟩ editor⟨in: dies. (Hg.)⟩":                     `{"author":[{"family":"Coole","given":"Diana"}],"editor":[{"family":"Coole","given":"Diana"}]}`,
		"author⟨Thomas Nipperdey,⟩ title⟨T,⟩ editor⟨in: ders.,⟩":                     `{"author":[{"family":"Nipperdey","given":"Thomas"}],"container-author":[{"family":"Nipperdey","given":"Thomas"}]}`,
		"author⟨Thomas Nipperdey,⟩ title⟨T,⟩ idem⟨in: ders.,⟩ container⟨Nachdenken⟩": `{"author":[{"family":"Nipperdey","given":"Thomas"}],"container-author":[{"family":"Nipperdey","given":"Thomas"}]}`,
		"author⟨Barlow Trecothick⟩ other-name⟨to the Marquess of Rockingham,⟩":       `{"author":[{"family":"Trecothick","given":"Barlow"}],"recipient":[{"literal":"Marquess of Rockingham"}]}`,
		"author⟨Louis Brandeis⟩ other-name⟨to Alice Goldmark⟩":                       `{"author":[{"family":"Brandeis","given":"Louis"}],"recipient":[{"family":"Goldmark","given":"Alice"}]}`,
		"author⟨S. Eisenstein,⟩ author⟨Grigori Aleksandrov,⟩ title⟨October⟩":         `{"author":[{"family":"Eisenstein","given":"S."},{"family":"Aleksandrov","given":"Grigori"}]}`,
	} {
		t.Run(notation, func(t *testing.T) {
			stated := readOne(t, notation).Stated
			people := map[citation.Variable][]citation.Name{}
			for _, v := range citation.NameVariables() {
				if names := stated.Names(v); len(names) > 0 {
					people[v] = names
				}
			}
			got, err := json.Marshal(people)
			require.NoError(t, err)
			assert.JSONEq(t, want, string(got))
		})
	}
}

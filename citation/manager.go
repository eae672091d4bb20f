package citation

// More managers: word processors that keep references themselves, and programs whose citations hold data, or keys only.
const (
	ManagerWord             Manager = "word"
	ManagerLibreOffice      Manager = "libreoffice"
	ManagerPapers           Manager = "papers"
	ManagerReferenceManager Manager = "refman"
	ManagerRefWorks         Manager = "refworks"
	ManagerProCite          Manager = "procite"
	ManagerPaperpile        Manager = "paperpile"
	ManagerJabRef           Manager = "jabref"
	ManagerSciwheel         Manager = "sciwheel"
)

// managerNames are the names of these, and of what is no program, for people.
var managerNames = map[Manager]string{
	ManagerWord: "Word", ManagerLibreOffice: "LibreOffice", ManagerPapers: "Papers", ManagerReferenceManager: "Reference Manager",
	ManagerRefWorks: "RefWorks", ManagerProCite: "ProCite", ManagerPaperpile: "Paperpile", ManagerJabRef: "JabRef", ManagerSciwheel: "Sciwheel",
	ManagerMarkup: "the markup",
}

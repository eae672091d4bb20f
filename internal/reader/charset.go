package reader

import (
	"bytes"
	"regexp"
)

// charsetWindow is where a declaration must stand.
const charsetWindow = 4 << 10

var (
	xmlEncoding   = regexp.MustCompile(`^(?:\x{FEFF})?\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']`)
	htmlCharset   = regexp.MustCompile(`(?i)<meta\b[^>]*\bcharset\s*=\s*["']?([\w.:-]+)`)
	latexEncoding = regexp.MustCompile(`(?m)^[^%\n]*\\(?:usepackage\[([\w-]+)\]\{inputenc\}|inputencoding\{([\w-]+)\})`)
)

func charsetNone([]byte) string { return "" }

func charsetXML(src []byte) string { return submatch(xmlEncoding, src) }

func charsetHTML(src []byte) string {
	if name := charsetXML(src); name != "" {
		return name
	}
	return submatch(htmlCharset, src)
}

// charsetLaTeX translates the names that inputenc gives its encodings.
func charsetLaTeX(src []byte) string {
	switch name := submatch(latexEncoding, src); name {
	case "utf8", "utf8x":
		return "utf-8"
	case "latin1":
		return "iso-8859-1"
	case "latin2":
		return "iso-8859-2"
	case "latin9":
		return "iso-8859-15"
	case "ansinew", "cp1252":
		return "windows-1252"
	case "cp1250":
		return "windows-1250"
	case "cp1251":
		return "windows-1251"
	case "koi8-r":
		return "koi8-r"
	case "applemac":
		return "macintosh"
	default:
		return ""
	}
}

func submatch(re *regexp.Regexp, src []byte) string {
	m := re.FindSubmatch(src[:min(len(src), charsetWindow)])
	if m == nil {
		return ""
	}
	return string(bytes.Join(m[1:], nil))
}

package reader

// A markup is the way in which a text without containers says what is a heading and what is emphasised.
type markup uint8

const (
	markupNone markup = iota
	markupMarkdown
	markupOrg
	markupTypst
)

// headingLevel counts the signs that make a line a heading; 0 for another line. Markdown's blank behind them is often
// forgotten; where an asterisk or equals sign has none it is no heading's.
func (m markup) headingLevel(line []byte) int {
	sign, n := [...]byte{markupMarkdown: '#', markupOrg: '*', markupTypst: '='}[m], 0
	for sign != 0 && n < len(line) && line[n] == sign {
		n++
	}
	if m != markupMarkdown && (n == len(line) || line[n] != ' ') {
		return 0
	}
	return n
}

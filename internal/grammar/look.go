package grammar

// A look is the class of a token as a small number, for tables and for keys of what is remembered.
type look uint8

const (
	lookShape look = 128 // plus the shape; below it are the signs of ASCII
	lookSign  look = 160 // plus the index in foreignSigns
	lookEdge  look = 254 // before the first token, and behind the last
	lookOther look = 255 // a sign that has no number of its own
)

// foreignSigns are the signs outside ASCII that notes have often, as plainSign leaves them.
var foreignSigns = []rune("—…§¶†‡•·°№¹²³⁴⁵⁶⁷⁸⁹⁰ª¿¡©®×€£♦¬†")

func lookOf(t *Token) look {
	switch {
	case t.Kind != KindSign:
		return lookShape + look(t.Shape)
	case t.Sign < 128:
		return look(t.Sign)
	}
	for i, sign := range foreignSigns {
		if sign == t.Sign {
			return lookSign + look(i)
		}
	}
	return lookOther
}

// class is the class of all tokens with the look.
func (l look) class() uint64 {
	switch {
	case l == lookEdge:
		return edgeClass
	case int(l) >= int(lookSign)+len(foreignSigns):
		return 0 // no token has it
	case l >= lookSign:
		return 1000 + uint64(foreignSigns[l-lookSign])
	case l >= lookShape:
		return uint64(l - lookShape)
	}
	return 1000 + uint64(l)
}

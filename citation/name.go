package citation

import "strings"

// A Name is a person or body in CSL's parts. A body, and a person whose name is not to be split, has Literal alone.
type Name struct {
	Family              string `json:"family,omitempty"`
	Given               string `json:"given,omitempty"`
	DroppingParticle    string `json:"dropping-particle,omitempty"`
	NonDroppingParticle string `json:"non-dropping-particle,omitempty"`
	Suffix              string `json:"suffix,omitempty"`
	Literal             string `json:"literal,omitempty"`
}

// IsZero reports whether the name is empty.
func (n Name) IsZero() bool { return n == Name{} }

// String is the name as one says it: "Ludwig van Beethoven", "Martin Luther King Jr.", "UNESCO".
func (n Name) String() string {
	if n.Literal != "" {
		return n.Literal
	}
	return join(" ", n.Given, n.DroppingParticle, n.NonDroppingParticle, n.Family, n.Suffix)
}

// Last is the part that short citations repeat: the family name with its particle, or the literal.
func (n Name) Last() string {
	if n.Literal != "" {
		return n.Literal
	}
	return join(" ", n.NonDroppingParticle, n.Family)
}

// join joins the parts that are not empty.
func join(sep string, parts ...string) string {
	var kept []string
	for _, part := range parts {
		if part != "" {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, sep)
}

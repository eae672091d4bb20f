package reader

import "testing"

func FuzzReadXML(f *testing.F) { fuzzRead(f, "xml", XML) }

package reader

import "github.com/e843347c/ibid/citation"

func readText([]byte, *citation.Document) error { return errPending }

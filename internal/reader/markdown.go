package reader

import "github.com/e843347c/ibid/citation"

func readMarkdown([]byte, *citation.Document) error { return errPending }

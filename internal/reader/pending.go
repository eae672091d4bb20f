package reader

import (
	"errors"

	"github.com/e843347c/ibid/citation"
)

var errPending = errors.New("this format is not read yet")

func readPDF([]byte, *citation.Document) error { return errPending }

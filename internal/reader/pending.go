package reader

import (
	"errors"

	"github.com/e843347c/ibid/citation"
)

var errPending = errors.New("this format is not read yet")

func readJATS([]byte, *citation.Document) error  { return errPending }
func readTEI([]byte, *citation.Document) error   { return errPending }
func readRTF([]byte, *citation.Document) error   { return errPending }
func readPDF([]byte, *citation.Document) error   { return errPending }
func readOrg([]byte, *citation.Document) error   { return errPending }
func readTypst([]byte, *citation.Document) error { return errPending }

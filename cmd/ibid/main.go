// Ibid reads the footnotes of documents and writes the works that they cite as a reference library. “ibid -h” teaches it.
package main

import (
	"os"

	"github.com/e843347c/ibid/internal/cli"
)

func main() { os.Exit(cli.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// Ibid-train learns the weights of ibid's grammar from documents with the truth beside them.
package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

func main() {
	root := &cobra.Command{
		Use:           "ibid-train",
		Short:         "Learn the weights of ibid's grammar, and measure them",
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.AddCommand(learnCommand(), crossCommand(), reliabilityCommand(), accuracyCommand(), ablationCommand())
	if err := root.Execute(); err != nil {
		fmt.Fprintln(os.Stderr, "ibid-train:", err)
		os.Exit(1)
	}
}

// Package cli is the ibid command: its flags and subcommands, its files, and what it prints for people. The work is done by
// packages parse, citation and export.
package cli

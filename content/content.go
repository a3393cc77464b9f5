// Package content holds the words of the course, and nothing else.
package content

import "embed"

// FS is the course as its authors wrote it; package course says in what format.
//
//go:embed *.yaml modules
var FS embed.FS

// Groundwork is a self-paced training course in the terminal.
package main

import (
	"os"

	"groundwork/content"
	"groundwork/tui/cli"
)

func main() { os.Exit(cli.Main(cli.System(content.FS))) }

//go:build !windows

package cli

import "syscall"

// readyConsole has nothing to do: terminals here draw, or TERM says that they
// do not.
func readyConsole() (c Console, restore func()) { return Console{}, func() {} }

// readerGone is the error of writing to somebody who no longer reads.
var readerGone = []error{syscall.EPIPE}

// documents is known by its usual name here.
func documents() string { return "" }

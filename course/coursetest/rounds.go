package coursetest

import "testing"

// Rounds is how often a test tries what it draws at random, or walks through: all
// the times, or with -short a tenth of them. The race detector runs so, which makes
// everything ten times as slow and finds no more by trying one thing often.
func Rounds(all int) int {
	if testing.Short() {
		return max(1, all/10)
	}
	return all
}

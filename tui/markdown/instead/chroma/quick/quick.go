// Package quick writes program code.
package quick

import "io"

// Highlight writes source as it is: nothing here knows a language.
func Highlight(w io.Writer, source, _, _, _ string) error {
	_, err := io.WriteString(w, source)
	return err
}

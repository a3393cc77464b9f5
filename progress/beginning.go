package progress

import "strings"

// Beginning is text on one line, cut between two words where it is longer than
// most characters.
func Beginning(text string, most int) string {
	text = strings.Join(strings.Fields(text), " ")
	r := []rune(text)
	if len(r) <= most {
		return text
	}
	start := string(r[:most])
	if at := strings.LastIndex(start, " "); at > 0 {
		start = start[:at]
	}
	return strings.TrimRight(start, " ,.;:") + "…"
}

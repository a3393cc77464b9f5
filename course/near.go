package course

import "strings"

// mostKnown is how many words are looked through for the one that was meant. A
// file may hold so many, and so many mistakes, that it would take minutes.
const mostKnown = 500

// nearest is the word of known that s was probably meant to be, or "".
func nearest(s string, known []string) string {
	if len(known) > mostKnown {
		return ""
	}
	best, least := "", max(1, len(s)/3)+1
	for _, k := range known {
		if d := distance(strings.ToLower(s), k); d < least {
			best, least = k, d
		}
	}
	return best
}

// didYouMean is a mend: the nearest word of known, or else what is given.
func didYouMean(s string, known []string, otherwise string) string {
	if n := nearest(s, known); n != "" {
		return `did you mean "` + n + `"?`
	}
	return otherwise
}

// Distance counts the letters to add, drop, change or swap between a and b. It is
// 64 where either is longer than that.
func Distance(a, b string) int { return distance(a, b) }

// distance counts the letters to add, drop, change or swap between a and b.
func distance(a, b string) int {
	if len(a) > 64 || len(b) > 64 {
		return 64
	}
	var before, last, row [65]int
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}

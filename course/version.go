package course

import (
	"cmp"
	"fmt"
	"strings"
)

// CompareVersions orders versions of a course as people read them: numbers by
// their size, all else by its letters, so that 2026.10 is after 2026.9. The
// result is below 0, 0 or above 0, as that of [cmp.Compare].
func CompareVersions(a, b string) int {
	for a != "" && b != "" {
		var x, y string
		x, a = run(a)
		y, b = run(b)
		if c := compareRuns(x, y); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a), len(b))
}

// run parts the digits that s begins with from the rest, or what is before its
// first digit.
func run(s string) (first, rest string) {
	digits := isDigit(s[0])
	end := strings.IndexFunc(s, func(r rune) bool { return (r >= '0' && r <= '9') != digits })
	if end < 0 {
		return s, ""
	}
	return s[:end], s[end:]
}

func compareRuns(x, y string) int {
	if !isDigit(x[0]) || !isDigit(y[0]) {
		return cmp.Compare(x, y)
	}
	x, y = strings.TrimLeft(x, "0"), strings.TrimLeft(y, "0")
	return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(x, y))
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// since is the version of the course that a lesson came with, which cannot be
// one that is still to come.
func (f *fields) since() string {
	since, version := f.str("since"), f.in.course.Version
	if since != "" && CompareVersions(since, version) > 0 {
		f.fail(f.line("since"), fmt.Sprintf("the lesson is there since %s, and the course is version %q", since, version),
			"write the version that it came with, or raise version in course.yaml")
	}
	return since
}

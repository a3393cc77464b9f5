package plain

import (
	"fmt"
	"strings"

	"groundwork/course"
	"groundwork/progress"
)

// sayLibrary says what the whole course rests on: by title, or those of one
// sort, or the one of a number, with how it was read.
func (t *talk) sayLibrary(asked string) {
	all := t.course.Sources
	if n, ok := number(asked); ok && n >= 1 && n <= len(all) {
		t.source(n, all[n-1])
		return
	}
	sorts := t.course.SourceSorts(t.cfg.Now())
	for _, sort := range sorts {
		if strings.EqualFold(asked, sort.ID) {
			t.out.say(capital(sort.Words) + ": " + count(len(sort.Sources), "source", "sources") + ".")
			t.sayEach(sort.Sources)
			return
		}
	}
	switch {
	case len(all) == 0:
		t.out.say("This course names no source.")
	case asked == "" || strings.EqualFold(asked, everyNation):
		t.nameLibrary(all, sorts)
	default:
		t.out.say("No source is " + quoted(asked) + ". Type sources and a number from 1 to " + fmt.Sprint(len(all)) + ", or one of these: " + sortNames(sorts) + ".")
	}
}

func (t *talk) nameLibrary(all []course.Source, sorts []course.SourceSort) {
	var parts []string
	due := ""
	for _, s := range sorts {
		part := fmt.Sprintf("%d %s", len(s.Sources), s.Words)
		if s.ID == course.SourcesDue {
			due = " Of these, " + part + "."
			continue
		}
		parts = append(parts, part)
	}
	t.out.say("This course rests on " + count(len(all), "source", "sources") + ": " + progress.Listed(parts) + "." + due)
	rows := make([]string, len(all))
	for i, s := range all {
		rows[i] = strings.Join(filled(s.Title, s.Publisher, s.Year), ", ")
	}
	t.out.list(rows)
	t.out.say("Type sources and a number for where it is and how it was read, as sources 1; or sources and one of these: " + sortNames(sorts) + ".")
}

func sortNames(sorts []course.SourceSort) string {
	var ids []string
	for _, s := range sorts {
		ids = append(ids, s.ID)
	}
	return strings.Join(ids, ", ")
}

// sayEach says sources by the numbers that they have among all.
func (t *talk) sayEach(some []course.Source) {
	for _, s := range some {
		t.sayASource(s)
	}
}

func (t *talk) sayASource(s course.Source) {
	for i, other := range t.course.Sources {
		if other.ID == s.ID {
			t.source(i+1, s)
		}
	}
}

// filled are the parts that say something.
func filled(parts ...string) []string {
	var some []string
	for _, p := range parts {
		if p != "" {
			some = append(some, p)
		}
	}
	return some
}

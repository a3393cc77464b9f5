package plain

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"groundwork/course"
	"groundwork/progress"
)

// gate asks once, before an opportunity, about fears that were rated high and
// not looked at yet. It gives the module to open: the one asked for, a fear, or
// none.
func (t *talk) gate(m *course.Module) (*course.Module, error) {
	fears := t.s.Gate(m)
	if len(fears) == 0 {
		return m, nil
	}
	text, shut := progress.GateQuestion(t.course, fears)
	t.out.say(text)
	ways := t.s.Standing().GateWays(m, m.Title, fears)
	rows := make([]string, len(ways))
	for i, w := range ways {
		rows[i] = w.Text
	}
	empty := "goes on to " + inQuotes(m.Title)
	if shut {
		empty = "goes back"
	}
	n, err := t.oneOf("Which would you like?", empty, rows)
	switch {
	case errors.Is(err, errBack):
		return nil, nil
	case err != nil:
		return nil, err
	case n > 0:
		return ways[n-1].To, nil
	case shut:
		return nil, nil
	}
	return m, nil
}

// whereToStart offers, on a first visit, two ways of equal weight: what worries
// the learner most, and somewhere gentler, where something is known to be.
func (t *talk) whereToStart(modules []*course.Module) string {
	most, gentler := t.s.Standing().Start()
	if most == nil {
		return ""
	}
	worst := fmt.Sprintf("%s, number %d.", progress.StartWorst, 1+slices.Index(modules, most))
	if gentler == nil {
		return worst
	}
	return fmt.Sprintf("%s Or: %s, number %d. Either is a good way.", worst,
		strings.ToLower(progress.StartGentler[:1])+progress.StartGentler[1:], 1+slices.Index(modules, gentler))
}

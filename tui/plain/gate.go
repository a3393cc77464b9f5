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
	rows := make([]string, 0, len(fears)+2)
	for _, f := range fears {
		rows = append(rows, fmt.Sprintf("Open %s first; %s", inQuotes(f.Title), t.saidOf(f)))
	}
	if !shut {
		rows = append(rows, "Go on to "+inQuotes(m.Title))
	}
	n, err := t.oneOf("Which would you like? Each is fine.", "goes back", rows)
	switch {
	case errors.Is(err, errBack):
		return nil, nil
	case err != nil:
		return nil, err
	case n >= 1 && n <= len(fears):
		return fears[n-1], nil
	case n == len(fears)+1 && !shut:
		return m, nil
	}
	return nil, nil
}

// saidOf is "you said 7".
func (t *talk) saidOf(f *course.Module) string {
	if n := t.s.Standing().Module(f.ID).Latest; n != nil {
		return fmt.Sprintf("you said %d", *n)
	}
	return "you gave no number"
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

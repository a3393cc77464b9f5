package tui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/progress"
)

// ratingAct asks for a number from 0 to 10. A rating made before is shown, and
// may be changed.
type ratingAct struct {
	activity *course.Activity
	rating   *course.Rating
	prior    *int // given before; nil without one
	second   bool // asked for the second time
	value    int  // -1 until there is one
	one      bool // a 1 was typed, and a 0 makes it 10
	kept     bool
}

func newRatingAct(e env, a *course.Activity) act {
	r := ratingAct{activity: a, rating: a.Body.(*course.Rating), value: -1}
	if e.session == nil {
		return r
	}
	state := e.session.State()
	if value, given := state.Activities[a.ID].LatestRating(); given {
		r.value, r.kept = value, true
	}
	r.prior, r.second = progress.Prior(state, a)
	if r.prior != nil && !r.second && !r.kept {
		r.value, r.kept = *r.prior, true
	}
	return r
}

func (r ratingAct) Update(e env, msg tea.Msg) (act, tea.Cmd) {
	before := r.value
	r = r.change(msg)
	if r.value != before {
		r.kept = false
		return r, nil
	}
	if !r.kept && pressed(msg, keys.Enter) {
		r.kept = true
		if r.value < 0 {
			return r, goOn // passed by, which leaves no mark
		}
		if err := e.session.Rate(r.activity.ID, r.value); err != nil {
			return r, notice(err.Error())
		}
		return r, tea.Batch(e.flush(), goOn)
	}
	return r, nil
}

// change takes a number as it is typed, or moves it by an arrow.
func (r ratingAct) change(msg tea.Msg) ratingAct {
	if n, ok := digit(msg); ok {
		if r.one && n == 0 {
			n = course.MostRating
		}
		r.value, r.one = n, n == 1
		return r
	}
	switch {
	case pressed(msg, keys.Right), pressed(msg, keys.Up):
		r.value = min(course.MostRating, r.value+1)
	case pressed(msg, keys.Left), pressed(msg, keys.Down):
		r.value = max(0, r.value-1)
	default:
		return r
	}
	r.one = false
	return r
}

func (r ratingAct) View(e env) drawing {
	var d drawing
	if text := r.can(); text != "" {
		d.add(e.styles.Bold.Render(wrap(text, e.width)))
		d.gap()
	}
	d.focus(e.scale(r.value))
	if r.rating.Low != "" || r.rating.High != "" {
		d.add(e.ends0to10(r.rating.Low, r.rating.High))
	}
	if before := r.before(); before != "" {
		d.gap()
		d.add(e.styles.Faint.Render(wrap(before, e.width)))
	}
	return d
}

// can is the "I can …" that is rated; empty where another thing is.
func (r ratingAct) can() string {
	i := slices.IndexFunc(r.activity.Module.Objectives, func(o course.Objective) bool { return o.ID == r.rating.Of })
	if i < 0 {
		return ""
	}
	return r.activity.Module.Objectives[i].Text
}

// before says what number was given before.
func (r ratingAct) before() string {
	switch {
	case r.prior == nil:
		return ""
	case r.second && r.value >= 0:
		return fmt.Sprintf("You first said %d. %s", *r.prior, course.LessWorried)
	case r.second:
		return fmt.Sprintf("You first said %d.", *r.prior)
	case r.kept && r.value == *r.prior:
		return fmt.Sprintf("You said %d before. Change it, or let it stand.", *r.prior)
	}
	return ""
}

// scale draws the numbers from 0 to 10 with one of them marked.
func (f frame) scale(value int) string {
	s := f.styles
	parts := make([]string, 0, course.MostRating+1)
	for n := range course.MostRating + 1 {
		text := strconv.Itoa(n)
		if n == value {
			parts = append(parts, s.Strong.Render("["+text+"]"))
			continue
		}
		parts = append(parts, s.Faint.Render(" "+text+" "))
	}
	return strings.Join(parts, "")
}

// ends0to10 says what the ends of a scale mean.
func (f frame) ends0to10(low, high string) string {
	wide := len(f.scaleText())
	if len(low)+len(high)+2 <= wide {
		return f.styles.Faint.Render(ends(low, high, wide))
	}
	return f.styles.Faint.Render(wrap("0: "+low, f.width) + "\n" + wrap("10: "+high, f.width))
}

// scaleText is a scale with nothing marked, for its width.
func (f frame) scaleText() string { return " 0  1  2  3  4  5  6  7  8  9  10 " }

func (r ratingAct) Keys() []key.Binding {
	switch {
	case r.value < 0:
		return []key.Binding{keys.Rate, as(keys.Choose, "move"), as(keys.Enter, "pass")}
	case r.kept:
		return []key.Binding{as(keys.Rate, "change"), as(keys.Choose, "move"), keys.Left, keys.Right}
	}
	return []key.Binding{as(keys.Enter, "keep"), as(keys.Rate, "change"), as(keys.Choose, "move"), keys.Left, keys.Right}
}

func (ratingAct) Markdown(env) []string { return nil }
func (ratingAct) typing() bool          { return false }
func (r ratingAct) done() bool          { return r.kept }

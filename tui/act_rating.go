package tui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// lessWorried stands beside a fear that is rated a second time.
const lessWorried = "Less worried is not the aim; knowing your first step is. If the number went up, that may be wisdom."

// ratingAct asks for a number from 0 to 10. A rating made before is shown, and
// may be changed.
type ratingAct struct {
	activity *course.Activity
	rating   *course.Rating
	module   *course.Module // the fear; nil for another thing
	value    int            // -1 until there is one
	one      bool           // a 1 was typed, and a 0 makes it 10
	kept     bool
}

func newRatingAct(e env, a *course.Activity) act {
	r := ratingAct{activity: a, rating: a.Body.(*course.Rating), value: -1}
	r.module = e.course.Module(r.rating.Of)
	if e.session == nil {
		return r
	}
	if ratings := e.session.State().Activities[a.ID].Ratings; len(ratings) > 0 {
		r.value, r.kept = ratings[len(ratings)-1].Value, true
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
	if before := r.before(e); before != "" {
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

// before says the first rating of the same fear, where this is another one.
func (r ratingAct) before(e env) string {
	if r.module == nil || e.session == nil {
		return ""
	}
	first := e.session.Standing().Module(r.module.ID).First
	if first == nil || len(e.session.State().Activities[r.activity.ID].Ratings) == 0 && r.value == *first && !r.kept {
		return ""
	}
	return fmt.Sprintf("You first said %d. %s", *first, lessWorried)
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

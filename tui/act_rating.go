package tui

import (
	"fmt"

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
	scale    scale
	kept     bool
}

func newRatingAct(e env, a *course.Activity) act {
	r := ratingAct{activity: a, rating: a.Body.(*course.Rating)}
	if e.session == nil || e.reopened(a) {
		return r
	}
	state := e.session.State()
	if value, given := state.Activities[a.ID].LatestRating(); given {
		r.scale, r.kept = scale{value, true}, true
	}
	r.prior, r.second = progress.Prior(state, a)
	if r.prior != nil && !r.second && !r.kept {
		r.scale, r.kept = scale{*r.prior, true}, true
	}
	return r
}

func (r ratingAct) Update(e env, msg tea.Msg) (act, tea.Cmd) {
	before := r.scale
	r.scale = r.scale.Update(msg)
	if r.scale != before {
		r.kept = false
		return r, nil
	}
	if r.kept || !pressed(msg, keys.Enter) {
		return r, nil
	}
	r.kept = true
	if !r.scale.set {
		return r, goOn // passed by, which leaves no mark
	}
	if err := e.session.Rate(r.activity.ID, r.scale.value); err != nil {
		return r, notice(err.Error())
	}
	return r, tea.Batch(e.flush(), goOn)
}

// leave keeps a number that was chosen and not yet kept.
func (r ratingAct) leave(e env) {
	if r.scale.set && !r.kept {
		// There is nobody left to tell; a scale holds only what can be rated.
		_ = e.session.Rate(r.activity.ID, r.scale.value)
	}
}

func (r ratingAct) View(e env) drawing {
	var d drawing
	if r.rating.Recall {
		d.add(e.styles.Faint.Render(wrap(course.AsIRemember+":", e.width)))
	}
	if text := r.can(); text != "" {
		d.add(e.styles.Bold.Render(wrap(text, e.width)))
		d.gap()
	}
	d.join(r.scale.View(e, r.rating.Low, r.rating.High))
	if before := r.before(); before != "" {
		d.gap()
		d.add(e.styles.Faint.Render(wrap(before, e.width)))
	}
	return d
}

// can is the "I can …" that is rated; empty where another thing is.
func (r ratingAct) can() string {
	_, o, _ := r.activity.Rates()
	return o.Text
}

// before says what number was given before.
func (r ratingAct) before() string {
	switch {
	case r.prior == nil:
		return ""
	case r.second && r.scale.set:
		return fmt.Sprintf("You first said %d. %s", *r.prior, course.LessWorried)
	case r.second:
		return fmt.Sprintf("You first said %d.", *r.prior)
	case r.kept && r.scale.value == *r.prior:
		return fmt.Sprintf("You said %d before. Change it, or let it stand.", *r.prior)
	}
	return ""
}

func (r ratingAct) Keys() []key.Binding {
	switch {
	case !r.scale.set: // the arrows are the lesson's until there is a number to move
		return []key.Binding{keys.Rate, as(keys.Enter, "pass by")}
	case r.kept:
		return []key.Binding{as(keys.Rate, "change"), keys.Slide}
	}
	return []key.Binding{as(keys.Enter, "keep"), as(keys.Rate, "change"), keys.Slide}
}

func (ratingAct) Markdown(env) []string { return nil }
func (ratingAct) typing() bool          { return false }
func (r ratingAct) done() bool          { return r.kept }

package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/progress"
)

// A reflecting is how far a reflection has come.
type reflecting int

const (
	howToReflect reflecting = iota // write, choose or think
	writing                        // in the field
	offering                       // choosing one of the sentences of others
	reflected                      // kept or only thought; the voices are shown
)

// linesToWrite is how high the field is: room for a few lines, since a few are
// asked for.
const linesToWrite = 5

// reflectionAct asks for the learner's own words. Writing, choosing somebody
// else's sentence and only thinking it count the same, and only what was kept
// leaves words behind.
type reflectionAct struct {
	activity *course.Activity
	body     *course.Reflection
	phase    reflecting
	at       int
	field    field
	pause    pause
	kept     string // what stands in the record
	left     bool   // something was typed here before, and not kept
}

func newReflectionAct(e env, a *course.Activity) act {
	r := reflectionAct{activity: a, body: a.Body.(*course.Reflection)}
	r.field = newField(e, "", linesToWrite)
	if r.body.Pair {
		r.phase = reflected
		return r
	}
	if e.session == nil {
		return r
	}
	state := e.session.State()
	if !r.body.Private {
		r.kept = state.LatestWords(a.ID)
		r.pause = newPause(r.kept)
	}
	if state.Activities[a.ID].Wrote && !e.reopened(a) {
		r.phase = reflected
	}
	r.field = newDraftField(e, progress.FieldOf(a), r.kept, linesToWrite)
	switch r.left = r.field.told != ""; {
	case r.left && r.body.Private:
		r.phase = howToReflect
	case r.left:
		r.phase = writing
	}
	return r
}

// draft is what is in the field, until it is kept.
func (r reflectionAct) draft() (progress.Field, string) {
	if r.phase != writing {
		return "", ""
	}
	return progress.FieldOf(r.activity), r.field.value()
}

// ways are how one may answer, with what each leads to.
func (r reflectionAct) ways() (names []string, to []reflecting) {
	names, to = []string{"Write a line or two"}, []reflecting{writing}
	if len(r.body.Offers) > 0 {
		names = append(names, "Choose a sentence that others have said")
		to = append(to, offering)
	}
	return append(names, "Only think it"), append(to, reflected)
}

func (r reflectionAct) Update(e env, msg tea.Msg) (act, tea.Cmd) {
	switch r.phase {
	case howToReflect:
		return r.choose(e, msg)
	case writing:
		return r.write(e, msg)
	case offering:
		return r.offer(e, msg)
	}
	if !r.body.Pair && pressed(msg, keys.Field) {
		r.phase, r.at = howToReflect, 0
	}
	return r, nil
}

func (r reflectionAct) choose(e env, msg tea.Msg) (act, tea.Cmd) {
	names, to := r.ways()
	if at, ok := moved(msg, r.at, len(names)); ok {
		r.at = at
	}
	if !pressed(msg, keys.Enter) {
		return r, nil
	}
	r.phase, r.at = to[r.at], 0
	switch r.phase {
	case writing:
		r.field = r.field.Focus()
	case reflected:
		return r.keep(e, "")
	}
	return r, nil
}

// write takes keys into the field. Once it is left, enter keeps what was
// written; going back into it changes nothing.
func (r reflectionAct) write(e env, msg tea.Msg) (act, tea.Cmd) {
	if r.pause.on() {
		return r.look(e, msg)
	}
	if !r.field.focused() {
		switch {
		case pressed(msg, keys.Enter):
			return r.keep(e, r.field.value())
		case pressed(msg, keys.Field):
			r.field = r.field.Focus()
			return r, nil
		}
	}
	was := r.field.focused()
	var cmd tea.Cmd
	if r.field, cmd = r.field.Update(e, msg); was && !r.field.focused() {
		r.pause = r.pause.asks(r.field.value())
	}
	return r, cmd
}

// look takes the answer to the pause.
func (r reflectionAct) look(e env, msg tea.Msg) (act, tea.Cmd) {
	var a answer
	switch r.pause, a = r.pause.Update(msg); a {
	case changeIt:
		r.field = r.field.sized(e).Focus()
	case keepIt:
		return r.keep(e, r.field.value())
	}
	return r, nil
}

func (r reflectionAct) offer(e env, msg tea.Msg) (act, tea.Cmd) {
	if at, ok := moved(msg, r.at, len(r.body.Offers)); ok {
		r.at = at
	}
	if pressed(msg, keys.Enter) {
		return r.keep(e, r.body.Offers[r.at])
	}
	return r, nil
}

// keep records text, or that it was thought; what was kept before stands unless
// other words take its place.
func (r reflectionAct) keep(e env, text string) (act, tea.Cmd) {
	r.phase = reflected
	if err := e.session.Write(r.activity, text); err != nil {
		r.phase = writing
		return r, notice(err.Error())
	}
	if text != "" {
		r.kept, r.field.told = text, ""
	}
	r.left = e.session.Typed(progress.FieldOf(r.activity)) != ""
	return r, e.flush()
}

// leave keeps what was typed and not yet kept.
func (r reflectionAct) leave(e env) {
	if text := r.field.value(); r.phase == writing && text != "" {
		// There is nobody left to tell, and the field holds no more than is allowed.
		_ = e.session.Write(r.activity, text)
	}
}

func (r reflectionAct) View(e env) drawing {
	var d drawing
	d.join(r.earlier(e))
	d.gap()
	switch r.phase {
	case howToReflect:
		names, _ := r.ways()
		d.join(e.rows(plainRows(names), r.at))
		d.gap()
		if r.left {
			d.add(e.styles.Faint.Render(wrap(progress.StillTypedHere, e.width)))
			d.gap()
		}
		d.add(e.styles.Faint.Render(wrap("Each of these counts the same.", e.width)))
	case writing:
		d.join(r.writing(e))
	case offering:
		d.join(e.rows(plainRows(r.body.Offers), r.at))
	case reflected:
		d.join(r.after(e))
	}
	return d
}

// writing is the field, or the pause in its place.
func (r reflectionAct) writing(e env) drawing {
	if r.pause.on() {
		return r.pause.View(e)
	}
	return r.field.View(e)
}

func plainRows(texts []string) []row {
	list := make([]row, len(texts))
	for i, t := range texts {
		list[i] = row{text: bare(t)}
	}
	return list
}

// earlier shows the learner's own words from an earlier reflection beside the
// course's, to be held against each other.
func (r reflectionAct) earlier(e env) drawing {
	var d drawing
	if r.body.Beside == "" {
		return d
	}
	d.add(e.styles.Strong.Render("What you wrote first"))
	if words := e.session.State().LatestWords(r.body.Beside); words != "" {
		d.add(e.quote(words))
	} else {
		d.add(e.styles.Faint.Render(wrap("Nothing is kept of it. What you thought then is yours to recall.", e.width)))
	}
	d.gap()
	d.add(e.styles.Strong.Render(progress.BesideYours))
	d.join(e.blocks(r.body.Model))
	return d
}

// quote draws a learner's own words, a bar down their left side.
func (f frame) quote(text string) string {
	return prefix(f.styles.Accent.Render(f.styles.Glyph.bar)+" ", wrap(text, f.width-2))
}

// after is what follows one's own answer: it, the model, the voices.
func (r reflectionAct) after(e env) drawing {
	var d drawing
	if r.kept != "" {
		d.add(e.styles.Strong.Render("Your words"), e.quote(r.kept))
		d.gap()
	}
	if quiet := r.unsaid(); quiet != "" {
		d.add(e.styles.Faint.Render(wrap(quiet, e.width)))
		d.gap()
	}
	if len(r.body.Model) > 0 && r.body.Beside == "" {
		d.add(e.styles.Strong.Render("To set beside it"))
		d.join(e.blocks(r.body.Model))
		d.gap()
	}
	for i, v := range r.body.Voices {
		if i > 0 {
			d.gap()
		}
		d.add(e.voice(v))
	}
	return d
}

// unsaid stands where no words are shown, so that nobody takes them for lost.
func (r reflectionAct) unsaid() string {
	switch {
	case r.kept != "" || r.body.Pair:
		return ""
	case r.body.Private:
		return "Nothing is shown here again. Words that you kept are in the notebook."
	}
	return "Thinking it is enough."
}

// voice draws one point of view, and always where it comes from.
func (e env) voice(v course.Voice) string {
	s := e.styles
	who := wrap(s.Bold.Render(bare(v.Who)), e.width)
	if v.Kind == course.OpenVoice {
		return who + "\n" + hangStyled("  ", course.OpenSlot, e.width, s.Faint.Render)
	}
	return who + "\n" + hang("  ", bare(v.Text), e.width) + "\n" +
		hangStyled("  ", e.course.From(v), e.width, s.Faint.Render)
}

func (r reflectionAct) Keys() []key.Binding {
	switch {
	case r.typing():
		return []key.Binding{as(keys.Leave, "done")}
	case r.phase == writing && r.pause.on():
		return r.pause.Keys()
	case r.phase == writing:
		return []key.Binding{as(keys.Enter, "keep"), as(keys.Field, "write on")}
	case r.phase == reflected && r.body.Pair:
		return nil
	case r.phase == reflected:
		if r.kept == "" {
			return []key.Binding{keys.Field}
		}
		return []key.Binding{as(keys.Field, "write again")}
	}
	of := len(r.body.Offers)
	if r.phase == howToReflect {
		names, _ := r.ways()
		of = len(names)
	}
	return []key.Binding{as(keys.Enter, "choose"), keys.Choose, pick(of)}
}

func (r reflectionAct) Markdown(env) []string {
	return markdownOf(r.body.Model)
}

func (r reflectionAct) typing() bool { return r.phase == writing && r.field.focused() }
func (r reflectionAct) done() bool   { return r.phase == reflected }

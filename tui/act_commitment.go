package tui

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/progress"
)

// A committing is how far a commitment has come.
type committing int

const (
	whatToDo committing = iota // choosing a suggestion, or one's own words
	ownWords                   // writing
	byWhen                     // choosing a date
	committed
)

// commitmentAct asks for one thing the learner will do, and by when. It can be
// passed by.
type commitmentAct struct {
	activity *course.Activity
	offers   []string
	phase    committing
	at       int
	text     string
	by       time.Time
	field    field
	pause    pause
}

// A deadline is a day one can choose, counted from today.
type deadline struct {
	name string
	days int
}

var deadlines = []deadline{{"Tomorrow", 1}, {"In a week", 7}, {"In two weeks", progress.Fortnight}, {"In a month", 30}}

// fortnight is the deadline that is offered first.
const fortnight = 2

// on is the deadline with its date.
func (t deadline) on(today time.Time) string {
	return t.name + ", " + today.AddDate(0, 0, t.days).Format("Monday 2 January")
}

func newCommitmentAct(e env, a *course.Activity) act {
	c := commitmentAct{activity: a, offers: a.Body.(*course.Commitment).Suggestions}
	c.field = newField(e, "", linesToWrite)
	if e.session == nil || e.reopened(a) {
		return c
	}
	for _, done := range e.session.State().Commitments {
		if done.Activity == a.ID {
			c.phase, c.text = committed, done.Text
			c.by, _ = time.Parse(time.DateOnly, done.By)
		}
	}
	return c
}

func (c commitmentAct) Update(e env, msg tea.Msg) (act, tea.Cmd) {
	switch c.phase {
	case whatToDo:
		if pressed(msg, keys.Right) {
			return c, goOn // passed by, which leaves no mark
		}
		return c.choose(msg), nil
	case ownWords:
		return c.write(e, msg)
	case byWhen:
		return c.date(e, msg)
	}
	if pressed(msg, keys.Field) {
		c.phase, c.at = whatToDo, 0
	}
	return c, nil
}

func (c commitmentAct) choose(msg tea.Msg) act {
	if at, ok := moved(msg, c.at, len(c.offers)+1); ok {
		c.at = at
	}
	switch {
	case !pressed(msg, keys.Enter):
		return c
	case c.at == len(c.offers):
		c.phase, c.field = ownWords, c.field.Focus()
		return c
	}
	c.text, c.phase, c.at = c.offers[c.at], byWhen, fortnight
	return c
}

func (c commitmentAct) write(e env, msg tea.Msg) (act, tea.Cmd) {
	if c.pause.on() {
		return c.look(e, msg), nil
	}
	if !c.field.focused() {
		switch {
		case pressed(msg, keys.Field):
			c.field = c.field.Focus()
			return c, nil
		case pressed(msg, keys.Enter) && c.field.value() == "":
			c.phase = whatToDo
			return c, nil
		case pressed(msg, keys.Enter):
			c.text, c.phase, c.at = c.field.value(), byWhen, fortnight
			return c, nil
		}
	}
	was := c.field.focused()
	var cmd tea.Cmd
	if c.field, cmd = c.field.Update(e, msg); was && !c.field.focused() {
		c.pause = c.pause.asks(c.field.value())
	}
	return c, cmd
}

// look takes the answer to the pause.
func (c commitmentAct) look(e env, msg tea.Msg) act {
	var a answer
	switch c.pause, a = c.pause.Update(msg); a {
	case changeIt:
		c.field = c.field.sized(e).Focus()
	case keepIt:
		c.text, c.phase, c.at = c.field.value(), byWhen, fortnight
	}
	return c
}

func (c commitmentAct) date(e env, msg tea.Msg) (act, tea.Cmd) {
	if at, ok := moved(msg, c.at, len(deadlines)); ok {
		c.at = at
	}
	if !pressed(msg, keys.Enter) {
		return c, nil
	}
	return c.commit(e, deadlines[c.at].days)
}

func (c commitmentAct) commit(e env, days int) (act, tea.Cmd) {
	c.by = e.now().AddDate(0, 0, days)
	if err := e.session.Commit(c.activity, c.text, c.by); err != nil {
		return c, notice(err.Error())
	}
	c.phase = committed
	return c, e.flush()
}

// leave keeps a commitment whose words were given and whose date was not yet.
func (c commitmentAct) leave(e env) {
	text := c.text
	if c.phase == ownWords {
		text = c.field.value()
	}
	if text == "" || c.phase != ownWords && c.phase != byWhen {
		return
	}
	// There is nobody left to tell; two weeks is what the screen would offer.
	_ = e.session.Commit(c.activity, text, e.now().AddDate(0, 0, progress.Fortnight))
}

func (c commitmentAct) View(e env) drawing {
	var d drawing
	switch c.phase {
	case whatToDo:
		d.join(e.rows(plainRows(append(c.offers[:len(c.offers):len(c.offers)], "In my own words")), c.at))
	case ownWords:
		if c.pause.on() {
			return c.pause.View(e)
		}
		d.join(c.field.View(e))
	case byWhen:
		d.add(e.quote(bare(c.text)))
		d.gap()
		d.add(e.styles.Bold.Render("By when?"))
		d.gap()
		d.join(e.rows(c.days(e), c.at))
	case committed:
		d.add(e.styles.Strong.Render("Yours to keep"), e.quote(bare(c.text)))
		if !c.by.IsZero() {
			d.gap()
			d.add(wrap("By "+c.by.Format("Monday 2 January 2006")+". The notebook keeps it, and you are asked then whether you did.", e.width))
		}
	}
	return d
}

// days are the deadlines with their dates.
func (c commitmentAct) days(e env) []row {
	list := make([]row, len(deadlines))
	for i, t := range deadlines {
		list[i] = row{text: t.on(e.now())}
	}
	return list
}

func (c commitmentAct) Keys() []key.Binding {
	switch {
	case c.typing():
		return []key.Binding{as(keys.Leave, "done")}
	case c.phase == ownWords && c.pause.on():
		return c.pause.Keys()
	case c.phase == ownWords:
		return []key.Binding{keys.Enter, as(keys.Field, "write on")}
	case c.phase == committed:
		return []key.Binding{as(keys.Field, "another one")}
	case c.phase == whatToDo:
		return []key.Binding{as(keys.Enter, "choose"), keys.Choose, pick(len(c.offers) + 1)}
	}
	return []key.Binding{as(keys.Enter, "keep"), keys.Choose, pick(len(deadlines))}
}

func (commitmentAct) Markdown(env) []string { return nil }
func (c commitmentAct) typing() bool        { return c.phase == ownWords && c.field.focused() }
func (c commitmentAct) done() bool          { return c.phase == committed }

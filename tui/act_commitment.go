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
	whoAsks                    // naming who will ask
	committed
)

// commitmentAct asks for one thing the learner will do, by when, and where the
// course wants it who will ask about it. It can be passed by.
type commitmentAct struct {
	activity *course.Activity
	offers   []string
	asked    bool // who will ask is asked
	phase    committing
	at       int
	text     string
	by       time.Time
	who      string
	field    field
	name     field
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
	body := a.Body.(*course.Commitment)
	c := commitmentAct{activity: a, offers: body.Suggestions, asked: body.Asked}
	c.field, c.name = newField(e, "", linesToWrite), newField(e, "", 1)
	if e.session == nil || e.reopened(a) {
		return c
	}
	for _, done := range e.session.State().Commitments {
		if done.Activity == a.ID {
			c.phase, c.text, c.who = committed, done.Text, done.Asks
			c.by, _ = time.Parse(time.DateOnly, done.By)
		}
	}
	if c.field = newDraftField(e, progress.FieldOf(a), "", linesToWrite); c.field.told != "" {
		c.phase = ownWords
	}
	return c
}

// draft is what will be done, until it is said by when.
func (c commitmentAct) draft() (progress.Field, string) {
	switch in := progress.FieldOf(c.activity); c.phase {
	case ownWords:
		return in, c.field.value()
	case byWhen, whoAsks:
		return in, c.text
	}
	return "", ""
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
	case whoAsks:
		return c.ask(e, msg)
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
	c.by = e.now().AddDate(0, 0, deadlines[c.at].days)
	if c.asked {
		c.phase, c.name = whoAsks, newField(e, c.who, 1).Focus()
		return c, nil
	}
	return c.commit(e)
}

// ask takes who will ask; enter without a name is nobody.
func (c commitmentAct) ask(e env, msg tea.Msg) (act, tea.Cmd) {
	switch {
	case pressed(msg, keys.Enter):
		c.who = c.name.value()
		return c.commit(e)
	case !c.name.focused() && pressed(msg, keys.Field):
		c.name = c.name.Focus()
		return c, nil
	}
	var cmd tea.Cmd
	c.name, cmd = c.name.Update(e, msg)
	return c, cmd
}

func (c commitmentAct) commit(e env) (act, tea.Cmd) {
	if err := e.session.CommitAsked(c.activity, c.text, c.who, c.by); err != nil {
		return c, notice(err.Error())
	}
	c.phase = committed
	return c, e.flush()
}

// leave keeps a commitment whose words were given and whose date was not yet.
func (c commitmentAct) leave(e env) {
	text, by := c.text, e.now().AddDate(0, 0, progress.Fortnight) // what the screen would offer
	switch c.phase {
	case ownWords:
		text = c.field.value()
	case whoAsks:
		by = c.by
	case byWhen:
	default:
		return
	}
	if text != "" {
		// There is nobody left to tell.
		_ = e.session.CommitAsked(c.activity, text, c.name.value(), by)
	}
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
	case whoAsks:
		d.add(e.quote(bare(c.text)))
		d.gap()
		d.add(e.styles.Bold.Render(progress.WhoWillAsk), e.styles.Faint.Render(wrap(progress.WhoMayBeEmpty, e.width)))
		d.gap()
		d.join(c.name.View(e))
	case committed:
		d.add(e.styles.Strong.Render("Yours to keep"), e.quote(bare(c.text)))
		if !c.by.IsZero() {
			d.gap()
			d.add(wrap("By "+c.by.Format("Monday 2 January 2006")+". The notebook keeps it, and you are asked then whether you did.", e.width))
		}
		if c.who != "" {
			d.add(wrap("Who will ask: "+bare(c.who)+".", e.width))
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
	case c.phase == whoAsks && c.typing():
		return []key.Binding{as(keys.Enter, "keep"), keys.Leave}
	case c.phase == whoAsks:
		return []key.Binding{as(keys.Enter, "keep"), keys.Field}
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
func (c commitmentAct) typing() bool {
	return c.phase == ownWords && c.field.focused() || c.phase == whoAsks && c.name.focused()
}
func (c commitmentAct) done() bool { return c.phase == committed }

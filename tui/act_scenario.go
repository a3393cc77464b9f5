package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
)

// A walking is where in a scenario the learner is.
type walking int

const (
	settingUp  walking = iota // what is asked, before it begins
	deciding                  // at a moment, with choices
	happening                 // what a choice brought, at once
	debriefing                // after an ending, page by page
)

// scenarioAct walks a branching story. What is shown comes from the path of
// choices alone, so a learner who comes back stands at the same moment.
type scenarioAct struct {
	activity *course.Activity
	story    *course.Scenario
	phase    walking
	path     []string // ids of the choices taken
	at       int      // the marked choice, -1 for none; the page of a debrief
}

func newScenarioAct(e env, a *course.Activity) act {
	s := scenarioAct{activity: a, story: a.Body.(*course.Scenario), at: -1}
	if e.session == nil {
		return s
	}
	done := e.session.State().Activities[a.ID]
	if _, err := s.story.Walk(done.Path); err == nil && len(done.Path) > 0 {
		s.phase, s.path = deciding, done.Path
		return s
	}
	if n := len(done.Runs); n > 0 {
		s.phase, s.path, s.at = debriefing, done.Runs[n-1].Path, 0
	}
	return s
}

// nodes are the moments met so far, the one shown last among them.
func (s scenarioAct) nodes() []*course.Node {
	nodes, _ := s.story.Walk(s.path) // the path was walked to get here
	return nodes
}

// here is the moment that is shown.
func (s scenarioAct) here() *course.Node {
	nodes := s.nodes()
	return nodes[len(nodes)-1]
}

// turns are the choices of the moment, as shown to this learner.
func (s scenarioAct) turns(e env) []*course.Turn {
	here := s.here()
	var list []*course.Turn
	for _, id := range s.story.Order(s.activity.ID, here, e.seed) {
		if t, ok := here.Turn(id); ok {
			list = append(list, t)
		}
	}
	return list
}

func (s scenarioAct) Update(e env, msg tea.Msg) (act, tea.Cmd) {
	switch s.phase {
	case settingUp:
		if pressed(msg, keys.Enter) {
			s.phase, s.at = deciding, -1
		}
	case deciding:
		return s.decide(e, msg)
	case happening:
		if pressed(msg, keys.Enter) {
			s = s.arrive()
		}
	case debriefing:
		return s.leaf(e, msg), nil
	}
	return s, nil
}

// decide marks a choice, and takes it on enter.
func (s scenarioAct) decide(e env, msg tea.Msg) (act, tea.Cmd) {
	turns := s.turns(e)
	if at, ok := moved(msg, s.at, len(turns)); ok {
		s.at = max(0, at)
		return s, nil
	}
	if s.at < 0 && pressed(msg, keys.Enter) {
		return s, nothingChosen
	}
	if !pressed(msg, keys.Enter) {
		return s, nil
	}
	id := turns[s.at].ID
	if err := e.session.Choose(s.activity, s.here().ID, id); err != nil {
		return s, notice(err.Error())
	}
	s.path = append(slices.Clone(s.path), id)
	s.phase = happening
	return s, e.flush()
}

// arrive comes to the moment that the last choice led to.
func (s scenarioAct) arrive() scenarioAct {
	s.phase, s.at = deciding, -1
	if s.here().Ending != "" {
		s.phase, s.at = debriefing, 0
	}
	return s
}

// leaf turns the pages of the debrief. From the last one enter is the lesson's.
func (s scenarioAct) leaf(e env, msg tea.Msg) act {
	last := len(s.debrief(e)) - 1
	switch {
	case pressed(msg, keys.Enter), pressed(msg, keys.Right):
		s.at = min(last, s.at+1)
	case pressed(msg, keys.Left):
		s.at = max(0, s.at-1)
	case pressed(msg, keys.Again):
		return scenarioAct{activity: s.activity, story: s.story, phase: deciding, at: -1}
	}
	return s
}

func (s scenarioAct) View(e env) drawing {
	switch s.phase {
	case settingUp:
		return drawing{page: "set-up"}
	case deciding:
		return s.moment(e)
	case happening:
		return s.brought(e)
	}
	pages := s.debrief(e)
	d := pages[min(s.at, len(pages)-1)]
	d.page = "debrief-" + strings.Repeat("+", s.at)
	return d
}

// moment draws where the story is, and what can be done.
func (s scenarioAct) moment(e env) drawing {
	here := s.here()
	d := drawing{page: strings.Join(s.path, "/")}
	d.add(e.styles.Strong.Render(wrap(here.Title, e.width)))
	d.gap()
	d.join(e.blocks(here.Text))
	d.gap()
	turns := s.turns(e)
	list := make([]row, len(turns))
	for i, t := range turns {
		list[i] = row{text: bare(t.Text)}
	}
	d.join(e.rows(list, s.at))
	return d
}

// brought draws the choice that was taken and what came of it at once.
func (s scenarioAct) brought(e env) drawing {
	nodes := s.nodes()
	from := nodes[len(nodes)-2]
	turn, _ := from.Turn(s.path[len(s.path)-1])
	d := drawing{page: strings.Join(s.path, "/") + "/now"}
	d.add(e.styles.Strong.Render(wrap(from.Title, e.width)))
	d.gap()
	d.add(e.quote(bare(turn.Text)))
	d.gap()
	d.add(wrap(bare(turn.Now), e.width))
	return d
}

func (s scenarioAct) Keys() []key.Binding {
	again := as(keys.Again, "try a different first step")
	switch s.phase {
	case settingUp:
		return []key.Binding{as(keys.Enter, "begin")}
	case deciding:
		choices := pick(len(s.here().Choices))
		if s.at < 0 {
			return []key.Binding{keys.Choose, choices}
		}
		return []key.Binding{as(keys.Enter, "do this"), keys.Choose, choices}
	case happening:
		return []key.Binding{keys.Enter}
	}
	if s.done() {
		return []key.Binding{again}
	}
	return []key.Binding{keys.Enter, again}
}

func (s scenarioAct) Markdown(e env) []string {
	var sources []string
	if s.phase == deciding {
		sources = markdownOf(s.here().Text)
	}
	if s.phase == debriefing || s.phase == happening {
		for _, n := range s.story.Endings() {
			sources = append(sources, markdownOf(n.Text)...)
			sources = append(sources, markdownOf(n.Debrief)...)
		}
		for _, p := range s.story.Debrief {
			sources = append(sources, markdownOf(p.Blocks)...)
		}
	}
	return sources
}

func (scenarioAct) typing() bool  { return false }
func (s scenarioAct) alone() bool { return s.phase != settingUp }

// done reports whether the last page of the debrief is shown.
func (s scenarioAct) done() bool {
	return s.phase == debriefing && s.at >= s.leaves()-1
}

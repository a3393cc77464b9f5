package tui

import "charm.land/bubbles/v2/key"

// A quiet screen or activity has keys that do something and that no footer need
// name, such as a second key for what it does name. The help names them.
type quiet interface{ also() []key.Binding }

// also are the quiet keys of a turn.
func (t turn) also() []key.Binding {
	switch q, is := t.act.(quiet); {
	case t.asking && t.sure > 0:
		return []key.Binding{as(keys.Enter, "choose"), keys.Choose}
	case t.asking:
		return []key.Binding{keys.Choose}
	case t.untold:
		return nil
	case is:
		return q.also()
	}
	return nil
}

func (s lesson) also() []key.Binding {
	if !s.stepping() || s.typing() {
		return nil
	}
	return append(s.turn.also(), s.turn.onToo()...)
}

func (s sitting) also() []key.Binding {
	if s.phase != reading || s.typing() {
		return nil
	}
	return append(s.turn.also(), s.turn.onToo()...)
}

// onToo is the arrow that goes on, where enter does.
func (t turn) onToo() []key.Binding {
	if !t.done() || binds(t.Keys(), "right") {
		return nil
	}
	return []key.Binding{as(keys.Right, keys.Enter.Help().Desc)}
}

func (f fillInAct) also() []key.Binding {
	if f.begun {
		return nil
	}
	return []key.Binding{keys.Field}
}

func (entryScreen) also() []key.Binding { return []key.Binding{as(keys.Enter, "back")} }
func (library) also() []key.Binding     { return []key.Binding{as(keys.Tab, "filter")} }
func (neutral) also() []key.Binding     { return []key.Binding{as(keys.Back, "carry on")} }
func (s support) also() []key.Binding   { return []key.Binding{as(keys.Slide, s.next())} }

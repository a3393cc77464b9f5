package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/ansi"
)

// footer names the keys that do something now, as many as fit, the most
// important first; support and keys are always among them.
func (s shot) footer() string {
	return cut(s.e.say(s.e.fit(s.named()), s.e.gap()), s.e.width)
}

// named are the keys that the footer has to name, and those that keep their
// place at its end.
func (s shot) named() (bindings, last []key.Binding) {
	bindings = s.keys()
	last = []key.Binding{keys.Support, as(keys.Help, "keys")}
	if s.screen.typing() {
		now := "happening now"
		if s.e.small() {
			now = "now"
		}
		last = []key.Binding{keys.TypedHelp, keys.TypedSupport, as(keys.Now, now)}
	}
	if _, ok := s.screen.(overlay); ok {
		last = nil
	}
	if s.e.small() {
		bindings, last = backSecond(bindings), hushed(last, keys.Help, keys.TypedHelp)
	}
	return bindings, last
}

// keys are those of the screen as it is seen: enter reads on before it chooses, and
// where there is one thing to choose there is none to move to.
func (s shot) keys() []key.Binding {
	all := s.screen.Keys()
	if s.drawing.numbered() == 1 {
		all = without(all, keys.Choose)
	}
	switch {
	case s.unseen(s.drawing):
		all = moreFirst(all, "more")
	case s.passed(s.drawing):
		all = moreFirst(all, "back up") // what it would choose, first
	}
	return all
}

// backSecond puts esc where it fits in a small window.
func backSecond(bindings []key.Binding) []key.Binding {
	i := slices.IndexFunc(bindings, isBack)
	if i < 2 {
		return bindings
	}
	back := bindings[i]
	return slices.Insert(slices.Delete(slices.Clone(bindings), i, i+1), 1, back)
}

// hushed leaves out what some keys do; they are the same in every window.
func hushed(bindings []key.Binding, quiet ...key.Binding) []key.Binding {
	bindings = slices.Clone(bindings)
	for i, b := range bindings {
		for _, q := range quiet {
			if b.Help().Key == q.Help().Key {
				bindings[i] = as(b, "")
			}
		}
	}
	return bindings
}

// moreFirst says that enter reads on while there is more to read. What enter does
// else is named by its other key, where it has one.
func moreFirst(bindings []key.Binding, does string) []key.Binding {
	more := []key.Binding{as(keys.Enter, does)}
	for _, b := range bindings {
		if b.Help().Key == keys.Enter.Help().Key {
			own := other(b)
			if own == "" {
				continue
			}
			b = bind(own, b.Help().Desc, own)
		}
		more = append(more, b)
	}
	return more
}

// fit is what is named of bindings, and last behind it. In a small window esc, and
// then support, say nothing of what they do where that leaves room for a key that
// would be dropped: esc for any, support only for space, which has to be known to
// answer at all. In the narrowest, the last say nothing of what they do.
func (e env) fit(bindings, last []key.Binding) []key.Binding {
	line := e.fitted(bindings, last)
	if !e.small() {
		return append(line, last...)
	}
	quiet := hushed(bindings, keys.Back)
	if shorter := e.fitted(quiet, last); len(shorter) > len(line) {
		line = shorter
	}
	if slices.ContainsFunc(bindings, isSpace) && !slices.ContainsFunc(line, isSpace) {
		last = hushed(last, keys.Support)
		line = e.fitted(quiet, last)
	}
	if e.wide(append(line[:len(line):len(line)], last...)) > e.width {
		last = hushed(last, last...)
		line = e.fitted(quiet, last)
	}
	return append(line, last...)
}

// fitted is those bindings that fit before last; last keep their place, and so does
// esc, the way out, without saying what it does where that is too long. In a small
// window a short one may come after one that was too long.
func (e env) fitted(bindings, last []key.Binding) []key.Binding {
	gap := len(e.gap())
	room := e.width - gap - ansi.StringWidth(e.say(last, e.gap()))
	out := slices.IndexFunc(bindings, isBack)
	var line []key.Binding
	full := false
	for i, b := range bindings {
		next := append(line[:len(line):len(line)], b)
		needed := 0
		if i < out {
			needed = gap + len(keys.Back.Help().Key)
		}
		if i == out && e.wide(next) > room {
			next[len(line)] = as(b, "")
		}
		fits := len(line) == 0 || e.wide(next)+needed <= room
		full = full || !fits && !e.small()
		if fits && (!full || i == out) {
			line = next
		}
	}
	return line
}

// gap is what stands between two keys of the footer.
func (e env) gap() string {
	if e.small() {
		return "  "
	}
	return "   "
}

// wide is how many cells the footer takes to name bindings.
func (e env) wide(bindings []key.Binding) int { return ansi.StringWidth(e.say(bindings, e.gap())) }

func isSpace(b key.Binding) bool { return b.Help().Key == keys.Lift.Help().Key }

func isBack(b key.Binding) bool { return b.Help().Key == keys.Back.Help().Key }

// say is the keys and what they do.
func (e env) say(bindings []key.Binding, gap string) string {
	var parts []string
	for _, b := range bindings {
		part := e.styles.Bold.Render(e.shown(b))
		if does := b.Help().Desc; does != "" {
			part += " " + e.styles.Faint.Render(does)
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, gap)
}

// shown is how a key is called on the screen.
func (e env) shown(b key.Binding) string {
	if e.styles.ascii {
		return typewriter.Replace(b.Help().Key)
	}
	return b.Help().Key
}

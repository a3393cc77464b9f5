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
	return s.e.fit(s.named())
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
	if len(s.drawing.spots) == 1 {
		all = without(all, keys.Choose)
	}
	if s.unseen(s.drawing) {
		all = moreFirst(all)
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

// moreFirst says that enter reads on while there is more to read.
func moreFirst(bindings []key.Binding) []key.Binding {
	more := []key.Binding{as(keys.Enter, "more")}
	for _, b := range bindings {
		if b.Help().Key != keys.Enter.Help().Key {
			more = append(more, b)
		}
	}
	return more
}

// fit puts bindings in a line. In a small window esc, and then support, say
// nothing of what they do where that leaves room for a key that would be dropped:
// esc for any, support only for space, which has to be known to answer at all.
func (e env) fit(bindings, last []key.Binding) string {
	line, named := e.fitted(bindings, last)
	if !e.small() {
		return line
	}
	quiet := hushed(bindings, keys.Back)
	if shorter, more := e.fitted(quiet, last); more > named {
		line = shorter
	}
	at := slices.IndexFunc(bindings, isSpace)
	if at >= 0 && !strings.Contains(ansi.Strip(line), bindings[at].Help().Desc) {
		line, _ = e.fitted(quiet, hushed(last, keys.Support))
	}
	return line
}

// fitted is a line of those bindings that fit, and how many do; those in last
// keep their place, and so does esc, the way out, without saying what it does
// where that is too long. In a small window a short one may come after one that
// was too long.
func (e env) fitted(bindings, last []key.Binding) (line string, named int) {
	gap := "   "
	if e.small() {
		gap = "  "
	}
	tail := e.say(last, gap)
	room := e.width - len(gap) - ansi.StringWidth(tail)
	out := slices.IndexFunc(bindings, isBack)
	full := false
	for i, b := range bindings {
		next := after(line, gap, e.say([]key.Binding{b}, gap))
		needed := 0
		if i < out {
			needed = len(gap) + len(keys.Back.Help().Key)
		}
		if i == out && ansi.StringWidth(next) > room {
			next = after(line, gap, e.say([]key.Binding{as(b, "")}, gap))
		}
		fits := line == "" || ansi.StringWidth(next)+needed <= room
		full = full || !fits && !e.small()
		if fits && (!full || i == out) {
			line, named = next, named+1
		}
	}
	return cut(after(line, gap, tail), e.width), named
}

func isSpace(b key.Binding) bool { return b.Help().Key == keys.Lift.Help().Key }

func isBack(b key.Binding) bool { return b.Help().Key == keys.Back.Help().Key }

// after puts more behind a line, with a gap where both are there.
func after(line, gap, more string) string {
	if line == "" || more == "" {
		return line + more
	}
	return line + gap + more
}

// say is the keys and what they do.
func (e env) say(bindings []key.Binding, gap string) string {
	var parts []string
	for _, b := range bindings {
		h := b.Help()
		shown := h.Key
		if e.styles.ascii {
			shown = typewriter.Replace(shown)
		}
		if h.Desc != "" {
			shown = e.styles.Bold.Render(shown) + " " + e.styles.Faint.Render(h.Desc)
		} else {
			shown = e.styles.Bold.Render(shown)
		}
		parts = append(parts, shown)
	}
	return strings.Join(parts, gap)
}

// typewritten is for signs in words; each is as wide as what it stands for.
var typewritten = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "–", "-", "—", "-", "·", ".", "…", ".", "•", "-", "‹", "<", "›", ">")

// typewriter says keys without arrows.
var typewriter = strings.NewReplacer("↑↓", "up/down", "←→", "left/right", "↑", "up", "↓", "down", "←", "left", "→", "right", "–", "-")

package tui

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
)

// The README's table of keys, by its first column: the windows that it speaks of.
var readmeWindows = map[string]func(t *testing.T) []*window{
	"the map": func(t *testing.T) []*window { return asha(t, []string{"end", "enter"}) },
	"a lesson": func(t *testing.T) []*window {
		return append(asha(t, toPage, toChoice, []string{"end", "enter", "2", "1"}),
			newPlanned(t).press(join(toBack, "right")...), newPlanned(t).press(toMine...), newPlanned(t).press(join(toBack, "right", "right")...))
	},
	"a module":                      func(t *testing.T) []*window { return asha(t, []string{"end", "enter", "2"}) },
	"a question, after a wrong try": func(t *testing.T) []*window { return asha(t, toWrong) },
	"the notebook":                  func(t *testing.T) []*window { return []*window{newFilled(t).press(toNotebook...)} },
	"a look back": func(t *testing.T) []*window {
		return []*window{cameBack(t, hardFiles(t), 30, answered(map[string]bool{"one": true, "some": false})).press("enter", "v")}
	},
}

// anywhere are the keys of its first rows, which are no window's own.
var anywhere = []key.Binding{
	keys.Enter, keys.Back, keys.Pick, keys.Copy,
	keys.Quit, keys.Neutral, keys.Help, keys.Support, keys.Now, keys.Find,
}

// asha is at a window for each way.
func asha(t *testing.T, ways ...[]string) []*window {
	var all []*window
	for _, way := range ways {
		all = append(all, newWindow(t, "Asha").press(way...))
	}
	return all
}

// TestTheReadmeNamesKeysThatDoSomething holds each key of its table to the windows
// that its row is about.
func TestTheReadmeNamesKeysThatDoSomething(t *testing.T) {
	text, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile(`(?m)^\| ([^|]*)\| ([^|]+) \| [^|]+ \|$`)
	where, rows := "", 0
	for _, cells := range row.FindAllStringSubmatch(string(text), -1) {
		if name := strings.TrimSpace(cells[1]); name != "" {
			where = name
		}
		bound := namesOf(anywhere)
		if windows := readmeWindows[where]; windows != nil {
			bound = keysOf(windows(t))
		} else if where != "everywhere" {
			continue // another table
		}
		rows++
		for _, named := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(cells[2], -1) {
			if !slices.Contains(bound, named[1]) {
				t.Errorf("%s: the README names %s, which does nothing there; %q do", where, named[1], bound)
			}
		}
	}
	if rows < 20 {
		t.Errorf("only %d rows of keys were read", rows)
	}
}

// keysOf are the keys that do something in any of some windows, as they are named.
func keysOf(windows []*window) []string {
	var all []string
	for _, w := range windows {
		all = append(all, namesOf(w.app.top().screen.Keys())...)
	}
	return all
}

var arrows = strings.NewReplacer("left", "←", "right", "→")

func namesOf(bindings []key.Binding) []string {
	var all []string
	for _, b := range bindings {
		for _, k := range b.Keys() {
			all = append(all, arrows.Replace(k))
		}
	}
	return all
}

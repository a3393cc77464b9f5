package cli

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// A newsFront is a front in which things are flagged, and news are told.
type newsFront interface {
	front
	flag(reason int, text string) // where one is
	unflag()                      // where one is
	takeBack()                    // the flag set last, from the map
	heard()                       // the news, and on to the map
	follow(number int)            // the news, to one of them
	askNews()                     // from the map, and back to it
}

func (w *window) flag(reason int, text string) {
	w.press("f")
	w.number(reason)
	w.text(text)
	w.press("esc")
}

func (w *window) unflag()           { w.press("f", "f") }
func (w *window) takeBack()         { w.press("t", "8", "f", "esc", "esc") }
func (w *window) heard()            { w.press("enter") }
func (w *window) follow(number int) { w.number(number) }
func (w *window) askNews()          { w.press("t", "7", "enter", "esc") }

func (l *lines) flag(reason int, text string) {
	l.enter(strings.TrimSpace(fmt.Sprintf("flag %d %s", reason, text)))
}

func (l *lines) unflag()           { l.enter("flag", "yes") }
func (l *lines) takeBack()         { l.enter("settings", "7", "take 1", "", "back") }
func (l *lines) heard()            { l.enter("") }
func (l *lines) follow(number int) { l.enter(fmt.Sprint(number)) }
func (l *lines) askNews()          { l.enter("new", "") }

// updated is the course of the scripts, one version on: the guidance of a lesson
// and the meaning of three items, and a lesson that is new.
func updated(t *testing.T) *course.Course {
	t.Helper()
	files := teapotFiles(t)
	edit := func(name, from, to string) {
		text := string(files[name].Data)
		if !strings.Contains(text, from) {
			t.Fatalf("%s does not hold %q", name, from)
		}
		files[name] = &fstest.MapFile{Data: []byte(strings.Replace(text, from, to, 1))}
	}
	edit("course.yaml", `version: "1"`, `version: "2"`)
	edit("modules/drips/module.yaml", "{id: ticking, ", "{id: ticking, history: {2: {change: guidance, text: Cups are smaller now.}}, ")
	edit("modules/drips/module.yaml", "{id: ordering, ", `{id: ordering, since: "2", `)
	edit("modules/drips/choosing.yaml", "  safety: true\n", "  safety: true\n  history: {2: {change: meaning, text: Pots have two handles now.}}\n")
	edit("modules/drips/writing.yaml", "- id: own\n", "- id: own\n  history: {2: meaning}\n")
	edit("modules/drips/rating.yaml", "kind: rating,", "history: {2: meaning}, kind: rating,")
	return progresstest.Load(t, files)
}

// A newsSitting is what a learner does, with the course or with its next version.
type newsSitting struct {
	later bool
	play  func(newsFront)
}

func before(play func(newsFront)) newsSitting { return newsSitting{play: play} }
func later(play func(newsFront)) newsSitting  { return newsSitting{true, play} }

// first is a sitting in the version before, in which something is done that
// changes.
var first = done("choosing", func(f newsFront) {
	f.answer([]string{"lift"}, 3)
	f.goOn()
})

func done(lesson string, play func(newsFront)) newsSitting {
	return before(func(f newsFront) {
		f.carryOn()
		f.open("drips/" + lesson)
		f.goOn()
		play(f)
		f.toMap()
		f.stop()
	})
}

func newsScripts() map[string][]newsSitting {
	return map[string][]newsSitting{
		"a flag on a page, on an item before and after the answer": {done("choosing", flagAlong)},
		"flags taken back":            {done("choosing", flagTwice), before(takeBackFlag)},
		"a flag on the short version": {before(flagBrief)},

		"news, heard once": {first, later(hear), later(askAgain)},
		"news, cut short": {first, later(func(f newsFront) {
			f.carryOn()
			f.halt()
		}), later(hear)},
		"news, followed": {first, later(func(f newsFront) {
			f.carryOn()
			f.follow(1)
			f.stop()
		})},
		"own words and a number, asked for again": {
			done("writing", writeAndThink), done("rating", func(f newsFront) { f.rate(4) }), later(giveAgain),
		},
	}
}

func flagAlong(f newsFront) {
	f.back()
	f.flag(2, "Which pot?")
	f.goOn()
	f.flag(1, "")
	f.answer([]string{"mop"}, 1)
	f.unflag()
	f.flag(5, "It is a mop.")
	f.goOn()
}

func flagTwice(f newsFront) {
	f.flag(3, "It hurt.")
	f.unflag()
	f.flag(4, "")
}

func takeBackFlag(f newsFront) {
	f.carryOn()
	f.takeBack()
	f.stop()
}

func flagBrief(f newsFront) {
	f.carryOn()
	f.open("drips/hard")
	f.brief()
	f.flag(2, "")
	f.goOn()
	f.toMap()
	f.stop()
}

func hear(f newsFront) {
	f.carryOn()
	f.heard()
	f.stop()
}

func askAgain(f newsFront) {
	f.carryOn()
	f.askNews()
	f.open("drips/choosing")
	f.goOn()
	f.answer([]string{"lift"}, 2) // it is asked again
	f.goOn()
	f.toMap()
	f.stop()
}

func writeAndThink(f newsFront) {
	f.write("Lift it.")
	f.goOn()
	f.think()
	f.goOn()
}

func giveAgain(f newsFront) {
	f.carryOn()
	f.heard()
	f.open("drips/writing")
	f.goOn()
	f.think()
	f.goOn()
	f.toMap()
	f.open("drips/rating")
	f.goOn()
	f.rate(4)
	f.toMap()
	f.stop()
}

// TestFrontsTellTheSameNews plays flags and news through both front ends.
func TestFrontsTellTheSameNews(t *testing.T) {
	c, next := teapots(t), updated(t)
	for name, sittings := range newsScripts() {
		t.Run(name, func(t *testing.T) {
			inWindow, inLines := newRoom(t, c), newRoom(t, c)
			for _, r := range []*room{inWindow, inLines} {
				r.met()
				r.events[0].Version = c.Version
			}
			for _, s := range sittings {
				if s.later {
					inWindow.course, inLines.course = next, next
				}
				inBoth(inWindow, inLines, s.play)
			}
			want := sameEvents(t, inWindow, inLines)
			does := func(e progress.Event) bool { return e.Kind == progress.Flagged || e.Key == progress.SettingCourse }
			if !slices.ContainsFunc(inWindow.events, does) {
				t.Errorf("nothing was flagged, and no news were seen:\n%s", want)
			}
		})
	}
}

package cli

import (
	"bytes"
	"context"
	"fmt"
	"strconv"
	"strings"

	"groundwork/course"
	"groundwork/tui/plain"
)

// lines is a learner in plain mode: what they type, gathered and then played.
type lines struct {
	*room
	typed strings.Builder
	plan  plan
}

func (l *lines) enter(lines ...string) {
	for _, line := range lines {
		l.typed.WriteString(line + "\n")
	}
}

// end plays what was typed.
func (l *lines) end() {
	var out bytes.Buffer
	err := plain.Run(context.Background(), plain.Config{
		In: strings.NewReader(l.typed.String()), Out: &out, Width: plain.DefaultWidth,
		Desk: l.desk(),
	})
	if err != nil {
		l.t.Errorf("plain.Run: %v", err)
	}
	l.t.Cleanup(func() {
		if l.t.Failed() {
			l.t.Log(out.String())
		}
	})
}

func (l *lines) enrol(name string, keepWords bool, worry int) {
	words := "1"
	if !keepWords {
		words = "2"
	}
	l.enter("1", "1", "1", name, words, strconv.Itoa(worry))
}

func (l *lines) carryOn() { l.met(); l.enter("1") }

func (l *lines) open(lesson string) {
	l.plan = planOf(l.room, lesson)
	l.enter(l.plan.lesson.Module.Title, strconv.Itoa(l.plan.number))
}

func (l *lines) above() { l.enter("2", "1", "1") }

func (l *lines) set(setting string) {
	l.enter("settings", map[string]string{"certainty": "1", "words": "2", "hard": "5"}[setting], "back")
}

func (l *lines) goOn()  { l.enter("") }
func (l *lines) back()  { l.enter("back") }
func (l *lines) pass()  { l.enter("skip") }
func (l *lines) brief() { l.enter("short") }
func (l *lines) hint()  { l.enter("hint") }
func (l *lines) again() { l.plan.tries.begin(); l.enter("again") }
func (l *lines) begin() {}
func (l *lines) think() { l.enter("") }

// letStand adds nothing to what was written, and reads the views after it.
func (l *lines) letStand() { l.enter("", "") }

func (l *lines) reconsider() {} // it is asked each time

func (l *lines) stop()  { l.enter("quit") }
func (l *lines) halt()  {} // the input ends
func (l *lines) toMap() { l.enter("map") }

func (l *lines) answer(response []string, sure int) {
	a := l.plan.asked(response)
	shown, kept := l.plan.offered(a, response)
	switch a.Kind {
	case course.KindFillIn, course.KindRedaction:
		l.enter(strings.Join(response, " "))
	case course.KindMatching:
		l.enter(strings.Trim(fmt.Sprint(groups(a, response, kept)), "[]"))
	default:
		l.enter(strings.Trim(fmt.Sprint(numbersOf(shown, response)), "[]"))
	}
	if sure > 0 {
		l.enter(strconv.Itoa(sure))
	}
}

func (l *lines) choose(ids ...string) {
	for _, id := range ids {
		l.enter(strconv.Itoa(l.plan.turn(id)))
	}
}

func (l *lines) debrief() {
	l.enter("") // the way that was taken
	for range l.plan.story().Debrief {
		l.enter("")
	}
	l.enter("")
}

func (l *lines) rate(number int)      { l.enter(strconv.Itoa(number)) }
func (l *lines) write(text string)    { l.enter(text, "") }
func (l *lines) offer(number int)     { l.enter(strconv.Itoa(number)) }
func (l *lines) promise(text string)  { l.enter(text, "14") }
func (l *lines) suggested(number int) { l.enter(strconv.Itoa(number), "") }
func (l *lines) note(text string)     { l.enter("note " + text) }

func (l *lines) forget(text string) {
	l.enter("notes", fmt.Sprint("forget ", l.written(text)), "yes", "back")
}

package main

import (
	"fmt"
	"log"
	"path/filepath"
	"strings"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/journal"
	"groundwork/progress/progresstest"
)

// A place is a screen, and how to get there from the door.
type place struct {
	what   string
	wide   bool     // 200×60 too
	record string   // that is opened; empty is that of somebody who has just begun
	course string   // that is opened; empty is the one inside
	keys   []string // each with what is seen after it
	press  []string // in turns, there
}

// What is pressed in turns. The second puts right what the first did.
var (
	upDown    = []string{"\x1b[B", "\x1b[A"}
	leftRight = []string{"\x1b[C", "\x1b[D"}
	typed     = []string{"b", "\x7f"}
	rated     = []string{"3", "7"}
)

// onMap are the keys to the map, and on through more.
func onMap(more ...string) []string { return append([]string{"\r", "Asha ·"}, more...) }

// places are all the screens, and the activity of each kind that asks most.
func (b *bench) places(whole *course.Course) []place {
	find := func(down int) []string {
		return onMap("/", "Find", strings.Repeat("\x1b[B", down), "", "\r", "")
	}
	all := []place{
		{what: "door", press: upDown},
		{what: "welcome", record: filepath.Join(b.dir, "nobody"), keys: []string{"\r", "Status"}, press: upDown},
		{what: "map", keys: onMap(), press: upDown, wide: true},
		{what: "map, 20,000 events", record: b.many, keys: onMap(), press: upDown, wide: true},
		{what: "module", keys: onMap("\x1b[B", "", "\r", ""), press: upDown, wide: true},
		{what: "page", record: b.at(whole, longestPage(whole)), keys: onMap("\r", ""), press: leftRight, wide: true},
		{what: "page of 10,000 words", record: b.long.record, course: b.long.course, keys: onMap("\r", ""), press: upDown, wide: true},
		{what: "finding", keys: onMap("/", "Find", "a", ""), press: typed, wide: true},
		{what: "glossary", keys: find(0), press: upDown, wide: true},
		{what: "directory", keys: find(1), press: upDown},
		{what: "sources", keys: find(2), press: upDown, wide: true},
		{what: "notebook of 200 notes", record: b.noted(whole), keys: onMap("o", ""), press: upDown, wide: true},
		{what: "summary, 20,000 events", record: b.many, keys: onMap("e", ""), press: upDown},
		{what: "how sure, 20,000 events", record: b.many, keys: onMap("c", ""), press: upDown},
		{what: "look back, 20,000 events", record: b.many, keys: onMap("v", ""), press: upDown},
		{what: "settings", keys: onMap("t", ""), press: upDown},
		{what: "keys", keys: onMap("?", ""), press: upDown},
		{what: "support", keys: onMap("!", ""), press: upDown, wide: true},
	}
	for _, k := range course.Kinds() {
		all = append(all, b.activity(whole, k))
	}
	return append(all, b.debrief(whole))
}

// asking are the keys that an activity of a kind is measured by, and those before.
var asking = map[course.Kind]struct{ before, press []string }{
	course.KindRating:     {press: rated},
	course.KindReflection: {before: []string{"w", ""}, press: typed},
	course.KindCommitment: {before: []string{"w", ""}, press: typed},
	course.KindFillIn:     {before: []string{"\r", ""}, press: typed},
	course.KindRedaction:  {press: leftRight},
	course.KindScenario:   {before: []string{"\r", ""}, press: upDown},
}

// activity is the activity of a kind that has most to read.
func (b *bench) activity(c *course.Course, kind course.Kind) place {
	to, most := target{}, -1
	for _, l := range c.Lessons() {
		for _, s := range l.Steps() {
			if s.Activity != nil && s.Activity.Kind == kind && len(s.Activity.PromptText()) > most {
				to, most = target{l, s.ID, s.Activity}, len(s.Activity.PromptText())
			}
		}
	}
	how, ok := asking[kind]
	if !ok {
		how.press = upDown
	}
	return place{what: string(kind), record: b.at(c, to), keys: onMap(append([]string{"\r", ""}, how.before...)...), press: how.press}
}

// debrief is what is said of a story that has been walked.
func (b *bench) debrief(c *course.Course) place {
	p := b.activity(c, course.KindScenario)
	p.what, p.press = "debrief", upDown
	p.keys = onMap("\r", "")
	for range longestStory {
		p.keys = append(p.keys, "\r", "", "1", "")
	}
	return p
}

const longestStory = 20 // moments on any one way through a story

// A target is a step of a lesson.
type target struct {
	lesson   *course.Lesson
	step     string
	activity *course.Activity // of the step, or nil
}

func longestPage(c *course.Course) (to target) {
	most := -1
	for _, l := range c.Lessons() {
		for _, s := range l.Steps() {
			if n := len(s.Text()); n > most {
				to, most = target{lesson: l, step: s.ID}, n
			}
		}
	}
	return to
}

// noted is the record of somebody who wrote 200 notes.
func (b *bench) noted(c *course.Course) string {
	data := filepath.Join(b.dir, "noted")
	s := progress.NewSession(c, nil, must(journal.Create(data, c.ID)), progresstest.NewClock().Now)
	s.Enrol("Asha", "", "")
	for n := 0; n < 200; {
		for _, l := range c.Lessons() {
			step := l.Steps()[n%len(l.Steps())]
			if err := s.Note(l, step.ID, strings.Repeat("Ask at the next supervision. ", 1+n%20)); err != nil {
				log.Fatal(err)
			}
			n++
		}
	}
	if err := s.Flush(); err != nil {
		log.Fatal(err)
	}
	return data
}

// at is the record of somebody who stopped at a step; the map leads on there.
func (b *bench) at(c *course.Course, to target) string {
	b.records++
	data := filepath.Join(b.dir, fmt.Sprint("at-", b.records))
	s := progress.NewSession(c, nil, must(journal.Create(data, c.ID)), progresstest.NewClock().Now)
	s.Enrol("Asha", "", "")
	for _, step := range to.lesson.Steps() {
		s.Turn(to.lesson, step.ID)
		if step.ID == to.step {
			break
		}
	}
	if err := s.Flush(); err != nil {
		log.Fatal(err)
	}
	return data
}

// wordy makes a course with a page of 10,000 words, and a record that stopped there.
func (b *bench) wordy() {
	tree := base()
	page := "## A long page\n" + strings.Repeat("\n"+strings.Repeat("It rains. ", 25)+"\n", words/50)
	tree["modules/first/shelter.md"].Data = []byte(page + "\n---\n\n" + string(tree["modules/first/shelter.md"].Data))
	c := must(course.Load(tree))
	b.long.course = b.folder("long", tree)
	b.long.record = b.at(c, target{lesson: c.Lessons()[0], step: c.Lessons()[0].Steps()[0].ID})
}

package search

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"

	"groundwork/course"
)

// large is a made course of so many lessons, each of three pages of a hundred
// words and two items. Its words are as unlike in how common they are as those
// of a language.
func large(lessons int) *course.Course {
	words := language()
	c := &course.Course{Loaded: true, Levels: []*course.Level{{ID: "base", Title: "Base"}}}
	for n := range lessons {
		if n%10 == 0 {
			m := &course.Module{ID: fmt.Sprintf("m%d", n/10), Level: c.Levels[0], Title: words(5), Question: words(12)}
			c.Levels[0].Modules = append(c.Levels[0].Modules, m)
		}
		m := c.Levels[0].Modules[n/10]
		m.Lessons = append(m.Lessons, madeLesson(m, fmt.Sprintf("%s/l%d", m.ID, n%10), words))
	}
	for i := range 200 {
		c.Glossary = append(c.Glossary, course.Term{Term: fmt.Sprintf("%s %d", words(1), i), Meaning: words(20)})
	}
	return c
}

func madeLesson(m *course.Module, id string, words func(int) string) *course.Lesson {
	l := &course.Lesson{ID: id, Module: m, Title: words(4), InBrief: words(60)}
	for i := range 3 {
		page := &course.Page{ID: fmt.Sprintf("p%d", i), Title: words(4)}
		page.Blocks = []course.Block{{Kind: course.Prose, Text: words(100)}}
		if i < 2 {
			a := &course.Activity{
				ID: fmt.Sprintf("%s#a%d", id, i), Lesson: l, Module: m,
				Prompt: []course.Block{{Kind: course.Prose, Text: words(30)}},
			}
			l.Activities = append(l.Activities, a)
			page.Blocks = append(page.Blocks, course.Block{Kind: course.ActivityRef, Activity: a})
		}
		l.Pages = append(l.Pages, page)
	}
	return l
}

// language gives texts of so many words out of 20,000, the common ones often.
func language() func(int) string {
	random := rand.New(rand.NewPCG(1, 2))
	syllables := strings.Fields("ba be bi bo ca ce ci co da de di do fa fe fi fo ga he hi ka la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se")
	all := make([]string, 20_000)
	for i := range all {
		for range 1 + random.IntN(4) {
			all[i] += syllables[random.IntN(len(syllables))]
		}
	}
	zipf := rand.NewZipf(random, 1.1, 3, uint64(len(all)-1))
	return func(n int) string {
		var b strings.Builder
		for i := range n {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(all[zipf.Uint64()])
		}
		return b.String()
	}
}

// little is a course of one module with everything that can be found, edited.
func little(tb testing.TB, edits map[string]string) *course.Course {
	tb.Helper()
	tree := fstest.MapFS{}
	for name, text := range littleFiles {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	for name, text := range edits {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	c, err := course.Load(tree)
	if err != nil {
		tb.Fatal(err)
	}
	for _, p := range c.Problems {
		if p.Grade >= course.Error && len(edits) == 0 {
			tb.Fatalf("the little course is wrong: %v", p)
		}
	}
	return c
}

var littleFiles = map[string]string{
	"course.yaml": `format: 1
id: weather
title: Weather
version: "1"
language: en-GB
status: Made up.
levels: [{id: base, title: Ground, summary: fears, modules: [rain]}]
routes: [{id: core, title: Core, summary: All, include: [all]}]
completion: {route: core}
nations: [{id: wales, name: Wales}]
professions: [{id: nurse, title: Nurse}]
`,
	"sources.yaml": `- {id: almanac, title: The almanac, publisher: Harbour Press, year: "2021", url: "https://example.org/a", jurisdiction: Wales, kind: read, read_on: 2026-01-02, review_by: 2099-01-01}
`,
	"glossary.yaml": `- {term: gale, meaning: A strong wind that breaks twigs.}
- {term: barometer, meaning: It tells a gale before it comes., see: [gale]}
`,
	"directory.yaml": `- {id: lighthouse, name: The lighthouse, what: Keeps a light, audience: sailors, country: Wales, url: "https://example.org/l", checked_on: 2026-11-01}
`,
	"support.yaml": `lines:
  - {id: coast, name: Coastguard, number: "999", hours: always, who: anyone at sea, for: someone, nations: [wales], status: seen, checked_on: 2026-11-01}
`,
	"modules/rain/module.yaml": `title: When it rains
question: What if I get wet?
fear: Getting wet
objectives: [{id: dry, text: I can stay dry.}]
lessons:
  - {id: shelter, title: Shelter from rain, minutes: [1, 9], core: true, objectives: [dry], in_brief: Stand under a roof.}
  - {id: storm, title: The storm, minutes: [1, 9], objectives: [dry], note: Thunder is told of here., in_brief: Go in.}
pool: {draw: 1, per_objective: 1}
`,
	"modules/rain/pool.yaml": item("pooled", "Which marmalade is hidden in the pool?"),
	"modules/rain/shelter.md": `## Under the roof

A roof keeps a café dry. Don't stand in a gale.

[Where?](shelter.yaml#where)

And then the umbrella.

---

## Clouds

Rain comes from clouds. Clouds are water, and water falls.
`,
	"modules/rain/shelter.yaml": item("where", "Where do you stand in a downpour?"),
	"modules/rain/storm.md":     "## Thunder\n\nIt is loud. Count, and go in. The umbrellas stay outside.\n",
	"modules/rain/storm.yaml":   "[]\n",
}

// item is a choice whose options and feedback hold words of their own.
func item(id, prompt string) string {
	return "- id: " + id + `
  kind: choice
  objective: dry
  prompt: ` + prompt + `
  hints: [Think of a spoilerhint.]
  options:
    - {id: "a", text: Under the spoileroption, correct: true, feedback: It is so because the spoilerfeedback holds it there.}
    - {id: "b", text: Outside, feedback: It is not so because the rain will reach you there.}
    - {id: "c", text: At sea, feedback: It is not so because the rain will reach you there.}
`
}

// Package progresstest makes a small course, and records of it, for the tests of
// package progress and its rooms. Nothing in it is for a learner.
package progresstest

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"groundwork/course"
)

// Course is a made-up course: one fear of two core lessons and one more, and one
// opportunity above it. "quay/wind" has an activity of every kind. Its mastery
// score is 0.8 and its gate is soft. edits replace files, or remove those that
// they leave empty.
func Course(t testing.TB, edits map[string]string) *course.Course {
	t.Helper()
	return Load(t, Files(edits))
}

// Load is the course in files. A mistake that is more than a warning ends the test.
func Load(t testing.TB, files fs.FS) *course.Course {
	t.Helper()
	c, err := course.Load(files)
	if err != nil {
		t.Fatalf("load a made-up course: %v", err)
	}
	for _, p := range c.Problems {
		if p.Grade >= course.Error {
			t.Fatalf("a made-up course is wrong: %v", p)
		}
	}
	return c
}

// Files are the files of the made-up course, edited.
func Files(edits map[string]string) fstest.MapFS {
	files := fstest.MapFS{}
	for name, text := range tree {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	for name, text := range edits {
		files[name] = &fstest.MapFile{Data: []byte(text)}
		if text == "" {
			delete(files, name)
		}
	}
	return files
}

// File is the text of one file of the made-up course, for edits.
func File(name string) string { return tree[name] }

var tree = map[string]string{
	"course.yaml": `format: 1
id: boats
title: Boats <&> "tides"
version: "2026.1"
language: en-GB
status: Nobody has checked this.
summary: A course for tests.
about: A course for tests.
mastery: 0.8
gate: soft
levels:
  - {id: base, title: Base, summary: fears, modules: [quay]}
  - {id: top, title: Top, summary: open water, modules: [sea]}
routes:
  - {id: core, title: Core, summary: First, include: [core]}
  - {id: whole, title: Whole, summary: All, include: [all]}
completion: {route: core, commitments: 1, safety: true, in_brief: true}
nations: [{id: wales, name: Wales}]
professions: [{id: nurse, title: Nurse}]
`,
	"sources.yaml": `- {id: pilot, title: Pilot, publisher: Port, year: "2020", url: "https://example.org/p", jurisdiction: Wales, kind: read, read_on: 2026-01-02, review_by: 2026-06-30}
- {id: chart, title: Chart, publisher: Port, year: "2021", url: "https://example.org/c", jurisdiction: Wales, kind: known}
`,
	"modules/quay/module.yaml": `title: The boat drifts
question: What if the boat drifts?
fear: Drifting
objectives:
  - {id: tie, text: I can tie a boat.}
  - {id: read, text: I can read the wind.}
lessons:
  - {id: knots, title: Knots, minutes: [5, 9], core: true, objectives: [tie], note: Cold water., in_brief: Tie it twice.}
  - {id: wind, title: Wind, minutes: 10, core: true, objectives: [read], in_brief: Look up.}
  - {id: ropes, title: Ropes, minutes: [2, 3], objectives: [tie]}
pool: {draw: 1, per_objective: 1}
`,
	"modules/quay/pool.yaml": choice("again", "tie", "", ""),
	"modules/quay/knots.md": `## First

Look at the rope[^pilot].

[Worry](knots.yaml#worry)

[Own words](knots.yaml#own)

---

## Second

Tie it.

[Hitch](knots.yaml#hitch)

---

## Third

Well tied.
`,
	"modules/quay/knots.yaml": `- {id: worry, kind: rating, prompt: "How worried are you?", low: not at all, high: very, of: quay}
- {id: own, kind: reflection, prompt: "What would you do?"}
` + choice("hitch", "tie", "safety: true", ""),
	"modules/quay/wind.md": `## All

Eight kinds.

[One](wind.yaml#one)

[Some](wind.yaml#some)

[Order](wind.yaml#order)

[Groups](wind.yaml#groups)

[Loose](wind.yaml#loose)

[Story](wind.yaml#story)

[Mine](wind.yaml#mine)

[Worry again](wind.yaml#worry-again)
`,
	"modules/quay/wind.yaml": choice("one", "read", "", "") + `- id: some
  kind: multiple
  objective: read
  prompt: Which move?
  options:
    - {id: sail, text: a sail, correct: true, feedback: It takes the wind and so it moves the boat along.}
    - {id: rock, text: a rock, feedback: It stays where it is whatever the wind may do to it.}
    - {id: flag, text: a flag, correct: true, feedback: It shows the wind by moving with it all the time.}
- id: order
  kind: sequencing
  objective: read
  prompt: What comes first?
  items:
    - {id: look, text: look, feedback: You look first of all.}
    - {id: turn, text: turn, feedback: Then you turn the boat.}
    - {id: go, text: go, feedback: And then you go.}
- id: groups
  kind: matching
  objective: read
  prompt: Where do they belong?
  groups: [{id: air, text: Air}, {id: water, text: Water}]
  items:
    - {id: gull, text: gull, group: air, feedback: A gull flies.}
    - {id: eel, text: eel, group: water, feedback: An eel swims.}
    - {id: cod, text: cod, group: water, feedback: A cod swims.}
- id: loose
  kind: matching
  scored: false
  prompt: Where, more or less?
  groups: [{id: air, text: Air}, {id: water, text: Water}]
  items:
    - {id: duck, text: duck, group: air, feedback: A duck does both.}
    - {id: swan, text: swan, group: air, feedback: A swan does both.}
    - {id: newt, text: newt, group: water, feedback: A newt does both.}
- id: story
  kind: scenario
  prompt: The wind turns.
  start: n1
  nodes:
    - id: n1
      title: It turns
      text: It turns.
      choices:
        - {id: wait, text: Wait, next: n2, now: Nothing., later: Nothing., why: One may.}
        - {id: row, text: Row, next: e1, now: You row., later: Tired., why: One may.}
    - id: n2
      title: It blows
      text: It blows.
      choices:
        - {id: reef, text: Reef, next: e2, now: You reef., later: Dry., why: One may.}
        - {id: back, text: Row, next: e1, now: You row., later: Tired., why: One may.}
    - {id: e1, title: Home, ending: Mended, text: Home., debrief: You rowed.}
    - {id: e2, title: Home, ending: Held together, text: Home., debrief: You reefed.}
  better: [n1, n2, e2]
- {id: mine, kind: commitment, prompt: "What will you do?", suggestions: [Buy rope]}
- {id: worry-again, kind: rating, prompt: "And now?", low: not at all, high: very, of: quay}
`,
	"modules/quay/ropes.md": "## Only\n\nRopes are long.\n",
	"modules/sea/module.yaml": `title: Out at sea
question: What is out there?
objectives: [{id: sail, text: I can sail.}]
lessons: [{id: out, title: Out, minutes: 4, objectives: [sail]}]
`,
	"modules/sea/out.md": "## Out\n\nThe sea.\n",
}

// choice is an item whose right answer is "yes".
func choice(id, objective, more, history string) string {
	text := "- id: " + id + "\n  kind: choice\n  objective: " + objective + "\n"
	for _, line := range []string{more, history} {
		if line != "" {
			text += "  " + line + "\n"
		}
	}
	return text + `  prompt: Is it so?
  options:
    - {id: "yes", text: It is, correct: true, feedback: It is so because the rope holds it there.}
    - {id: "no", text: It is not, feedback: It is so after all because the rope holds it.}
    - {id: "maybe", text: Perhaps it is, feedback: It is so after all because the rope holds it.}
`
}

package progresstest

import (
	"maps"
	"testing"
	"time"

	"groundwork/course"
	"groundwork/progress"
)

// Plan is the made-up course with a last module, "plan", whose pages show learners
// something of their own record, and which holds the final check. Its pool has two
// forms for the objectives of the fear; each form has a hard item. edits are those
// of [Course].
func Plan(t testing.TB, edits map[string]string) *course.Course {
	t.Helper()
	return Course(t, PlanEdits(edits))
}

// PlanEdits are the files of [Plan] that the made-up course has not, or has
// otherwise, for [Files].
func PlanEdits(edits map[string]string) map[string]string {
	all := maps.Clone(planned)
	maps.Copy(all, edits)
	return all
}

const planOptions = `  shuffle: false
  prompt: Is it so?
  options:
    - {id: "yes", text: It is, correct: true, feedback: It is so because the rope holds it there.}
    - {id: "no", text: It is not, feedback: It is so after all because the rope holds it.}
    - {id: "maybe", text: Perhaps it is, feedback: It is so after all because the rope holds it.}
`

func formed(id, objective, form, note string) string {
	text := "- id: " + id + "\n  kind: choice\n  objective: quay/" + objective + "\n  form: " + form + "\n"
	if note != "" {
		text += "  note: " + note + "\n"
	}
	return text + planOptions
}

var planned = map[string]string{
	"course.yaml": `format: 1
id: boats
title: Boats
version: "2026.1"
language: en-GB
status: Nobody has checked this.
summary: A course for tests.
about: A course for tests.
mastery: 0.8
gate: soft
levels:
  - {id: base, title: Base, summary: fears, modules: [quay]}
  - {id: top, title: Top, summary: open water, modules: [plan]}
routes:
  - {id: core, title: Core, summary: First, include: [core]}
  - {id: whole, title: Whole, summary: All, include: [all]}
completion: {route: core, commitments: 1, safety: true, in_brief: true}
nations: [{id: england, name: England}, {id: wales, name: Wales}]
professions: [{id: nurse, title: Nurse}]
`,
	"support.yaml": `lines:
  - {id: harbour, name: Harbour, number: "0000 111", nations: [england], who: anyone in a boat, for: someone, first: true, status: seen, checked_on: 2026-11-01}
  - {id: coast, name: Coast watch, number: "0000 222", who: anyone, for: someone, first: true, status: known, checked_on: 2026-10-01}
  - {id: mess, name: The mess, note: Ask for the cook., who: you, for: worker, status: seen, checked_on: 2026-11-01}
`,
	"modules/sea/module.yaml": "", "modules/sea/out.md": "",
	"modules/quay/module.yaml": `title: The boat drifts
question: What if the boat drifts?
fear: Drifting
objectives:
  - {id: tie, text: I can tie a boat.}
  - {id: read, text: I can read the wind.}
  - {id: call, text: I can call the harbour.}
lessons:
  - {id: knots, title: Knots, minutes: [5, 9], core: true, objectives: [tie], in_brief: "Tie it twice.[^pilot]"}
  - {id: wind, title: Wind, minutes: 4, core: true, objectives: [read, call], in_brief: Look up.}
`,
	"modules/quay/pool.yaml": "", "modules/quay/ropes.md": "",
	"modules/quay/knots.md": `## First

Look at the rope[^pilot].

[Worry](knots.yaml#worry)

---

## Second

A rule of thumb: tie it twice.

[Hitch](knots.yaml#hitch)
`,
	"modules/quay/knots.yaml": `- {id: worry, kind: rating, prompt: "How worried are you?", low: not at all, high: very, of: quay}
- id: hitch
  kind: choice
  objective: tie
  safety: true
` + planOptions,
	"modules/quay/wind.md": `## All

It blows.

[Gust](wind.yaml#gust)

[Mine](wind.yaml#mine)

[Worry again](wind.yaml#worry-again)

[Tie](wind.yaml#can-tie)
`,
	"modules/quay/wind.yaml": `- id: gust
  kind: choice
  objective: read
` + planOptions + `- {id: mine, kind: commitment, prompt: "What will you do?", suggestions: [Buy rope]}
- {id: worry-again, kind: rating, prompt: "And now?", low: not at all, high: very, of: quay}
- {id: can-tie, kind: rating, prompt: "How far can you do it?", low: not at all, high: wholly, of: tie}
`,
	"modules/plan/module.yaml": `title: What will I do?
question: What do I change on Monday?
objectives:
  - {id: say, text: I can say what changed.}
lessons:
  - {id: back, title: Looking back, minutes: [1, 4], core: true, objectives: [say]}
  - {id: mine, title: My plan, minutes: [1, 3], core: true, objectives: [say]}
  - {id: check, title: A last check, minutes: [3, 6], core: true, objectives: [say]}
pool: {draw: 24, per_objective: 1}
`,
	"modules/plan/back.md": `## You began

Begin where you like.

[What you opened](mirror:began)

---

## Two numbers, side by side

[Two numbers, side by side](mirror:ratings)

---

## What you can say now

[As you left it](mirror:can)

---

## Before I began

[Before I began, I could](back.yaml#tie-then)

---

## Very sure, and changed

[What you put right](mirror:sure)

Being sure is not the fault.

---

## What you said you would do

[What you said](mirror:commitments)
`,
	"modules/plan/back.yaml": `- {id: tie-then, kind: rating, prompt: "As it was then.", low: not at all, high: wholly, of: quay/tie, recall: true}
`,
	"modules/plan/mine.md": `## The page for ten at night

[To copy or to print](mirror:card)

---

## Your act

[Your act](mine.yaml#act)
`,
	"modules/plan/mine.yaml": `- {id: act, kind: commitment, prompt: "If this, then that.", suggestions: ["If it blows, then I will look up."], asked: true}
`,
	"modules/plan/check.md": `## What this is

New cases.

---

## The check

[A last check of what you have met](mirror:check)

---

## What you would look at again

[Steady, or again](mirror:again)
`,
	"modules/plan/check.yaml": "[]\n",
	"modules/plan/pool.yaml": formed("tie-a", "tie", "a", "") + formed("tie-b", "tie", "b", "") +
		formed("read-a", "read", "a", "Cold water.") + formed("read-b", "read", "b", "Cold water.") +
		formed("call-a", "call", "a", "") + formed("call-b", "call", "b", ""),
}

// Planned has a learner of [Plan] be through with its fear: a safety question wrong,
// one answer very sure and put right, two numbers of worry and one of a statement,
// and two commitments, one of them kept in part.
func Planned(t testing.TB, s *progress.Session, c *course.Course, now time.Time) {
	t.Helper()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, l := range c.Module("quay").Lessons {
		for _, step := range l.Steps() {
			s.Turn(l, step.ID)
		}
		s.Finish(l)
	}
	for _, given := range [][2]string{{"quay/knots#hitch", "no"}, {"quay/wind#gust", "no"}, {"quay/wind#gust", "yes"}} {
		_, err := s.Answer(c.Activity(given[0]), []string{given[1]}, 3, 0)
		must(err)
	}
	must(s.Rate("quay/knots#worry", 7))
	must(s.Rate("quay/wind#worry-again", 8))
	must(s.Rate("quay/wind#can-tie", 6))
	must(s.CommitAsked(c.Activity("quay/wind#mine"), "If it blows, then I will look up and tell whoever is beside me.", "Mags", now.AddDate(0, 0, 30)))
	must(s.Commit(nil, "Buy rope", now.AddDate(0, 0, 40)))
	s.Partly(s.State().Commitments[1].ID)
}

package lint

import (
	"fmt"
	"slices"
	"strings"

	"groundwork/course"
)

var memoryRules = []Rule{
	{
		"M01", "Every objective has two items in lessons and another in the pool.", "What is asked once is not learned, and what comes back unchanged is only recognised.",
		"Judged items by the objective that they serve, another module's pool among them.", memory, course.Warning, Here,
	},
	{
		"M02", "What comes back is a new case.", "A copy shows that the question is remembered.",
		"Items of lessons, and of pools for the same module, whose runs of three words are shared to six tenths or more.", memory, course.Warning, Here,
	},
	{
		"M03", "A look back takes at most ten minutes.", "A longer one is put off.",
		"The low estimate of as many items as a sitting of the pool draws, the longest first; not of a final check, whose items have forms. The program holds a sitting to ten minutes too.", memory, course.Warning, Here,
	},
	{
		"M04", "What was wrong comes back in the same sitting, after others.", "Asked at once it is only repeated.", "Tests of sittings hold it.", memory, course.Warning, Program,
	},
	{
		"M05", "Feedback says what is right, and why, after the answer.", "Right or wrong alone teaches little.", "Tests of both front ends hold when; I21 that there is some; a person reads whether it explains.", memory, course.Warning, Program,
	},
	{
		"X01", "Every module asks why, before it says.", "Saying it in one's own words is learning; the effect was found in short studies, so it stays short and free.",
		"A module without a reflection.", explaining, course.Warning, Here,
	},
	{
		"X02", "What is asked for in one's own words fits two sentences, and there is something to set beside it.", "A long one is skipped; one without an echo teaches little.",
		"A reflection, but for a private one and one to talk over with a colleague, has a model, voices or an earlier answer beside it. Whether two sentences are enough is for a person.", explaining, course.Warning, Here,
	},
	{
		"X03", "Own words stay on the computer.", "They are the learner's.", "Tests of the program hold it.", ours, course.Error, Program,
	},
	{
		"C01", "How sure one is, is asked after the answer and before the word on it.", "Before, it changes the answer; after, it is no guess.", "Tests of both front ends hold it.", sureness, course.Error, Program,
	},
	{
		"C02", "What counts is right or wrong; how sure is for one's own eyes.", "Taking marks off teaches the careful to say less than they know.", "Read what summaries show.", sureness, course.Warning, Person,
	},
	{
		"C03", "What was very sure and wrong comes back first.", "It is what will be acted on.", "Tests of reviews hold it.", sureness, course.Warning, Program,
	},
	{
		"C04", "How sure is asked in words of knowing, not of acting.", "Asking a colleague is good at every level.", "Read the question aloud, as somebody tired.", sureness, course.Warning, Person,
	},
	{
		"P01", "A fear asks for five things that one can do, each beginning with “I can”.", "One number for everything says nothing about what to practise.",
		"Ratings of objectives in a module that answers a fear; the words of objectives. That each names one act is for a person.", ability, course.Warning, Here,
	},
	{
		"P02", "What is asked before is asked after in the same words.", "Otherwise the two numbers are of two things.",
		"The ends of ratings of the same thing.", ability, course.Warning, Here,
	},
	{
		"P03", "What one can do is asked before a score is shown.", "The score would answer.", "Tests of the window hold it.", ability, course.Warning, Program,
	},
	{
		"P04", "A report says how many, and never “significant”.", "It is not an experiment.", "Read what reports say.", ability, course.Warning, Person,
	},
	{
		"P05", "A trainer sees groups of five or more.", "Smaller ones are people.", "The program puts nothing of two learners into one report.", ability, course.Error, Program,
	},
	{
		"P06", "A fear ends in one thing to do.", "Meaning to is not yet when and where.", "A module that answers a fear has a commitment.", ability, course.Warning, Here,
	},
}

const longestReview = 10 // minutes

// memory judges what comes back.
func (l *linter) memory() {
	for _, m := range l.c.Modules() {
		if broken(m) {
			continue
		}
		for _, o := range m.Objectives {
			l.practised(m, o)
		}
		l.copies(m)
		l.drawn(m)
	}
}

// broken reports whether a mistake of format leaves something of m out, so that
// nobody can say what it lacks.
func broken(m *course.Module) bool {
	return m.Broken() || len(m.Lessons) == 0 || slices.ContainsFunc(m.Lessons, (*course.Lesson).Broken)
}

func (l *linter) practised(m *course.Module, o course.Objective) {
	inLessons, inPool := 0, 0
	for _, a := range m.Items(o.ID) {
		if a.Lesson == nil {
			inPool++
		} else {
			inLessons++
		}
	}
	if inLessons < 2 || inPool < 1 {
		l.find("M01", moduleFile(m), o.Line, fmt.Sprintf("the objective %q has %s in lessons and %d in the pool", o.ID, many(inLessons, "item"), inPool), "write two in lessons and one in the pool, or say less under this objective")
	}
}

func (l *linter) copies(m *course.Module) {
	for _, pooled := range m.Reserve() {
		asked := runs(said(pooled))
		for _, lesson := range m.Lessons {
			for _, a := range lesson.Judged() {
				if likeness(asked, runs(said(a))) >= alike {
					l.find("M02", pooled.File(), pooled.Line, fmt.Sprintf("%q asks what %q asks", pooled.Local(), a.ID), "write a new case for the same objective")
				}
			}
		}
	}
}

func (l *linter) drawn(m *course.Module) {
	if m.Pool == nil || len(m.Pool.Forms()) > 0 {
		return // a final check is no looking back
	}
	items := slices.SortedFunc(slices.Values(m.Pooled()), func(a, b *course.Activity) int {
		one, two := course.Estimate([]*course.Activity{a}), course.Estimate([]*course.Activity{b})
		return two.High - one.High
	})
	if takes := course.Estimate(items[:min(len(items), m.Pool.Draw)]); takes.Low > longestReview {
		l.find("M03", moduleFile(m), 0, fmt.Sprintf("a sitting of %d items from the pool takes %s", m.Pool.Draw, takes.Words()), "lower pool: draw")
	}
}

// asked judges what is asked for and is not graded.
func (l *linter) asked() {
	for _, m := range l.c.Modules() {
		if broken(m) {
			continue
		}
		kinds := map[course.Kind]int{}
		for _, a := range ofModule(m) {
			kinds[a.Kind]++
			l.echoed(a)
		}
		if kinds[course.KindReflection] == 0 {
			l.find("X01", moduleFile(m), 0, "the module never asks for one's own words", "write a reflection that asks why, before the page that says")
		}
		for _, o := range m.Objectives {
			if !strings.HasPrefix(o.Text, "I can ") {
				l.find("P01", moduleFile(m), o.Line, fmt.Sprintf("the objective %q does not begin with “I can”", o.ID), "say what the learner can do then: I can …")
			}
		}
		if m.Fear != "" {
			l.fear(m, kinds)
		}
	}
}

// ofModule are the activities of m's lessons.
func ofModule(m *course.Module) []*course.Activity {
	var all []*course.Activity
	for _, lesson := range m.Lessons {
		all = append(all, lesson.Activities...)
	}
	return all
}

func (l *linter) echoed(a *course.Activity) {
	if r, ok := a.Body.(*course.Reflection); ok && !r.Pair && !r.Private && len(r.Model) == 0 && len(r.Voices) == 0 && r.Beside == "" {
		l.find("X02", a.File(), a.Line, fmt.Sprintf("%q has nothing to set beside one's own words", a.Local()), "write model:, voices: or beside:")
	}
}

const fewestAbilities = 5

// fear judges what a module that answers a fear asks before and after.
func (l *linter) fear(m *course.Module, kinds map[course.Kind]int) {
	abilities := 0
	first := map[string]*course.Activity{}
	for _, a := range ofModule(m) {
		r, ok := a.Body.(*course.Rating)
		if !ok || r.Of == "" {
			continue
		}
		if _, is := m.Objective(r.Of); is {
			abilities++
		}
		before, met := first[r.Of]
		if !met {
			first[r.Of] = a
			continue
		}
		if b := before.Body.(*course.Rating); b.Low != r.Low || b.High != r.High {
			l.find("P02", a.File(), a.Line, fmt.Sprintf("the ends of %q are not those of %q", a.Local(), before.Local()), "ask it in the same words again")
		}
	}
	if abilities < fewestAbilities {
		l.find("P01", moduleFile(m), 0, fmt.Sprintf("the module asks of %d of its objectives whether one can do them", abilities), fmt.Sprintf("write ratings of %d, at its end", fewestAbilities))
	}
	if kinds[course.KindCommitment] == 0 {
		l.find("P06", moduleFile(m), 0, "the module ends in nothing to do", "write a commitment in its last core lesson")
	}
}

package course

import (
	"fmt"
	"slices"
)

// Broken reports whether the files of l have a mistake worse than a warning. A
// broken lesson is not taught: it says what is wrong.
func (l *Lesson) Broken() bool { return len(l.Problems) > 0 }

// Broken reports whether module.yaml or pool.yaml has a mistake worse than a
// warning.
func (m *Module) Broken() bool { return len(m.Problems) > 0 }

// Local is the id of l within its module.
func (l *Lesson) Local() string { return local(l.ID) }

// Steps are what a learner meets one after the other: the text of a page up to
// an activity, the activity, and the text after it, in the order of its files; a
// learner's own order is StepsFor's. The final check is a step of its own too.
// They are only to be read.
func (l *Lesson) Steps() []Step {
	if l.steps == nil {
		return l.parted()
	}
	return l.steps
}

func (l *Lesson) parted() []Step {
	var steps []Step
	for _, page := range l.Pages {
		parts := 0
		var text []Block
		flush := func() {
			if len(text) == 0 {
				return
			}
			if parts++; parts == 1 {
				steps = append(steps, Step{ID: page.ID, Page: page, Blocks: text})
			} else {
				steps = append(steps, Step{ID: fmt.Sprintf("%s/%d", page.ID, parts), Page: page, Blocks: text})
			}
			text = nil
		}
		for _, b := range page.Blocks {
			switch {
			case b.Kind == ActivityRef:
				flush()
				steps = append(steps, Step{ID: "#" + b.Activity.Local(), Page: page, Activity: b.Activity})
			case b.Mirror == MirrorCheck:
				flush()
				steps = append(steps, Step{ID: page.ID + "/check", Page: page, Blocks: []Block{b}})
			default:
				text = append(text, b)
			}
		}
		flush()
	}
	return steps
}

// Text is what s says, without markup: its text and posts, or the prompt of its
// activity.
func (s Step) Text() string {
	if s.Activity != nil {
		return s.Activity.PromptText()
	}
	return blocksText(s.Blocks)
}

// Judged are the activities of l whose answers are right or wrong.
func (l *Lesson) Judged() []*Activity {
	return l.where(func(a *Activity) bool { return a.Judged() })
}

// Scenarios are the branching stories of l.
func (l *Lesson) Scenarios() []*Activity {
	return l.where(func(a *Activity) bool { return a.Kind == KindScenario })
}

func (l *Lesson) where(is func(*Activity) bool) []*Activity {
	var some []*Activity
	for _, a := range l.Activities {
		if is(a) {
			some = append(some, a)
		}
	}
	return some
}

// Words counts the words on the pages of l, posts included. What activities say
// is in the time that they take.
func (l *Lesson) Words() int {
	n := 0
	for _, page := range l.Pages {
		n += countWords(blocksText(page.Blocks))
	}
	return n
}

// wordsAMinute is slow on purpose: this is read after a shift, and thought over.
// It and kindMinutes are the course's own estimate; nothing was timed.
const wordsAMinute = 180

// kindMinutes is what an activity takes, its reading and its feedback included.
var kindMinutes = map[Kind]struct{ low, high float64 }{
	KindChoice:     {1, 2},
	KindMultiple:   {1.5, 2.5},
	KindSequencing: {1.5, 2.5},
	KindMatching:   {1.5, 2.5},
	KindFillIn:     {0.75, 1.5},
	KindRedaction:  {2, 4},
	KindScenario:   {8, 14},
	KindRating:     {0.25, 0.5},
	KindReflection: {1.5, 4},
	KindCommitment: {1, 3},
}

// Measured is how long l takes by its words and activities, as a range. It is
// the course's own estimate: 180 words a minute, and for each activity what its
// kind is thought to take. A final check is as many items as its pool draws.
func (l *Lesson) Measured() Minutes {
	items := l.Activities
	if slices.ContainsFunc(l.Steps(), Step.Checks) {
		pool := l.Module.Pooled()
		if l.Module.Pool != nil {
			pool = pool[:min(len(pool), l.Module.Pool.Draw)]
		}
		items = slices.Concat(items, pool)
	}
	return estimated(float64(l.Words())/wordsAMinute, items, 1)
}

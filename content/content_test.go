package content

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"time"

	"groundwork/course"
)

// edition is the day this edition is checked for: in it every source and every
// help line counts as fresh. Move it, and read them again, with each release.
var edition = time.Date(2026, time.November, 23, 0, 0, 0, 0, time.UTC)

// load is the course, read once for all that only look at it.
func load(t *testing.T) *course.Course {
	t.Helper()
	c, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

var loaded = sync.OnceValues(func() (*course.Course, error) { return course.Load(FS) })

// activities are all of the course, those of pools too.
func activities(c *course.Course) []*course.Activity {
	var all []*course.Activity
	for _, m := range c.Modules() {
		for _, l := range m.Lessons {
			all = append(all, l.Activities...)
		}
		all = append(all, m.Pooled()...)
	}
	return all
}

func TestTheCourseHasNoMistakes(t *testing.T) {
	for _, p := range course.Check(FS, edition) {
		t.Errorf("%s: %v", p.Grade, p)
	}
}

func TestOpenAndLoadAgreeOnTheOutline(t *testing.T) {
	outline, err := course.Open(FS)
	if err != nil {
		t.Fatal(err)
	}
	whole := load(t).Lessons()
	for i, l := range outline.Lessons() {
		if i >= len(whole) || whole[i].ID != l.ID || whole[i].Title != l.Title {
			t.Errorf("Open has lesson %d as %q, Load has not", i, l.ID)
		}
	}
}

// Every item is right with its own answer and wrong with each mistake that can
// be made in it: whoever wrote it meant exactly one thing.
func TestEveryItemIsRightOnlyWithItsAnswer(t *testing.T) {
	items := 0
	for _, a := range activities(load(t)) {
		if !a.Judged() {
			continue
		}
		items++
		t.Run(a.ID, func(t *testing.T) {
			right, mistakes := answers(a)
			if got, err := a.Grade(right); err != nil || !got.Right || got.Score != 1 {
				t.Errorf("its own answer %q is graded %+v, %v", right, got, err)
			}
			if len(mistakes) == 0 {
				t.Error("no mistake can be made in it")
			}
			for _, wrong := range mistakes {
				if got, err := a.Grade(wrong); err != nil || got.Right || got.Score >= 1 {
					t.Errorf("the mistake %q is graded right %v, score %v, %v", wrong, got.Right, got.Score, err)
				}
			}
		})
	}
	if items == 0 {
		t.Error("the course judges nothing")
	}
}

// answers gives the right response to a, and all that differ from it by one
// mistake.
func answers(a *course.Activity) (right []string, mistakes [][]string) {
	switch b := a.Body.(type) {
	case *course.Choice:
		return oneOption(b.Options)
	case *course.Multiple:
		return someOptions(b.Options)
	case *course.Sequencing:
		return inOrder(b)
	case *course.Matching:
		return inGroups(b)
	case *course.FillIn:
		return typed(b)
	case *course.Redaction:
		return inRuns(b)
	}
	return nil, nil
}

func typed(f *course.FillIn) (right []string, mistakes [][]string) {
	for _, n := range f.Near {
		mistakes = append(mistakes, []string{n.Text})
	}
	return []string{f.Accept[0].Text}, append(mistakes, []string{"nothing of the kind"})
}

// inRuns leaves each span out in turn.
func inRuns(r *course.Redaction) (right []string, mistakes [][]string) {
	for _, s := range r.Spans {
		right = append(right, s.String())
	}
	for i := range right {
		if one := slices.Delete(slices.Clone(right), i, i+1); len(one) > 0 {
			mistakes = append(mistakes, one)
		}
	}
	return right, append(mistakes, []string{course.Run{From: 1, To: len(r.Words)}.String()})
}

func oneOption(options []course.Option) (right []string, mistakes [][]string) {
	for _, o := range options {
		if o.Correct {
			right = []string{o.ID}
		} else {
			mistakes = append(mistakes, []string{o.ID})
		}
	}
	return right, mistakes
}

func someOptions(options []course.Option) (right []string, mistakes [][]string) {
	for _, o := range options {
		if o.Correct {
			right = append(right, o.ID)
		}
	}
	for _, o := range options {
		if !o.Correct {
			mistakes = append(mistakes, append(slices.Clone(right), o.ID))
		} else if len(right) > 1 {
			mistakes = append(mistakes, slices.DeleteFunc(slices.Clone(right), func(id string) bool { return id == o.ID }))
		}
	}
	return right, mistakes
}

// inOrder turns round each pair whose order counts.
func inOrder(s *course.Sequencing) (right []string, mistakes [][]string) {
	for _, e := range s.Items {
		right = append(right, e.ID)
	}
	pairs := slices.Clone(s.Before)
	for i := 1; len(s.Before) == 0 && i < len(right); i++ {
		pairs = append(pairs, [2]string{right[i-1], right[i]})
	}
	for _, p := range pairs {
		wrong := slices.Clone(right)
		i, j := slices.Index(wrong, p[0]), slices.Index(wrong, p[1])
		wrong[i], wrong[j] = wrong[j], wrong[i]
		mistakes = append(mistakes, wrong)
	}
	return right, mistakes
}

// inGroups puts each item into each other group.
func inGroups(m *course.Matching) (right []string, mistakes [][]string) {
	for _, e := range m.Items {
		right = append(right, e.ID+"="+e.Group)
	}
	for i, e := range m.Items {
		for _, g := range m.Groups {
			if g.ID != e.Group {
				wrong := slices.Clone(right)
				wrong[i] = e.ID + "=" + g.ID
				mistakes = append(mistakes, wrong)
			}
		}
	}
	return right, mistakes
}

// A learner who chooses by chance comes to every moment of a story sooner or
// later, and always to an end.
func TestWalkingEveryScenarioMeetsEveryMoment(t *testing.T) {
	stories := 0
	for _, a := range activities(load(t)) {
		story, ok := a.Body.(*course.Scenario)
		if !ok {
			continue
		}
		stories++
		met := map[string]bool{}
		for seed := range uint64(1000) {
			if err := wander(a, story, seed, met); err != nil {
				t.Fatalf("%s with seed %d: %v", a.ID, seed, err)
			}
		}
		for _, n := range story.Nodes {
			if !met[n.ID] {
				t.Errorf("%s: 1000 walks never came to %q", a.ID, n.ID)
			}
		}
	}
	if stories == 0 {
		t.Error("the course has no scenario")
	}
}

// longestPath is more decisions than any learner should be asked for.
const longestPath = 12

// wander takes choices by chance until the story ends, and notes what it met.
func wander(a *course.Activity, story *course.Scenario, seed uint64, met map[string]bool) error {
	r := rand.New(rand.NewPCG(seed, 0))
	var path []string
	for len(path) <= longestPath {
		nodes, err := story.Walk(path)
		if err != nil {
			return err
		}
		here := nodes[len(nodes)-1]
		met[here.ID] = true
		if here.Ending != "" {
			_, err := a.Grade(path)
			return err
		}
		shown := story.Order(a.ID, here, seed)
		path = append(path, shown[r.IntN(len(shown))])
	}
	return fmt.Errorf("no end after %d decisions: %q", longestPath, path)
}

// The good path that a debrief shows can be walked from start to end.
func TestEveryGoodPathCanBeWalked(t *testing.T) {
	for _, a := range activities(load(t)) {
		story, ok := a.Body.(*course.Scenario)
		if !ok {
			continue
		}
		var choices []string
		for i, id := range story.Better[:max(0, len(story.Better)-1)] {
			node, _ := story.Node(id)
			k := slices.IndexFunc(node.Choices, func(turn course.Turn) bool { return turn.Next == story.Better[i+1] })
			if k < 0 {
				t.Fatalf("%s: no choice leads from %q to %q", a.ID, id, story.Better[i+1])
			}
			choices = append(choices, node.Choices[k].ID)
		}
		if _, err := a.Grade(choices); err != nil {
			t.Errorf("%s: the good path %q: %v", a.ID, story.Better, err)
		}
	}
}

// The embedded course teaches with every kind there is, so that no kind goes
// unseen in tests of the whole program.
func TestTheCourseUsesEveryKind(t *testing.T) {
	used := map[course.Kind]bool{}
	for _, a := range activities(load(t)) {
		used[a.Kind] = true
	}
	for _, k := range course.Kinds() {
		if !used[k] {
			t.Errorf("no activity is of kind %q", k)
		}
	}
}

// Whoever has finished has met every safety item, so each stands in a lesson.
func TestEverySafetyItemCanBeMet(t *testing.T) {
	c := load(t)
	n := 0
	for _, l := range c.RouteLessons(c.Completion.Route, "") {
		for _, a := range l.Judged() {
			if a.Safety {
				n++
			}
		}
	}
	if c.Completion.Safety && n == 0 {
		t.Error("completion asks for safety items and its route has none")
	}
}

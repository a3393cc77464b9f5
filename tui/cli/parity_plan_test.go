package cli

import (
	"slices"

	"groundwork/course"
)

// seed is Asha's, for the order of options.
const seed = 7

// A plan is what a player knows of the lesson they are in: where it is, and what
// is asked in it.
type plan struct {
	room   *room
	lesson *course.Lesson
	number int
	module int // of those on the map, from 0
}

func planOf(r *room, lesson string) plan {
	l := r.course.Lesson(lesson)
	if l == nil {
		r.t.Fatalf("no lesson %q", lesson)
	}
	return plan{room: r, lesson: l, number: 1 + slices.Index(l.Module.Lessons, l), module: slices.Index(r.course.Modules(), l.Module)}
}

// asked is the activity that can have this response.
func (p plan) asked(response []string) *course.Activity {
	for _, a := range p.lesson.Activities {
		if _, err := a.Grade(response); err == nil {
			return a
		}
	}
	p.room.t.Fatalf("nothing in %s can be answered with %q", p.lesson.ID, response)
	return nil
}

// kind reports whether the lesson is about one kind.
func (p plan) kind(k course.Kind) bool {
	return slices.ContainsFunc(p.lesson.Activities, func(a *course.Activity) bool { return a.Kind == k })
}

// story is the scenario of the lesson.
func (p plan) story() *course.Scenario {
	for _, a := range p.lesson.Activities {
		if s, ok := a.Body.(*course.Scenario); ok {
			return s
		}
	}
	p.room.t.Fatalf("no story in %s", p.lesson.ID)
	return nil
}

// turn is the number of a choice where it is offered.
func (p plan) turn(id string) int {
	story := p.story()
	for i := range story.Nodes {
		if _, ok := story.Nodes[i].Turn(id); ok {
			return 1 + slices.Index(story.Order(p.lesson.Activities[0].ID, &story.Nodes[i], seed), id)
		}
	}
	p.room.t.Fatalf("no choice %q in %s", id, p.lesson.ID)
	return 0
}

// groups are the numbers of the groups that a response puts the elements into,
// as they are shown.
func groups(a *course.Activity, response []string) []int {
	var numbers []int
	for _, item := range a.Order(seed) {
		at := slices.IndexFunc(a.Body.(*course.Matching).Groups, func(g course.Group) bool {
			return slices.Contains(response, item+"="+g.ID)
		})
		numbers = append(numbers, at+1)
	}
	return numbers
}

// numbersOf are the numbers of ids, as they are shown.
func numbersOf(a *course.Activity, ids []string) []int {
	var numbers []int
	for _, id := range ids {
		numbers = append(numbers, 1+slices.Index(a.Order(seed), id))
	}
	return numbers
}

package progress

import "groundwork/course"

// A Status says how far an activity, a lesson, a module or a level has come.
type Status string

// The statuses. A whole is Changed if any part is, and Mastered if every judged
// part is and there is one.
const (
	NotStarted Status = "not-started"
	InProgress Status = "in-progress"
	Done       Status = "done"
	Mastered   Status = "mastered"
	Changed    Status = "changed" // done, and its meaning has been revised since
)

// Words is a status as people say it.
func (s Status) Words() string {
	switch s {
	case InProgress:
		return "in progress"
	case Done:
		return "done"
	case Mastered:
		return "done, every answer right"
	case Changed:
		return "changed since you were here"
	default:
		return "not started"
	}
}

// A Standing is a [State] against a course. It is worked out once, all of it,
// and only read afterwards.
type Standing struct {
	// Complete is whether the course is completed by the learner's route. Once
	// completed, it stays so.
	Complete bool
	// Missing is what the learner's route still asks for, in its order.
	Missing []Missing
	// Score is the mean of the best scores over the route's judged items that
	// are asked and answered; nil when there is none.
	Score *float64
	// Route is the learner's own, or the course's.
	Route string

	course     *course.Course
	route      []*course.Lesson
	onRoute    map[string]bool // lessons of the route
	activities map[string]ActivityStanding
	lessons    map[string]lessonTally
	modules    map[string]ModuleStanding
	levels     map[string]LevelStanding
	last       string // lesson the learner was in last
}

// An ActivityStanding is how one activity stands.
type ActivityStanding struct {
	Status   Status
	Score    *float64 // best; nil where nothing is judged, or nothing answered
	Attempts int
	Right    bool // wholly right once, as it is meant now
}

// A LessonStanding is how one lesson stands.
type LessonStanding struct {
	Status Status
	Done   bool // also where something has Changed since
	Seen   int  // steps done
	Steps  int
	Right  int // judged items wholly right once
	Judged int
	Step   string // where to carry on; empty for a lesson that has no steps yet
}

// A ModuleStanding is how one module stands.
type ModuleStanding struct {
	Status        Status
	Done, Lessons int
	First         *int // the rating of its fear before; nil when not given
	Latest        *int // the newest rating of its fear; nil when not given
}

// A LevelStanding is how one level of the pyramid stands. Its numbers and its
// share are of the lessons that the learner's route asks for, or of all where it
// asks for none.
type LevelStanding struct {
	Status        Status
	Done, Lessons int
	Share         float64 // see [Standing.Share]
}

// NewStanding sets s against c. It is pure. An outline knows no steps: lessons
// are then as they were recorded.
func NewStanding(c *course.Course, s State) Standing {
	st := Standing{
		course: c, activities: map[string]ActivityStanding{}, lessons: map[string]lessonTally{},
		modules: map[string]ModuleStanding{}, levels: map[string]LevelStanding{}, last: lastLesson(s),
	}
	st.Route = routeOf(c, s)
	st.route = routeLessons(c, s, st.Route)
	st.onRoute = make(map[string]bool, len(st.route))
	for _, l := range st.route {
		st.onRoute[l.ID] = true
	}
	for _, level := range c.Levels {
		for _, m := range level.Modules {
			st.module(s, m)
		}
		st.level(level)
	}
	st.complete(s)
	return st
}

// lastLesson is the one that the learner was in last. One of which only the
// beginning was looked at, before its first step, is not come back to.
func lastLesson(s State) string {
	var id string
	for lesson, l := range s.Lessons {
		if len(l.Turned) == 0 && !l.InBrief && l.Completed.IsZero() {
			continue
		}
		if id == "" || l.seq > s.Lessons[id].seq {
			id = lesson
		}
	}
	return id
}

func (st *Standing) module(s State, m *course.Module) {
	var all tally
	for _, l := range m.Lessons {
		t := st.lesson(s, l)
		all.add(t.tally())
	}
	for _, a := range m.Pooled() {
		st.activity(s, a)
	}
	first, latest := ratings(s, m)
	st.modules[m.ID] = ModuleStanding{Status: all.status(), Done: all.done, Lessons: all.parts, First: first, Latest: latest}
}

func (st *Standing) level(level *course.Level) {
	var all, asked tally
	var askedShare, allShare share
	for _, m := range level.Modules {
		for _, l := range m.Lessons {
			t := st.lessons[l.ID]
			all.add(t.tally())
			allShare.add(t.part())
			if st.Asks(l) {
				asked.add(t.tally())
				askedShare.add(t.part())
			}
		}
	}
	status := all.status()
	if asked.parts == 0 {
		asked, askedShare = all, allShare
	}
	st.levels[level.ID] = LevelStanding{Status: status, Done: asked.done, Lessons: asked.parts, Share: askedShare.mean()}
}

// A share is a mean in the making.
type share struct {
	sum float64
	n   int
}

func (s *share) add(part float64) { s.sum, s.n = s.sum+part, s.n+1 }

func (s share) mean() float64 {
	if s.n == 0 {
		return 0
	}
	return s.sum / float64(s.n)
}

// A tally counts the parts of a whole.
type tally struct{ parts, begun, done, changed, judged, right int }

func (t *tally) add(part tally) {
	t.parts += part.parts
	t.begun += part.begun
	t.done += part.done
	t.changed += part.changed
	t.judged += part.judged
	t.right += part.right
}

func (t tally) status() Status {
	switch {
	case t.changed > 0:
		return Changed
	case t.parts > 0 && t.done == t.parts && t.judged > 0 && t.right == t.judged:
		return Mastered
	case t.parts > 0 && t.done == t.parts:
		return Done
	case t.begun > 0:
		return InProgress
	default:
		return NotStarted
	}
}

// Activity is how the activity of that whole id stands.
func (st Standing) Activity(id string) ActivityStanding {
	if a, ok := st.activities[id]; ok {
		return a
	}
	return ActivityStanding{Status: NotStarted}
}

// Lesson is how the lesson of that whole id stands.
func (st Standing) Lesson(id string) LessonStanding {
	if l, ok := st.lessons[id]; ok {
		return l.LessonStanding
	}
	return LessonStanding{Status: NotStarted}
}

// Module is how the module of that id stands.
func (st Standing) Module(id string) ModuleStanding {
	if m, ok := st.modules[id]; ok {
		return m
	}
	return ModuleStanding{Status: NotStarted}
}

// Level is how the level of that id stands.
func (st Standing) Level(id string) LevelStanding {
	if l, ok := st.levels[id]; ok {
		return l
	}
	return LevelStanding{Status: NotStarted}
}

// Share is how full the level of that id is, from 0 to 1: the lessons done among
// those that the learner's route asks for, or among all where it asks for none.
// A lesson half read counts half.
func (st Standing) Share(levelID string) float64 { return st.levels[levelID].Share }

// Asks reports whether the learner's route asks for l.
func (st Standing) Asks(l *course.Lesson) bool { return st.onRoute[l.ID] }

// BeyondRoute is said of a lesson that the learner's route does not ask for.
const BeyondRoute = "beyond your route"

// RouteLessons are the lessons of the learner's route, in its order.
func (st Standing) RouteLessons() []*course.Lesson { return st.route }

package progress

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"groundwork/course"
)

// News is what a course has changed in what a learner did, and what it has that
// they have not met: of guidance and meaning in words, of clarifications how
// many. Of typos nothing is said.
type News struct {
	Version string  // of the course
	Changed []Piece // in the order of the course
	New     []Piece // lessons, and modules all of whose lessons are new

	clarified []Piece
}

// A Piece is one thing that is told of.
type Piece struct {
	Module   *course.Module
	Lesson   *course.Lesson   // nil for a module, and in a pool
	Activity *course.Activity // nil for a lesson or a module
	Text     string           // what changed; empty for what is new

	ids []string // with which it is told of, each "id@revision"
}

// WhatIsNew sets what a learner did against the course as it is now, whether
// they were told before or not. It is pure. A lesson is new where it says that
// it came with a later version than the one the learner enrolled in, and they
// have not opened it: so nothing of it needs to be kept. Lessons without a word
// on that, and records without a version, are never new.
func WhatIsNew(c *course.Course, s State) News {
	n := News{Version: c.Version}
	for _, m := range c.Modules() {
		fresh := 0
		for _, l := range m.Lessons {
			n.lesson(s, l)
			if isNew(s, l) {
				fresh++
			}
		}
		for _, a := range m.Pooled() {
			n.activity(s, a)
		}
		n.arrived(s, m, fresh == len(m.Lessons))
	}
	return n
}

func (n *News) lesson(s State, l *course.Lesson) {
	seen := s.Lessons[l.ID]
	if !seen.Completed.IsZero() {
		n.revised(Piece{Module: l.Module, Lesson: l, Text: lessonChanges(seen, l)}, l.ID, l.Revisions, max(seen.Rev, 1))
	}
	for _, a := range l.Activities {
		n.activity(s, a)
	}
}

func (n *News) activity(s State, a *course.Activity) {
	if did := s.Activities[a.ID]; did.Rev > 0 {
		n.revised(Piece{Module: a.Module, Lesson: a.Lesson, Activity: a, Text: activityChanges(did, a)}, a.ID, a.Revisions, did.Rev)
	}
}

// revised takes p in where something was revised since revision did.
func (n *News) revised(p Piece, id string, revisions []course.Revision, did int) {
	newest := 0
	for _, r := range revisions {
		if r.Number > did && r.Change != course.Typo {
			newest = max(newest, r.Number)
		}
	}
	p.ids = []string{told(id, newest)}
	switch {
	case newest == 0:
	case p.Text != "":
		n.Changed = append(n.Changed, p)
	default:
		n.clarified = append(n.clarified, p)
	}
}

func isNew(s State, l *course.Lesson) bool {
	since := s.Learner.Version
	return since != "" && l.Since != "" && course.CompareVersions(l.Since, since) > 0 && !s.Lessons[l.ID].Begun()
}

// arrived takes in the new lessons of m, or m itself where all of it is new.
func (n *News) arrived(s State, m *course.Module, whole bool) {
	all := Piece{Module: m}
	for _, l := range m.Lessons {
		if !isNew(s, l) {
			continue
		}
		id := told(l.ID, l.Rev())
		all.ids = append(all.ids, id)
		if !whole {
			n.New = append(n.New, Piece{Module: m, Lesson: l, ids: []string{id}})
		}
	}
	if whole && len(all.ids) > 0 {
		n.New = append(n.New, all)
	}
}

func told(id string, revision int) string { return id + "@" + strconv.Itoa(revision) }

// untold is the part of n that s was not told of.
func (n News) untold(s State) News {
	known := func(p Piece) bool {
		return !slices.ContainsFunc(p.ids, func(id string) bool {
			id, revision := parted(id)
			return s.Told[id] < revision
		})
	}
	n.Changed = slices.DeleteFunc(slices.Clone(n.Changed), known)
	n.New = slices.DeleteFunc(slices.Clone(n.New), known)
	n.clarified = slices.DeleteFunc(slices.Clone(n.clarified), known)
	return n
}

// parted is the id and the revision of what was told; 0 where it is neither.
func parted(id string) (string, int) {
	at := strings.LastIndex(id, "@")
	if at < 0 {
		return id, 0
	}
	revision, err := strconv.Atoi(id[at+1:])
	if err != nil {
		return id, 0
	}
	return id[:at], revision
}

// Any reports whether there is something that matters: clarifications alone do
// not, and wait until something does or the learner asks.
func (n News) Any() bool { return len(n.Changed)+len(n.New) > 0 }

// Pieces are what is told of one by one: first what changed, then what is new.
func (n News) Pieces() []Piece { return append(slices.Clone(n.Changed), n.New...) }

// Intro stands above the news.
func (n News) Intro() string {
	text := "This is another version of the course"
	if n.Version != "" {
		text = "The course is version " + n.Version + " now"
	}
	return text + ". What you did before is kept, all of it."
}

// Clarified says how much of what the learner did was made clearer; empty where
// nothing was.
func (n News) Clarified() string {
	switch len(n.clarified) {
	case 0:
		return ""
	case 1:
		return "One thing that you did has been made clearer. It means what it meant."
	}
	return fmt.Sprintf("%d things that you did have been made clearer. They mean what they meant.", len(n.clarified))
}

// What is said of news in both front ends.
const (
	NewsTitle   = "What is new"
	NewsChanged = "Changed in what you did"
	NewsNew     = "New in the course"
	NoNews      = "Nothing that you did has changed, and nothing is here that was not here before."
)

// Title names p in words.
func (p Piece) Title() string {
	switch {
	case p.Activity != nil && p.Lesson == nil:
		return "A question for review in “" + p.Module.Title + "”"
	case p.Activity != nil:
		return inLesson(activityWords(p.Activity), p.Lesson)
	case p.Lesson != nil && p.Text == "":
		return "A lesson, “" + p.Lesson.Title + "”, in “" + p.Module.Title + "”"
	case p.Lesson != nil:
		return "The lesson " + p.Lesson.Called()
	}
	return "A module, “" + p.Module.Title + "”"
}

// Step is where in its lesson p is; empty for its beginning.
func (p Piece) Step() string {
	if p.Activity == nil {
		return ""
	}
	return stepOf(p.Activity)
}

// News is what this learner was not told of yet, and should be before the map.
// It is without anything where nothing of it matters, and before the course is
// read.
func (s *Session) News() News {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.course.Loaded {
		return News{}
	}
	n := WhatIsNew(s.course, s.state).untold(s.state)
	if !n.Any() {
		return News{}
	}
	return n
}

// toldAtOnce is how many things one event tells of, so that it stays small.
const toldAtOnce = 200

// SeeNews tells that the learner saw n. What they were told of before is nothing
// new.
func (s *Session) SeeNews(n News) {
	s.mu.Lock()
	defer s.mu.Unlock()
	n = n.untold(s.state)
	var ids []string
	for _, p := range append(n.Pieces(), n.clarified...) {
		ids = append(ids, p.ids...)
	}
	for part := range slices.Chunk(ids, toldAtOnce) {
		s.record(Event{Kind: Set, Key: SettingCourse, To: s.course.Version, Hash: s.course.Hash, Response: slices.Clone(part)})
	}
}

// set keeps a setting, and what was told with it. Of what was told, the newest
// revision stands, whichever program told of it last.
func (s *State) set(e *Event) {
	s.Settings[e.Key] = e.To
	if e.Key != SettingCourse {
		return
	}
	for _, id := range e.Response {
		id, revision := parted(id)
		s.Told[id] = max(s.Told[id], revision)
	}
}

// renameTold gives what was told the present ids.
func (s *State) renameTold(c *course.Course) {
	for _, old := range slices.Sorted(maps.Keys(s.Told)) {
		now := lessonNow(c, activityNow(c, old))
		if now != old {
			s.Told[now] = max(s.Told[now], s.Told[old])
			delete(s.Told, old)
		}
	}
}

package progress

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"strings"

	"groundwork/course"
)

// A Flag says that something is wrong with a step of a lesson or an activity, as
// a learner saw it.
type Flag struct {
	Event  string // id of the event; the order in which flags were set
	Lesson string // whole id of the lesson, or of the pool
	Step   string // of the lesson: "#" and the activity's local id, a page's, or PageBrief
	Reason string // one of [FlagReasons]; another where a newer program wrote it
	Text   string // own words; empty where there are none, or where they were taken back
}

// A FlagReason is why something was flagged.
type FlagReason struct{ ID, Words string }

// FlagReasons are what a learner chooses from. Each is one word in the record.
func FlagReasons() []FlagReason {
	return []FlagReason{
		{"wrong", "It may be wrong or out of date"},
		{"unclear", "It was hard to understand"},
		{"hurtful", "It hurt, or could hurt someone"},
		{"elsewhere", "It does not fit where I work"},
		{"other", "Something else"},
	}
}

// Why is the reason in words.
func (f Flag) Why() string {
	all := FlagReasons()
	for _, r := range all {
		if r.ID == f.Reason {
			return r.Words
		}
	}
	return all[len(all)-1].Words
}

// What is said wherever something is flagged.
const (
	AskFlag  = "Something wrong here?"
	FlagGoes = "A flag goes nowhere by itself: nobody is told, and nothing is sent. It stays in your record, and the settings " +
		"list what you flagged. If somebody should know, tell whoever gave you this course."
	FlagMore   = "You can say more in your own words, or leave it at that."
	FlagKept   = "Flagged. The settings list what you flagged, and you can take it back."
	FlagTaken  = "Taken back, with anything you wrote about it."
	FlagsTitle = "What you flagged"
	NoFlags    = "You have flagged nothing."
)

// FlagHurt stands below the reasons; support is how a front end is asked for it.
func FlagHurt(support string) string {
	return "If something here has hurt you, you do not have to say why, and support is there: " + support + "."
}

// ErrReason is the error of a flag for a reason that is none of [FlagReasons].
var ErrReason = errors.New("not one of the reasons for a flag; choose one of those that are offered")

// FlagID is what a step of l is flagged as: the whole id of its activity, or that
// of the lesson, "@", and the step's.
func FlagID(l *course.Lesson, step string) string {
	if strings.HasPrefix(step, "#") {
		return l.ID + step
	}
	return l.ID + "@" + step
}

// flagging is an event about what is flagged as id.
func flagging(id string, did bool) Event {
	e := Event{Kind: Flagged, Did: &did}
	if lesson, page, ok := strings.Cut(id, "@"); ok {
		e.Lesson, e.Page = lesson, page
	} else {
		e.about(id)
	}
	return e
}

// Flag sets a flag, for a reason and with own words, which may be empty. id is
// that of [FlagID], or the whole id of an activity. One that is there already is
// replaced.
func (s *Session) Flag(id, reason, text string) error {
	if !slices.ContainsFunc(FlagReasons(), func(r FlagReason) bool { return r.ID == reason }) {
		return ErrReason
	}
	e := flagging(id, true)
	e.Key = reason
	return s.own(e, FieldOfFlag(id), text)
}

// Unflag takes a flag back, and for good what was written with it. Without one
// it is nothing. It does I/O where there are words, as [Session.Forget] does,
// and its error is that one's.
func (s *Session) Unflag(id string) error {
	state := s.State()
	f, is := state.Flags[id]
	if !is {
		return nil
	}
	e := flagging(id, false)
	e.Of = f.Event // which may have been recorded under an id of before
	s.Record(e)
	s.lapsed(FieldOfFlag(id))
	var written []string
	for _, w := range state.Words {
		same := w.Activity == id || e.Activity == "" && w.Activity == "" && w.Lesson+"@"+w.Page == id
		if w.Kind == Flagged && same && !w.Forgotten {
			written = append(written, w.ID)
		}
	}
	return s.Forget(written...)
}

// flagged sets or takes back a flag. A later one replaces an earlier.
func (s *State) flagged(e *Event) {
	id := e.placeID()
	if e.Did != nil && !*e.Did {
		maps.DeleteFunc(s.Flags, func(flagged string, f Flag) bool { return flagged == id || f.Event == e.Of })
		return
	}
	f := Flag{Event: e.ID, Lesson: e.Lesson, Step: e.Page, Reason: e.Key, Text: e.Text}
	if e.Activity != "" {
		f.Step = "#" + e.Activity
	}
	if s.gone[e.ID] != "" {
		f.Text = ""
	}
	s.Flags[id] = f
	s.own(e)
}

// forgotFlag takes the words of a flag back; the flag stays.
func (s *State) forgotFlag(event string) {
	for id, f := range s.Flags {
		if f.Event == event {
			f.Text = ""
			s.Flags[id] = f
		}
	}
}

// FlagList are the flags that are set, the latest first.
func (s State) FlagList() []Flag {
	all := make([]Flag, 0, len(s.Flags))
	for _, f := range s.Flags {
		all = append(all, f)
	}
	slices.SortFunc(all, func(a, b Flag) int { return cmp.Compare(b.Event, a.Event) })
	return all
}

// ID is what f is known by, as [FlagID] gives it.
func (f Flag) ID() string { return FlagID(&course.Lesson{ID: f.Lesson}, f.Step) }

// Where says in words what was flagged.
func (f Flag) Where(c *course.Course) string {
	l := c.Lesson(f.Lesson)
	switch {
	case l == nil && c.Activity(f.ID()) != nil:
		return "A question for review"
	case l == nil:
		return "Something that is not in this version of the course"
	case f.Step == PageBrief:
		return inLesson("the short version", l)
	}
	if a := c.Activity(f.ID()); a != nil {
		return inLesson(activityWords(a), l)
	}
	for _, step := range l.Steps() {
		if step.ID == f.Step && step.Page.Title != "" {
			return inLesson("the page “"+step.Page.Title+"”", l)
		}
	}
	return inLesson("a page", l)
}

func inLesson(what string, l *course.Lesson) string {
	return strings.ToUpper(what[:1]) + what[1:] + " in " + l.Called()
}

// activityWords names an activity, which has no title, by its kind.
func activityWords(a *course.Activity) string {
	switch a.Kind {
	case course.KindScenario:
		return "the story"
	case course.KindRating:
		return "a number"
	case course.KindReflection:
		return "a question in your own words"
	case course.KindCommitment:
		return "what you will do"
	}
	return "a question"
}

// renameFlags gives flags the present ids of what they are on.
func (s *State) renameFlags(c *course.Course) {
	for old, f := range s.Flags {
		now := f
		now.Lesson = lessonNow(c, f.Lesson)
		if strings.HasPrefix(f.Step, "#") {
			lesson, local, _ := strings.Cut(activityNow(c, old), "#")
			now.Lesson, now.Step = lesson, "#"+local
		}
		if now.ID() == old {
			continue
		}
		delete(s.Flags, old)
		if there, taken := s.Flags[now.ID()]; !taken || there.Event < now.Event {
			s.Flags[now.ID()] = now
		}
	}
}

package progress

import (
	"strings"
	"time"

	"groundwork/course"
)

// A State is what a record adds up to: what happened, and nothing about what it
// is worth. The maps are nil-safe to read and belong to whoever folded them.
type State struct {
	Learner     Learner
	Lessons     map[string]LessonState   // by whole id
	Activities  map[string]ActivityState // by whole id; ratings of a module by the module's
	Words       []Words                  // oldest first, forgotten ones included
	Commitments []Commitment             // oldest first
	Settings    map[string]string
	Flags       map[string]Flag // by whole activity id, or whole lesson id, "@", step id
	Told        map[string]int  // the newest revision of a lesson or activity that the learner was told of, by whole id
	Completed   *Completion     // nil until the course was completed
	Events      int             // how many were folded
	Unknown     map[Kind]int    // kinds this program does not know
	First, Last time.Time       // of the first and the last event, as the clock said

	gone  map[string]string // events whose words were taken back, and the events that did
	over  map[string]bool   // drafts whose words were recorded
	marks []Mark            // bookmarks, those taken away included, by their latest event
}

// A Learner is who the record is of, as they typed it.
type Learner struct {
	ID         string
	Name       string
	Profession string
	Nation     string
	Seed       uint64 // what draws the order of options; the same in every sitting
	Version    string // of the course then; empty in records that do not say
}

// DeleteWord is what is typed before everything about a learner is deleted: the
// name, or "delete" where there is none, since nothing typed must never be enough.
func (l Learner) DeleteWord() string {
	if name := strings.TrimSpace(l.Name); name != "" {
		return name
	}
	return "delete"
}

// Deletes reports whether typed is that word. Capitals do not matter.
func (l Learner) Deletes(typed string) bool {
	return strings.EqualFold(strings.TrimSpace(typed), l.DeleteWord())
}

// A Completion is the course as it was when it was completed.
type Completion struct {
	At      time.Time // by the clock then
	Version string
	Hash    string // as [course.Course.Hash] was
}

// A LessonState is what happened in one lesson.
type LessonState struct {
	Opened    int             // how often
	Step      string          // the last step turned to; empty before the first
	Turned    map[string]bool // steps turned to
	LeftFrom  map[string]bool // steps that the lesson was left from
	Ended     bool            // turned past the last step
	InBrief   bool            // the short version was read; never in an export
	Completed time.Time       // when the lesson was first done; zero before
	Rev       int             // the revision it was last done in; 0 before
	TestedOut bool            // done by showing that it was known; never in an export
	ActiveMS  int64           // milliseconds between keys, long pauses capped
	OpenMS    int64           // milliseconds on the screen
	First     time.Time       // when it was first met, by the clock then
	Last      time.Time       // when it was last met, by the clock then

	seq   int // place of its last event in the record
	begun int // place of the first one in it; 0 before
}

// Begun reports whether anything was done in the lesson, or it was opened.
func (l LessonState) Begun() bool {
	return l.Opened > 0 || len(l.Turned) > 0 || l.InBrief || !l.Completed.IsZero()
}

// An ActivityState is what happened in one activity.
type ActivityState struct {
	Attempts []Attempt
	Best     float64  // of all attempts; 0 without one
	RightRev int      // the newest revision in which an attempt was wholly right; 0 without one
	Path     []string // choice ids of the run of a scenario under way; empty once an ending is reached
	Runs     []Run
	Ratings  []Rating
	Wrote    bool // passed through, with words or without: nothing here says which
	Rev      int  // the newest revision that it was done in; 0 before
}

// An Attempt is one answer.
type Attempt struct {
	At        time.Time // by the clock then; Seq is the order
	Rev       int       // of the activity, from 1
	Response  []string  // as [course.Activity.Grade] takes it
	Score     *float64  // 0 to 1; nil where nothing was judged
	Certainty int       // 1 to 3; 0 is not asked
	Hints     int       // seen before it
	Sitting   string    // SittingLesson and its like
	Form      string    // which try of a final check or a test-out; empty elsewhere
	Seq       int       // place in the record, which orders attempts at different activities
}

// Outdated reports whether t was given before what a means was changed.
func (t Attempt) Outdated(a *course.Activity) bool { return t.Rev < meaning(a.Revisions) }

// Correct reports whether t was wholly right.
func (t Attempt) Correct() bool { return t.Score != nil && *t.Score >= 1 }

// A Run is a scenario walked to an ending.
type Run struct {
	Path   []string // choice ids, from the start on
	Ending string   // node id
}

// A Rating is a number from 0 to 10.
type Rating struct {
	Value int

	seq int // place in the record, which is what orders it
}

// Words are the learner's own.
type Words struct {
	ID        string // of the event, for [Session.Forget]
	At        time.Time
	Lesson    string // whole id
	Activity  string // whole id; empty for a note
	Page      string // step id; empty where there is an activity
	Kind      Kind   // Wrote, Committed or Flagged
	Text      string
	Forgotten bool // taken back: Text is empty
}

// note reports whether w was written in the margin, not asked for.
func (w Words) note() bool { return w.Kind == Wrote && w.Activity == "" }

// A Commitment is one thing the learner said they would do.
type Commitment struct {
	ID       string // of the event, for [Session.Keep] and [Session.Forget]
	At       time.Time
	Activity string // whole id; may be empty
	Text     string // empty when forgotten or not kept
	By       string // YYYY-MM-DD; empty for no date
	Asks     string // who will ask about it, in the learner's words; may be empty
	Kept     *bool  // nil until the learner said
	Again    bool   // not kept yet, and By is the new day
	Partly   bool   // kept in part, which is a full answer
	Released bool   // let go
}

// LatestAttempt is the newest attempt; false without one.
func (a ActivityState) LatestAttempt() (Attempt, bool) {
	if len(a.Attempts) == 0 {
		return Attempt{}, false
	}
	return a.Attempts[len(a.Attempts)-1], true
}

// LatestRating is the newest number given, 0 to 10; false without one.
func (a ActivityState) LatestRating() (int, bool) {
	if len(a.Ratings) == 0 {
		return 0, false
	}
	return a.Ratings[len(a.Ratings)-1].Value, true
}

// Settings that are part of a learner's record.
const (
	SettingWords     = "words"     // "keep" (the default) or "forget": "Don't keep what I write"
	SettingRoute     = "route"     // a route's id
	SettingCertainty = "certainty" // "on" (the default) or "off"
	SettingNumbers   = "numbers"   // "show" (the default) or "hide": how worried and how able, on a page
	SettingCourse    = "course"    // the version of the course whose news were seen last
)

// SettingHard is the setting of a module's hard items where they are met outside
// their lessons: "keep" (the default) or "out".
func SettingHard(moduleID string) string { return "hard:" + moduleID }

// Steps are what the learner meets in l, what is of their nation and profession
// first where the lesson says so.
func (s State) Steps(l *course.Lesson) []course.Step {
	return l.StepsFor(s.Learner.Nation, s.Learner.Profession)
}

// LeavesOut reports whether the hard items of a module are left out of reviews
// and final checks.
func (s State) LeavesOut(moduleID string) bool { return s.Settings[SettingHard(moduleID)] == "out" }

// KeepsWords reports whether what the learner writes is kept after the sitting.
func (s State) KeepsWords() bool { return s.Settings[SettingWords] != "forget" }

// HidesNumbers reports whether pages that show how worried and how able one was
// show no numbers.
func (s State) HidesNumbers() bool { return s.Settings[SettingNumbers] == "hide" }

// AsksCertainty reports whether "How sure are you?" is asked.
func (s State) AsksCertainty() bool { return s.Settings[SettingCertainty] != "off" }

// LatestWords is what the learner wrote last on an activity; empty where nothing
// is kept. id is whole.
func (s State) LatestWords(id string) string {
	all := s.WordsFor(id)
	if len(all) == 0 {
		return ""
	}
	return all[len(all)-1].Text
}

// WordsFor are the learner's words on one activity, oldest first, forgotten ones
// and those of a flag left out. id is whole.
func (s State) WordsFor(id string) []Words {
	var found []Words
	for _, w := range s.Words {
		if w.Activity == id && !w.Forgotten && w.Text != "" && w.Kind != Flagged {
			found = append(found, w)
		}
	}
	return found
}

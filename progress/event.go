package progress

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// A Kind says what happened. A record may hold kinds that this program does not
// know, written by a newer one: they are kept, counted and passed over.
type Kind string

// The kinds of event, and which fields of [Event] each fills beside ID, At and
// Kind.
const (
	Enrolled   Kind = "enrolled"   // Learner, Name, Profession, Nation, Seed, Version, Hash; again when they are corrected
	Opened     Kind = "opened"     // Lesson
	Turned     Kind = "turned"     // Lesson, Page turned to; ActiveMS and OpenMS on the page left
	Left       Kind = "left"       // Lesson, Page left, ActiveMS, OpenMS
	Answered   Kind = "answered"   // Lesson, Activity, Rev, Response, Score, Certainty, Hints, MS, Sitting, Form
	Chose      Kind = "chose"      // Lesson, Activity, Rev, Node, Choice, Place, Ending
	Rated      Kind = "rated"      // Lesson, Activity and Rev, or Activity alone; Value
	Wrote      Kind = "wrote"      // Lesson, Activity and Rev, or Page; Text; Of drafts
	Committed  Kind = "committed"  // Lesson, Activity, Rev, Text, By, Asks; Of drafts
	Kept       Kind = "kept"       // Of a commitment, Did; By another day where it was not yet; Key: [KeptPartly]
	Released   Kind = "released"   // Of a commitment that was let go
	Completed  Kind = "completed"  // Lesson and Rev, and Sitting where it was tested out of; without a lesson the course, with Version and Hash
	Bookmarked Kind = "bookmarked" // Lesson, Page, Did
	Flagged    Kind = "flagged"    // Lesson, Activity or Page, Did; Key: the reason, Text, Of drafts; or Of the flag taken back
	Set        Kind = "set"        // Key, To; for SettingCourse also Hash, and in Response what was told
	Reset      Kind = "reset"      // Lesson, Activity: a scenario's path under way is dropped; read alone: beginning again is a Chose at place 1
	Forgot     Kind = "forgot"     // Of the event whose words were taken back
)

// Pages that are not in a lesson: no page's id begins with "_".
const (
	PageBrief = "_brief" // the short version
	PageEnd   = "_end"   // past the last step
)

// Sittings, as [Event.Sitting] names them.
const (
	SittingLesson  = "lesson"
	SittingReview  = "review"
	SittingFinal   = "final"
	SittingTestOut = "test-out"
)

// KeptPartly is [Event.Key] where a commitment was kept in part. Did is false then,
// for a program that knows no part.
const KeptPartly = "partly"

// Limits on what a learner types, in characters.
const (
	MaxText = 10_000 // own words
	MaxName = 120
)

// An Event is one thing that happened. It is never changed once recorded.
type Event struct {
	ID       string    `json:"id"` // UUIDv7; the order of the record
	At       time.Time `json:"at"` // the clock as read, for people; never for order
	Kind     Kind      `json:"kind"`
	Lesson   string    `json:"lesson,omitempty"`   // whole id
	Page     string    `json:"page,omitempty"`     // a step's id, PageBrief or PageEnd
	Activity string    `json:"activity,omitempty"` // id within the lesson; whole where Lesson is empty

	Rev       int      `json:"rev,omitempty"`
	Response  []string `json:"response,omitempty"`
	Score     *float64 `json:"score,omitempty"`     // 0 to 1; nil where nothing is judged
	Certainty int      `json:"certainty,omitempty"` // 1 to 3; 0 is not asked
	Hints     int      `json:"hints,omitempty"`     // hints seen
	MS        int64    `json:"ms,omitempty"`        // from question to answer
	Sitting   string   `json:"sitting,omitempty"`
	Form      string   `json:"form,omitempty"`

	Node   string `json:"node,omitempty"`
	Choice string `json:"choice,omitempty"`
	Place  int    `json:"place,omitempty"`  // of the choice in its path, from 1
	Ending string `json:"ending,omitempty"` // node id, where the choice led to an ending

	Value *int   `json:"value,omitempty"` // 0 to 10
	Of    string `json:"of,omitempty"`    // id of the event spoken of; of words, ids of the drafts that they were
	Did   *bool  `json:"did,omitempty"`
	By    string `json:"by,omitempty"` // YYYY-MM-DD
	Text  string `json:"-"`            // own words, stored apart
	Asks  string `json:"-"`            // who will ask, of a commitment; own words too

	Key string `json:"key,omitempty"`
	To  string `json:"to,omitempty"`

	ActiveMS int64 `json:"active_ms,omitempty"`
	OpenMS   int64 `json:"open_ms,omitempty"`

	Learner    string `json:"learner,omitempty"`
	Name       string `json:"name,omitempty"`
	Profession string `json:"profession,omitempty"`
	Nation     string `json:"nation,omitempty"`
	Seed       uint64 `json:"seed,omitempty"` // below 2^53, so that any JSON reader keeps it
	Version    string `json:"version,omitempty"`
	Hash       string `json:"hash,omitempty"`
}

// ActivityID is the whole id of the activity that e speaks of, or empty.
func (e Event) ActivityID() string {
	if e.Lesson == "" || e.Activity == "" {
		return e.Activity
	}
	return e.Lesson + "#" + e.Activity
}

// placeID is the whole id of the activity that e speaks of, or of the step of a
// lesson: its id, "@", that of the step.
func (e Event) placeID() string {
	if e.Activity == "" {
		return e.Lesson + "@" + e.Page
	}
	return e.ActivityID()
}

// about sets which activity e speaks of.
func (e *Event) about(id string) {
	if lesson, local, ok := strings.Cut(id, "#"); ok {
		e.Lesson, e.Activity = lesson, local
	} else {
		e.Activity = id
	}
}

// inOrder gives events by id, each id once. It changes nothing of what it is
// given; events already in order are given back as they are.
func inOrder(events []Event) []Event {
	rising := func(i int) bool { return i == 0 || events[i-1].ID < events[i].ID }
	for i := range events {
		if !rising(i) {
			return sortedOnce(events)
		}
	}
	return events
}

// sortedOnce sorts pointers, since an event is large.
func sortedOnce(events []Event) []Event {
	order := make([]*Event, len(events))
	for i := range events {
		order[i] = &events[i]
	}
	slices.SortFunc(order, compare)
	once := make([]Event, 0, len(events))
	for _, e := range order {
		if n := len(once); n > 0 && once[n-1].ID == e.ID {
			once[n-1] = *e // the last of its like, so that words win over none
			continue
		}
		once = append(once, *e)
	}
	return once
}

// compare orders events by id. Two that share an id and differ are damage or
// one event with its words and without: the rest only makes the choice between
// them the same everywhere.
func compare(a, b *Event) int {
	if c := strings.Compare(a.ID, b.ID); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(a.Text, b.Text), cmp.Compare(a.Asks, b.Asks), a.At.Compare(b.At), cmp.Compare(a.Kind, b.Kind),
		cmp.Compare(a.Lesson, b.Lesson), cmp.Compare(a.Activity, b.Activity), cmp.Compare(a.Page, b.Page),
		slices.Compare(a.Response, b.Response), cmp.Compare(a.Choice, b.Choice), cmp.Compare(a.To, b.To))
}

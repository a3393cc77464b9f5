package course

import "time"

// A Course is the whole: read-only once opened, and safe to share.
type Course struct {
	ID       string
	Title    string
	Version  string
	Language string // BCP 47
	Status   string // who has checked it, shown on the first screen
	Summary  string
	About    string  // Markdown
	Mastery  float64 // share of judged items, 0 to 1
	Gate     Gate
	Levels   []*Level // base of the pyramid first
	Routes   []Route

	Completion  Completion
	Nations     []Nation
	Professions []Profession

	// What follows is there only when Loaded.
	Loaded    bool
	Hash      string // SHA-256, hex, over the normalised text of all files
	Sources   []Source
	Support   Support
	Glossary  []Term // by term, whatever their capitals
	Directory []Entry
	Words     []Word      // spelt rightly, whatever a dictionary says
	Allow     []Allowance // of teaching rules, for the whole course

	AboutSources []string // ids, in the order of the marks in About
	Problems     Problems // what Open or Load found wrong

	index  index
	madeUp madeUp
}

// madeUp is all that a post card may use.
type madeUp struct{ platforms, handles []string }

// A Gate says how firmly opportunities wait for fears.
type Gate string

// The gates. GateSoft asks once; GateHard keeps the door shut.
const (
	GateNone Gate = "none"
	GateSoft Gate = "soft"
	GateHard Gate = "hard"
)

// A Level is one step of the pyramid.
type Level struct {
	ID      string
	Title   string
	Summary string    // a few words
	Index   int       // 0 is the base
	Modules []*Module // may be empty: not in this edition
}

// A Module is a group of lessons on one question.
type Module struct {
	ID         string
	Level      *Level
	Title      string
	Question   string // as a worried person would ask it
	Fear       string // the fear in a few words; empty where the module is not one
	Opening    string // Markdown
	Objectives []Objective
	Lessons    []*Lesson
	Was        []string // ids it had before
	Pool       *Pool    // nil where the module has none
	Problems   Problems // errors in module.yaml, and when loaded in pool.yaml
	Line       int      // in course.yaml
	Allow      []Allowance

	OpeningSources []string // when loaded: ids, in the order of the marks in Opening

	lent []*Activity // when loaded: items of other modules' pools for its objectives
}

// An Objective is something a learner can do afterwards: "I can …".
type Objective struct {
	ID   string
	Text string
	Was  []string // ids it had before
	Line int      // in module.yaml
}

// A Pool holds activities that are met only in review and checks.
type Pool struct {
	Draw         int // at most so many in one sitting
	PerObjective int
	Activities   []*Activity // when loaded
}

// Minutes is the author's estimate, as a range.
type Minutes struct{ Low, High int }

// A Lesson is one sitting's reading and its activities.
type Lesson struct {
	ID         string // whole: "suicidal-mention/hear-it"
	Module     *Module
	Title      string
	Name       string // the title, with its module where another lesson has the same
	Minutes    Minutes
	Core       bool
	Objectives []string // ids within the module
	Note       string   // content note; empty where nothing is hard
	InBrief    string   // Markdown; the short version
	Was        []string // whole ids it had before
	Since      string   // the course version that it came with; empty where nobody said
	Revisions  []Revision
	First      []First // pages that come first for some; see StepsFor
	Allow      []Allowance

	// When loaded.
	Pages      []*Page
	Activities []*Activity // in the order of the pages
	Problems   Problems    // errors in its own files; a lesson with any is broken
	Line       int         // in module.yaml
	steps      []Step      // see Steps

	BriefSources []string // ids, in the order of the marks in InBrief
}

// A Page is what is between two lines of ---.
type Page struct {
	ID      string // stable: the heading in small letters
	Title   string
	Blocks  []Block
	Sources []string // ids, in the order of the marks [1], [2] … in its text
	Words   int
	Line    int
}

// A BlockKind says what a [Block] holds.
type BlockKind int

// The kinds of block.
const (
	Prose       BlockKind = iota // text
	PostCard                     // a made-up post
	ActivityRef                  // an activity stands here
	MirrorRef                    // something of the learner's own record stands here
)

// A Block is a part of a page.
type Block struct {
	Kind     BlockKind
	Markdown string // Prose: its source; source marks are [1], [2] … and marks are words in italics
	Text     string // Prose: the same without markup, paragraphs parted by an empty line; of a mirror its title
	Post     *Post
	Activity *Activity
	Mirror   Mirror
	Line     int
}

// A Post is a made-up post, message or reply.
type Post struct {
	On, Name, Handle, When, Text string
	Replies                      []Post
}

// A Step is what a learner meets at once: a page's text, or one activity. A
// lesson is a row of them, see [Lesson.Steps].
type Step struct {
	ID       string // a page's id, or "#" and an activity's local id; stable
	Page     *Page
	Blocks   []Block   // text, posts and mirrors; empty for an activity
	Activity *Activity // nil for text
}

// A Route is a way through the course.
type Route struct {
	ID, Title, Summary string
	Include            []string // all, core, <module>, <module>/core, <module>/<lesson>
	Draw               int      // how many a final check asks at most; 0 is what the pool says
}

// Completion is what "completed" asks for.
type Completion struct {
	Route       string // id; of whoever has chosen none
	Commitments int    // how many, at least
	Safety      bool   // each safety item of the route right once
	InBrief     bool   // a lesson read in its short version counts

	line int // in course.yaml
}

// A Nation steers which numbers and rules are shown first.
type Nation struct{ ID, Name string }

// A Profession steers which rules are shown first.
type Profession struct{ ID, Title string }

// A Revision is one entry of history.
type Revision struct {
	Number int // from 2 on
	Change Change
	Text   string // what changed, to somebody who was here before; may be empty
}

// A Change says how much a revision changed.
type Change string

// The changes, mildest first.
const (
	Typo          Change = "typo"
	Clarification Change = "clarification"
	Meaning       Change = "meaning"  // opens the item again
	Guidance      Change = "guidance" // shows what changed
)

// A Source is a thing the course rests on, and how well it was read.
type Source struct {
	ID, Title, Publisher string
	Year                 string // may be "undated"
	URL                  string
	Jurisdiction         string
	Kind                 SourceKind
	ReadOn, ReviewBy     time.Time
	Line                 int // in sources.yaml
}

// A SourceKind says how a source was read.
type SourceKind string

// The kinds of reading.
const (
	Read       SourceKind = "read"        // in an excerpt of the page itself
	SecondHand SourceKind = "second-hand" // in a report of it
	Known      SourceKind = "known"       // general knowledge, not read again
)

// A Term is an entry of the glossary.
type Term struct {
	Term, Meaning string
	See           []string
	Line          int // in glossary.yaml
}

// An Entry is a place to go, in the directory.
type Entry struct {
	ID, Name, What, Audience, Country, URL string
	CheckedOn                              time.Time
	Line                                   int // in directory.yaml
}

// Support is who to turn to.
type Support struct{ Lines []Line }

// A Line is a help line, for someone else or for the learner as a worker.
type Line struct {
	ID, Name string
	Number   string // as it is dialled or texted, with the words that go with it
	Text     string // how to reach it by text, where one can
	Hours    string
	URL      string
	Nations  []string // ids; empty is everywhere
	Who      string   // who it is for, in a few words
	For      Audience
	Access   bool   // a way in for Deaf people and people who cannot speak
	First    bool   // belongs on the card "Has this just happened?"
	Note     string // what to know before dialling
	Status   LineStatus
	Checked  time.Time
	At       int // the line in support.yaml
}

// An Audience says whom a line is for.
type Audience string

// The audiences.
const (
	ForSomeone Audience = "someone" // the person the learner is worried about, or the learner
	ForWorker  Audience = "worker"  // the learner, as a worker
)

// A LineStatus says how a line was checked.
type LineStatus string

// The statuses. A line that is only known is shown with "we have not confirmed this".
const (
	LineSeen  LineStatus = "seen"
	LineKnown LineStatus = "known"
)

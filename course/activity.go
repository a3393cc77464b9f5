package course

// A Kind names a kind of activity, as content writes it.
type Kind string

// The kinds. A kind lives in the file of its name: its keys, its checks, its
// grading. kind.go lists them.
const (
	KindChoice     Kind = "choice"
	KindMultiple   Kind = "multiple"
	KindSequencing Kind = "sequencing"
	KindMatching   Kind = "matching"
	KindScenario   Kind = "scenario"
	KindRating     Kind = "rating"
	KindReflection Kind = "reflection"
	KindCommitment Kind = "commitment"
)

// An Activity is one thing a learner does in a lesson. A judged one is also
// called an item.
type Activity struct {
	ID        string // whole: "suicidal-mention/when-you-see-it#first-move"
	Kind      Kind
	Lesson    *Lesson // nil in a pool
	Module    *Module
	Objective string
	Case      bool
	Safety    bool
	Prompt    []Block // text and posts
	Note      string
	Hints     []string
	Sources   []string
	Was       []string
	Revisions []Revision
	Body      Body // *Choice, *Multiple, … by Kind
	Line      int
}

// A Body is what an activity has beyond what all have: *[Choice], *[Multiple],
// *[Sequencing], *[Matching], *[Scenario], *[Rating], *[Reflection],
// *[Commitment].
type Body interface {
	// judged reports whether an answer is right or wrong.
	judged() bool
	// offered is what a response may name, in the author's order.
	offered() []string
	// shuffled reports whether the order shown is drawn by seed.
	shuffled() bool
	// grade judges response, whose ids are known and distinct.
	grade(response []string) Result
}

// An Option is one of the offered answers.
type Option struct {
	ID            string
	Text          string
	Correct       bool
	Feedback      string
	Misconception string // the belief behind a wrong answer
}

// Choice has one best answer.
type Choice struct {
	Options []Option
	Shuffle bool // true unless the author says the order is natural
}

// Multiple has one or more right answers.
type Multiple struct {
	Options []Option
	Shuffle bool
}

// An Element is one of the things to be put in order or into groups.
type Element struct {
	ID, Text, Feedback string
	Group              string // matching: the group it belongs to
}

// Sequencing asks for an order. With Before, only those pairs are strict.
type Sequencing struct {
	Items  []Element // in a right order
	Before [][2]string
}

// A Group is where an element of a matching may belong.
type Group struct{ ID, Text string }

// Matching asks which group each element belongs to. A response names
// "item=group".
type Matching struct {
	Groups []Group
	Items  []Element
	Scored bool // false: shown and explained, never judged
}

// Scenario is a branching story. Its endings are named, never scored.
type Scenario struct {
	Start   string
	Nodes   []Node
	Better  []string // one good path, of several: ids of nodes
	Debrief []*Page  // shown after every ending, below the ending's own
}

// A Node is a moment of a scenario: one with choices, or an ending.
type Node struct {
	ID      string
	Title   string // "21:40 · The message"
	Text    []Block
	Choices []Turn
	Ending  string // its name; empty for a node with choices
	Debrief []Block
	Line    int
}

// A Turn is one choice in a [Node].
type Turn struct {
	ID, Text, Next string
	Now            string // what happens at once, shown at once
	Later          string // weeks on, gathered in the debrief
	Why            string // the reason, in the debrief
	Turning        bool   // the turning point of a path that takes it
	Sources        []string
}

// Rating asks for a number from 0 to 10.
type Rating struct {
	Low, High string // what the ends mean
	Of        string // the id of a fear module or of an objective ("I can …"); empty for another thing
}

// A VoiceKind says where a voice comes from. It is always shown.
type VoiceKind string

// The kinds of voice.
const (
	Reported VoiceKind = "reported" // a paraphrase of a named published source
	Given    VoiceKind = "given"    // a real person, for this course, with consent recorded
	MadeUp   VoiceKind = "made-up"  // "We made this up to show a view. Nobody said it."
	Open     VoiceKind = "open"     // "This space waits for someone who has been there."
)

// A Voice is one point of view.
type Voice struct {
	Who    string
	Kind   VoiceKind
	Text   string
	Source string // id, for a reported voice
}

// Reflection asks for the learner's own words. Nothing is judged.
type Reflection struct {
	Model   []Block // a model answer to set beside one's own; may be empty
	Voices  []Voice
	Offers  []string // sentences to choose from in place of writing
	Beside  string   // id of an earlier reflection, shown again beside this one
	Pair    bool     // a prompt to put to a colleague: nothing to write
	Private bool     // never shown again unasked
}

// Commitment asks for one thing the learner will do, and by when.
type Commitment struct{ Suggestions []string }

// A Result is what an answer came to.
type Result struct {
	Judged   bool
	Right    bool
	Score    float64    // 0 to 1: plain accuracy
	Feedback []Feedback // one for each thing offered or given, in the author's order
	Answer   []string   // one right response
}

// Feedback is the word on one option, element or placement.
type Feedback struct {
	ID      string
	Text    string // the option's own text
	Chosen  bool
	Correct bool // right as the learner left it
	Key     bool // belongs to a right answer
	Words   string
}

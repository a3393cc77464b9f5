package course

import "math/rand/v2"

// A VoiceKind says where a voice comes from. It is always shown.
type VoiceKind string

// The kinds of voice.
const (
	Reported  VoiceKind = "reported" // a paraphrase of a named published source
	Given     VoiceKind = "given"    // a real person, for this course, with consent recorded
	MadeUp    VoiceKind = "made-up"  // "We made this up to show a view. Nobody said it."
	OpenVoice VoiceKind = "open"     // "This space waits for someone who has been there."
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
	Beside  string   // whole id of an earlier reflection, shown again beside this one
	Pair    bool     // a prompt to put to a colleague: nothing to write
	Private bool     // never shown again unasked
}

func (*Reflection) judged() bool { return false }

func (*Reflection) order(*rand.Rand) []string { return nil }

func (*Reflection) accepts(response []string) bool { return ownWords(response) }

func (*Reflection) grade([]string) Result { return Result{} }

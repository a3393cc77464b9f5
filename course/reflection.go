package course

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

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
	Line   int
}

// Reflection asks for the learner's own words. Nothing is judged.
type Reflection struct {
	Model   []Block // a model answer to set beside one's own; may be empty
	Voices  []Voice
	Offers  []string // sentences to choose from in place of writing
	Beside  string   // whole id of an earlier reflection, shown again beside this one
	Pair    bool     // a prompt to put to a colleague: nothing to write
	Private bool     // never shown again unasked

	OffersLine int
}

func (*Reflection) judged() bool { return false }

func (*Reflection) order(*rand.Rand) []string { return nil }

func (*Reflection) key() []string { return nil }

func (*Reflection) accepts(response []string) bool { return ownWords(response) }

func (*Reflection) grade([]string) Result { return Result{} }

func readReflection(f *fields, a *Activity) Body {
	r := &Reflection{
		Model: f.markdown("model"), Voices: f.voices(), Offers: f.sayings("offers"),
		Pair: f.boolean("pair", false), OffersLine: f.at("offers"), Private: f.boolean("private", false),
	}
	if beside := f.str("beside"); beside != "" {
		r.Beside = a.sibling(beside)
	}
	if r.Pair && len(r.Offers) > 0 {
		f.fail(f.line("offers"), "offers sentences where nothing is written", "take out offers or pair")
	}
	if r.Pair && r.Private {
		f.fail(f.line("private"), "is private where nothing is written", "take out private or pair")
	}
	return r
}

// sibling is the whole id that id means beside a.
func (a *Activity) sibling(id string) string {
	if strings.Contains(id, "#") {
		return id
	}
	return strings.TrimSuffix(a.ID, a.Local()) + id
}

// join looks for the reflection that is shown beside r, by its old ids too.
func (r *Reflection) join(c *Course, a *Activity, fail func(what, mend string)) {
	if r.Beside == "" {
		return
	}
	const mend = "write the id of an earlier reflection that asks for words"
	other := c.Activity(r.Beside)
	if c.index.isBroken(r.Beside) {
		return // reported where it stands
	}
	if other == nil {
		fail(fmt.Sprintf("there is no activity %q to set beside this one", r.Beside),
			didYouMean(local(r.Beside), a.reflections(), mend))
		return
	}
	if earlier, ok := other.Body.(*Reflection); !ok || earlier.Pair {
		fail(fmt.Sprintf("%q has no words to set beside these", r.Beside), mend)
		return
	}
	if !c.earlier(other, a) {
		fail(fmt.Sprintf("%q does not come earlier", r.Beside), mend)
		return
	}
	r.Beside = other.ID
}

// reflections are the local ids of those in a's lesson.
func (a *Activity) reflections() []string {
	if a.Lesson == nil {
		return nil
	}
	var ids []string
	for _, other := range a.Lesson.Activities {
		if other.Kind == KindReflection && other != a {
			ids = append(ids, other.Local())
		}
	}
	return ids
}

// earlier reports whether a learner who follows the course meets one before
// two. Nobody knows when those of a pool are met, but that it is after lessons.
func (c *Course) earlier(one, two *Activity) bool {
	if one.Lesson == nil || two.Lesson == nil {
		return one.Lesson != nil
	}
	before := func(i, j int) bool { return i >= 0 && i < j }
	switch {
	case one.Lesson == two.Lesson:
		all := one.Lesson.Activities
		return before(slices.Index(all, one), slices.Index(all, two))
	case one.Module == two.Module:
		all := one.Module.Lessons
		return before(slices.Index(all, one.Lesson), slices.Index(all, two.Lesson))
	}
	all := c.Modules()
	return before(slices.Index(all, one.Module), slices.Index(all, two.Module))
}

func (f *fields) voices() []Voice {
	var voices []Voice
	f.each("voices", func(f *fields) {
		v := Voice{Who: f.sayNeeded("who"), Text: f.said("text"), Source: f.source("source"), Line: f.in.at(f.node.Line)}
		said := f.need("kind")
		v.Kind = VoiceKind(f.oneOf("kind", string(OpenVoice), string(Reported), string(Given), string(MadeUp)))
		if said == string(v.Kind) {
			f.honest(v)
		}
		voices = append(voices, v)
	})
	return voices
}

// honest reports a voice that does not say truly where it comes from.
func (f *fields) honest(v Voice) {
	switch {
	case v.Kind == OpenVoice && v.Text != "":
		f.fail(f.line("text"), "an open voice has words", "take them out, or say where they come from: kind: reported, given or made-up")
	case v.Kind != OpenVoice && !f.has("text"):
		f.fail(f.node.Line, "a voice says nothing", "write text:, or kind: open where someone is still to speak")
	}
	switch {
	case v.Kind == Reported && !f.has("source"):
		f.fail(f.node.Line, "a reported voice has no source", "write source: and where it was published")
	case (v.Kind == MadeUp || v.Kind == OpenVoice) && f.has("source"):
		f.fail(f.line("source"), fmt.Sprintf("a voice that is %s has a source", v.Kind), "take the source out, or write kind: reported")
	}
	if v.Kind == MadeUp && usesServices(v.Who) {
		f.fail(f.line("who"), fmt.Sprintf("a made-up voice speaks as %q", v.Who),
			"leave the place open for someone who has been there: kind: open, without text")
	}
}

// usesServices reports whether who is a person whose voice must never be made
// up: one who uses services.
func usesServices(who string) bool {
	who = strings.ToLower(strings.NewReplacer("-", " ", "_", " ").Replace(who))
	for _, words := range []string{
		"service user", "patient", "client", "survivor", "lived experience", "expert by experience",
		"uses services", "use services", "using services",
	} {
		if strings.Contains(who, words) {
			return true
		}
	}
	return false
}

package progress

// What is said wherever a learner is asked for something of their own.

// HowSure is asked of a judged answer, after it and before the feedback, and
// Colleague stands beside it: it is about knowing, not about acting.
const (
	HowSure   = "How sure are you of this answer?"
	Colleague = "Checking with a colleague is good at every level."
)

// Certainties are the answers to [HowSure]; the first is 1.
func Certainties() []string { return []string{"guessing", "fairly sure", "very sure"} }

// OnceMore stands above an item that comes back at the end of a lesson: see
// [Session.Returning].
const OnceMore = "Asked once more, now that a while has passed. You can pass it by."

// OnlyForYou stands under every place for own words, always the same but for how
// a front end is asked what to do now, and for support. Nothing reads what is
// written to find distress: it would miss, alarm wrongly, and say that somebody
// is watching.
func OnlyForYou(now, support string) string {
	return "Only for you. Nobody reads this and it calls no one. If this is about someone real " +
		"and happening now, stop here and act: " + now + ". Facts about care go in the clinical record, not here. " +
		"Struggling yourself? " + support + "."
}

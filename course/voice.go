package course

// OpenSlot stands where a voice is waited for. A voice of somebody who uses
// services is never made up.
const OpenSlot = "This space waits for someone who has been there."

// label says, to a learner, where a voice of this kind comes from.
func (k VoiceKind) label() string {
	switch k {
	case Reported:
		return "Reported"
	case Given:
		return "Given for this course"
	case MadeUp:
		return "Made up: we wrote this to show a view. Nobody said it"
	}
	return ""
}

// From says where a voice comes from; a reported one names who published it.
func (c *Course) From(v Voice) string {
	label := v.Kind.label()
	if s, ok := c.Source(v.Source); ok && v.Kind == Reported {
		return label + ": " + s.Publisher + ", " + s.Year
	}
	return label
}

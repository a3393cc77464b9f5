package course

import "math/rand/v2"

// Commitment asks for one thing the learner will do, and by when.
type Commitment struct {
	Suggestions []string
	Asked       bool // it also asks who will ask the learner about it
}

func (*Commitment) judged() bool { return false }

func (*Commitment) order(*rand.Rand) []string { return nil }

func (*Commitment) key() []string { return nil }

func (*Commitment) accepts(response []string) bool { return ownWords(response) }

func (*Commitment) grade([]string) Result { return Result{} }

func readCommitment(f *fields, _ *Activity) Body {
	c := &Commitment{Suggestions: f.sayings("suggestions"), Asked: f.boolean("asked", false)}
	if len(c.Suggestions) == 0 {
		f.warn(f.node.Line, "the commitment suggests nothing", "write suggestions: for those who do not know where to begin")
	}
	return c
}

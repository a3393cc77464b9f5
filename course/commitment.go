package course

import "math/rand/v2"

// Commitment asks for one thing the learner will do, and by when.
type Commitment struct{ Suggestions []string }

func (*Commitment) judged() bool { return false }

func (*Commitment) order(*rand.Rand) []string { return nil }

func (*Commitment) accepts(response []string) bool { return ownWords(response) }

func (*Commitment) grade([]string) Result { return Result{} }

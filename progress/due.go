package progress

import (
	"slices"
	"time"
)

// Fortnight is how long after it was made a commitment without a day is asked
// about, and how far off the day is that "not yet" offers, in days.
const Fortnight = 14

// due is the day on which c is asked about: the day it was made for, or two weeks
// after it was made. It is in the time zone of in, at the day's beginning.
func (c Commitment) due(in *time.Location) time.Time {
	if day, err := time.ParseInLocation(time.DateOnly, c.By, in); err == nil {
		return day
	}
	y, m, d := c.At.In(in).Date()
	return time.Date(y, m, d+Fortnight, 0, 0, 0, 0, in)
}

// Open reports whether c waits for a word on whether it was done: nothing was
// said yet, or "not yet", with a new day.
func (c Commitment) Open() bool {
	return !c.Released && (c.Kept == nil || !*c.Kept && c.Again)
}

// DueCommitments are the commitments whose day has come by the calendar at now,
// and of which nothing was said since, in the order they were made. Those whose
// words are not there any more cannot be asked about.
func DueCommitments(s State, now time.Time) []Commitment {
	var due []Commitment
	for _, c := range s.Commitments {
		if c.Open() && c.Text != "" && !c.due(now.Location()).After(now) {
			due = append(due, c)
		}
	}
	return due
}

// DidYou gives the one commitment that is asked about in this sitting: of those
// whose day has come the one made first. Once anything was said of a commitment,
// or the asking was put off, nothing is asked until the next sitting.
func (s *Session) DidYou() (Commitment, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.spoken {
		return Commitment{}, false
	}
	due := DueCommitments(s.state, s.now())
	if len(due) == 0 {
		return Commitment{}, false
	}
	return due[0], true
}

// Later puts off asking about a commitment until the next sitting. It is not
// recorded.
func (s *Session) Later() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.spoken = true
}

// Keep tells whether the learner did what they committed to. It may be told
// again.
func (s *Session) Keep(commitmentID string, did bool) {
	s.speak(Event{Kind: Kept, Of: commitmentID, Did: &did})
}

// NotYet tells that the learner has not done what they committed to, and means to
// by another day. A program that knows no other day reads "not done".
func (s *Session) NotYet(commitmentID string, by time.Time) {
	did := false
	s.speak(Event{Kind: Kept, Of: commitmentID, Did: &did, By: by.Format(time.DateOnly)})
}

// Partly tells that the learner did a part of what they committed to, and leaves it
// there.
func (s *Session) Partly(commitmentID string) {
	did := false
	s.speak(Event{Kind: Kept, Of: commitmentID, Did: &did, Key: KeptPartly})
}

// LetGo takes a commitment off the list of what is asked about. That it was made
// stays, and counts.
func (s *Session) LetGo(commitmentID string) {
	s.speak(Event{Kind: Released, Of: commitmentID})
}

func (s *Session) speak(e Event) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.spoken = true
	s.record(e)
}

// What is asked of a commitment whose day has come, and the answers, which are of
// equal worth.
const (
	DidYouAsk = "Did you?"
	DidYes    = "Yes, I did"
	DidPartly = "Partly"
	DidNotYet = "Not yet"
	DidLetGo  = "Let it go"
	DidPart   = "Noted: a part is an answer too."
	AnyAnswer = "Each of these is a good answer. Nobody is told."
	Noted     = "Noted."
	LetGone   = "Let go. It stays in the notebook until you forget it, and is not asked about again."
)

// What is asked of a commitment beside its day, where the course wants it.
const (
	WhoWillAsk    = "Who will ask me?"
	WhoMayBeEmpty = "A name or a role. It may stay empty, and nobody is told."
)

// AskedAgain says when a commitment that was not kept yet is asked about.
func AskedAgain(day time.Time) string {
	return "Noted. You will be asked on " + day.Format("Monday 2 January 2006") + " or after."
}

// YouSaid is what a commitment is asked about with: "You said you would: … Did
// you?"
func YouSaid(c Commitment) string { return "You said you would: " + Sentence(c.Text) + " " + DidYouAsk }

// Told is how a commitment stands: by when, and what was said of it.
func (c Commitment) Told() string {
	day := ""
	if t, err := time.Parse(time.DateOnly, c.By); err == nil {
		day = "by " + t.Format("2 January 2006")
	}
	switch {
	case c.Released:
		return "let go"
	case c.Kept != nil && *c.Kept:
		return "you did it"
	case c.Partly:
		return "you did a part of it"
	case c.Kept != nil && c.Again && day != "":
		return "not yet, now " + day
	case c.Kept != nil:
		return "not yet"
	case day == "":
		return "no set day"
	}
	return day
}

// Stands is [Commitment.Told], and who will ask.
func (c Commitment) Stands() string {
	if who := c.whoAsks(); who != "" {
		return c.Told() + "; " + who
	}
	return c.Told()
}

// whoAsks says who will ask about c; empty where nobody was named.
func (c Commitment) whoAsks() string {
	if c.Asks == "" {
		return ""
	}
	return "who will ask: " + c.Asks
}

// kept takes down a word on a commitment: the latest stands.
func (s *State) kept(e *Event) {
	s.commitment(e.Of, func(c *Commitment) {
		c.Kept, c.Released = e.Did, false
		_, err := time.Parse(time.DateOnly, e.By)
		c.Again = err == nil && e.Did != nil && !*e.Did
		c.Partly = e.Key == KeptPartly && e.Did != nil && !*e.Did && !c.Again
		if c.Again {
			c.By = e.By
		}
	})
}

func (s *State) released(e *Event) {
	s.commitment(e.Of, func(c *Commitment) { c.Released = true })
}

// commitment changes one commitment, on a copy of the list, so that whoever holds
// an earlier State is not disturbed.
func (s *State) commitment(id string, change func(*Commitment)) {
	for i := range s.Commitments {
		if s.Commitments[i].ID == id {
			s.Commitments = slices.Clone(s.Commitments)
			change(&s.Commitments[i])
		}
	}
}

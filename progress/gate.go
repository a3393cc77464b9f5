package progress

import (
	"fmt"
	"slices"

	"groundwork/course"
)

// worried is the rating from which a fear is asked about before an opportunity.
const worried = 4

// Gate gives the fears that a course's gate holds up against opening m: those
// rated 4 or more with no lesson opened yet. There are none for a fear, for what
// lies no higher than the fears, for a module that looks back on what was done, or
// where the course has no gate. A soft gate lets back in where somebody has begun,
// and asks once, see [Session.Gate]; a hard one keeps the door shut.
func Gate(c *course.Course, s State, m *course.Module) []*course.Module {
	if c.Gate == course.GateNone || c.Gate == "" || !opportunity(c, m) || c.Gate != course.GateHard && touched(s, m) {
		return nil
	}
	var fears []*course.Module
	for _, f := range c.Fears() {
		if touched(s, f) {
			continue
		}
		if _, latest := ratings(s, f); latest != nil && *latest >= worried {
			fears = append(fears, f)
		}
	}
	return fears
}

// opportunity reports whether m stands above the fears and tells of something
// new. One with mirrors shows learners their own work, the fears and a plan in it:
// nothing there is harder to look at for a fear that was not heard.
func opportunity(c *course.Course, m *course.Module) bool {
	if m.Fear != "" || m.Level == nil || looksBack(m) {
		return false
	}
	top := -1
	for _, f := range c.Fears() {
		if f.Level != nil {
			top = max(top, f.Level.Index)
		}
	}
	return top >= 0 && m.Level.Index > top
}

// looksBack reports whether a page of m shows something of the learner's own record.
func looksBack(m *course.Module) bool {
	for _, l := range m.Lessons {
		for _, p := range l.Pages {
			if slices.ContainsFunc(p.Blocks, func(b course.Block) bool { return b.Kind == course.MirrorRef }) {
				return true
			}
		}
	}
	return false
}

func touched(s State, m *course.Module) bool {
	for _, l := range m.Lessons {
		if s.Lessons[l.ID].Begun() {
			return true
		}
	}
	return false
}

// Gate is [Gate] for this learner. A soft gate asks about a fear once in a sitting
// and then lets pass, to whichever module; that it asked is not recorded.
func (s *Session) Gate(m *course.Module) []*course.Module {
	s.mu.Lock()
	defer s.mu.Unlock()
	fears := Gate(s.course, s.state, m)
	if s.course.Gate == course.GateHard {
		return fears
	}
	if !slices.ContainsFunc(fears, func(f *course.Module) bool { return !s.asked[f.ID] }) {
		return nil
	}
	for _, f := range fears {
		s.asked[f.ID] = true
	}
	return fears
}

// GateQuestion is what is said of the fears that [Gate] gives, and whether the
// door stays shut until one is opened.
func GateQuestion(c *course.Course, fears []*course.Module) (text string, shut bool) {
	names := make([]string, len(fears))
	for i, f := range fears {
		names[i] = "“" + f.Fear + "”"
	}
	text = "You said that this worries you: " + Listed(names) + ". It may be good to begin there, since what is possible is easier " +
		"to look at once a fear has been heard."
	if shut = c.Gate == course.GateHard; shut {
		return text + " This course opens the other modules after that.", true
	}
	text += " Each way is fine."
	return text, false
}

// A GateWay is one answer to [GateQuestion]: in words, and the module it opens,
// which is the one that was asked for or a fear.
type GateWay struct {
	Text string
	To   *course.Module
}

// GateWays are the answers, of equal weight. The first is to go on to what was
// asked for, called title, where the door is not shut: whoever hears of a fear there
// has chosen something else, and the hardest is never what a first key leads to.
func (st Standing) GateWays(m *course.Module, title string, fears []*course.Module) []GateWay {
	var ways []GateWay
	if st.course.Gate != course.GateHard {
		ways = append(ways, GateWay{"Go on to “" + title + "”", m})
	}
	for _, f := range fears {
		text := "Open “" + f.Title + "” first"
		if said := st.modules[f.ID].Latest; said != nil {
			text += fmt.Sprintf("; you said %d", *said)
		}
		ways = append(ways, GateWay{text, f})
	}
	return ways
}

// Worry sets the first number given to the fear beside the latest, and never
// calls a fall an improvement. It is empty where no number was given.
func (m ModuleStanding) Worry() string {
	switch {
	case m.First == nil || m.Latest == nil:
		return ""
	case *m.First == *m.Latest:
		return fmt.Sprintf("How much this worries you: %d.", *m.Latest)
	}
	return fmt.Sprintf("How much this worries you: %d before, %d now. %s", *m.First, *m.Latest, course.LessWorried)
}

// Start gives two ways to begin, of equal weight: the fear with the highest
// number and another with the lowest. One that was given no number may be the
// hardest to put one to, so it is never called gentler; gentler is nil where no
// other was given a lower one. Both are nil where something has been begun, where there
// is one fear only, and where nothing worries the learner.
func (st Standing) Start() (most, gentler *course.Module) {
	fears := 0
	for _, m := range st.course.Modules() {
		if st.modules[m.ID].Status != NotStarted {
			return nil, nil
		}
		if m.Fear == "" {
			continue
		}
		fears++
		if said := st.modules[m.ID].Latest; said != nil && *said > 0 && (most == nil || *said > *st.modules[most.ID].Latest) {
			most = m
		}
	}
	if most == nil || fears < 2 {
		return nil, nil
	}
	for _, m := range st.course.Modules() {
		said := st.modules[m.ID].Latest
		if m.Fear == "" || said == nil || *said >= *st.modules[most.ID].Latest {
			continue
		}
		if gentler == nil || *said < *st.modules[gentler.ID].Latest {
			gentler = m
		}
	}
	return most, gentler
}

// The two ways of [Standing.Start], in words.
const (
	StartWorst   = "Start with what worries you most"
	StartGentler = "Start somewhere gentler"
)

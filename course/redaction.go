package course

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// A Redaction shows a text and asks which of its words should not stand there:
// what gives somebody away, or says more than is known. A response is the runs
// of words that were marked, first to last, as "7-9".
//
// A span is found when half of its words are marked, or any two. A marked word
// outside every span that stands next to a span that was found is forgiven; the
// others are too much, and those that stand together are one run. The score is
// found / (spans + runs too much).
type Redaction struct {
	Words      []string // as shown, with the punctuation that stands at them; parted by one space
	Paragraphs []int    // the words that begin a paragraph, counted from 1; the first is not among them
	Spans      []Span   // first to last
	Reveal     []Block  // what is shown last: what was left on purpose, and how it may be said
}

// A Run is words of a text that follow each other, counted from 1, both ends
// included.
type Run struct{ From, To int }

// A Span is a run that is to be marked.
type Span struct {
	Run
	Text   string // without what stands at its ends
	Why    string // may be empty where it adds up
	AddsUp bool   // says little alone, and much with the others like it
}

// enoughWords of a span find it: who marks the words that tell need not guess
// where the author's mark begins and ends.
const enoughWords = 2

// The limits of the text of a [Redaction]: more is too much to look through.
const (
	mostMarkable   = 150     // words
	longestText    = 2000    // bytes, of the words
	longestWritten = 8 << 10 // bytes, with the marks and their notes
)

func (*Redaction) judged() bool { return true }

func (*Redaction) order(*rand.Rand) []string { return nil }

func (r *Redaction) accepts(response []string) bool {
	last := 0
	for _, s := range response {
		run, ok := ParseRun(s)
		if !ok || run.From <= last || run.To > len(r.Words) {
			return false
		}
		last = run.To
	}
	return len(response) > 0
}

func (r *Redaction) grade(response []string) Result {
	marked := r.Marked(response)
	var told, together []Feedback
	var answer []string
	found := 0
	for _, s := range r.Spans {
		answer = append(answer, s.String())
		f := s.feedback(marked)
		if f.Correct {
			found++
		}
		if f.Together {
			together = append(together, f)
		} else {
			told = append(told, f)
		}
	}
	over := r.over(marked)
	for _, run := range over {
		told = append(told, Feedback{ID: run.String(), Text: r.Text(run), Chosen: true, Label: "You marked this, and it can stay"})
	}
	slices.SortStableFunc(told, func(a, b Feedback) int { return start(a.ID) - start(b.ID) })
	return judgement(found, len(r.Spans)+len(over), append(told, together...), answer)
}

func (s Span) feedback(marked map[int]bool) Feedback {
	found := s.found(marked)
	return Feedback{
		ID: s.String(), Text: s.Text, Chosen: found, Correct: found, Key: true,
		Words: s.Why, Together: s.AddsUp, Label: s.label(marked),
	}
}

// label says how much of s is marked. Who marked a word of it did not leave it.
func (s Span) label(marked map[int]bool) string {
	switch {
	case s.found(marked) && s.AddsUp:
		return "You marked this"
	case s.found(marked):
		return "You marked this, and it matters"
	case s.in(marked) > 0:
		return "You marked one word of this, and more of it matters"
	case s.AddsUp:
		return "You left this"
	}
	return "You left this, and it matters"
}

// found reports whether enough of s is marked.
func (s Span) found(marked map[int]bool) bool {
	n := s.in(marked)
	return n >= enoughWords || 2*n >= s.To-s.From+1
}

// in counts the words of s that are marked.
func (s Span) in(marked map[int]bool) int {
	n := 0
	for w := s.From; w <= s.To; w++ {
		if marked[w] {
			n++
		}
	}
	return n
}

// over are the runs that were marked and can stay.
func (r *Redaction) over(marked map[int]bool) []Run {
	spare := map[int]bool{} // in a span, or forgiven
	for _, s := range r.Spans {
		for w := s.From; w <= s.To; w++ {
			spare[w] = true
		}
		if s.found(marked) {
			spare[s.From-1], spare[s.To+1] = true, true
		}
	}
	return runs(len(r.Words), func(w int) bool { return marked[w] && !spare[w] })
}

// Marked are the words that a response marks.
func (r *Redaction) Marked(response []string) map[int]bool {
	marked := map[int]bool{}
	for _, s := range response {
		run, _ := ParseRun(s)
		for w := max(run.From, 1); w <= min(run.To, len(r.Words)); w++ {
			marked[w] = true
		}
	}
	return marked
}

// Response is what marked words come to: the runs they make.
func (r *Redaction) Response(marked map[int]bool) []string {
	var response []string
	for _, run := range runs(len(r.Words), func(w int) bool { return marked[w] }) {
		response = append(response, run.String())
	}
	return response
}

// runs are those of the words from 1 to n that are in.
func runs(n int, in func(word int) bool) []Run {
	var all []Run
	for w := 1; w <= n; w++ {
		switch {
		case !in(w):
		case len(all) > 0 && all[len(all)-1].To == w-1:
			all[len(all)-1].To = w
		default:
			all = append(all, Run{w, w})
		}
	}
	return all
}

// Text is the words of run, without the punctuation at its ends.
func (r *Redaction) Text(run Run) string {
	text := strings.TrimLeft(strings.Join(r.Words[run.From-1:run.To], " "), " (“‘\"'·–—-")
	return strings.TrimRight(text, " .,;:!?)”’\"'·–—-|…")
}

// String is a run as a response names it: "7-9".
func (r Run) String() string { return fmt.Sprintf("%d-%d", r.From, r.To) }

// ParseRun reads a run as [Run.String] writes it, and in no other way.
func ParseRun(s string) (r Run, ok bool) {
	n, err := fmt.Sscanf(s, "%d-%d", &r.From, &r.To)
	return r, n == 2 && err == nil && r.From >= 1 && r.To >= r.From && r.String() == s
}

func start(id string) int {
	run, _ := ParseRun(id)
	return run.From
}

// Tally says how many of the spans were found, and what was marked beside them.
func (r *Redaction) Tally(result Result) string {
	found, over := 0, 0
	for _, f := range result.Feedback {
		switch {
		case f.Key && f.Chosen:
			found++
		case !f.Key:
			over++
		}
	}
	tally := fmt.Sprintf("You found %d of %d.", found, len(r.Spans))
	switch over {
	case 0:
		return tally
	case 1:
		return tally + " One place that you marked can stay."
	}
	return tally + fmt.Sprintf(" %d places that you marked can stay.", over)
}

// Together stands above what adds up.
func (r *Redaction) Together() string {
	n := 0
	for _, s := range r.Spans {
		if s.AddsUp {
			n++
		}
	}
	if n == 1 {
		return "This says little alone. With the rest it tells:"
	}
	return "Each of these says little alone. Together they tell:"
}

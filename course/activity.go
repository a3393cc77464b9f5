package course

import (
	"cmp"
	"math/rand/v2"
	"strings"
)

// An Activity is one thing a learner does in a lesson. A judged one is also
// called an item.
type Activity struct {
	ID        string // whole: "suicidal-mention/when-you-see-it#first-move"
	Kind      Kind
	Lesson    *Lesson // nil in a pool
	Module    *Module
	Objective string // id within the module that a serves, see [Activity.Serves]
	Form      string // of a pool of two parallel forms: "a" or "b"; empty for either
	Case      bool
	Safety    bool
	Prompt    []Block // text and posts
	Note      string
	Hints     []string
	Sources   []string
	Was       []string
	Revisions []Revision
	Allow     []Allowance
	Body      Body // *Choice, *Multiple, … by Kind; nil where the kind is not known
	Line      int

	of    *Module // another module whose objective it serves
	rates *Module // another module whose objective is rated
}

// Serves is the module whose objective a serves: its own, or that of an item that
// a pool holds for another one.
func (a *Activity) Serves() *Module { return cmp.Or(a.of, a.Module) }

// A Body is what an activity has beyond what all have: *[Choice], *[Multiple],
// *[Sequencing], *[Matching], *[FillIn], *[Redaction], *[Scenario], *[Rating],
// *[Reflection], *[Commitment].
type Body interface {
	// judged reports whether an answer is right or wrong.
	judged() bool
	// order draws the ids of what is shown; nil where nothing is to be ordered.
	order(*rand.Rand) []string
	// accepts reports whether response is a whole answer, right or wrong.
	accepts(response []string) bool
	// grade judges a response that is accepted.
	grade(response []string) Result
	// key is what makes an answer right, in the terms of a response where it can
	// be, sorted: two bodies with the same key find the same answers right. It is
	// nil where nothing is judged.
	key() []string
	// retry says what stands of an accepted response that is not wholly right.
	retry(response []string) Retry
}

// Judged reports whether an answer to a is right or wrong.
func (a *Activity) Judged() bool { return a.Body != nil && a.Body.judged() }

// File is where a is written.
func (a *Activity) File() string {
	if a.Lesson == nil {
		return moduleFolder(a.Module.ID) + "/pool.yaml"
	}
	return moduleFolder(a.Module.ID) + "/" + a.Lesson.Local() + ".yaml"
}

// Local is the id of a within its lesson or pool.
func (a *Activity) Local() string { return local(a.ID) }

// PromptText is the prompt without markup, posts written out.
func (a *Activity) PromptText() string { return blocksText(a.Prompt) }

// blocksText joins the words of text and posts; activities say nothing here.
func blocksText(blocks []Block) string {
	var parts []string
	for _, b := range blocks {
		switch {
		case b.Kind == PostCard && b.Post != nil:
			parts = append(parts, b.Post.text())
		case b.Kind == Prose && b.Text != "":
			parts = append(parts, b.Text)
		}
	}
	return strings.Join(parts, "\n\n")
}

// text is a post in lines: who and when, the words, then each reply alike.
func (p *Post) text() string {
	var head []string
	for _, s := range []string{p.Name, withAt(p.Handle), p.When, p.On} {
		if s != "" {
			head = append(head, s)
		}
	}
	lines := []string{strings.Join(head, " · "), p.Text}
	for i := range p.Replies {
		lines = append(lines, p.Replies[i].text())
	}
	return strings.Join(lines, "\n")
}

func withAt(handle string) string {
	if handle == "" {
		return ""
	}
	return "@" + handle
}

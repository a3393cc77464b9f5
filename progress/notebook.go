package progress

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"groundwork/course"
	"groundwork/course/search"
)

// A Group is a part of the notebook.
type Group int

// The groups, in their order.
const (
	Promises Group = iota // what the learner will do
	Bookmarks
	OwnWords // reflections and notes
)

// Heading stands above the group.
func (g Group) Heading() string {
	return [...]string{"What I will do", "Pages I marked", "In my own words"}[g]
}

// A Leaf is one entry of the notebook.
type Leaf struct {
	Group   Group
	ID      string    // tells leaves of a group apart
	At      time.Time // of the latest version, as the clock said
	Text    string    // own words; empty for a bookmark
	Note    bool      // written in the margin, and can be written anew
	Private bool      // shown only to somebody who asks for it
	Spot    Spot      // where in the course it belongs
	Lesson  string    // whole id; with Step what Spot was found by
	Step    string

	Commitment Commitment // of a promise
	Earlier    []Words    // versions before this one, the latest first
}

// WriteWhatYouLearned stands above the notebook, on the screen and on paper.
const WriteWhatYouLearned = "Write what you learned, not the case."

// NoPrivilege is why.
const NoPrivilege = "Notes have no legal privilege, and a court may ask for them."

// PrivateWords stands in place of words that are shown only on request.
const PrivateWords = "Words you may not want to meet by chance."

// Notebook lists what the learner promised, marked and wrote, group by group,
// oldest first; what was forgotten is not in it. All that was written on one
// reflection is one leaf, its latest version.
func Notebook(c *course.Course, s State) []Leaf {
	leaves := promises(c, s)
	for _, m := range s.Marks() {
		leaves = append(leaves, Leaf{
			Group: Bookmarks, ID: m.Lesson + "@" + m.Step, At: m.At,
			Spot: SpotOf(c, s, m.Lesson, m.Step), Lesson: m.Lesson, Step: m.Step,
		})
	}
	return append(leaves, ownWords(c, s)...)
}

func promises(c *course.Course, s State) []Leaf {
	var leaves []Leaf
	for _, p := range s.Commitments {
		if p.Text == "" {
			continue
		}
		l := Leaf{Group: Promises, ID: p.ID, At: p.At, Text: p.Text, Commitment: p}
		l.placed(c, s, p.Activity)
		leaves = append(leaves, l)
	}
	return leaves
}

func ownWords(c *course.Course, s State) []Leaf {
	versions := map[string][]Words{} // by activity, oldest first
	var leaves []Leaf
	for _, w := range s.Words {
		if w.Kind == Wrote && !w.Forgotten && w.Text != "" && !w.note() {
			versions[w.Activity] = append(versions[w.Activity], w)
		}
	}
	for _, w := range s.Words {
		if w.Kind != Wrote || w.Forgotten || w.Text == "" {
			continue
		}
		l := Leaf{Group: OwnWords, ID: w.ID, At: w.At, Text: w.Text, Note: w.note(), Private: Private(c, w)}
		if l.Note {
			l.Lesson, l.Step, l.Spot = w.Lesson, w.Page, SpotOf(c, s, w.Lesson, w.Page)
			leaves = append(leaves, l)
			continue
		}
		all := versions[w.Activity]
		if last := len(all) - 1; all[last].ID == w.ID {
			l.Earlier = slices.Clone(all[:last])
			slices.Reverse(l.Earlier)
			l.placed(c, s, w.Activity)
			leaves = append(leaves, l)
		}
	}
	return leaves
}

// placed says which activity l belongs to.
func (l *Leaf) placed(c *course.Course, s State, activity string) {
	lesson, local, ok := strings.Cut(activity, "#")
	if !ok {
		return
	}
	l.Lesson, l.Step = lesson, "#"+local
	l.Spot = SpotOf(c, s, l.Lesson, l.Step)
}

// Opens reports whether the course has a page to open for l: that of a bookmark,
// or that of a reflection, where one's words stand beside those of others.
func (l Leaf) Opens() bool {
	return !l.Note && l.Group != Promises && l.Lesson != "" && !l.Spot.Gone && l.Spot.Lesson != ""
}

// IDs are those of all versions of l's words: whoever takes a reflection back
// means all of it. A bookmark has none.
func (l Leaf) IDs() []string {
	if l.Group == Bookmarks {
		return nil
	}
	ids := []string{l.ID}
	for _, w := range l.Earlier {
		ids = append(ids, w.ID)
	}
	return ids
}

// Line is what l is shown by: the words, or where the bookmark is.
func (l Leaf) Line() string {
	switch {
	case l.Group != Bookmarks:
		return l.Text
	case l.Spot.Gone && l.Spot.Lesson == "":
		return "A page of a lesson that is not in this course any more."
	case l.Spot.Gone:
		return l.Spot.Lesson + ": a page that is not in this course any more."
	case l.Spot.Lesson == "":
		return "A page that cannot be looked up before the course is read."
	}
	return l.Spot.Words()
}

// Matches reports whether all words of a query are in l: in one's own words, or
// in the name of the page or the lesson. Accents and capitals make no difference.
// Private words are not looked into unless they are shown.
func (l Leaf) Matches(query string, shown bool) bool {
	words := strings.Fields(search.Fold(query))
	if len(words) == 0 {
		return true // at no cost: every frame of the notebook asks
	}
	in := l.Line()
	if l.Private && !shown {
		in = ""
	}
	in = search.Fold(in + " " + l.Spot.Words())
	for _, word := range words {
		if !strings.Contains(in, word) {
			return false
		}
	}
	return true
}

// What is said where bookmarks are set and taken away, and where nothing is found.
const (
	MarkedNow    = "Marked. The notebook lists it."
	Unmarked     = "Not marked any more."
	NothingFound = "Nothing in the notebook has all of these words."
	PrivateShut  = "Private words are looked into only while they are shown."
)

// Earlier is "and 2 earlier ones"; empty for none.
func Earlier(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "and an earlier one"
	}
	return fmt.Sprintf("and %d earlier ones", n)
}

// ForgetAsk says what forgetting l takes away, before it does.
func ForgetAsk(l Leaf) string {
	what := "These words are taken out of the record for good."
	if n := len(l.Earlier); n == 1 {
		what = "These words, and the earlier ones on the same question, are taken out of the record for good."
	} else if n > 1 {
		what = fmt.Sprintf("These words, and the %d earlier versions of them, are taken out of the record for good.", n)
	}
	return what + " That they were written once is all that stays."
}

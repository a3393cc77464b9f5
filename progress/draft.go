package progress

import (
	"slices"
	"strings"

	"groundwork/course"
)

// Words that are being typed are recorded when their field is left. Until then
// they are kept as a draft, so that they outlive a program that is killed and a
// battery that is empty. A draft is no event: it is written over, and it goes from
// the disk with the act that records its words, empties its field or takes words
// back. It is shown where it was typed and nowhere else.

// StillTyped stands above a field that holds a draft.
const StillTyped = "This is what you had typed here, and not kept yet."

// StillTypedHere stands where what was typed is shown only to somebody who asks
// for it.
const StillTypedHere = "Something that you typed here is not kept yet. It is shown only when you choose to write."

// StillTypedAny is said where words are listed to be taken back. No draft is shown
// there.
func StillTypedAny(n int) string {
	what := "one text that was"
	if n > 1 {
		what = "texts that were"
	}
	return "there is also " + what + " typed and not kept yet"
}

// A Field names a place for own words.
type Field string

// FieldOf is that of an activity.
func FieldOf(a *course.Activity) Field { return Field(answerField + a.ID) }

// FieldOfNote is that of a new note in the margin of a step; l is nil for no page.
func FieldOfNote(l *course.Lesson, stepID string) Field {
	if l == nil || l.ID == "" {
		return noteField
	}
	return Field(noteField + l.ID + "@" + stepID)
}

// FieldOfRewriting is that of a note that is written anew; id is its event's.
func FieldOfRewriting(id string) Field { return Field(rewriteField + id) }

// FieldOfFlag is that of what is said about something flagged; id is as [FlagID]
// gives it, or an activity's.
func FieldOfFlag(id string) Field { return Field(flagField + id) }

// What fields begin with.
const (
	answerField  = "answer:"
	noteField    = "note:"
	rewriteField = "rewrite:"
	flagField    = "flag:"
)

// now is f with the present ids of the lesson and the activity in it.
func (f Field) now(c *course.Course) Field {
	kind, id, _ := strings.Cut(string(f), ":")
	kind += ":"
	if c == nil || kind == rewriteField {
		return f
	}
	if lesson, step, ok := strings.Cut(id, "@"); ok {
		lesson = lessonNow(c, lesson)
		return Field(kind + lesson + "@" + stepNow(c, lesson, step))
	}
	return Field(kind + activityNow(c, id))
}

// field is where w was written.
func (w Words) field() Field {
	id := w.Activity
	if id == "" {
		id = w.Lesson + "@" + w.Page
	}
	switch {
	case w.Kind == Flagged:
		return FieldOfFlag(id)
	case w.note():
		return FieldOfNote(&course.Lesson{ID: w.Lesson}, w.Page)
	}
	return Field(answerField + id)
}

// alone reports whether what is written in the same field takes the place of w. A
// new note or commitment is one more.
func (w Words) alone() bool { return !w.note() && w.Kind != Committed }

// A Draft is what was typed in one field and not recorded.
type Draft struct {
	ID    string   `json:"id"` // UUIDv7, later than all that was recorded before it
	Field Field    `json:"field"`
	Text  string   `json:"text"`
	Over  []string `json:"over,omitempty"` // ids of drafts whose place it took
}

// A DraftStore is a [Store] that keeps drafts too.
type DraftStore interface {
	Store
	// Drafts are those that are kept, of whichever program. The error may come
	// with those that could be read.
	Drafts() ([]Draft, error)
	// Redraft keeps drafts, each in the place of this program's own in the same
	// field, and then removes those, of whichever program, that gone reports. It
	// is asked about an empty Draft where one cannot be read. gone may be nil.
	Redraft(put []Draft, gone func(Draft) bool) error
}

// A typed is what stands in one field.
type typed struct {
	text   string
	kept   string   // what the store has of it; empty for nothing
	ids    []string // of the drafts of it that the store has, or is about to have
	offer  string   // id of a draft that was offered to the store and may not be there; empty for none
	before bool     // an earlier program left it, and it is as it was
}

// drafts is what a session knows of fields.
type drafts struct {
	typed  map[Field]typed
	gone   map[string]bool  // ids of drafts that are to be removed
	lapsed map[Field]string // fields whose drafts from before an id are to be removed; [anyField] is all
}

// anyField stands for all of them.
const anyField Field = ""

func noDrafts() drafts {
	return drafts{typed: map[Field]typed{}, gone: map[string]bool{}, lapsed: map[Field]string{}}
}

// drafting gives where drafts are kept; nil where they are not.
func (s *Session) drafting() DraftStore {
	store, _ := s.store.(DraftStore)
	return store
}

// TakeUp reads what programs before this one left of what was typed. It does I/O.
// Drafts whose words were recorded or taken back since are removed by the next
// Flush.
func (s *Session) TakeUp() error {
	store := s.drafting()
	if store == nil {
		return nil
	}
	left, err := store.Drafts()
	slices.SortFunc(left, func(a, b Draft) int { return strings.Compare(a.ID, b.ID) })
	s.mu.Lock()
	defer s.mu.Unlock()
	over := map[string]bool{}
	for _, d := range left {
		s.ids.passed(d.ID)
		for _, id := range d.Over {
			over[id] = true
		}
	}
	for _, d := range left {
		d.Field, d.Text = d.Field.now(s.course), cut(Clean(d.Text, true), MaxText)
		if over[d.ID] || d.Text == "" || s.outlived(d) {
			s.drafts.gone[d.ID] = true
			continue
		}
		s.drafts.typed[d.Field] = s.drafts.typed[d.Field].and(d)
	}
	return err
}

// and is t with a draft of another program below it: two that had the same field
// open may both have been ended.
func (t typed) and(d Draft) typed {
	switch {
	case strings.HasPrefix(d.Text, t.text):
		t.text = d.Text
	case !strings.HasPrefix(t.text, d.Text):
		t.text = cut(t.text+"\n\n"+d.Text, MaxText)
	}
	t.kept, t.before, t.ids = t.text, true, append(t.ids, d.ID)
	return t
}

// outlived reports whether nothing of d is to be kept: its words were recorded or
// taken back, or are not to be kept at all.
func (s *Session) outlived(d Draft) bool {
	if !s.state.KeepsWords() || s.state.over[d.ID] || s.recorded(d.Field) == d.Text {
		return true
	}
	for _, w := range s.state.Words {
		same := w.field() == d.Field && w.alone() || FieldOfRewriting(w.ID) == d.Field
		if same && d.ID < s.state.gone[w.ID] {
			return true
		}
	}
	return false
}

// recorded is what stands in the record for a field that opens with it, and is
// written over.
func (s *Session) recorded(f Field) string {
	if id, ok := strings.CutPrefix(string(f), answerField); ok {
		return s.state.LatestWords(id)
	}
	id, _ := strings.CutPrefix(string(f), rewriteField)
	for _, w := range s.state.Words {
		if w.ID == id {
			return w.Text
		}
	}
	return ""
}

// Typing tells what stands in a field now and is not recorded: all of it, after
// each key. It does no I/O: see [Session.Unkept] and [Session.Flush]. An empty
// field forgets its draft; emptied reports that there was one, which goes from the
// disk with the next Flush.
func (s *Session) Typing(f Field, text string) (emptied bool) {
	text = Clean(text, true)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.drafting() == nil {
		return false
	}
	key, t := s.find(f)
	if !s.state.KeepsWords() || text == t.text {
		return false
	}
	if text == "" || text == s.recorded(f) {
		s.drop(key)
		return len(t.ids) > 0
	}
	t.text, t.before = text, false
	s.drafts.typed[key] = t
	return false
}

// Typed is what was typed in a field and not recorded, by this program or one
// before it; empty for nothing.
func (s *Session) Typed(f Field) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, t := s.find(f)
	return t.text
}

// find gives what stands in f, which may have been kept under an id of before.
func (s *Session) find(f Field) (Field, typed) {
	if t, ok := s.drafts.typed[f]; ok {
		return f, t
	}
	for key, t := range s.drafts.typed {
		if key.now(s.course) == f {
			return key, t
		}
	}
	return f, typed{}
}

// Drafted is how many fields hold something that was typed and not recorded.
func (s *Session) Drafted() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.drafts.typed)
}

// Unkept reports whether something was typed that is on the disk neither as a
// draft nor as words, or has a draft there that is to go.
func (s *Session) Unkept() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.drafts.unkept() > 0
}

func (d drafts) unkept() int {
	n := len(d.gone) + len(d.lapsed)
	for _, t := range d.typed {
		if t.text != t.kept {
			n++
		}
	}
	return n
}

// drop forgets what stands in a field, and has the store remove it.
func (s *Session) drop(f Field) {
	for _, id := range s.drafts.typed[f].ids {
		s.drafts.gone[id] = true
	}
	delete(s.drafts.typed, f)
}

// settled is called where text was taken from a field, and adds nothing.
func (s *Session) settled(f Field, text string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.settle(f, text)
}

// settle forgets what was typed in a field, since text was taken from it, and
// gives the ids of the drafts that it was. A draft of before that was not touched
// stays, unless it is the same: it may not have been shown.
func (s *Session) settle(f Field, text string) (ids []string) {
	key, t := s.find(f)
	if t.before && t.text != text {
		return nil
	}
	s.drop(key)
	return t.ids
}

// ForgetDrafts forgets all that was typed and not recorded, by whichever program.
// It does no I/O: the next Flush does.
func (s *Session) ForgetDrafts() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lapse(anyField)
}

// lapsed is lapse, for a deed of its own.
func (s *Session) lapsed(f Field) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lapse(f)
}

// lapse has the drafts of a field removed, whoever's they are.
func (s *Session) lapse(f Field) {
	if s.drafting() == nil {
		return
	}
	s.drafts.lapsed[f] = s.ids.next(s.now())
	for key := range s.drafts.typed {
		if f == anyField || key.now(s.course) == f {
			delete(s.drafts.typed, key)
		}
	}
}

// lapseWords has what was typed in the place of words that are taken back go with
// them.
func (s *Session) lapseWords(ids []string) {
	for _, w := range s.state.Words {
		if !slices.Contains(ids, w.ID) {
			continue
		}
		s.lapse(FieldOfRewriting(w.ID))
		if w.alone() {
			s.lapse(w.field())
		}
	}
}

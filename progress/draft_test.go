package progress_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// A drawer is a store that keeps drafts, in memory, for several programs.
type drawer struct {
	events []progress.Event
	drafts []progress.Draft
	err    error
	calls  int
}

func (d *drawer) Append(events ...progress.Event) error {
	if d.err == nil {
		d.events = append(d.events, events...)
	}
	return d.err
}

func (d *drawer) Forget(ids ...string) error {
	for i := range d.events {
		if slices.Contains(ids, d.events[i].ID) {
			d.events[i].Text = ""
		}
	}
	return d.err
}

func (d *drawer) Drafts() ([]progress.Draft, error) { return slices.Clone(d.drafts), d.err }

func (d *drawer) Redraft(put []progress.Draft, gone func(progress.Draft) bool) error {
	if d.calls++; d.err != nil {
		return d.err
	}
	d.drafts = slices.DeleteFunc(append(d.drafts, put...), gone)
	return nil
}

// say is what the drafts say.
func (d *drawer) say() string {
	var texts []string
	for _, draft := range d.drafts {
		texts = append(texts, draft.Text)
	}
	return strings.Join(texts, " | ")
}

// drafting is a session on d, as a program begins one.
func drafting(t *testing.T, d *drawer) *progress.Session {
	t.Helper()
	s := progress.NewSession(progresstest.Course(t, nil), d.events, d, progresstest.NewClock().Now)
	if err := s.TakeUp(); err != nil {
		t.Fatal(err)
	}
	flushed(t, s)
	return s
}

func flushed(t *testing.T, s *progress.Session) {
	t.Helper()
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
}

// fields are places for own words, with what records words there.
func fields(s *progress.Session) map[string]struct {
	in     progress.Field
	record func(text string) error
} {
	c := s.Course()
	knots, own, mine := c.Lesson("quay/knots"), c.Activity("quay/knots#own"), c.Activity("quay/wind#mine")
	return map[string]struct {
		in     progress.Field
		record func(text string) error
	}{
		"reflection": {progress.FieldOf(own), func(text string) error { return s.Write(own, text) }},
		"note":       {progress.FieldOfNote(knots, "first"), func(text string) error { return s.Note(knots, "first", text) }},
		"free note":  {progress.FieldOfNote(nil, ""), func(text string) error { return s.Note(nil, "", text) }},
		"commitment": {progress.FieldOf(mine), func(text string) error { return s.Commit(mine, text, time.Time{}) }},
		"flag":       {progress.FieldOfFlag("quay/wind#one"), func(text string) error { return s.Flag("quay/wind#one", "other", text) }},
	}
}

func TestWhatIsTypedComesBackUntilItIsRecorded(t *testing.T) {
	for name := range fields(drafting(t, &drawer{})) {
		t.Run(name, func(t *testing.T) {
			d := &drawer{}
			s := drafting(t, d)
			s.Typing(fields(s)[name].in, "I was so")
			if !s.Unkept() {
				t.Error("there is nothing to keep")
			}
			flushed(t, s)
			s.Typing(fields(s)[name].in, "I was so afraid")
			flushed(t, s)
			if d.say() != "I was so afraid" || s.Unkept() || len(d.events) > 0 {
				t.Errorf("the drafts say %q, with %d events", d.say(), len(d.events))
			}
			s = drafting(t, d) // the program was killed
			f := fields(s)[name]
			if got := s.Typed(f.in); got != "I was so afraid" {
				t.Errorf("the field holds %q", got)
			}
			for other, o := range fields(s) {
				if got := s.Typed(o.in); other != name && got != "" {
					t.Errorf("%s holds %q", other, got)
				}
			}
			s.Typing(f.in, "I was so afraid that night")
			if err := f.record("I was so afraid that night"); err != nil {
				t.Fatal(err)
			}
			if s.Typed(f.in) != "" {
				t.Error("what was recorded is still a draft")
			}
			if d.say() == "" {
				t.Error("the draft went before its words were saved")
			}
			flushed(t, s)
			if d.say() != "" {
				t.Errorf("once the words are saved the drafts say %q", d.say())
			}
		})
	}
}

func TestAnEmptiedFieldForgetsItsDraft(t *testing.T) {
	d := &drawer{}
	s := drafting(t, d)
	in := progress.FieldOf(s.Course().Activity("quay/knots#own"))
	s.Typing(in, "I was so afraid")
	flushed(t, s)
	s = drafting(t, d)
	if !s.Typing(in, " \n") {
		t.Error("nobody is told that a draft is to go")
	}
	flushed(t, s)
	if d.say() != "" || s.Typed(in) != "" || drafting(t, d).Typed(in) != "" {
		t.Errorf("the drafts say %q", d.say())
	}
}

func TestNothingIsDraftedWhereWordsAreNotKept(t *testing.T) {
	d := &drawer{}
	s := drafting(t, d)
	in := progress.FieldOfNote(nil, "")
	s.Typing(in, "before")
	flushed(t, s)
	s.Set(progress.SettingWords, "forget")
	flushed(t, s)
	s.Typing(in, "after")
	flushed(t, s)
	if d.say() != "" {
		t.Errorf("the drafts say %q", d.say())
	}
	calls := d.calls
	d.drafts = []progress.Draft{{ID: "01990000-0000-7000-8000-000000000000", Field: in, Text: "from a copy"}}
	if got := drafting(t, d).Typed(in); got != "" || d.say() != "" || d.calls == calls {
		t.Errorf("a draft that came back reads %q; the drafts say %q", got, d.say())
	}
	unsaved := progress.NewSession(s.Course(), nil, nil, progresstest.NewClock().Now)
	unsaved.Typing(in, "nowhere")
	if unsaved.Unkept() || unsaved.Typed(in) != "" {
		t.Error("a session that saves nothing has something to keep")
	}
}

// A crash between the words and their draft leaves both, and the words are not
// offered again, however they were changed at last.
func TestADraftWhoseWordsWereRecordedIsNotOfferedAgain(t *testing.T) {
	for name := range fields(drafting(t, &drawer{})) {
		t.Run(name, func(t *testing.T) {
			d := &drawer{}
			s := drafting(t, d)
			f := fields(s)[name]
			s.Typing(f.in, "a first thought")
			flushed(t, s)
			s.Typing(f.in, "another")
			left := slices.Clone(d.drafts)
			if err := f.record("another"); err != nil {
				t.Fatal(err)
			}
			flushed(t, s)
			if d.say() != "" {
				t.Errorf("the drafts say %q", d.say())
			}
			d.drafts = left
			s = drafting(t, d)
			if got := s.Typed(f.in); got != "" || d.say() != "" {
				t.Errorf("the field holds %q, the drafts say %q", got, d.say())
			}
		})
	}
}

func TestWordsThatAreTakenBackTakeTheirDraftWithThem(t *testing.T) {
	d := &drawer{}
	s := drafting(t, d)
	own := s.Course().Activity("quay/knots#own")
	in, note := progress.FieldOf(own), progress.FieldOfNote(nil, "")
	if err := errors.Join(s.Write(own, "afraid"), s.Note(nil, "", "a note")); err != nil {
		t.Fatal(err)
	}
	anew := progress.FieldOfRewriting(s.State().Words[1].ID)
	for _, f := range []progress.Field{in, note, anew} {
		s.Typing(f, "afraid of "+string(f))
	}
	flushed(t, s)
	left := slices.Clone(d.drafts)
	if err := s.Forget(s.State().Words[0].ID, s.State().Words[1].ID); err != nil {
		t.Fatal(err)
	}
	if d.say() != "afraid of note:" {
		t.Errorf("the drafts say %q, want the new note alone", d.say())
	}
	d.drafts = left // a copy comes back
	s = drafting(t, d)
	if s.Typed(in) != "" || s.Typed(anew) != "" || s.Typed(note) == "" || d.say() != "afraid of note:" {
		t.Errorf("after a copy came back the drafts say %q", d.say())
	}
	s.Typing(in, "something new")
	flushed(t, s)
	if got := drafting(t, d).Typed(in); got != "something new" {
		t.Errorf("what was typed after that reads %q", got)
	}
	s.ForgetDrafts()
	flushed(t, s)
	if d.say() != "" {
		t.Errorf("all forgotten, the drafts say %q", d.say())
	}
}

// Nothing that was typed is lost where the disk fails, and it is kept when it works.
func TestADraftThatCannotBeKeptWaits(t *testing.T) {
	d := &drawer{}
	s := drafting(t, d)
	own := s.Course().Activity("quay/knots#own")
	in := progress.FieldOf(own)
	d.err = errors.New("no room")
	s.Typing(in, "I was")
	if s.Flush() == nil || s.Pending() != 1 || !s.Unkept() {
		t.Errorf("%d wait", s.Pending())
	}
	s.Typing(in, "I was so")
	if err := s.Write(own, "I was so afraid"); err != nil || s.Flush() == nil {
		t.Errorf("write: %v", err)
	}
	d.err = nil
	flushed(t, s)
	if d.say() != "" || s.Pending() != 0 || s.State().LatestWords(own.ID) != "I was so afraid" {
		t.Errorf("the drafts say %q, and %d wait", d.say(), s.Pending())
	}
}

// Two programs over one record had the same field open and were both ended.
func TestDraftsOfTwoProgramsStandOneBelowTheOther(t *testing.T) {
	d := &drawer{}
	a, b := drafting(t, d), drafting(t, d)
	in := progress.FieldOfNote(nil, "")
	a.Typing(in, "of the first")
	flushed(t, a)
	b.Typing(in, "of the second")
	flushed(t, b)
	b.Typing(in, "of the second, more")
	flushed(t, b)
	s := drafting(t, d)
	if got := s.Typed(in); !strings.Contains(got, "of the first") || !strings.Contains(got, "of the second, more") {
		t.Errorf("the field holds %q", got)
	}
	s.Typing(in, "both")
	flushed(t, s)
	if d.say() != "both" {
		t.Errorf("the drafts say %q", d.say())
	}
}

// What one program goes on with and records leaves what another still has open.
func TestRecordingLeavesWhatAnotherProgramTypedSince(t *testing.T) {
	d := &drawer{}
	a := drafting(t, d)
	in := progress.FieldOfNote(nil, "")
	a.Typing(in, "half")
	flushed(t, a)
	b := drafting(t, d)
	a.Typing(in, "half a thought")
	flushed(t, a)
	if err := b.Note(nil, "", "half"); err != nil {
		t.Fatal(err)
	}
	flushed(t, b)
	if d.say() != "half a thought" {
		t.Errorf("the drafts say %q", d.say())
	}
}

// A clock that falls by years changes nothing of what is newer.
func TestDraftsWhenTheClockJumps(t *testing.T) {
	d, clock := &drawer{}, progresstest.NewClock()
	open := func() *progress.Session {
		s := progress.NewSession(progresstest.Course(t, nil), d.events, d, clock.Now)
		if err := s.TakeUp(); err != nil {
			t.Fatal(err)
		}
		flushed(t, s)
		return s
	}
	s := open()
	own := s.Course().Activity("quay/knots#own")
	in := progress.FieldOf(own)
	for _, years := range []int{30, -45, 80, -70} {
		clock.Skip(time.Duration(years) * 365 * 24 * time.Hour)
		s = open()
		if got := s.Typed(in); got != "" {
			t.Errorf("the field holds %q", got)
		}
		s.Typing(in, "typed")
		flushed(t, s)
		left := slices.Clone(d.drafts)
		if s = open(); s.Typed(in) != "typed" {
			t.Errorf("what was typed reads %q", s.Typed(in))
		}
		if err := s.Write(own, "written"+strings.Repeat("!", len(d.events))); err != nil {
			t.Fatal(err)
		}
		flushed(t, s)
		words := s.State().Words
		if err := s.Forget(words[len(words)-1].ID); err != nil {
			t.Fatal(err)
		}
		d.drafts = append(d.drafts, left...)
	}
}

// A draft outlives the renaming of its activity, and is as safe to show as
// everything else.
func TestADraftIsMadeSafeAndFindsItsActivity(t *testing.T) {
	d := &drawer{drafts: []progress.Draft{{
		ID: "01990000-0000-7000-8000-000000000000", Field: "answer:quay/knots#own",
		Text: "red \x1b[31m\u202eturned\n" + strings.Repeat("x", 2*progress.MaxText),
	}}}
	s := drafting(t, d)
	got := s.Typed(progress.FieldOf(s.Course().Activity("quay/knots#own")))
	if strings.ContainsAny(got, "\x1b\u202e") || len(got) != progress.MaxText {
		t.Errorf("the field holds %d bytes: %.40q", len(got), got)
	}
}

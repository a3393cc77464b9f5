package review_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
	"groundwork/progress/review"
)

func TestWhatIsDueAfterOneAnswer(t *testing.T) {
	for _, tt := range []struct {
		name   string
		answer func(*learner)
		days   int
	}{
		{"wrong", func(l *learner) { l.wrong(1, "quay/wind#one") }, 1},
		{"partly right", func(l *learner) {
			_, _ = l.Answer(l.c.Activity("quay/wind#some"), []string{"sail"}, 2, 0)
		}, 1},
		{"right and guessing", func(l *learner) { l.right(1, "quay/wind#one") }, 2},
		{"right and fairly sure", func(l *learner) { l.right(2, "quay/wind#one") }, 3},
		{"right and very sure", func(l *learner) { l.right(3, "quay/wind#one") }, 3},
		{"right and not asked", func(l *learner) { l.right(0, "quay/wind#one") }, 3},
		{"wrong, and right after the feedback", func(l *learner) { l.wrong(1, "quay/wind#one").right(3, "quay/wind#one") }, 1},
		{"right, and another item of it wrong", func(l *learner) { l.right(3, "quay/wind#one").wrong(1, "quay/wind#order") }, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l := newLearner(t, progresstest.Course(t, nil))
			tt.answer(l)
			for id := range l.State().Activities {
				if got := l.due(id); got != tt.days {
					t.Errorf("due in %d days, want %d", got, tt.days)
				}
			}
		})
	}
}

func TestIntervalsGrowUpToHalfAYear(t *testing.T) {
	l := newLearner(t, progresstest.Course(t, nil))
	last := 0
	for range 20 {
		got := l.right(3, "quay/wind#one").due("quay/wind#one")
		if got < last || got > 180 {
			t.Fatalf("%d days after %d", got, last)
		}
		last = got
		l.days(got)
	}
	if last != 180 {
		t.Errorf("after twenty right answers it is due in %d days, want 180", last)
	}
}

// What is asked is another item than the last time: the pool's first, and then
// the one met longest ago. A lesson that was never opened asks nothing.
func TestWhatIsAskedDiffers(t *testing.T) {
	l := newLearner(t, progresstest.Course(t, nil))
	l.Open(l.c.Lesson("quay/knots"))
	l.right(3, "quay/knots#hitch").days(30)
	if got := l.asks(); !slices.Equal(got, []string{"quay/pool#again"}) {
		t.Errorf("asks %q, want the one of the pool", got)
	}
	l.right(3, "quay/pool#again").days(60)
	if got := l.asks(); !slices.Equal(got, []string{"quay/knots#hitch"}) {
		t.Errorf("asks %q, want the one met longest ago", got)
	}
	l.right(3, "quay/wind#one").days(30) // answered, though its lesson was not opened
	if got := l.asks(); slices.Contains(got, "quay/wind#order") {
		t.Errorf("asks %q, one of a lesson that was never opened", got)
	}
	l.Open(l.c.Lesson("quay/wind"))
	if got := l.asks(); !slices.Contains(got, "quay/wind#some") {
		t.Errorf("asks %q, want the next one never met", got)
	}
}

func TestNothingIsDueBeforeItIsTaught(t *testing.T) {
	l := newLearner(t, progresstest.Course(t, nil))
	l.Open(l.c.Lesson("quay/knots"))
	l.days(100)
	if got := l.asks(); got != nil {
		t.Errorf("asks %q", got)
	}
	if _, ok := l.schedule().Due(l.c.Activity("quay/knots#hitch")); ok {
		t.Error("an item that was never answered has a day")
	}
}

// Sure and wrong on a safety item goes first, is due on the next day, and is
// asked itself until it is right on another day.
func TestSureAndWrongGoesFirst(t *testing.T) {
	l := newLearner(t, withSea(t))
	l.Open(l.c.Lesson("quay/knots"))
	for range 8 { // long known
		l.right(3, "quay/knots#hitch").days(l.due("quay/knots#hitch"))
	}
	l.wrong(1, "sea/out#far")
	l.wrong(3, "quay/knots#hitch").right(3, "quay/knots#hitch") // after the feedback
	if got := l.due("quay/knots#hitch"); got != 1 {
		t.Errorf("due in %d days, want 1", got)
	}
	l.days(1)
	if got := l.asks(); !slices.Equal(got, []string{"sea/out#far", "quay/knots#hitch"}) {
		t.Errorf("asks %q: want what is not hard, and then the mistake itself", got)
	}
	l.right(2, "quay/knots#hitch")
	if got := l.due("quay/knots#hitch"); got < 2 {
		t.Errorf("put right, it is due in %d days", got)
	}
}

func TestSureAndWrongGoesBeforeWhatIsLongDue(t *testing.T) {
	l := newLearner(t, withSea(t))
	l.Open(l.c.Lesson("quay/wind"))
	l.Open(l.c.Lesson("sea/out"))
	l.wrong(1, "quay/wind#one").days(40).wrong(3, "sea/out#far").days(1)
	if got := l.asks(); !slices.Equal(got, []string{"sea/out#near", "quay/wind#some"}) {
		t.Errorf("asks %q", got)
	}
}

// The day is that of the calendar: nights of 23 and 25 hours, and a day that one
// place never had, make no difference.
func TestADayIsADayOfTheCalendar(t *testing.T) {
	for _, tt := range []struct{ name, zone, at, later, want string }{
		{"a short night", "Europe/London", "2027-03-27T23:50", "2027-03-28T00:10", "2027-03-28"},
		{"a long night", "Europe/London", "2026-10-24T23:50", "2026-10-25T23:50", "2026-10-25"},
		{"a day that was left out", "Pacific/Apia", "2011-12-29T22:00", "2012-01-02T00:10", "2011-12-30"},
		{"just before midnight", "Pacific/Kiritimati", "2026-11-23T23:59", "2026-11-24T00:01", "2026-11-24"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			zone, err := time.LoadLocation(tt.zone)
			if err != nil {
				t.Skip("no time zones here: ", err)
			}
			at := func(text string) time.Time {
				when, err := time.ParseInLocation("2006-01-02T15:04", text, zone)
				if err != nil {
					t.Fatal(err)
				}
				return when
			}
			l := newLearner(t, progresstest.Course(t, nil))
			l.clock.Time = at(tt.at)
			l.wrong(1, "quay/wind#one")
			s := review.NewSchedule(l.c, l.State(), at(tt.later))
			day, _ := s.Due(l.c.Activity("quay/wind#one"))
			if got := day.Format(time.DateOnly); got != tt.want {
				t.Errorf("due on %s, want %s", got, tt.want)
			}
			if len(s.Sitting().Items) != 1 {
				t.Error("it is not asked on that day")
			}
		})
	}
}

// A clock that was years ahead or behind harms nothing: what was answered comes
// back, at the latest when the interval is over.
func TestClocksThatJump(t *testing.T) {
	for _, tt := range []struct {
		name       string
		then, back int // days that the clock is wrong by, while one answer is given
		most       int
	}{
		{"ahead for the only answer", 3650, -3650, 0},
		{"behind for the only answer", -7300, 7300, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l := newLearner(t, progresstest.Course(t, nil))
			l.days(tt.then).right(3, "quay/wind#one").days(tt.back)
			if got := l.due("quay/wind#one"); got > tt.most {
				t.Errorf("due in %d days", got)
			}
			got := l.right(3, "quay/wind#one").due("quay/wind#one")
			if got < 1 || got > 180 {
				t.Errorf("and then in %d days", got)
			}
		})
	}
	l := newLearner(t, progresstest.Course(t, nil))
	l.right(3, "quay/wind#one").days(3).days(3650).right(3, "quay/wind#one").days(-3650)
	if got := l.due("quay/wind#one"); got > 3 || got < -3 {
		t.Errorf("an answer of ten years from now is due in %d days: it is dated as the one before it", got)
	}
	l.days(-7300)
	if got := l.asks(); len(got) != 1 {
		t.Errorf("with the clock twenty years behind, asks %q", got)
	}
}

func TestWhatIsGoneIsLeftOut(t *testing.T) {
	l := newLearner(t, progresstest.Course(t, nil))
	l.right(3, "quay/wind#one", "quay/wind#order")
	kept := l.events()
	smaller := progresstest.Course(t, map[string]string{
		"modules/quay/module.yaml": strings.Replace(progresstest.File("modules/quay/module.yaml"),
			"  - {id: wind, title: Wind, minutes: 10, core: true, objectives: [read], in_brief: Look up.}\n", "", 1),
		"modules/quay/wind.md": "", "modules/quay/wind.yaml": "",
	})
	s := review.NewSchedule(smaller, progress.Fold(kept), l.clock.Time.AddDate(1, 0, 0))
	if items := s.Sitting().Items; len(items) > 0 {
		t.Errorf("asks %d items that are gone", len(items))
	}
}

// An item whose meaning was changed is due at once, and what was answered before
// says nothing of it.
func TestAChangedMeaningStartsAnew(t *testing.T) {
	l := newLearner(t, progresstest.Course(t, nil))
	for range 6 {
		l.right(3, "quay/wind#one").days(l.due("quay/wind#one"))
	}
	wind := progresstest.File("modules/quay/wind.yaml")
	changed := progresstest.Course(t, map[string]string{"modules/quay/wind.yaml": strings.Replace(wind,
		"  objective: read\n", "  objective: read\n  history: {2: meaning}\n", 1)})
	again := newLearner(t, changed, l.events()...)
	again.clock.Time = l.clock.Time
	if got := again.due("quay/wind#one"); got > 0 {
		t.Errorf("due in %d days, want now", got)
	}
	if got := again.right(3, "quay/wind#one").due("quay/wind#one"); got != 3 {
		t.Errorf("answered once as it is now, it is due in %d days, want 3", got)
	}
}

func TestAnOutlineHasNothingDue(t *testing.T) {
	l := newLearner(t, progresstest.Course(t, nil))
	l.right(3, "quay/wind#one").days(30)
	outline, err := course.Open(progresstest.Files(nil))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(review.NewSchedule(outline, l.State(), l.clock.Time).Sitting().Items); n > 0 {
		t.Errorf("asks %d items", n)
	}
}

// days are the due days of all items.
func dueDays(c *course.Course, s review.Schedule) map[string]string {
	all := map[string]string{}
	for id := range answers {
		if a := c.Activity(id); a != nil {
			if day, ok := s.Due(a); ok {
				all[id] = day.Format(time.DateOnly)
			}
		}
	}
	return all
}

func sameSchedule(t *testing.T, c *course.Course, a, b progress.State, now time.Time) {
	t.Helper()
	one, other := review.NewSchedule(c, a, now), review.NewSchedule(c, b, now)
	if got, want := dueDays(c, one), dueDays(c, other); !reflect.DeepEqual(got, want) {
		t.Fatalf("due days differ:\n%v\n%v", got, want)
	}
	if !reflect.DeepEqual(one.Sitting(), other.Sitting()) {
		t.Fatal("the sittings differ")
	}
}

// A sitting is cut to what can be asked in ten minutes, and to twelve items.
func TestASittingIsShort(t *testing.T) {
	for _, tt := range []struct {
		kind string
		most int
	}{{"choice", 5}, {"multiple", 4}} {
		c := manyObjectives(t, tt.kind, 20)
		l := newLearner(t, c)
		l.Open(c.Lesson("quay/knots"))
		for _, a := range c.Lesson("quay/knots").Activities {
			if _, err := l.Answer(a, []string{"yes"}, 2, 0); err != nil {
				t.Fatal(err)
			}
		}
		l.days(30)
		if n := len(l.schedule().Sitting().Items); n != tt.most {
			t.Errorf("%d items of the kind %s, want %d", n, tt.kind, tt.most)
		}
	}
}

// manyObjectives is a course of n objectives with one item each.
func manyObjectives(t testing.TB, kind string, n int) *course.Course {
	var objectives, items, page strings.Builder
	for i := range n {
		fmt.Fprintf(&objectives, "  - {id: o%d, text: I can.}\n", i)
		fmt.Fprintf(&page, "[Item](knots.yaml#i%d)\n\n", i)
		fmt.Fprintf(&items, "- id: i%d\n  kind: %s\n  objective: o%d\n", i, kind, i)
		items.WriteString(`  prompt: Is it so?
  options:
    - {id: "yes", text: It is, correct: true, feedback: It is so because the rope holds it there.}
    - {id: "no", text: It is not, feedback: It is so after all because the rope holds it.}
    - {id: "maybe", text: Perhaps it is, feedback: It is so after all because the rope holds it.}
`)
	}
	return progresstest.Course(t, map[string]string{
		"modules/quay/module.yaml": "title: T\nquestion: Q?\nfear: F\nobjectives:\n" + objectives.String() +
			"lessons:\n  - {id: knots, title: Knots, minutes: 5, core: true, objectives: [o0]}\n",
		"modules/quay/pool.yaml": "", "modules/quay/wind.md": "", "modules/quay/wind.yaml": "", "modules/quay/ropes.md": "",
		"modules/quay/knots.md": "## All\n\nAll.\n\n" + page.String(), "modules/quay/knots.yaml": items.String(),
	})
}

func TestWordsOnWhatIsDue(t *testing.T) {
	l := newLearner(t, progresstest.Course(t, nil))
	front := func() string {
		return strings.Join(review.Before(l.Session, l.schedule().Sitting(), l.clock.Time).Parts, "\n")
	}
	has := func(got, want string) {
		t.Helper()
		if !strings.Contains(got, want) {
			t.Errorf("%q, want %q in it", got, want)
		}
	}
	has(front(), "Questions come back here some days after you first meet them")
	l.Open(l.c.Lesson("quay/knots"))
	l.right(3, "quay/knots#hitch")
	has(front(), "Nothing is due today. The next questions come in 3 days, when you like.")
	l.days(3)
	has(review.Way(l.schedule().Sitting()), "A look back: one question, about 1 to 2 minutes")
	has(front(), "What comes back today: one question")
	row, _ := l.Ask(l.schedule().Sitting())
	l.right(3, "quay/pool#again")
	row = l.Asked(row)
	end := strings.Join(review.After(l.Session, row, l.clock.Time).Parts, "\n")
	has(end, "You met one question. The next are due in ")
	has(end, progress.StopHere)
}

// What is left out is not asked, and not among what is to come.
func TestHardItemsCanBeLeftOut(t *testing.T) {
	l := newLearner(t, progresstest.Course(t, map[string]string{"modules/quay/pool.yaml": elsewhere}))
	l.Open(l.c.Lesson("quay/knots"))
	l.right(3, "quay/knots#hitch").days(5)
	sitting := l.schedule().Sitting()
	if !sitting.HardFirst() {
		t.Fatal("what is hard alone is not announced")
	}
	l.LeaveOut(sitting)
	if len(l.asks()) > 0 {
		t.Error("what is left out is asked")
	} else if got := review.Before(l.Session, l.schedule().Sitting(), l.clock.Time).Parts[0]; !strings.Contains(got, "left out, as you asked") {
		t.Errorf("says %q", got)
	}
	l.Set(progress.SettingHard("quay"), "keep")
	if len(l.asks()) != 1 {
		t.Error("taken in again, it is not asked")
	}
}

// Where only what is hard is due, something gentle that was met opens the sitting.
func TestAGentleItemOpensASitting(t *testing.T) {
	l := newLearner(t, progresstest.Course(t, map[string]string{"modules/quay/pool.yaml": elsewhere}))
	l.Open(l.c.Lesson("quay/knots"))
	l.wrong(1, "quay/knots#hitch").days(1).right(3, "quay/wind#one")
	if got := l.asks(); !slices.Equal(got, []string{"quay/wind#one", "quay/knots#hitch"}) {
		t.Errorf("asks %q", got)
	}
}

// elsewhere is a pool that has nothing to ask of knots.
var elsewhere = strings.Replace(progresstest.File("modules/quay/pool.yaml"), "objective: tie", "objective: read", 1)

package progress_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"groundwork/course"
	"groundwork/course/coursetest"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// landed is a learner of a seed who has opened some modules, on a route.
func landed(t testing.TB, c *course.Course, seed uint64, route string, modules ...string) *sitting {
	s := sit(t, c, ashaOf(seed))
	s.Set(progress.SettingRoute, route)
	for _, m := range modules {
		s.read(m + "/one")
	}
	return s
}

func ashaOf(seed uint64) progress.Event {
	return progress.Event{
		ID: "01930000-0000-7000-8000-000000000000", Kind: progress.Enrolled, Learner: "asha", Name: "Asha", Nation: "wales", Seed: seed,
	}
}

var everywhere = []string{"storm", "rocks", "harbour"}

func rowIDs(row progress.Sitting) []string {
	var ids []string
	for _, a := range row.Items {
		ids = append(ids, a.ID)
	}
	return ids
}

// Whatever the seed, the route and what was opened: never more than is drawn, an
// objective once, hard ones never first and never last and never fewer than three,
// two tries with nothing in common, and the same again for the same record.
func TestDrawsOfForms(t *testing.T) {
	for _, draw := range []int{24, 12, 40} {
		c := islands(t, draw)
		for seed := range uint64(coursetest.Rounds(300)) {
			route := []string{"core", "whole", "hour"}[seed%3]
			most := map[string]int{"core": draw, "whole": draw, "hour": 10}[route]
			s := landed(t, c, seed+1, route, everywhere...)
			row := progress.Final(c, s.State())
			holdsDraw(t, row, most)
			whole := append([]progress.Event{ashaOf(seed + 1)}, s.recorded()...)
			if again := progress.Final(c, progress.Fold(shuffled(whole, seed))); !slices.Equal(rowIDs(again), rowIDs(row)) {
				t.Fatalf("seed %d: another draw for the same record", seed)
			}
			first := s.final(0)
			second := progress.Final(c, s.State())
			holdsDraw(t, second, most)
			for _, a := range second.Items {
				if slices.Contains(first, a.Local()) {
					t.Fatalf("seed %d, %s: %s is asked in both tries: %q, then %q", seed, route, a.ID, first, rowIDs(second))
				}
			}
			if second.Form != "2" {
				t.Fatalf("then try %s", second.Form)
			}
			if t.Failed() {
				t.Fatalf("seed %d, route %s, draw %d: %q", seed, route, draw, rowIDs(row))
			}
		}
	}
}

func holdsDraw(t *testing.T, row progress.Sitting, most int) {
	t.Helper()
	seen, forms, hard := map[string]bool{}, map[string]bool{}, 0
	for _, a := range row.Items {
		k := a.Serves().ID + "/" + a.Objective
		if seen[k] {
			t.Errorf("%s is asked about twice", k)
		}
		seen[k] = true
		if a.Form != "" {
			forms[a.Form] = true
		}
		if a.Hard() {
			hard++
		}
	}
	n := len(row.Items)
	if n > most || n < min(most, 26) {
		t.Errorf("%d are asked, of at most %d", n, most)
	}
	if hard < 3 || row.Items[0].Hard() || row.Items[n-1].Hard() {
		t.Errorf("%d are hard; the first is: %v, the last is: %v", hard, row.Items[0].Hard(), row.Items[n-1].Hard())
	}
	if len(forms) != 1 {
		t.Errorf("forms %v in one try", forms)
	}
}

// Both forms are given, each to about as many.
func TestFormsAreGivenByTheSeed(t *testing.T) {
	c, first := islands(t, 24), map[string]int{}
	for seed := range uint64(200) {
		row := progress.Final(c, landed(t, c, seed+1, "core", everywhere...).State())
		i := slices.IndexFunc(row.Items, func(a *course.Activity) bool { return a.Form != "" })
		first[row.Items[i].Form]++
	}
	if first["a"] < 60 || first["b"] < 60 {
		t.Errorf("forms: %v", first)
	}
}

// A route of core lessons is asked about those alone; one of all is asked about
// the others once the core is.
func TestTheCoreOfARouteIsAskedFirst(t *testing.T) {
	later := func(row progress.Sitting) int {
		n := 0
		for _, a := range row.Items {
			if a.Serves().ID == "rocks" && slices.Contains([]string{"o6", "o7", "o8"}, a.Objective) {
				n++
			}
		}
		return n
	}
	for seed := range uint64(coursetest.Rounds(30)) {
		for _, tt := range []struct {
			route      string
			draw, want int
		}{{"core", 40, 0}, {"whole", 26, 0}, {"whole", 40, 3}, {"whole", 27, 1}} {
			c := islands(t, tt.draw)
			row := progress.Final(c, landed(t, c, seed+1, tt.route, everywhere...).State())
			if got := later(row); got != tt.want {
				t.Fatalf("seed %d, %s, draw %d: %d beyond the core, want %d", seed, tt.route, tt.draw, got, tt.want)
			}
		}
	}
}

// What was not opened is not asked about, and that is said; what is opened later
// comes in, and what was answered before stays.
func TestWhatWasNotOpenedIsNotAskedAbout(t *testing.T) {
	c := islands(t, 24)
	for seed := range uint64(40) {
		s := landed(t, c, seed+1, "core", "rocks")
		row := progress.Final(c, s.State())
		if len(row.Items) != 6 {
			t.Fatalf("asks %q", rowIDs(row))
		}
		if said := strings.Join(progress.FinalFront(c, s.State(), row), " "); !strings.Contains(said, "not opened: “A storm”.") {
			t.Fatalf("says %q", said)
		}
		next, a := s.Ask(row)
		if _, err := s.Answer(a, []string{"yes"}, 2, 0); err != nil {
			t.Fatal(err)
		}
		s.Asked(next)
		s.Rise()
		s.read("storm/one").read("harbour/one")
		later := progress.Final(c, s.State())
		if later.Form != "1" || len(later.Items) != 23 || slices.Contains(later.Items, a) {
			t.Fatalf("try %s goes on with %d", later.Form, len(later.Items))
		}
		for _, b := range later.Items {
			if b.Serves() == a.Serves() && b.Objective == a.Objective {
				t.Fatalf("%s is asked about again", a.Objective)
			}
		}
		if strings.Contains(strings.Join(progress.FinalFront(c, s.State(), later), " "), "not opened") {
			t.Error("all is open, and it is said that something is not")
		}
	}
	s := landed(t, c, 1, "core")
	if row := progress.Final(c, s.State()); len(row.Items) > 0 || !strings.Contains(progress.FinalFront(c, s.State(), row)[0], "nothing to ask yet") {
		t.Errorf("with nothing opened it asks %q", rowIDs(row))
	}
}

// One that is left in the middle goes on with what is left of it, the hard ones
// still between the others, and never with more than was drawn.
func TestACheckOfFormsGoesOn(t *testing.T) {
	c := islands(t, 24)
	for seed := range uint64(coursetest.Rounds(60)) {
		s := landed(t, c, seed+1, "whole", everywhere...)
		all := rowIDs(progress.Final(c, s.State()))
		for answered := 1; ; answered++ {
			row := progress.Final(c, s.State())
			if row.Form != "1" {
				if answered != len(all)+1 {
					t.Fatalf("over after %d of %d", answered-1, len(all))
				}
				break
			}
			for _, id := range rowIDs(row) {
				if !slices.Contains(all, id) {
					t.Fatalf("%s came in", id)
				}
			}
			gentle := slices.ContainsFunc(row.Items, func(a *course.Activity) bool { return !a.Hard() })
			if row.HardFirst() && gentle {
				t.Fatal("it goes on with a hard one")
			}
			next, a := s.Ask(row)
			if _, err := s.Answer(a, []string{[]string{"yes", "no"}[answered%2]}, 2, 0); err != nil {
				t.Fatal(err)
			}
			s.Asked(next)
			if !progress.FinalBegun(c, s.State()) && answered < len(all) {
				t.Fatal("a check that was begun is not called so")
			}
		}
	}
}

// Hard ones that are left out are those of the module they serve, wherever they lie.
func TestHardItemsOfFormsAreLeftOutByTheirFear(t *testing.T) {
	c := islands(t, 24)
	s := landed(t, c, 5, "core", everywhere...)
	row := progress.Final(c, s.State())
	if hard := row.Hard(); len(hard) != 1 || hard[0].ID != "storm" {
		t.Fatalf("hard ones are of %v", hard)
	}
	s.LeaveOut(row)
	if s.State().Settings[progress.SettingHard("storm")] != "out" {
		t.Error("they are not left out")
	}
	row = progress.Final(c, s.State())
	if slices.ContainsFunc(row.Items, (*course.Activity).Hard) || len(row.Items) < 15 {
		t.Errorf("left out, it asks %q", rowIDs(row))
	}
}

// The way to the check leads to the lesson that holds it, which is not waited for,
// and ends once the check was asked to its end, or the lesson done without it.
func TestTheWayToACheckInALesson(t *testing.T) {
	c := islands(t, 10)
	s := landed(t, c, 1, "core", "storm", "rocks")
	way := func() string { return s.Standing().FinalOnTheWay(s.State()) }
	if way() != "" {
		t.Error("it is open with a lesson to go")
	}
	s.read("harbour/one")
	if l, step := s.Standing().Checking(); way() != progress.FinalWay || l.ID != "plan/one" || step != "one/check" {
		t.Errorf("the way is %q, to %v", way(), l)
	}
	next, a := s.Ask(progress.Final(c, s.State()))
	if _, err := s.Answer(a, []string{"yes"}, 2, 0); err != nil {
		t.Fatal(err)
	}
	s.Asked(next)
	s.Rise()
	if way() != progress.FinalGoOn {
		t.Errorf("left, the way is %q", way())
	}
	s.final(0)
	if way() != "" {
		t.Errorf("at its end the way is %q", way())
	}
	passed := landed(t, c, 1, "core", append(everywhere, "plan")...)
	if got := passed.Standing().FinalOnTheWay(passed.State()); got != "" || !passed.Standing().Lesson("plan/one").Done {
		t.Errorf("left out in its lesson, the way is %q", got)
	}
}

// What a check came to is told by the objectives of the modules that it asked about.
func TestWhatACheckOfFormsComesTo(t *testing.T) {
	c := islands(t, 24)
	s := landed(t, c, 3, "core", everywhere...)
	row := progress.Final(c, s.State())
	asked := len(row.Items)
	s.final(1)
	row.Form = "1"
	end := progress.FinalEnd(c, s.State(), row)
	if len(end.Parts) != asked+2 || !slices.ContainsFunc(end.Parts, func(p string) bool { return strings.HasPrefix(p, "Look again at “One of storm”: I can do") }) {
		t.Errorf("%d asked: %q", asked, end.Parts)
	}
}

func TestRecordsOfOtherCoursesDoADrawNoHarm(t *testing.T) {
	c := islands(t, 24)
	s := sit(t, c, progresstest.Record(500, 3)...)
	score := 1.0
	for try := range 4 {
		s.Record(progress.Event{Kind: progress.Answered, Lesson: "plan/pool", Activity: "gone", Score: &score, Sitting: progress.SittingFinal, Form: strconv.Itoa(try)})
	}
	s.read("storm/one")
	if row := progress.Final(c, s.State()); len(row.Items) != 8 {
		t.Errorf("asks %q", rowIDs(row))
	}
}

package report_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
	"groundwork/progress/report"
	"groundwork/progress/review"
)

var update = flag.Bool("update", false, "write the goldens anew")

// golden compares got with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is\n%s\nwant\n%s", name, got, want)
	}
}

// A way is one way of doing the course.
type way func(t *testing.T, s *progress.Session, c *course.Course)

func begun(t *testing.T, s *progress.Session, c *course.Course) {
	must(t, s.Rate("quay", 9), s.Write(c.Activity("quay/knots#own"), "MY OWN WORDS"))
	answer(t, s, c, "quay/knots#hitch", "no")
	read(s, c, "quay/knots")
}

func short(t *testing.T, s *progress.Session, c *course.Course) {
	s.Brief(c.Lesson("quay/knots"))
	s.Brief(c.Lesson("quay/wind"))
	must(t, s.Commit(nil, "MY OWN PROMISE", time.Time{}))
}

func full(t *testing.T, s *progress.Session, c *course.Course) {
	must(t, s.Rate("quay", 9))
	answer(t, s, c, "quay/knots#hitch", "yes")
	read(s, c, "quay/knots")
	answer(t, s, c, "quay/wind#one", "yes")
	answer(t, s, c, "quay/wind#some", "sail", "flag")
	answer(t, s, c, "quay/wind#order", "look", "turn", "go")
	answer(t, s, c, "quay/wind#groups", "gull=air", "eel=air", "cod=water")
	must(t, s.Choose(c.Activity("quay/wind#story"), "n1", "row"))
	read(s, c, "quay/wind")
	must(t, s.Commit(c.Activity("quay/wind#mine"), "MY OWN PROMISE", time.Time{}))
}

func must(t *testing.T, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

func answer(t *testing.T, s *progress.Session, c *course.Course, id string, response ...string) {
	t.Helper()
	_, err := s.Answer(c.Activity(id), response, 3, 1)
	must(t, err)
}

func read(s *progress.Session, c *course.Course, lesson string) {
	l := c.Lesson(lesson)
	for _, step := range l.Steps() {
		s.Turn(l, step.ID)
	}
	s.Finish(l)
}

// took is a session that took a way, with a name full of markup.
func took(t *testing.T, how way) (*course.Course, *progress.Session) {
	t.Helper()
	c := progresstest.Course(t, nil)
	clock := progresstest.NewClock()
	s := progress.NewSession(c, nil, nil, clock.Now)
	s.Enrol(`Asha *B* | <script>alert("x")</script>`, "wales", "nurse")
	how(t, s, c)
	clock.Skip(25 * time.Minute)
	s.Leave()
	return c, s
}

func summary(t *testing.T, how way) report.Summary {
	t.Helper()
	c, s := took(t, how)
	return report.NewSummary(c, s.State(), s.Standing(), progresstest.Start.Add(240*time.Hour))
}

func TestSummaries(t *testing.T) {
	for name, how := range map[string]way{"begun": begun, "completed": full} {
		sum := summary(t, how)
		for _, format := range report.Formats() {
			got, err := sum.Format(format)
			if err != nil {
				t.Fatal(err)
			}
			golden(t, name+"."+format, got)
		}
	}
	if _, err := (report.Summary{}).Format("pdf"); err == nil {
		t.Error("no word of a format that is not there")
	}
}

// care comes before convenience: these words must not be in what leaves.
func TestSummariesSayNothingThatIsNobodysBusiness(t *testing.T) {
	for name, how := range map[string]way{"begun": begun, "short": short, "full": full} {
		sum := summary(t, how)
		for _, format := range report.Formats() {
			text, _ := sum.Format(format)
			text = strings.ToLower(text)
			for _, word := range []string{
				"my own", "worry", "worried", "certain", "brief", "short version", "full version", "story",
				"the boat drifts", "drifting", "knots", "safety", "competent", "evidence-based", "approved",
			} {
				if strings.Contains(text, word) {
					t.Errorf("%s in %s holds %q", name, format, word)
				}
			}
			if want := "not competence or fitness to practise"; !strings.Contains(strings.Join(strings.Fields(text), " "), want) {
				t.Errorf("%s in %s does not say what it is worth", name, format)
			}
		}
	}
}

// Beside names and times, the short way and the full way read the same when the
// score is left out.
func TestNobodyIsToldWhichWayWasTaken(t *testing.T) {
	a, b := summary(t, short).WithoutScore(), summary(t, full).WithoutScore()
	for _, s := range []*report.Summary{&a, &b} {
		s.Active, s.Open, s.Finished, s.Last, s.Started = 0, 0, time.Time{}, time.Time{}, time.Time{}
	}
	if a.Text() != b.Text() || a.JSON() != b.JSON() {
		t.Errorf("the short way reads\n%s\nand the full way\n%s", a.Text(), b.Text())
	}
	if !strings.HasPrefix(a.Text(), "Completed: ") {
		t.Errorf("completed reads %q", a.Text()[:30])
	}
}

func TestCompletedOnlyWhenItIs(t *testing.T) {
	sum := summary(t, begun)
	if sum.Completed || len(sum.Missing) == 0 || !strings.HasPrefix(sum.StatusLine(), "In progress on this computer") {
		t.Errorf("what was begun is %q with %q missing", sum.StatusLine(), sum.Missing)
	}
	want := "Completed on this computer, unsupervised. It shows time and answers, not competence or fitness to practise. Course status when taken: not reviewed. 0 participatory hours."
	if got := summary(t, full).StatusLine(); got != want {
		t.Errorf("the status line is %q, want %q", got, want)
	}
}

func TestHTMLFetchesNothing(t *testing.T) {
	page := summary(t, full).HTML()
	for _, tag := range []string{"<script", "alert(\"", "<link", "<img", "<iframe", "src=", "href=", "url(", "@import", "http"} {
		if strings.Contains(page, tag) {
			t.Errorf("the page holds %s", tag)
		}
	}
	for _, tag := range []string{`<html lang="en-GB">`, "<main>", "<h1>", "<caption>", `<th scope="row">`, "@page"} {
		if !strings.Contains(page, tag) {
			t.Errorf("the page has no %s", tag)
		}
	}
}

// outline is that of a learner at a time.
func outline(c *course.Course, s progress.State, now time.Time) report.Outline {
	return report.NewOutline(c, s, progress.NewStanding(c, s), review.NewSchedule(c, s, now))
}

// What is due is a day for every item that was answered, and is said gently once
// the day has come.
func TestOutlineSaysWhatIsDue(t *testing.T) {
	c, s := took(t, full)
	for days, want := range map[int]bool{0: false, 3: true, 400: true} {
		o := outline(c, s.State(), progresstest.Start.AddDate(0, 0, days))
		if got := strings.Contains(o.Text(), "A look back: two questions, about"); got != want {
			t.Errorf("after %d days it is said: %v, want %v\n%s", days, got, want, o.Text())
		}
		hitch := o.Levels[0].Modules[0].Lessons[0].Activities[2]
		if hitch.Due == nil || *hitch.Due != "2026-11-26" {
			t.Errorf("%s is due on %v", hitch.ID, hitch.Due)
		}
	}
}

func TestOutline(t *testing.T) {
	for name, how := range map[string]way{"begun": begun, "completed": full} {
		c, s := took(t, how)
		o := outline(c, s.State(), progresstest.Start)
		if o.Learner == nil || o.Learner.ID == "" {
			t.Fatal("the outline has no learner")
		}
		o.Learner.ID = "learner" // drawn at random
		golden(t, "outline-"+name+".json", o.JSON())
		golden(t, "outline-"+name+".txt", o.Text())
	}
}

// Programs rely on these: null where there is nothing, and lists that are never
// null.
func TestOutlineOfNobody(t *testing.T) {
	c := progresstest.Course(t, nil)
	s := progress.Fold(nil)
	var o map[string]any
	must(t, json.Unmarshal([]byte(outline(c, s, progresstest.Start).JSON()), &o))
	if learner, ok := o["learner"]; !ok || learner != nil {
		t.Errorf("learner is %v, want null", o["learner"])
	}
	level := o["levels"].([]any)[0].(map[string]any)
	module := level["modules"].([]any)[0].(map[string]any)
	if rating, ok := module["rating"]; !ok || rating != nil {
		t.Errorf("rating is %v, want null", module["rating"])
	}
	lesson := module["lessons"].([]any)[2].(map[string]any)
	if activities, ok := lesson["activities"].([]any); !ok || len(activities) != 0 {
		t.Errorf("activities of a lesson without any are %v, want an empty list", lesson["activities"])
	}
	if o["next"] != "quay/knots" || o["complete"] != false {
		t.Errorf("next is %v and complete %v", o["next"], o["complete"])
	}
}

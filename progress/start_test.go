package progress_test

import (
	"strings"
	"testing"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// fears is the made-up course with two fears more.
func fears(t *testing.T) *course.Course {
	quay := progresstest.File("modules/quay/module.yaml")
	head, _, _ := strings.Cut(quay, "objectives:")
	edits := map[string]string{
		"course.yaml": strings.Replace(progresstest.File("course.yaml"), "modules: [quay]", "modules: [quay, fog, ice]", 1),
	}
	for _, id := range []string{"fog", "ice"} {
		edits["modules/"+id+"/module.yaml"] = strings.Replace(head, "Drifting", id, 1) + "lessons:\n  - {id: knots, title: Knots, minutes: 5, core: true}\n"
		edits["modules/"+id+"/knots.md"] = "## One\n\nA page.\n"
	}
	return progresstest.Course(t, edits)
}

func TestTheGentlerStart(t *testing.T) {
	for _, tt := range []struct {
		name          string
		rated         map[string]int
		most, gentler string
	}{
		{"nothing said", nil, "", ""},
		{"all three", map[string]int{"quay": 3, "fog": 8, "ice": 5}, "fog", "quay"},
		{"one left open is not called gentler", map[string]int{"fog": 8, "ice": 5}, "fog", "ice"},
		{"no other is known to be gentler", map[string]int{"fog": 8}, "fog", ""},
		{"two alike", map[string]int{"fog": 8, "ice": 8}, "fog", ""},
		{"nothing worries", map[string]int{"quay": 0, "fog": 0, "ice": 0}, "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := sit(t, fears(t))
			for id, n := range tt.rated {
				if err := s.Session.Rate(id, n); err != nil {
					t.Fatal(err)
				}
			}
			most, gentler := s.Standing().Start()
			if got := [2]string{idOf(most), idOf(gentler)}; got != [2]string{tt.most, tt.gentler} {
				t.Errorf("starts with %q, want %q and %q", got, tt.most, tt.gentler)
			}
		})
	}
}

func idOf(m *course.Module) string {
	if m == nil {
		return ""
	}
	return m.ID
}

// What is missing names a lesson so that it can be told from another of its title.
func TestWhatIsMissingTellsLessonsApart(t *testing.T) {
	var texts []string
	for _, m := range progress.NewStanding(fears(t), progress.State{}).Missing {
		texts = append(texts, m.Text)
	}
	for _, want := range []string{"“Knots (Drifting)”", "“Knots (fog)”", "“Wind”"} {
		if all := strings.Join(texts, "\n"); !strings.Contains(all, want) {
			t.Errorf("what is missing does not say %s:\n%s", want, all)
		}
	}
}

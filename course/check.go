package course

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// Check gives every mistake in the course in fsys, sorted. Sources that are due
// to be read again, and help lines that were not checked of late, are judged by
// day.
func Check(fsys fs.FS, day time.Time) Problems {
	_, problems := Examine(fsys, day)
	return problems
}

// Examine is [Check] and [Load] in one reading. The course is nil where it is
// refused.
func Examine(fsys fs.FS, day time.Time) (*Course, Problems) {
	r, err := load(fsys, atOnce)
	if r == nil {
		refused, _ := err.(Problems)
		return nil, refused
	}
	r.checkMinutes()
	r.checkCompletion()
	r.checkForms()
	r.checkDates(day)
	problems := r.all().sorted()
	c, err := r.end()
	if err != nil {
		return nil, problems
	}
	return c, problems
}

// checkFiles reports files that belong to nothing.
func (r *reading) checkFiles() {
	folders := map[string]bool{}
	for _, name := range r.files {
		if r.tree.sums.has(name) || !isContent(name) {
			continue
		}
		in := r.place(shown(name))
		parts := strings.Split(name, "/")
		switch {
		case len(parts) == 1:
			r.checkTop(in, name)
		case parts[0] == "modules" && len(parts) > 2 && r.course.Module(parts[1]) == nil:
			if !folders[parts[1]] {
				folders[parts[1]] = true
				r.place(shown("modules/"+parts[1])).fail(0, "no level has this module", fmt.Sprintf("add %q to a level's modules, or begin the folder's name with _", parts[1]))
			}
		case parts[0] == "modules":
			in.fail(0, "no lesson has this file", r.unlistedMend(name))
		}
	}
}

// isContent reports whether a file could have been meant for the course.
func isContent(name string) bool {
	switch path.Ext(name) {
	case ".yaml", ".yml":
		return true
	case ".md":
		return strings.Contains(name, "/") // beside course.yaml it is a readme
	}
	return false
}

func (r *reading) checkTop(in *place, name string) {
	known := []string{courseFile, sourcesFile, supportFile, glossaryFile, directoryFile, wordsFile}
	in.warn(0, "means nothing here", didYouMean(name, known, "begin its name with _ if it is your own"))
}

func (r *reading) unlistedMend(name string) string {
	base := path.Base(name)
	id := strings.TrimSuffix(base, path.Ext(base))
	if path.Ext(base) == ".yml" {
		return fmt.Sprintf("name it %s.yaml", id)
	}
	if m := r.course.Module(strings.Split(name, "/")[1]); m != nil {
		var lessons []string
		for _, l := range m.Lessons {
			lessons = append(lessons, l.Local())
		}
		if slices.Contains(lessons, id) {
			return "move it into the folder of its module"
		}
		if near := nearest(id, lessons); near != "" {
			return fmt.Sprintf("did you mean %q?", near+path.Ext(base))
		}
	}
	return fmt.Sprintf("list %q in module.yaml, or begin the file's name with _", id)
}

// checkMinutes warns of an estimate that cannot be right.
func (r *reading) checkMinutes() {
	for _, l := range r.course.Lessons() {
		said, measured := l.Minutes, l.Measured()
		if l.Broken() || said.Low < 1 || said.Low > said.High || said.High >= measured.Low && said.Low <= measured.High {
			continue
		}
		r.place(moduleFolder(l.Module.ID)+"/module.yaml").warn(l.Line,
			fmt.Sprintf("%q is said to take %s, and measures %s", l.Local(), said.Words(), measured.Words()),
			fmt.Sprintf("write minutes: [%d, %d], or say less", measured.Low, measured.High))
	}
}

// checkCompletion warns of a course that can never be completed: it asks for a
// commitment, and no lesson of its route offers one.
func (r *reading) checkCompletion() {
	asks := r.course.Completion
	route := r.course.RouteLessons(asks.Route, "")
	for _, l := range route {
		offers := slices.ContainsFunc(l.Activities, func(a *Activity) bool { return a.Kind == KindCommitment })
		if offers || l.Broken() {
			return
		}
	}
	if asks.Commitments > 0 && len(route) > 0 {
		r.place("course.yaml").warn(asks.line,
			"completion asks for a commitment, and no lesson of its route offers one",
			"add an activity of kind commitment to one of them, or leave commitments out")
	}
}

// The rules about dates, which count for more in a release.
const (
	RuleOverdue = "G05" // a source is past its review_by
	RuleStale   = "G07" // a help line was last checked too long ago
)

// A dated thing is due to be looked at again after a day.
type dated struct {
	rule string
	file string
	line int
	what string
	due  time.Time
	mend string
}

func (r *reading) checkDates(day time.Time) {
	for _, d := range r.dates {
		if !d.due.IsZero() && day.After(d.due.AddDate(0, 0, 1)) {
			r.place(d.file).by(d.rule).warn(d.line, fmt.Sprintf("%s on %s", d.what, d.due.Format(time.DateOnly)), d.mend)
		}
	}
}

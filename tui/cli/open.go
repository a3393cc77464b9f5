package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"groundwork/course"
)

// A source is the course that a run works on, and where it came from.
type source struct {
	tree fs.FS
	from string // a path, or empty for the course inside the program
}

// findCourse gives the course asked for with --course, or a folder "course"
// beside the executable, or the one inside.
func findCourse(env Env, flag string) (source, error) {
	if flag == "" && env.Dir != "" {
		beside := filepath.Join(env.Dir, "course")
		if _, err := os.Stat(filepath.Join(beside, "course.yaml")); err == nil {
			flag = beside
		}
	}
	if flag == "" {
		return source{tree: env.Content}, nil
	}
	info, err := os.Stat(flag)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return source{}, hint(fmt.Errorf("no course at %q", flag), "give the folder that holds course.yaml")
	case err != nil:
		return source{}, hint(fmt.Errorf("open course %q: %v", flag, bare(err)), "check that the folder may be read")
	case !info.IsDir():
		return source{}, hint(fmt.Errorf("%q is not a folder", flag), "give the folder that holds course.yaml")
	}
	return source{tree: os.DirFS(flag), from: flag}, nil
}

// bare is err without the operation and path that the caller names itself.
func bare(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

// refused turns the error of a course that cannot be opened into words and a
// hint.
func (s source) refused(err error) error {
	where := "the course inside this program"
	if s.from != "" {
		where = fmt.Sprintf("the course in %q", s.from)
	}
	var ps course.Problems
	if errors.As(err, &ps) && len(ps) > 0 {
		err = ps[0]
	}
	check := "groundwork check"
	if s.from != "" {
		check = fmt.Sprintf("groundwork check %q", s.from)
	}
	return hint(fmt.Errorf("%s cannot be opened: %w", where, err),
		"%s tells every mistake in it; groundwork now works without a course", check)
}

// outline opens the course's outline.
func (s source) outline() (*course.Course, error) {
	c, err := course.Open(s.tree)
	if err != nil {
		return nil, s.refused(err)
	}
	return c, nil
}

// load reads the whole course.
func (s source) load() (*course.Course, error) {
	c, err := course.Load(s.tree)
	if err != nil {
		return nil, s.refused(err)
	}
	return c, nil
}

// loadCourse finds and reads the whole of the course that f asks for.
func loadCourse(env Env, f flags) (*course.Course, error) {
	src, err := findCourse(env, f.course)
	if err != nil {
		return nil, err
	}
	return src.load()
}

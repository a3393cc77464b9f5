package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"

	"groundwork/course"
)

// A source is the course that a run works on, and where it came from.
type source struct {
	tree fs.FS
	from string // a path, or empty for the course inside the program
}

// findCourse gives the course asked for with --course, or one beside the
// executable, or the one inside.
func findCourse(env Env, flag string) (source, error) {
	if flag == "" {
		flag = besideProgram(env.Dir)
	}
	if flag == "" {
		return source{tree: env.Content}, nil
	}
	info, err := os.Stat(flag)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return source{}, hint(fmt.Errorf("no course at %s", quoted(flag)), "give the folder that holds course.yaml, or a zip of it")
	case err != nil:
		return source{}, hint(fmt.Errorf("open course %s: %v", quoted(flag), bare(err)), "check that it may be read")
	case info.IsDir():
		return source{tree: os.DirFS(flag), from: flag}, nil
	case !info.Mode().IsRegular():
		return source{}, hint(fmt.Errorf("%q is no course but a device or a pipe", flag), "give the folder that holds course.yaml, or a zip of it")
	}
	return openZip(flag, info.Size())
}

// besideProgram is a folder "course" or a file "course.zip" beside the program;
// empty where there is none. A folder without course.yaml is somebody else's.
func besideProgram(dir string) string {
	if dir == "" {
		return ""
	}
	folder, file := filepath.Join(dir, "course"), filepath.Join(dir, "course.zip")
	if _, err := os.Stat(filepath.Join(folder, "course.yaml")); err == nil {
		return folder
	}
	if info, err := os.Stat(file); err == nil && info.Mode().IsRegular() {
		return file
	}
	return ""
}

// openZip gives the course in a zip. The file stays open until the program ends,
// since lessons are read from it when they are asked for.
func openZip(name string, size int64) (source, error) {
	s := source{from: name}
	file, err := os.Open(name)
	if err != nil {
		return source{}, hint(fmt.Errorf("open course %s: %v", quoted(name), bare(err)), "check that it may be read")
	}
	if s.tree, err = course.Unzip(file, size); err != nil {
		return source{}, s.refused(errors.Join(err, file.Close()))
	}
	return s, nil
}

// bare is err without the operation and path that the caller names itself.
func bare(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

// A refusal is the first of the problems that keep a course from being opened,
// with all of them.
type refusal struct {
	error
	all course.Problems
}

// refused turns the error of a course that cannot be opened into words and a
// hint.
func (s source) refused(err error) error {
	where := "the course inside this program"
	if s.from != "" {
		where = fmt.Sprintf("the course in %s", quoted(s.from))
	}
	var ps course.Problems
	if errors.As(err, &ps) && len(ps) > 0 {
		err = refusal{ps[0], ps}
	}
	check := "groundwork check"
	if s.from != "" {
		check = fmt.Sprintf("groundwork check %s", quoted(s.from))
	}
	return hint(fmt.Errorf("%s cannot be opened: %w", where, err),
		"%s tells every mistake in it; groundwork now works without a course", check)
}

// cover opens what a first frame needs of the course.
func (s source) cover() (*course.Course, error) {
	c, err := course.Cover(s.tree)
	if err != nil {
		return nil, s.refused(err)
	}
	return c, nil
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
func (s source) load() (*course.Course, error) { return s.by(course.Load) }

// by reads the whole course by one of course's ways.
func (s source) by(load func(fs.FS) (*course.Course, error)) (*course.Course, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(100)) // it makes much that is soon gone
	c, err := load(s.tree)
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

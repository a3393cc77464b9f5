package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"groundwork/course"

	"github.com/spf13/cobra"
)

func checkCommand(env Env) *cobra.Command {
	var asJSON, strict bool
	var old string
	cmd := &cobra.Command{
		Use:   "check [FOLDER|ZIP]",
		Short: "Tell every mistake in a course",
		Long: "Check reads a course and tells every mistake in it, as\n\n" +
			"  file:line: what is wrong; what to write instead\n\n" +
			"Without a folder or a zip it checks the course inside this program.\n\n" +
			"With --against it also compares the course with its version before, and tells\n" +
			"what would harm the records of those who took that one: a right answer that is\n" +
			"another, an id that is gone, words that history does not tell of.",
		Example: "groundwork check my-course\ngroundwork check my-course --strict\ngroundwork check my-course --against last-release",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < 2 {
				return nil
			}
			return hint(usageError{fmt.Errorf("%d courses are too many", len(args))}, "check takes one at a time")
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			problems, err := problemsOf(env, args)
			if err != nil {
				return err
			}
			if cmd.Flags().Changed("against") {
				more, err := against(env, args, old)
				if err != nil {
					return err
				}
				problems = problems.And(more)
			}
			return list(cmd.OutOrStdout(), problems, asJSON, strict)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the mistakes as JSON")
	cmd.Flags().BoolVar(&strict, "strict", false, "let warnings fail too")
	cmd.Flags().StringVar(&old, "against", "", "the folder of the version before, to compare with")
	return cmd
}

// problemsOf gives the mistakes in the course asked for: in the one inside the
// program where none is.
func problemsOf(env Env, args []string) (course.Problems, error) {
	tree, refused, err := asked(env, args)
	if tree == nil {
		return refused, err
	}
	return course.Check(tree), nil
}

// asked gives the tree of the course asked for, or of the one inside the program;
// or, of a zip that is not even looked into, why.
func asked(env Env, args []string) (fs.FS, course.Problems, error) {
	if len(args) == 0 {
		return env.Content, nil, nil
	}
	src, err := findCourse(env, args[0])
	var refused refusal
	switch {
	case errors.As(err, &refused):
		return nil, refused.all, nil
	case err != nil:
		return nil, nil, err
	}
	return src.tree, nil, nil
}

// against is what the course asked for would do to records of the one in old, a
// folder or a zip.
func against(env Env, args []string, old string) (course.Problems, error) {
	if old == "" {
		return nil, hint(usageError{errors.New("--against names no course")}, "give the folder or the zip of the version before")
	}
	before, err := findCourse(env, old)
	if err != nil {
		return nil, err
	}
	tree, _, err := asked(env, args)
	if tree == nil {
		return nil, err
	}
	problems, err := course.Against(tree, before.tree)
	if err != nil {
		return nil, before.refused(err)
	}
	return problems, nil
}

// list prints mistakes and says, by its error, whether they fail a course:
// errors and refusals do, warnings only when strict.
func list(w io.Writer, problems course.Problems, asJSON, strict bool) error {
	write := checkText
	if asJSON {
		write = checkJSON
	}
	if err := write(w, problems); err != nil {
		return err
	}
	worst, any := problems.Worst()
	if any && (strict || worst > course.Warning) {
		return errSaid
	}
	return nil
}

func checkText(w io.Writer, problems course.Problems) error {
	count := map[course.Grade]int{}
	for _, p := range problems {
		count[p.Grade]++
		if _, err := fmt.Fprintf(w, "%s  (%s)\n", printable(p.Error()), p.Grade); err != nil {
			return err
		}
	}
	if len(problems) == 0 {
		_, err := fmt.Fprintln(w, "no mistakes found")
		return err
	}
	_, err := fmt.Fprintf(w, "%d refused, %d errors, %d warnings\n",
		count[course.Refused], count[course.Error], count[course.Warning])
	return err
}

// A checkLine is one mistake in check --json.
type checkLine struct {
	Grade string `json:"grade"` // warning, error, refused
	File  string `json:"file"`
	Line  int    `json:"line"` // 0 is the file as a whole
	What  string `json:"what"`
	Mend  string `json:"mend"`
}

func checkJSON(w io.Writer, problems course.Problems) error {
	lines := make([]checkLine, len(problems))
	for i, p := range problems {
		lines[i] = checkLine{p.Grade.String(), p.File, p.Line, p.What, p.Mend}
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(map[string]any{"format": 1, "problems": lines})
}

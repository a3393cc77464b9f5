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
		Use:   "check [FOLDER]",
		Short: "Tell every mistake in a course",
		Long: "Check reads a course and tells every mistake in it, as\n\n" +
			"  file:line: what is wrong; what to write instead\n\n" +
			"Without a folder it checks the course inside this program.\n\n" +
			"With --against it also compares the course with its version before, and tells\n" +
			"what would harm the records of those who took that one: a right answer that is\n" +
			"another, an id that is gone, words that history does not tell of.",
		Example: "groundwork check my-course\ngroundwork check my-course --strict\ngroundwork check my-course --against last-release",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < 2 {
				return nil
			}
			return hint(usageError{fmt.Errorf("%d folders are too many", len(args))}, "check takes one at a time")
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			tree := env.Content
			if len(args) == 1 {
				src, err := findCourse(env, args[0])
				if err != nil {
					return err
				}
				tree = src.tree
			}
			problems := course.Check(tree)
			if cmd.Flags().Changed("against") {
				more, err := against(env, tree, old)
				if err != nil {
					return err
				}
				problems = problems.And(more)
			}
			return check(cmd.OutOrStdout(), problems, asJSON, strict)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the mistakes as JSON")
	cmd.Flags().BoolVar(&strict, "strict", false, "let warnings fail too")
	cmd.Flags().StringVar(&old, "against", "", "the folder of the version before, to compare with")
	return cmd
}

// against is what the course in tree would do to records of the one in folder.
func against(env Env, tree fs.FS, folder string) (course.Problems, error) {
	if folder == "" {
		return nil, hint(usageError{errors.New("--against names no folder")}, "give the folder of the version before")
	}
	src, err := findCourse(env, folder)
	if err != nil {
		return nil, err
	}
	problems, err := course.Against(tree, src.tree)
	if err != nil {
		return nil, src.refused(err)
	}
	return problems, nil
}

// check prints problems and says, by its error, whether they fail the course:
// errors and refusals do, warnings only when strict.
func check(w io.Writer, problems course.Problems, asJSON, strict bool) error {
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

package cli

import (
	"errors"
	"io"

	"groundwork/course"
	"groundwork/progress"
	"groundwork/progress/report"

	"github.com/spf13/cobra"
)

func outlineCommand(env Env) *cobra.Command {
	var f flags
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "outline",
		Short: "Print the course, and how far you are",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, state, err := courseAndState(env, f)
			if err != nil {
				return err
			}
			return printOutline(cmd.OutOrStdout(), c, state, asJSON)
		},
	}
	addFlags(cmd, &f)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print it as JSON")
	return cmd
}

// courseAndState reads the course and the learner's record; without a record,
// the state is that of someone who has not begun.
func courseAndState(env Env, f flags) (*course.Course, progress.State, error) {
	src, err := findCourse(env, f.course)
	if err != nil {
		return nil, progress.State{}, err
	}
	c, err := src.load()
	if err != nil {
		return nil, progress.State{}, err
	}
	r, err := openRecord(env, f, c)
	if errors.Is(err, errNoRecord) && f.learner == "" {
		return c, progress.Fold(nil), nil
	}
	r.tellDamage(env)
	return c, r.state, err
}

func printOutline(w io.Writer, c *course.Course, state progress.State, asJSON bool) error {
	outline := report.NewOutline(c, state, progress.NewStanding(c, state))
	text := printable(outline.Text())
	if asJSON {
		text = outline.JSON()
	}
	_, err := io.WriteString(w, text)
	return err
}

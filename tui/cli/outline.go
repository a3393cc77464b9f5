package cli

import (
	"errors"
	"io"
	"time"

	"groundwork/progress"
	"groundwork/progress/report"
	"groundwork/progress/review"

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
			session, err := sessionHere(env, f)
			if err != nil {
				return err
			}
			return printOutline(cmd.OutOrStdout(), session, env.Now(), asJSON)
		},
	}
	addFlags(cmd, &f)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print it as JSON")
	return cmd
}

// sessionHere reads the course and the learner's record; without a record, it
// is that of someone who has not begun.
func sessionHere(env Env, f flags) (*progress.Session, error) {
	c, err := loadCourse(env, f)
	if err != nil {
		return nil, err
	}
	r, err := openRecord(env, f, c)
	if errors.Is(err, errNoRecord) && f.learner == "" {
		return progress.NewSession(c, nil, nil, env.Now), nil
	}
	r.tellDamage(env)
	return r.session, err
}

func printOutline(w io.Writer, s *progress.Session, now time.Time, asJSON bool) error {
	due := review.NewSchedule(s.Course(), s.State(), now)
	outline := report.NewOutline(s.Course(), s.State(), s.Standing(), due)
	text := printable(outline.Text())
	if asJSON {
		text = outline.JSON()
	}
	_, err := io.WriteString(w, text)
	return err
}

package cli

import (
	"github.com/spf13/cobra"

	"groundwork/progress/report"
)

func summaryCommand(env Env) *cobra.Command {
	var f exportFlags
	cmd := &cobra.Command{
		Use:     "summary",
		Short:   "Write a completion summary",
		Long:    "Summary writes a completion summary, for your own record or your regulator's form.\n\n" + leaves(report.Leaves()),
		Example: "groundwork export summary\ngroundwork export summary --format html -o summary.html",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := f.load(env)
			if err != nil {
				return err
			}
			return f.write(env, cmd, c, func(r record) paper {
				s := report.NewSummary(c, r.session.State(), r.session.Standing(), env.Now())
				if f.ticked {
					s = s.WithoutScore()
				}
				p := paper{what: "summary", text: s}
				p.holds, p.never = report.Leaves()
				return p
			})
		},
	}
	f.add(cmd, report.Formats(), "no-score", "leave the score out")
	return cmd
}

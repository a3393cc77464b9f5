package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"groundwork/course"
	"groundwork/progress/report"
)

func planCommand(env Env) *cobra.Command {
	var f exportFlags
	cmd := &cobra.Command{
		Use:     "plan",
		Short:   "Write your plan: what you will do, and a card to fill in",
		Long:    "Plan writes what you said you would do, and a card with whom to ring and blank lines for your service.\n\n" + leaves(report.PlanLeaves()),
		Example: "groundwork export plan\ngroundwork export plan --format html -o plan.html",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := f.load(env)
			if err != nil {
				return err
			}
			return f.writeSheet(env, cmd, c, "plan", report.PlanSheet())
		},
	}
	f.add(cmd, report.SheetFormats(), "worry", "put in how worried you were")
	return cmd
}

func moduleCommand(env Env) *cobra.Command {
	var f exportFlags
	cmd := &cobra.Command{
		Use:     "module MODULE",
		Short:   "Write one page of a module, to keep",
		Long:    "Module writes a module on one page: what it is for, its lessons in brief, whom to ring, and what it rests on.\n\n" + leaves(report.ModuleLeaves()),
		Example: "groundwork export module suicidal-mention --format html -o first-steps.html",
		Args:    oneModule,
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := f.load(env)
			if err != nil {
				return err
			}
			m := c.Module(args[0])
			if m == nil {
				return noModule(c, args[0])
			}
			return f.writeSheet(env, cmd, c, "page", report.ModuleSheet(m))
		},
	}
	f.add(cmd, report.SheetFormats(), "commitments", "put in what you said there that you would do")
	return cmd
}

// oneModule refuses a command line that names none, or several.
func oneModule(_ *cobra.Command, args []string) error {
	if len(args) == 1 {
		return nil
	}
	return hint(usageError{errors.New("say which module")}, "groundwork export module MODULE; groundwork outline lists them")
}

// noModule names the nearest of the modules that there are, or all of them.
func noModule(c *course.Course, id string) error {
	return hint(usageError{fmt.Errorf("there is no module %q", id)}, "%s", c.NoModule(id))
}

// writeSheet writes a sheet, and where it holds own words says first what in them
// looks like an identifier.
func (f exportFlags) writeSheet(env Env, cmd *cobra.Command, c *course.Course, what string, of report.Sheetful) error {
	return f.write(env, cmd, c, func(r record) paper {
		s := of.Make(c, r.session.State(), r.session.Standing(), f.ticked, env.Now())
		p := paper{what: what, text: s}
		p.holds, p.never = of.Leaves()
		if s.Owns() {
			p.beside = func() { tellSeen(env, s) }
		}
		return p
	})
}

// tellSeen says what in a sheet looks like an identifier.
func tellSeen(env Env, s report.Sheet) {
	fmt.Fprintln(env.Err, "\n"+report.CouldItTell)
	for _, line := range s.SeenWords() {
		fmt.Fprintln(env.Err, "  "+printable(line))
	}
}

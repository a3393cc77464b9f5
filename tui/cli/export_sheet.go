package cli

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"groundwork/course"
	"groundwork/progress/report"
)

// A sheetFlags is what a command that writes a sheet is asked.
type sheetFlags struct {
	flags
	format, out string
	ticked      bool
}

func (f *sheetFlags) add(cmd *cobra.Command, tick, does string) {
	addFlags(cmd, &f.flags)
	cmd.Flags().StringVar(&f.format, "format", "txt", "the format: txt, html or md")
	cmd.Flags().BoolVar(&f.ticked, tick, false, does)
	cmd.Flags().StringVarP(&f.out, "output", "o", "", "the file to write; standard output without it")
}

func planCommand(env Env) *cobra.Command {
	var f sheetFlags
	cmd := &cobra.Command{
		Use:     "plan",
		Short:   "Write your plan: what you will do, and a card to fill in",
		Long:    "Plan writes what you said you would do, and a card with whom to ring and blank lines for your service.\n\n" + leaves(report.PlanLeaves()),
		Example: "groundwork export plan\ngroundwork export plan --format html -o plan.html",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return writeSheet(env, cmd, f, "plan", func(*course.Course) (report.Sheetful, error) { return report.PlanSheet(), nil })
		},
	}
	f.add(cmd, "worry", "put in how worried you were")
	return cmd
}

func moduleCommand(env Env) *cobra.Command {
	var f sheetFlags
	cmd := &cobra.Command{
		Use:     "module MODULE",
		Short:   "Write one page of a module, to keep",
		Long:    "Module writes a module on one page: what it is for, its lessons in brief, whom to ring, and what it rests on.\n\n" + leaves(report.ModuleLeaves()),
		Example: "groundwork export module suicidal-mention --format html -o first-steps.html",
		Args:    oneModule,
		RunE: func(cmd *cobra.Command, args []string) error {
			return writeSheet(env, cmd, f, "page", func(c *course.Course) (report.Sheetful, error) {
				if m := c.Module(args[0]); m != nil {
					return report.ModuleSheet(m), nil
				}
				return report.Sheetful{}, noModule(c, args[0])
			})
		},
	}
	f.add(cmd, "commitments", "put in what you said there that you would do")
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

// writeSheet says what leaves the record and what in it looks like an identifier,
// and then writes it.
func writeSheet(env Env, cmd *cobra.Command, f sheetFlags, what string, pick func(*course.Course) (report.Sheetful, error)) error {
	if err := cmp.Or(oneOf("format", f.format, report.SheetFormats()...), keepable(env.OS, "-o", f.out)); err != nil {
		return err
	}
	c, err := loadCourse(env, f.flags)
	if err != nil {
		return err
	}
	of, err := pick(c)
	if err != nil {
		return err
	}
	r, err := openRecord(env, f.flags, c)
	if err != nil {
		return err
	}
	r.tellDamage(env)
	s := of.Make(c, r.session.State(), r.session.Standing(), f.ticked, env.Now())
	text, err := s.Format(f.format)
	if err != nil {
		return err
	}
	fmt.Fprintln(env.Err, "This "+what+" leaves the record. "+leaves(of.Leaves()))
	if s.Owns() {
		tellSeen(env, s)
	}
	return put(env, cmd, f.out, []byte(text))
}

// tellSeen says what in a sheet looks like an identifier.
func tellSeen(env Env, s report.Sheet) {
	fmt.Fprintln(env.Err, "\n"+report.CouldItTell)
	for _, line := range s.SeenWords() {
		fmt.Fprintln(env.Err, "  "+printable(line))
	}
}

package cli

import (
	"cmp"
	"fmt"
	"strings"

	"groundwork/progress/report"

	"github.com/spf13/cobra"
)

func notebookCommand(env Env) *cobra.Command {
	var f flags
	var format, out string
	var private bool
	cmd := &cobra.Command{
		Use:   "notebook",
		Short: "Write your notebook: what you promised, marked and wrote",
		Long: "Notebook writes what is in your notebook, for yourself or for somebody you choose.\n\n" + leaves(report.NotebookLeaves()) +
			"\n\nBefore it is written you are told what in it looks as if it could say who someone is.",
		Example: "groundwork export notebook\ngroundwork export notebook --format md -o notes.md",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := cmp.Or(oneOf("format", format, report.SheetFormats()...), keepable(env.OS, "-o", out)); err != nil {
				return err
			}
			n, err := notebookOf(env, f, private)
			if err != nil {
				return err
			}
			if n.Empty() {
				_, err := fmt.Fprintln(env.Err, strings.TrimSpace("There is nothing to write. "+n.Left()))
				return err
			}
			text, err := n.Format(format)
			if err != nil {
				return err
			}
			tellNotebook(env, n)
			return put(env, cmd, out, []byte(text))
		},
	}
	addFlags(cmd, &f)
	cmd.Flags().StringVar(&format, "format", "txt", "the format: txt, html or md")
	cmd.Flags().BoolVar(&private, "private", false, "put in the words that you were asked for in private")
	cmd.Flags().StringVarP(&out, "output", "o", "", "the file to write; standard output without it")
	return cmd
}

// tellNotebook says what leaves the record, and what in it looks like an
// identifier.
func tellNotebook(env Env, n report.Notebook) {
	fmt.Fprintln(env.Err, "This notebook leaves the record. "+leaves(report.NotebookLeaves()))
	tellSeen(env, n.Sheet)
	if left := n.Left(); left != "" {
		fmt.Fprintln(env.Err, "\n"+left+" --private puts them in.")
	}
}

func notebookOf(env Env, f flags, private bool) (report.Notebook, error) {
	c, err := loadCourse(env, f)
	if err != nil {
		return report.Notebook{}, err
	}
	r, err := openRecord(env, f, c)
	if err != nil {
		return report.Notebook{}, err
	}
	r.tellDamage(env)
	return report.NewNotebook(c, r.session.State(), private, env.Now()), nil
}

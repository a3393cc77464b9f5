package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"groundwork/progress/report"
)

func notebookCommand(env Env) *cobra.Command {
	var f exportFlags
	cmd := &cobra.Command{
		Use:   "notebook",
		Short: "Write your notebook: what you promised, marked and wrote",
		Long: "Notebook writes what is in your notebook, for yourself or for somebody you choose.\n\n" + leaves(report.NotebookLeaves()) +
			"\n\nBefore it is written you are told what in it looks as if it could say who someone is.",
		Example: "groundwork export notebook\ngroundwork export notebook --format md -o notes.md",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := f.load(env)
			if err != nil {
				return err
			}
			return f.write(env, cmd, c, func(r record) paper {
				return notebookPaper(env, report.NewNotebook(c, r.session.State(), f.ticked, env.Now()))
			})
		},
	}
	f.add(cmd, report.SheetFormats(), "private", "put in the words that you were asked for in private")
	return cmd
}

// notebookPaper is told with what in it looks like an identifier, and with what
// stays out of it.
func notebookPaper(env Env, n report.Notebook) paper {
	if n.Empty() {
		return paper{nothing: strings.TrimSpace("There is nothing to write. " + n.Left())}
	}
	p := paper{what: "notebook", text: n, beside: func() {
		tellSeen(env, n.Sheet)
		if left := n.Left(); left != "" {
			fmt.Fprintln(env.Err, "\n"+left+" --private puts them in.")
		}
	}}
	p.holds, p.never = report.NotebookLeaves()
	return p
}

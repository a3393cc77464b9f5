package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"groundwork/progress/report"

	"github.com/spf13/cobra"
)

// leaves says what a file holds and what it never does, before one is written.
func leaves(holds, never []string) string {
	return "It holds:\n  - " + strings.Join(holds, "\n  - ") +
		"\nIt never holds:\n  - " + strings.Join(never, "\n  - ")
}

func exportCommand(env Env) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write what you want to show somebody",
		Args:  noArgs,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(summaryCommand(env), notebookCommand(env), planCommand(env), moduleCommand(env))
	return cmd
}

func summaryCommand(env Env) *cobra.Command {
	var f flags
	var format, out string
	var noScore bool
	cmd := &cobra.Command{
		Use:     "summary",
		Short:   "Write a completion summary",
		Long:    "Summary writes a completion summary, for your own record or your regulator's form.\n\n" + leaves(report.Leaves()),
		Example: "groundwork export summary\ngroundwork export summary --format html -o summary.html",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := cmp.Or(oneOf("format", format, report.Formats()...), keepable(env.OS, "-o", out)); err != nil {
				return err
			}
			text, err := summaryText(env, f, format, noScore)
			if err != nil {
				return err
			}
			fmt.Fprintln(env.Err, "This summary leaves the record. "+leaves(report.Leaves()))
			return put(env, cmd, out, text)
		},
	}
	addFlags(cmd, &f)
	cmd.Flags().StringVar(&format, "format", "txt", "the format: txt, html, md or json")
	cmd.Flags().BoolVar(&noScore, "no-score", false, "leave the score out")
	cmd.Flags().StringVarP(&out, "output", "o", "", "the file to write; standard output without it")
	return cmd
}

func summaryText(env Env, f flags, format string, noScore bool) ([]byte, error) {
	c, err := loadCourse(env, f)
	if err != nil {
		return nil, err
	}
	r, err := openRecord(env, f, c)
	if err != nil {
		return nil, err
	}
	r.tellDamage(env)
	s := report.NewSummary(c, r.session.State(), r.session.Standing(), env.Now())
	if noScore {
		s = s.WithoutScore()
	}
	text, err := s.Format(format)
	return []byte(text), err
}

// put writes text to a new file, or without a name to standard output.
func put(env Env, cmd *cobra.Command, name string, text []byte) error {
	if name == "" || name == "-" {
		_, err := cmd.OutOrStdout().Write(text)
		return err
	}
	return keep(env.Err, name, text)
}

// keep writes text to a new file and tells where that is.
func keep(told io.Writer, name string, text []byte) error {
	if err := writeNew(name, text); err != nil {
		return err
	}
	if abs, err := filepath.Abs(name); err == nil {
		name = abs
	}
	_, err := fmt.Fprintf(told, "\nwritten to %s\n", oneLine(name))
	return err
}

// writeNew writes text to a new file, never over one that is there, and leaves
// nothing behind when it cannot.
func writeNew(name string, text []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	switch {
	case errors.Is(err, fs.ErrExist):
		return hint(fmt.Errorf("%s is there already", quoted(name)), "give another name, or remove it first")
	case err != nil:
		return hint(fmt.Errorf("write %s: %w", quoted(name), bare(err)), "check that the folder is there and may be written to")
	}
	_, err = f.Write(text)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		os.Remove(name)
		return hint(fmt.Errorf("write %s: %w", quoted(name), bare(err)), "nothing was kept; is the disk full?")
	}
	return nil
}

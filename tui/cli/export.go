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

	"github.com/spf13/cobra"

	"groundwork/course"
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

// An exportFlags is what a command that exports something is asked.
type exportFlags struct {
	flags
	formats     []string // there are
	format, out string
	ticked      bool // what a thing of that kind may hold, or leave out
}

// add gives cmd the flags; tick is the one that is its own.
func (f *exportFlags) add(cmd *cobra.Command, formats []string, tick, does string) {
	f.formats = formats
	addFlags(cmd, &f.flags)
	last := len(formats) - 1
	cmd.Flags().StringVar(&f.format, "format", "txt", "the format: "+strings.Join(formats[:last], ", ")+" or "+formats[last])
	cmd.Flags().BoolVar(&f.ticked, tick, false, does)
	cmd.Flags().StringVarP(&f.out, "output", "o", "", "the file to write; standard output without it")
}

// load is the course, once what was asked can be done.
func (f exportFlags) load(env Env) (*course.Course, error) {
	if err := cmp.Or(oneOf("format", f.format, f.formats...), keepable(env.OS, "-o", f.out)); err != nil {
		return nil, err
	}
	return loadCourse(env, f.flags)
}

// A paper is what is made of a record to leave the machine.
type paper struct {
	what  string // "summary"
	holds []string
	never []string
	text  interface {
		Format(name string) (string, error)
	}
	beside  func() // says what else there is to think of; may be nil
	nothing string // said where there is nothing to write, and so no paper
}

// write makes a paper of the learner's record, says what leaves with it, and then
// writes it.
func (f exportFlags) write(env Env, cmd *cobra.Command, c *course.Course, of func(record) paper) error {
	r, err := openRecord(env, f.flags, c)
	if err != nil {
		return err
	}
	r.tellDamage(env)
	p := of(r)
	if p.nothing != "" {
		_, err := fmt.Fprintln(env.Err, p.nothing)
		return err
	}
	text, err := p.text.Format(f.format)
	if err != nil {
		return err
	}
	fmt.Fprintln(env.Err, "This "+p.what+" leaves the record. "+leaves(p.holds, p.never))
	if p.beside != nil {
		p.beside()
	}
	return put(env, cmd, f.out, []byte(text))
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

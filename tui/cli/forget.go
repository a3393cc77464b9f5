package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"groundwork/progress"

	"github.com/spf13/cobra"
)

func forgetCommand(env Env) *cobra.Command {
	var f forgetFlags
	cmd := &cobra.Command{
		Use:   "forget [ID…]",
		Short: "Take back your own words, or delete a whole record",
		Long: "Forget lists what you wrote, each with an id. With ids, or with --all, it removes\n" +
			"those words from the disk; that you did the activity stays. With --delete it\n" +
			"removes a learner's whole record, after you have typed the name.",
		Example: "groundwork forget\ngroundwork forget 4f2a91\ngroundwork forget --all\ngroundwork forget --learner Asha --delete",
		RunE:    func(_ *cobra.Command, ids []string) error { return forget(env, f, ids) },
	}
	addFlags(cmd, &f.flags)
	cmd.Flags().BoolVar(&f.all, "all", false, "take back everything you wrote")
	cmd.Flags().BoolVar(&f.delete, "delete", false, "delete the learner's whole record")
	return cmd
}

// A forgetFlags is what forget is asked.
type forgetFlags struct {
	flags
	all, delete bool
}

func forget(env Env, f forgetFlags, ids []string) error {
	some := f.all || len(ids) > 0
	if f.delete && some {
		return hint(usageError{errors.New("--delete removes everything, so it takes no ids and no --all")}, "run groundwork forget --help")
	}
	src, err := findCourse(env, f.course)
	if err != nil {
		return err
	}
	c, err := src.outline()
	if err != nil {
		return err
	}
	r, err := openRecord(env, f.flags, c)
	if err != nil {
		return err
	}
	r.tellDamage(env)
	_ = r.journal.Forget() // what was taken back before, and has come back
	switch {
	case f.delete:
		return deleteRecord(env, r)
	case some:
		return forgetWords(env, r, ids)
	}
	return listWords(env.Out, r.session)
}

// shortID is the end of an event's id, which is enough to tell words apart.
func shortID(id string) string { return id[max(0, len(id)-6):] }

func listWords(w io.Writer, s *progress.Session) error {
	kept, drafts := keptWords(s.State()), s.Drafted()
	if len(kept)+drafts == 0 {
		_, err := fmt.Fprintln(w, "nothing that you wrote is kept")
		return err
	}
	for _, words := range kept {
		text := []rune(strings.Join(strings.Fields(printable(words.Text)), " "))
		if len(text) > 48 {
			text = append(text[:47], '…')
		}
		if _, err := fmt.Fprintf(w, "%s  %s  %s\n", shortID(words.ID), words.At.Format("2 Jan 2006"), string(text)); err != nil {
			return err
		}
	}
	if drafts == 0 {
		return nil
	}
	_, err := fmt.Fprintln(w, progress.StillTypedAny(drafts)+"; forget --all takes it back")
	return err
}

// keptWords are those whose text is there.
func keptWords(state progress.State) []progress.Words {
	var kept []progress.Words
	for _, w := range state.Words {
		if w.Text != "" {
			kept = append(kept, w)
		}
	}
	return kept
}

// forgetWords removes the words whose ids end in one of ends, or all of them
// where there are none.
func forgetWords(env Env, r record, ends []string) error {
	var ids []string
	found := map[string]bool{}
	for _, w := range keptWords(r.session.State()) {
		for _, end := range ends {
			if strings.HasSuffix(w.ID, end) {
				found[end] = true
			}
		}
		if len(ends) == 0 || hasEnd(w.ID, ends) {
			ids = append(ids, w.ID)
		}
	}
	for _, end := range ends {
		if !found[end] {
			return hint(usageError{fmt.Errorf("nothing you wrote has the id %q; nothing was removed", end)}, "groundwork forget lists the ids")
		}
	}
	drafts := 0
	if len(ends) == 0 {
		drafts = r.session.Drafted()
		r.session.ForgetDrafts()
	}
	if len(ids)+drafts == 0 {
		_, err := fmt.Fprintln(env.Out, "nothing that you wrote is kept")
		return errors.Join(err, r.session.Flush())
	}
	if err := errors.Join(r.session.Forget(ids...), r.session.Flush()); err != nil {
		return hint(fmt.Errorf("take words back: %w", err), "they are still there; check that the folder may be written to, and run it again")
	}
	_, err := fmt.Fprintf(env.Out, "%d taken back; removed from the disk\n", len(ids)+drafts)
	return err
}

func hasEnd(id string, ends []string) bool {
	for _, end := range ends {
		if strings.HasSuffix(id, end) {
			return true
		}
	}
	return false
}

// deleteRecord removes a whole record once the learner's word for it, the name,
// has been typed.
func deleteRecord(env Env, r record) error {
	who := r.session.State().Learner
	name := who.Name
	if name == "" {
		name = "someone without a name"
	}
	fmt.Fprintf(env.Err, "This deletes everything that is kept of %s on this computer. It cannot be undone.\nType %s to go on: ", name, who.DeleteWord())
	typed, err := bufio.NewReader(env.In).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if !who.Deletes(typed) {
		return hint(errors.New("that is not the name; nothing was deleted"), "type it as it is shown")
	}
	if err := r.journal.Delete(); err != nil {
		return hint(fmt.Errorf("delete the record: %w", err), "check that the folder may be written to, and run it again")
	}
	_, err = fmt.Fprintf(env.Out, "the record of %s is deleted\n", name)
	return err
}

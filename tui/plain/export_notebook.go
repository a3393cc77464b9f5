package plain

import (
	"strings"

	"groundwork/progress/report"
)

// exportNotebook says the notebook as it would leave this computer, all of it, what
// in it looks as if it could say who somebody is, and only then offers to keep it
// in a file.
func (t *talk) exportNotebook() error {
	private := false
	for {
		n := report.NewNotebook(t.course, t.s.State(), private, t.cfg.Now())
		if n.Empty() && n.LeftOut == 0 {
			t.out.say("There is nothing in it yet.")
			return nil
		}
		holds, never := report.NotebookLeaves()
		t.out.say("This is your notebook as it would leave this computer, and only if you hand it on. It holds: " +
			strings.Join(holds, "; ") + ". It never holds: " + strings.Join(never, "; ") + ".")
		t.out.say(n.Text())
		t.out.say(report.CouldItTell)
		for _, line := range n.SeenWords() {
			t.out.say(line)
		}
		again, err := t.offerNotebook(n, private)
		if err != nil || !again {
			return err
		}
		private = !private
	}
}

// offerNotebook asks what to do with a notebook that was shown. It reports whether
// to show it again, with the private words or without.
func (t *talk) offerNotebook(n report.Notebook, private bool) (again bool, err error) {
	var rows []string
	formats := report.SheetForms()
	if t.cfg.Export != nil {
		for _, f := range formats {
			rows = append(rows, f.Words)
		}
	}
	files := len(rows)
	switch {
	case private:
		rows = append(rows, "Leave the private words out, and say it again")
	case n.LeftOut > 0:
		rows = append(rows, "Put the private words in, and say it again")
	}
	if len(rows) == 0 {
		return false, nil
	}
	t.out.say("To keep it in a file:")
	t.out.list(rows)
	row, err := t.rowOrBack(rows, "keeps nothing")
	if err != nil || row == 0 || row > files {
		return row > files, err
	}
	t.keepFile("groundwork-notebook", n.Format, formats[row-1].Name)
	return false, nil
}

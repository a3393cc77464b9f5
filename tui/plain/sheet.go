package plain

import (
	"strings"

	"groundwork/progress/report"
)

// sheet says a plan, or a module on a page, as it would leave this computer, all of
// it, what in it looks as if it could say who somebody is, and only then offers to
// keep it in a file.
func (t *talk) sheet(of report.Sheetful) error {
	make := func(ticked bool) report.Sheet {
		return of.Make(t.course, t.s.State(), t.s.Standing(), ticked, t.cfg.Now())
	}
	ticks := len(make(true).Parts) > len(make(false).Parts)
	for ticked := false; ; ticked = !ticked {
		s := make(ticked)
		holds, never := of.Leaves()
		t.out.say(sentence(of.Title) + " This is all that would leave this computer, and only if you hand it on. It holds: " +
			strings.Join(holds, "; ") + ". It never holds: " + strings.Join(never, "; ") + ".")
		t.out.say(s.Text())
		if s.Owns() {
			t.out.say(report.CouldItTell)
			for _, line := range s.SeenWords() {
				t.out.say(line)
			}
		}
		again, err := t.offerSheet(of, s, ticks, ticked)
		if err != nil || !again {
			return err
		}
	}
}

// offerSheet asks what to do with a sheet that was said. It reports whether to say it
// again, with what can be put in or without.
func (t *talk) offerSheet(of report.Sheetful, s report.Sheet, ticks, ticked bool) (again bool, err error) {
	var rows []string
	formats := report.SheetForms()
	if t.cfg.Export != nil {
		for _, f := range formats {
			rows = append(rows, f.Words)
		}
	}
	files := len(rows)
	switch {
	case ticks && ticked:
		rows = append(rows, "Say it again, "+of.Untick)
	case ticks:
		rows = append(rows, "Say it again, "+of.Tick)
	}
	if len(rows) == 0 {
		_, err := t.onward()
		return false, err
	}
	t.out.say("To keep it in a file:")
	t.out.list(rows)
	row, err := t.rowOrBack(rows, "keeps nothing")
	if err != nil || row == 0 || row > files {
		return row > files, err
	}
	t.keepFile(of.File, s.Format, formats[row-1].Name)
	return false, nil
}

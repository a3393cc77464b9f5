package plain

import "groundwork/progress/report"

// summary says what the learner could show somebody, all of it, and only then
// offers to keep it in a file.
func (t *talk) summary() error {
	scored := true
	for {
		sum := report.NewSummary(t.course, t.s.State(), t.s.Standing(), t.cfg.Now())
		if !scored {
			sum = sum.WithoutScore()
		}
		t.out.say("This is your summary. It is all that would leave this computer, and only if you hand it on. " +
			"It never says what you wrote, how worried or how sure you were, or which way you took.")
		t.out.say(sum.Text())
		again, err := t.offerSummary(sum, &scored)
		if err != nil || !again {
			return err
		}
	}
}

// offerSummary asks what to do with a summary that was shown. It reports
// whether to show it again, which is after the score was left out or put back.
func (t *talk) offerSummary(sum report.Summary, scored *bool) (again bool, err error) {
	formats := report.Forms()
	rows := make([]string, 0, len(formats)+1)
	if t.cfg.Export != nil {
		for _, f := range formats {
			rows = append(rows, f.Words)
		}
	}
	switch {
	case !*scored:
		rows = append(rows, "Put the score back, and show it again")
	case sum.Score != nil:
		rows = append(rows, "Leave the score out, and show it again")
	}
	if len(rows) == 0 {
		_, err := t.onward()
		return false, err
	}
	t.out.say("To keep it in a file:")
	t.out.list(rows)
	n, err := t.rowOrBack(rows, "keeps nothing")
	switch {
	case err != nil || n == 0:
		return false, err
	case t.cfg.Export != nil && n <= len(formats):
		t.keepFile("groundwork-summary", sum.Format, formats[n-1].Name)
		return false, nil
	}
	*scored = !*scored
	return true, nil
}

// rowOrBack asks for a row; 0 is none, for Enter alone, which empty says.
func (t *talk) rowOrBack(rows []string, empty string) (int, error) {
	for {
		r, err := t.ask(prompt{
			says:  aNumber(len(rows)) + " Enter alone " + empty + ".",
			words: []word{wordBack}, quiet: []word{wordNext, wordSkip},
		})
		if err != nil || r.word != "" || r.text == "" {
			return 0, err
		}
		n, err := one(r.text, rows)
		if err == nil {
			return n, nil
		}
		t.aside(capital(err.Error()) + ".")
	}
}

// keepFile keeps what was said in a file, in one of its formats.
func (t *talk) keepFile(name string, in func(format string) (string, error), format string) {
	text, err := in(format)
	var path string
	if err == nil {
		path, err = t.cfg.Export(name+"."+format, []byte(text))
	}
	if err != nil {
		t.out.say("Not kept: " + err.Error() + ".")
		return
	}
	t.out.say("Kept as " + path + ". Nothing was sent anywhere.")
}

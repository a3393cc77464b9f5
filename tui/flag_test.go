package tui

import (
	"testing"

	"groundwork/progress"
)

func TestFlagScreens(t *testing.T) {
	flagged := join(toPage, "f", "2", "Which page is meant?", "esc")
	for _, s := range []struct {
		name string
		keys []string
	}{
		{"flag", join(toPage, "f")},
		{"flag-words", join(toPage, "f", "3", "It hurt.")},
		{"flagged", flagged},
		{"flag-there", join(flagged, "f")},
		{"flags", join(flagged, "right", "right", "7", "enter", "enter", "f", "1", "esc", "esc", "esc", "t", "9")},
		{"flags-none", []string{"end", "enter", "t", "9"}},
		{"settings-flags", join(flagged, "esc", "esc", "t", "end")},
	} {
		for _, size := range []struct {
			name          string
			width, height int
		}{{"80x24", 80, 24}, {"40x12", 40, 12}} {
			t.Run(s.name+"-"+size.name, func(t *testing.T) {
				there := func() *window { return newWindow(t, "Asha").open(size.width, size.height).press(s.keys...) }
				w := there()
				w.golden(s.name + "-" + size.name)
				checkFits(t, w.app.Content(), size.width, size.height)
				checkWrapped(t, w.app)
				helpIsTrue(there)
			})
		}
	}
}

// flagsOf are the flags in the record as it was saved.
func (w *window) flagsOf() []progress.Flag { return progress.Fold(w.store.events).FlagList() }

func TestAFlagIsKeptAndTakenBackByOneKey(t *testing.T) {
	w := toStep(t, "#one").press("f").sees(progress.AskFlag, "nobody is told").press("1").sees("It may be wrong").
		press("!?/nf1", "esc").sees("Flagged.", "· flagged", "What is the first thing to do?")
	if all := w.flagsOf(); len(all) != 1 || all[0].ID() != "kinds/all#one" || all[0].Reason != "wrong" || all[0].Text != "!?/nf1" {
		t.Errorf("saved are %+v", all)
	}
	w.press("f").sees("You flagged this: It may be wrong or out of date.", "!?/nf1").press("f").sees("Taken back").seesNot("· flagged")
	if all, words := w.flagsOf(), w.app.Session().State().Words; len(all) != 0 || words[0].Text != "" {
		t.Errorf("taken back, there are %+v and words %+v", all, words)
	}
}

// An answer that is being given is still there after a flag.
func TestAFlagDisturbsNoAnswer(t *testing.T) {
	w := toStep(t, "#one").pick("Wait for the morning").sees("How sure").press("f", "5", "esc").sees("How sure").press("1").sees("Think again")
	w.press("f", "f").seesNot("· flagged").sees("Think again")
}

func TestAFlagIsKeptWhenTheWindowCloses(t *testing.T) {
	for name, test := range map[string]struct {
		keys []string
		kept int
	}{
		"before a reason":  {[]string{"f"}, 0},
		"after a reason":   {[]string{"f", "2"}, 1},
		"with words":       {[]string{"f", "2", "What?"}, 1},
		"once it was kept": {[]string{"f", "2", "esc"}, 1},
		"left as it was":   {[]string{"f", "2", "esc", "f", "enter"}, 1},
		"taken back":       {[]string{"f", "2", "esc", "f", "2"}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			w := toStep(t, "#one").press(test.keys...).press("ctrl+c")
			if err := w.app.Close(); err != nil {
				t.Fatal(err)
			}
			if got := w.flagsOf(); len(got) != test.kept {
				t.Errorf("kept are %+v", got)
			}
		})
	}
}

func TestWhatWasFlaggedIsListedAndReached(t *testing.T) {
	w := newWindow(t, "Asha").press("enter", "1", "b", "f", "4", "esc").sees("the short version · flagged").press("esc")
	w.press("t", "9").sees("The short version in “All of them”", "It does not fit where I work.").press("enter").sees("The short version of it.")
	w.press("esc").sees(progress.FlagsTitle).press("f").sees("Taken back", progress.NoFlags).press("esc").sees("Settings")
}

func TestAFlagOnWhatIsGoneDoesNoHarm(t *testing.T) {
	w := newWindow(t, "Asha").press("enter")
	if err := w.app.Session().Flag("gone/away#item", "other", ""); err != nil {
		t.Fatal(err)
	}
	w.press("t", "9").sees("Something that is not in this version of the course").press("enter").sees("There is no page to go to").
		press("f").sees(progress.NoFlags)
}

// What looks like an identifier is shown before a flag's words are kept, and kept
// where the window closes over the question.
func TestTheWordsOfAFlagAreLookedAt(t *testing.T) {
	asked := func() *window {
		return toStep(t, "#one").press("f", "5", "Ring 07700 900123", "esc").sees("07700 900123", "looks like a phone number")
	}
	w := asked().press("esc").press(" now", "esc").sees("looks like a phone number").press("down", "enter").sees("Flagged.")
	if all := w.flagsOf(); len(all) != 1 || all[0].Text != "Ring 07700 900123 now" {
		t.Errorf("saved are %+v", all)
	}
	w = asked().press("ctrl+c")
	if err := w.app.Close(); err != nil {
		t.Fatal(err)
	}
	if all := w.flagsOf(); len(all) != 1 || all[0].Text != "Ring 07700 900123" {
		t.Errorf("closed over the question, saved are %+v", all)
	}
}

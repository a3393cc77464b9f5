package progress_test

import (
	"testing"

	"groundwork/progress"
)

func TestASightingIsShownInItsLine(t *testing.T) {
	all := progress.Sightings("First line.\nWrite to bo@example.org, then ring\n07700 900123 tonight.")
	if len(all) != 2 {
		t.Fatalf("saw %+v", all)
	}
	want := progress.Sighting{Before: "Write to ", It: "bo@example.org", After: ", then ring", Line: 2, What: "looks like an e-mail address"}
	if all[0] != want {
		t.Errorf("saw %+v, want %+v", all[0], want)
	}
	if all[1].Line != 3 || all[1].It != "07700 900123" || all[1].Before != "" {
		t.Errorf("saw %+v", all[1])
	}
}

func TestOneTextIsAskedAboutOnce(t *testing.T) {
	w := progress.Watch("")
	text := "Write to bo@example.org"
	ask := w.Asks(text)
	if len(ask) != 1 {
		t.Fatalf("asks about %v", ask)
	}
	w2 := w.Keeping(ask)
	if len(w2.Asks(text+" today")) != 0 {
		t.Error("what was kept knowingly is asked about again")
	}
	if got := w2.Asks(text + " or 07700 900123"); len(got) != 1 || got[0].It != "07700 900123" {
		t.Errorf("of a new one it asks %v", got)
	}
	if len(w.Asks(text)) != 1 {
		t.Error("the field as it was before knows what was chosen later")
	}
	if len(progress.Watch(text).Asks(text+"\r\n")) != 0 {
		t.Error("what stands already is asked about")
	}
	if len(w.Asks("Lift it, then call somebody.")) != 0 {
		t.Error("a clean text is asked about")
	}
}

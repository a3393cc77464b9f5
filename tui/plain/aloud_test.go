package plain

import "testing"

func TestKeysOfTheWindowAreSaidAsWords(t *testing.T) {
	for written, said := range map[string]string{
		"Press f3 for the first steps, from any page.":  "Type now for the first steps, from any page.",
		"If it frightens you, press\nf3.":               "If it frightens you, type now.",
		"If these pages sat heavily, press !: it's for": "If these pages sat heavily, type support: it's for",
	} {
		if got := speech.Replace(written); got != said {
			t.Errorf("%q is said as %q, want %q", written, got, said)
		}
	}
}

package guard_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"groundwork/progress/guard"
)

func TestFindTellsWhatAPartLooksLike(t *testing.T) {
	for _, c := range []struct{ text, part, what string }{
		{"It is 999 000 0018, I think.", "999 000 0018", "looks like an NHS number"},
		{"Call 07700 900123 after six", "07700 900123", "looks like a phone number"},
		{"(asha@example.org)", "asha@example.org", "looks like an e-mail address"},
		{"near SW1A 1AA.", "SW1A 1AA", "looks like a postcode"},
		{"DOB 03/05/1984", "03/05/1984", "looks like a date of birth"},
		{"posts as @made_up88 now", "@made_up88", "looks like somebody's name or page online"},
		{"saw Mrs O’Neill today", "Mrs O’Neill", "looks like somebody's name"},
		{"in bay 3 bed 4 tonight", "bay 3 bed 4", "looks like a ward, a bed or a room"},
		{"RiO number 1234567", "1234567", "looks like a number from a record"},
		{"NI QQ 12 34 56 C", "QQ 12 34 56 C", "looks like a National Insurance number"},
	} {
		found := guard.Find(c.text)
		if len(found) != 1 {
			t.Errorf("Find(%q) = %v, want one finding", c.text, found)
			continue
		}
		if got := c.text[found[0].Start:found[0].End]; got != c.part || found[0].What != c.what {
			t.Errorf("Find(%q) = %q, %q; want %q, %q", c.text, got, found[0].What, c.part, c.what)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Rang 07700 900123 about Mrs O’Neill (asha@example.org), SW1A 1AA, ward 7.")
	f.Add("@ @@ a@ @a u/ (((+44 0)) DOB D.O.B. born 1/1/1 Ward B Larch ward St bsky.social x.com/")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, found := range guard.Find(text) {
			if found.Start < end || found.End <= found.Start || found.End > len(text) {
				t.Fatalf("%v after %d in a text of %d bytes", found, end, len(text))
			}
			if part := text[found.Start:found.End]; utf8.ValidString(text) && !utf8.ValidString(part) {
				t.Fatalf("%q cuts a rune", part)
			}
			if found.What == "" || strings.Contains(found.What, "safe") {
				t.Fatalf("%v says %q", found, found.What)
			}
			end = found.End
		}
	})
}

// BenchmarkFind reads the longest text that the course keeps, thick with what is
// looked for.
func BenchmarkFind(b *testing.B) {
	var all []string
	for _, c := range corpus(b, "corpus.txt") {
		all = append(all, c.text)
	}
	text := strings.Join(all, " ")[:10_000]
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		guard.Find(text)
	}
}

func TestHelpLinesAreNobodys(t *testing.T) {
	for _, line := range []string{
		"999", "112", "111", "111 option 2", "101", "105", "116 123", "116123", "116 000",
		"0800 1111", "0800 068 4141", "0800 58 58 58", "0808 808 8000", "0300 123 3393",
		"85258", "text SHOUT to 85258", "18000",
	} {
		if found := guard.Find("If it is bad, " + line + ", day or night."); len(found) > 0 {
			t.Errorf("Find takes the help line %q for somebody's: %v", line, found)
		}
	}
}

// TestAWrongCheckDigitIsNoHealthNumber changes each digit of a number in turn:
// the check tells every change of one digit.
func TestAWrongCheckDigitIsNoHealthNumber(t *testing.T) {
	const number = "9990000018"
	for i := range number {
		for d := byte('0'); d <= '9'; d++ {
			changed := []byte(number)
			changed[i] = d
			found := guard.Find("It was " + string(changed) + " then.")
			is := len(found) == 1 && found[0].Kind == guard.NHSNumber
			if want := string(changed) == number; is != want {
				t.Errorf("an NHS number in %s: %v, want %v", changed, is, want)
			}
		}
	}
}

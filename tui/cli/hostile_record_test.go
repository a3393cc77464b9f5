package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// steeringLines are a record in which every text of every kind of event holds
// text, and every number is more than there can be. Its ids are right.
func steeringLines(text string) (journal, words string) {
	kinds := strings.Fields("enrolled opened turned left answered chose rated wrote committed kept released completed bookmarked flagged set reset forgot newer")
	places := [][2]string{{"drips/choosing", "first"}, {"drips/evening", "walk"}, {"drips/writing", "own"}, {"drips/keeping", "mine"}, {"drips/ordering", "steps"}}
	var j, w strings.Builder
	line := func(b *strings.Builder, v map[string]any) { // its id first, as a record has it
		head, _ := json.Marshal(map[string]any{"id": v["id"]}) // texts and numbers can be encoded
		head = append(head[:len(head)-1], fmt.Sprintf(`,"at":"2026-11-23T15:04:05Z","kind":%s,`, quotedJSON(fmt.Sprint(v["kind"])))...)
		delete(v, "id")
		rest, _ := json.Marshal(v)
		b.WriteString(string(head) + string(rest[1:]) + "\n")
	}
	n := 0
	for _, kind := range kinds {
		for i := range places {
			n++
			id := fmt.Sprintf("01939e0c-0000-7000-8000-%012x", n)
			e := map[string]any{"id": id, "kind": kind}
			for _, key := range strings.Fields("page sitting form node choice ending of by key to learner name profession nation version hash") {
				e[key] = key + text
			}
			for _, key := range strings.Fields("rev certainty hints place ms active_ms open_ms value") {
				e[key] = []int{1 << 62, -1 << 62}[n%2]
			}
			e["score"], e["seed"], e["response"] = []float64{1e300, -1e300}[n%2], uint64(1)<<63, []string{text, "x" + text}
			e["lesson"], e["activity"] = places[i][0], places[i][1]
			switch {
			case kind == "enrolled":
				e["name"] = "Asha" + text
			case n%3 == 0:
				e["lesson"], e["activity"] = "lesson"+text, "activity"+text
			case n%7 == 0:
				delete(e, "lesson")
				delete(e, "activity")
			}
			if kind == "newer" {
				e["kind"] = "new" + text
			}
			line(&j, e)
			if strings.Contains("wrote committed flagged", kind) {
				line(&w, map[string]any{"id": id, "text": "Own" + text + " words", "asks": "Bo" + text})
			}
		}
	}
	j.WriteString("{\"id\":\"" + text + "\n" + text + "\n")
	w.WriteString(text + "\n{}\n")
	return j.String(), w.String()
}

// TestNothingOfARecordSteersATerminal has the commands and both front ends open
// records that somebody has carried here.
func TestNothingOfARecordSteersATerminal(t *testing.T) {
	t.Parallel()
	good, _ := laid(t, nil)
	for _, text := range []string{"\x1b[2J", "\x1b]8;;https://example.org\x07here", "\u009b31m\u0085\x7f", "\u202e\u2066\u200f\u061c", "\u2028\u2029\n\r\t", "\u200b\u2060\ufeff\u00ad\U000e0041\U000e007f"} {
		t.Run(fmt.Sprintf("%q", text), func(t *testing.T) {
			data := t.TempDir()
			folder := filepath.Join(data, "teapots", "learner-x")
			if err := os.MkdirAll(folder, 0o700); err != nil {
				t.Fatal(err)
			}
			journal, words := steeringLines(text)
			for name, all := range map[string]string{"journal-a.jsonl": journal, "words-a.jsonl": words} {
				if err := os.WriteFile(filepath.Join(folder, name), []byte(all), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			_ = os.WriteFile(filepath.Join(folder, "journal"+text+".jsonl"), []byte("no event\n"), 0o600) // where a disk takes it
			if err := os.WriteFile(filepath.Join(data, "settings.json"), []byte(`{"theme":`+quotedJSON(text)+`}`), 0o600); err != nil {
				t.Fatal(err)
			}
			all := everything(t, good, good, data)
			harmless(t, all...)
			if err := os.Remove(filepath.Join(folder, "words-a.jsonl")); err != nil { // whose damage is told first
				t.Fatal(err)
			}
			if err := os.Remove(filepath.Join(folder, "journal-a.jsonl")); err != nil {
				t.Fatal(err)
			}
			enrolled := fmt.Sprintf("{\"id\":\"01939e0c-0000-7000-8000-%012x\",\"at\":\"2026-11-23T15:04:05Z\",\"kind\":\"enrolled\",\"name\":\"Asha\"}\n", 1)
			if err := os.WriteFile(filepath.Join(folder, "journal-z.jsonl"), []byte(enrolled), 0o600); err != nil {
				t.Fatal(err)
			}
			harmless(t, most(t, good, data)...)
			for _, s := range all {
				if strings.HasPrefix(s.command, "export notebook") && !strings.Contains(s.text, "words") {
					t.Errorf("the record is not shown: %.300s", s.text)
				}
			}
		})
	}
}

func quotedJSON(text string) string {
	b, _ := json.Marshal(text)
	return string(b)
}

// TestNothingAskedSteersATerminal has the commands be given odd flags, arguments
// and an odd environment, which are said back in errors.
func TestNothingAskedSteersATerminal(t *testing.T) {
	t.Parallel()
	good, _ := laid(t, nil)
	for _, odd := range []string{"\x1b[2J", "\x1b]0;x\x07", "\u009b31m", "\u202egpj", "a\nb", "\x9b31m", "\u200b", "\u2028", "\U000e0041"} {
		for _, args := range [][]string{
			{odd},
			{"--" + odd},
			{"-" + odd},
			{"--theme", odd},
			{"--theme=" + odd},
			{"--width", odd},
			{"--plain=" + odd},
			{"--learner", odd},
			{"--data"},
			{"now", odd},
			{"now", "--nation", odd},
			{"now", "--" + odd},
			{"outline", odd},
			{"outline", "--learner", odd},
			{"export", odd},
			{"export", "summary", odd},
			{"export", "summary", "--format", odd},
			{"export", "module", odd},
			{"export", "module", "a", odd},
			{"export", "notebook", "--format", odd},
			{"export", "plan", "--" + odd},
			{"export", "module", "drips", "-o", "/no-folder/" + odd},
			{"forget", odd},
			{"forget", "--learner", odd, "--delete"},
			{"forget", "--" + odd},
			{"check", odd},
			{"check", odd, odd},
			{"check", "--explain", odd},
			{"check", "--against", odd},
			{"check", "--against=" + odd, good},
			{"check", odd, "--claims"},
			{"check", odd, "--reader", "--json"},
			{"version", odd},
			{"help", odd},
			{"completion", odd},
			{"completion", "bash", odd},
			{"man", odd},
			{"__complete", odd},
			{"__complete", "check", odd},
			{"__complete", "--" + odd},
		} {
			at := []string{"--data", filepath.Join(t.TempDir(), odd)}
			if cmd := args[0]; cmd != "outline" && cmd != "forget" && len(args) < 3 {
				at = nil
			}
			harmless(t, attempt(t, "1\nquit\n", append(args, at...)...))
		}
		s := attemptIn(t, []string{"HOME=/home" + odd, "GROUNDWORK_DATA=" + t.TempDir() + "/" + odd, "TERM=" + odd, "LANG=" + odd, "NO_COLOR=" + odd, "TERM_PROGRAM=" + odd}, visit, "--plain", "--course", good)
		harmless(t, s)
	}
}

package search

import (
	"slices"
	"strings"
	"testing"

	"groundwork/content"
	"groundwork/course"
	"groundwork/course/coursetest"
)

// taught is the course itself: its own words are the best there are to try.
func taught(tb testing.TB) *course.Course {
	tb.Helper()
	c, err := course.Load(content.FS)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func TestEveryWordOfAPageFindsThatPage(t *testing.T) {
	c := taught(t)
	ix := New(c)
	found, apart := map[string][]string{}, 60/coursetest.Rounds(10)
	for i, l := range c.Lessons() {
		if i%apart != 0 {
			continue // one lesson of each module or so, and of its words some: those of all take minutes
		}
		for _, s := range l.Steps() {
			for n, word := range strings.Fields(s.Text()) {
				if (n+i)%20 != 0 || !strings.ContainsFunc(word, isWord) {
					continue
				}
				if found[word] == nil {
					found[word] = ids(ix.Find(word, 10_000))
				}
				id := "page " + l.ID + " " + s.ID
				if s.Activity != nil {
					id = "question " + s.Activity.ID + " " + s.ID
				}
				if !slices.Contains(found[word], id) {
					t.Fatalf("%q does not find %s, where it stands", word, id)
				}
			}
		}
	}
	if want := coursetest.Rounds(300); len(found) < want {
		t.Errorf("only %d words were tried, not %d", len(found), want)
	}
}

func TestEveryTermPlaceSourceAndLineIsFoundByItsName(t *testing.T) {
	c := taught(t)
	ix := New(c)
	finds := func(query string, k Kind, id string) {
		t.Helper()
		found := ix.Find(query, 10_000)
		if found.Match != All || !slices.ContainsFunc(found.Hits, func(h Hit) bool { return h.Kind == k && h.ID == id }) {
			t.Errorf("%q does not find %v %q", query, k, id)
		}
	}
	for _, x := range c.Glossary {
		finds(x.Term, Term, x.Term)
	}
	for _, x := range c.Directory {
		finds(x.Name, Place, x.ID)
	}
	for _, x := range c.Sources {
		finds(x.Title, Source, x.ID)
	}
	for _, x := range c.Support.Lines {
		finds(x.Name, Help, x.ID)
	}
}

// A longer beginning finds no more than a shorter one did.
func TestALongerBeginningNarrows(t *testing.T) {
	ix := New(taught(t))
	for _, query := range []string{"suicidal", "confidentiality", "crisis line", "duty desk tonight", "what do i do"} {
		before := ids(ix.Find(query[:1], 100_000))
		for n := 2; n <= len(query); n++ {
			found := ix.Find(query[:n], 100_000)
			if found.Match != All {
				break
			}
			for _, id := range ids(found) {
				if !slices.Contains(before, id) {
					t.Fatalf("%q finds %q, which %q does not", query[:n], id, query[:n-1])
				}
			}
			before = ids(found)
		}
	}
}

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"Café": "cafe", "CAFE\u0301": "cafe", "İstanbul": "istanbul", "Straße": "strasse", "Ærø": "aero",
		"Łódź": "lodz", "can’t": "can't", "ΌΣΟΣ": "οσοσ", "ﬁre": "fire", "K": "k", "plain words": "plain words",
		"٣": "٣", "日本": "日本", "\xff": "\ufffd", "": "",
	} {
		if got := Fold(text); got != want {
			t.Errorf("fold %q: got %q, want %q", text, got, want)
		}
	}
}

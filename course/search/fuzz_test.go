package search

import (
	"testing"

	"groundwork/course"
)

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Café", "ẞß", "Ϲ ϴ", "İı", "ﬃ", "\xff", "ᾳ", "Ⅷ", "㎒", "\u0345", "\xf3\u012b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Errorf("fold %q: %q, and again %q", s, once, twice)
		}
	})
}

// FuzzFind finds any query in a course that holds any text. Whatever they are,
// what is marked lies within what is shown, and a text is found by each of its
// own words.
func FuzzFind(f *testing.F) {
	f.Add("A gale. It's loud; CAFÉ", "gale")
	f.Add("don't ’ '' x'", "x'")
	f.Add("\u0301\u0301 a\u0301", "\u0301")
	f.Add("word\x00word \xff\xfe", "\xff")
	f.Add("ﷺ ½ ㎒", "½")
	f.Add("aaaaa aaaab", "aaaac aaaa")
	c := little(f, nil)
	base := New(c)
	f.Fuzz(func(t *testing.T, text, query string) {
		one := *c
		one.Glossary = []course.Term{{Term: text, Meaning: query}, {Term: query, Meaning: text}}
		for _, ix := range []*Index{New(&one), base.With([]Doc{{ID: "own", Text: text}, {Title: query}})} {
			checkFound(t, ix.Find(query, 20))
			checkFound(t, ix.Find(text, 20))
		}
		own := base.With([]Doc{{ID: "own", Text: text}})
		for _, word := range queryWords(text) {
			found := own.Find(word, own.docs())
			has := false
			for _, h := range found.Hits {
				has = has || h.ID == "own"
			}
			if !has {
				t.Errorf("%q is a word of %q and does not find it", word, text)
			}
		}
	})
}

func checkFound(t *testing.T, found Found) {
	t.Helper()
	if len(found.Hits) > found.Total || (found.Match == Nothing) != (found.Total == 0) {
		t.Errorf("%d hits of %d, match %d", len(found.Hits), found.Total, found.Match)
	}
	for i, h := range found.Hits {
		if i > 0 && h.score > found.Hits[i-1].score {
			t.Errorf("hit %d is better than the one before", i)
		}
		checkSpans(t, h.Title, h.InTitle)
		checkSpans(t, h.Excerpt, h.InExcerpt)
	}
}

func checkSpans(t *testing.T, text string, spans []Span) {
	t.Helper()
	end := 0
	for _, at := range spans {
		if at.Start < end || at.End <= at.Start || at.End > len(text) {
			t.Fatalf("%v in %q", spans, text)
		}
		end = at.End
	}
}

package search

import (
	"slices"
	"strings"
	"testing"
)

// ids are what was found, best first: "kind id".
func ids(f Found) []string {
	var all []string
	for _, h := range f.Hits {
		id := h.Kind.String() + " " + h.ID
		if h.Step != "" {
			id += " " + h.Step
		}
		all = append(all, id)
	}
	return all
}

func TestFindEverythingThatCanBeFound(t *testing.T) {
	ix := New(little(t, nil))
	for query, want := range map[string]string{
		"wet":             "module rain",
		"shelter":         "lesson rain/shelter",
		"clouds":          "page rain/shelter clouds",
		"umbrella":        "page rain/shelter under-the-roof/2",
		"downpour":        "question rain/shelter#where #where",
		"barometer":       "word explained barometer",
		"lighthouse":      "place to go lighthouse",
		"harbour press":   "source almanac",
		"2021":            "source almanac",
		"coastguard":      "help line coast",
		"999":             "help line coast",
		"thunder":         "page rain/storm thunder",
		"sailors":         "place to go lighthouse",
		"breaks twigs":    "word explained gale",
		"I can stay":      "module rain",
		"THUNDER":         "page rain/storm thunder",
		"cafe":            "page rain/shelter under-the-roof",
		"CAFÉ":            "page rain/shelter under-the-roof",
		"cafe\u0301":      "page rain/shelter under-the-roof",
		"dont":            "page rain/shelter under-the-roof",
		"don’t":           "page rain/shelter under-the-roof",
		"  clouds?! ":     "page rain/shelter clouds",
		"barom":           "word explained barometer",
		"thinder":         "page rain/storm thunder",
		"unbrellas":       "page rain/storm thunder",
		"barometers rain": "lesson rain/shelter",
	} {
		found := ix.Find(query, 10)
		if got := ids(found); len(got) == 0 || got[0] != want {
			t.Errorf("find %q: got %q first, want %q", query, got, want)
		}
	}
}

func TestFindSpoilsNothing(t *testing.T) {
	ix := New(little(t, nil))
	for _, query := range []string{"spoilerhint", "spoileroption", "spoilerfeedback", "marmalade"} {
		if got := ix.Find(query, 10); got.Match != Nothing {
			t.Errorf("find %q: got %q; it would give an item away", query, ids(got))
		}
	}
}

func TestFindNothing(t *testing.T) {
	ix := New(little(t, nil))
	for _, query := range []string{"", "  ", "?!", "xyzzyx", "\xff\xfe"} {
		if got := ix.Find(query, 10); len(got.Hits) > 0 || got.Total > 0 || got.Match != Nothing {
			t.Errorf("find %q: got %q", query, ids(got))
		}
	}
}

func TestFindTellsHowItMatches(t *testing.T) {
	ix := New(little(t, nil))
	for query, want := range map[string]Match{
		"clouds water":    All,
		"clouds thunder":  Some,
		"clouds xyzzyx":   Some,
		"thunnder":        Near,
		"clowds":          Near,
		"gail":            Nothing, // four letters are too few to guess
		"umbrella clouds": Some,
	} {
		if got := ix.Find(query, 10); got.Match != want {
			t.Errorf("find %q: got match %d, want %d: %q", query, got.Match, want, ids(got))
		}
	}
}

func TestFindRanks(t *testing.T) {
	page := func(heading, text string) string { return "## " + heading + "\n\n" + text + "\n" }
	c := little(t, map[string]string{
		"modules/rain/shelter.md": strings.Join([]string{
			page("One", "The heron heron heron heron heron heron heron heron stands."),
			page("The heron", "It stands."),
			page("Two", "The heronry is far off."),
			page("Three", "A heron, as everybody knows who has ever walked along a river, stands."),
			page("Four", "An osprey with a kite."), page("Five", "A kite."), page("Six", "A kite."),
			page("Eight", "[Where?](shelter.yaml#where)"),
		}, "\n---\n\n"),
		"glossary.yaml": "- {term: heron, meaning: A bird.}\n- {term: heronsbill, meaning: A flower.}\n",
	})
	ix := New(c)
	for _, test := range []struct{ name, query, order string }{
		{
			"title over heading over text, whole word over beginning, often over once", "heron",
			"word explained heron, word explained heronsbill, page rain/shelter the-heron, page rain/shelter one, " +
				"page rain/shelter three, page rain/shelter two",
		},
		{"all words over some", "heronry far", "page rain/shelter two"},
		{"rarer words weigh more", "osprey kite zebra", "page rain/shelter four, page rain/shelter five"},
		{"ties by the course", "kite", "page rain/shelter five, page rain/shelter six"},
		{"a beginning in the title over a whole word in the text", "herons", "word explained heronsbill"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := strings.Join(ids(ix.Find(test.query, 20)), ", ")
			if !strings.Contains(got, test.order) {
				t.Errorf("find %q: got %s\nwant %s", test.query, got, test.order)
			}
		})
	}
}

func TestFindGivesTheBestAndSaysHowManyThereAre(t *testing.T) {
	ix := New(little(t, nil))
	all := ix.Find("a", 1000)
	if all.Total != len(all.Hits) || all.Total < 5 {
		t.Fatalf("got %d hits of %d", len(all.Hits), all.Total)
	}
	some := ix.Find("a", 3)
	if some.Total != all.Total || !slices.Equal(ids(some), ids(all)[:3]) {
		t.Errorf("the first three of %q are %q", ids(all), ids(some))
	}
	if none := ix.Find("a", 0); len(none.Hits) != 0 {
		t.Errorf("asked for none, got %q", ids(none))
	}
}

func TestExcerptShowsWhatMatches(t *testing.T) {
	long := strings.Repeat("many other words stand before it ", 10) + "and then the köchel comes, " + strings.Repeat("with more behind ", 10)
	ix := New(little(t, nil)).With([]Doc{{ID: "w1", Title: "A note", Where: "Clouds", Text: long}})
	h := ix.Find("kochel then", 10).Hits[0]
	if h.Kind != Own || h.ID != "w1" || h.Where != "Clouds" {
		t.Fatalf("got %+v", h)
	}
	var marked []string
	for _, at := range h.InExcerpt {
		marked = append(marked, h.Excerpt[at.Start:at.End])
	}
	if got := strings.Join(marked, " "); got != "then köchel" {
		t.Errorf("marked %q in %q", got, h.Excerpt)
	}
	if !strings.HasPrefix(h.Excerpt, "… ") || !strings.HasSuffix(h.Excerpt, " …") {
		t.Errorf("cut at both ends, the excerpt says %q", h.Excerpt)
	}
}

func TestNotesTellWhatIsHard(t *testing.T) {
	ix := New(little(t, nil))
	if h := ix.Find("thunder", 1).Hits[0]; h.Note != "Thunder is told of here." {
		t.Errorf("the hard page says %q of itself", h.Note)
	}
	if h := ix.Find("clouds", 1).Hits[0]; h.Note != "" {
		t.Errorf("a page with nothing hard has the note %q", h.Note)
	}
}

func TestBrokenLessonsAreFoundByTheirTitleAlone(t *testing.T) {
	c := little(t, map[string]string{"modules/rain/storm.md": "## Thunder\n\n<b>It is loud.</b>\n"})
	ix := New(c)
	if got := ids(ix.Find("storm", 9)); len(got) == 0 || got[0] != "lesson rain/storm" {
		t.Errorf("the lesson is not found: %q", got)
	}
	for _, h := range ix.Find("loud", 9).Hits {
		if h.Kind == Page {
			t.Errorf("a page of a broken lesson is found: %+v", h)
		}
	}
}

func TestOwnWordsStandBesideTheCourse(t *testing.T) {
	ix := New(little(t, nil))
	with := ix.With([]Doc{{ID: "old", Text: "quokka"}}).With([]Doc{{ID: "new", Text: "quokka and clouds"}})
	if got := ids(with.Find("quokka", 9)); !slices.Equal(got, []string{"your own words new"}) {
		t.Errorf("got %q", got)
	}
	if got := ids(with.Find("clouds", 9)); len(got) < 2 || got[len(got)-1] != "your own words new" {
		t.Errorf("got %q", got)
	}
	if got := ix.Find("quokka", 9); got.Total != 0 {
		t.Errorf("the index itself was changed: %q", ids(got))
	}
}

package course

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// lessonOf loads the small course with markdown as its lesson; the activity is
// added where markdown does not place it.
func lessonOf(t *testing.T, markdown string) *Lesson {
	t.Helper()
	tree := small(t)
	const link = "\n\n[Where would you stand?](shelter.yaml#where)\n"
	if !strings.Contains(markdown, "#where") {
		markdown += link
	}
	tree["modules/first/shelter.md"] = &fstest.MapFile{Data: []byte(markdown)}
	c, err := Load(tree)
	if err != nil {
		t.Fatal(err)
	}
	return c.Lesson("first/shelter")
}

func TestProseIsGivenAsMarkdownAndAsPlainText(t *testing.T) {
	for _, test := range []struct{ name, source, markdown, text string }{
		{"paragraphs", "One\nline.\n\nTwo.", "One\nline.\n\nTwo.", "One line.\n\nTwo."},
		{"markup", "A *roof* and a **coat**, `now`.", "A *roof* and a **coat**, `now`.", "A roof and a coat, now."},
		{"escapes", `A \*star\* &amp; a &lt;sign&gt;.`, `A \*star\* &amp; a &lt;sign&gt;.`, "A *star* & a <sign>."},
		{"a source", "It rains.[^rain-2020]", "It rains.[1]", "It rains.[1]"},
		{"a source twice", "Rain[^rain-2020] falls[^rain-2020].", "Rain[1] falls[1].", "Rain[1] falls[1]."},
		{"a source before a bracket", "Rain[^rain-2020](often)", "Rain[1] (often)", "Rain[1](often)"},
		{"own advice", "Take a coat.[^own]", "Take a coat. *(Course's own.)*", "Take a coat. (Course's own.)"},
		{"none found", "[^none-found] We looked.", "*(None found.)* We looked.", "(None found.) We looked."},
		{"not in force", "A law. [^announced]", "A law. *(Announced, not in force.)*", "A law. (Announced, not in force.)"},
		{"not confirmed", "So it is.[^understanding] And more.", "So it is. *(As we understand it; check.)* And more.", "So it is. (As we understand it; check.) And more."},
		{"a list", "- one\n- *two*", "- one\n- *two*", "- one\n- two"},
		{"a numbered list", "3. one\n4. two", "3. one\n4. two", "3. one\n4. two"},
		{"a list in a list", "- one\n  - two", "- one\n  - two", "- one\n  - two"},
		{"a link", "[Rain](https://example.org/rain) falls.", "[Rain](https://example.org/rain) falls.", "Rain (https://example.org/rain) falls."},
		{"a number to ring", "[999](tel:999)", "[999](tel:999)", "999"},
		{"a table", "| when | where |\n|---|---|\n| now | here |", "| when | where |\n|---|---|\n| now | here |", "when: now; where: here"},
		{"a quotation", "> It *rains*.", "> It *rains*.", "“It rains.”"},
		{"a code block", "```\na\tb\n```", "```\na    b\n```", "a    b"},
		{"no mark in code", "`[^own]`", "`[^own]`", "[^own]"},
	} {
		t.Run(test.name, func(t *testing.T) {
			l := lessonOf(t, "## Rain\n\n"+test.source)
			if l.Broken() {
				t.Fatal(l.Problems)
			}
			b := l.Pages[0].Blocks[0]
			if b.Markdown != test.markdown {
				t.Errorf("Markdown:\n%q\nwant:\n%q", b.Markdown, test.markdown)
			}
			if b.Text != test.text {
				t.Errorf("Text:\n%q\nwant:\n%q", b.Text, test.text)
			}
		})
	}
}

func TestPagesHaveIDsThatLast(t *testing.T) {
	l := lessonOf(t, "## If you can't tell: ring!\n\nOne.\n\n---\n\nTwo.\n\n---\n\n## Ring\n\nThree.\n\n---\n\n## Ring\n\nFour.\n\n---\n\n## 你好\n\nFive.")
	if l.Broken() {
		t.Fatal(l.Problems)
	}
	var ids, titles []string
	for _, p := range l.Pages {
		ids, titles = append(ids, p.ID), append(titles, p.Title)
	}
	want := []string{"if-you-can-t-tell-ring", "if-you-can-t-tell-ring-2", "ring", "ring-2", "page"}
	if !slices.Equal(ids, want) {
		t.Errorf("pages are %q, want %q", ids, want)
	}
	if titles[1] != titles[0] {
		t.Errorf("a page without a heading is called %q, want that of the page before", titles[1])
	}
}

func TestStepsPartAPageAtItsActivities(t *testing.T) {
	l := lessonOf(t, "## Rain\n\nBefore.\n\n[Where?](shelter.yaml#where)\n\nAfter.\n\n---\n\n## Sun\n\nDry.")
	var ids []string
	for _, s := range l.Steps() {
		ids = append(ids, s.ID)
		if s.Page == nil {
			t.Errorf("the step %q is on no page", s.ID)
		}
	}
	if want := []string{"rain", "#where", "rain/2", "sun"}; !slices.Equal(ids, want) {
		t.Errorf("steps are %q, want %q", ids, want)
	}
	if got := l.Steps()[1].Text(); got != "It rains. Where do you stand?" {
		t.Errorf("the step of the activity says %q", got)
	}
}

func TestSourcesAreNumberedByPage(t *testing.T) {
	tree := small(t)
	tree["sources.yaml"].Data = append(tree["sources.yaml"].Data, "- {id: sun-2021, title: Sun, year: 2021, kind: known}\n"...)
	tree["modules/first/shelter.md"] = &fstest.MapFile{Data: []byte(
		"## One\n\nA.[^rain-2020] B.[^sun-2021]\n\n[w](shelter.yaml#where)\n\nC.[^rain-2020]\n\n---\n\n## Two\n\nD.[^sun-2021]\n")}
	c, err := Load(tree)
	if err != nil || len(c.Problems) > 0 {
		t.Fatal(err, c.Problems)
	}
	pages := c.Lesson("first/shelter").Pages
	if got := pages[0].Blocks[2].Text; got != "C.[1]" {
		t.Errorf("a source that comes again is %q, want its first number", got)
	}
	if got := pages[1].Blocks[0].Text; got != "D.[1]" {
		t.Errorf("the first source of a new page is %q, want [1]", got)
	}
	if got := pages[1].Sources; !slices.Equal(got, []string{"sun-2021"}) {
		t.Errorf("the second page rests on %q", got)
	}
}

func TestWordsOfPostsAreNotCountedAgainstThePage(t *testing.T) {
	post := "```post\non: Perch\nname: Jonah\ntext: " + strings.Repeat("rain ", 200) + "\n```\n"
	l := lessonOf(t, "## Rain\n\nIt rains.\n\n"+post)
	if got := l.Pages[0].Words; got != 2 {
		t.Errorf("the page has %d words, want 2", got)
	}
	if got := l.Words(); got < 200 {
		t.Errorf("the lesson has %d words, want those of the post too", got)
	}
}

func TestPlainLeavesOutWhatATerminalObeys(t *testing.T) {
	if got, want := Plain("red &#27;[31m, C1 &#x9b;31m, turned &#x202e;round"), "red [31m, C1 31m, turned round"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

package lint

import (
	"fmt"
	"strings"

	"groundwork/course"
)

var pageRules = []Rule{
	{
		"S01", "A page fits 80 × 24, and nothing is wider than 40 columns can show.", "What is below the edge is not read; what scrolls sideways is lost.",
		"The text of a page, and what a choice, a multiple or a rating asks and offers, drawn as the window draws it at 80 × 24; rows too many are told, since a page may scroll on purpose. What is worked through from top to bottom may scroll. Tests of the window hold that nothing is wider than it.", "the practice of presentations in the terminal", course.Warning, Here,
	},
	{
		"S02", "A page holds one idea, in at most 120 words.", "More is not taken in before something is done with it.",
		"Words of a page. Told where the lesson is read; that it is one idea is for a person.", screens, course.Warning, Here,
	},
	{
		"S03", "After three pages the learner is asked something.", "What is only read is soon forgotten.",
		"More than three steps of a lesson that are text, one after the other.", memory, course.Warning, Here,
	},
	{
		"S04", "Nothing is there because it is interesting.", "It is what will be remembered.", "Read each page for what its objective does not need.", screens, course.Warning, Person,
	},
	{
		"S05", "The first line says the point, and a paragraph stresses at most one phrase.", "Where all is stressed, nothing is.",
		"Phrases in bold or italics in a paragraph or an entry of a list, but for one that opens it with a colon or a full stop. That the first line says the point is for a person.", screens, course.Warning, Here,
	},
	{
		"S06", "A term is explained before it is used.", "A reader stops at it, or goes on without it.",
		"Where each term of the glossary comes first. The window explains each on a key; whether the sentence does is for a person.", screens, course.Warning, Person,
	},
	{
		"S07", "The course speaks to a person, plainly.", "Distance makes reading work.", "Read it aloud in plain mode.", screens, course.Warning, Person,
	},
	{
		"S08", "A question stands with what it is about.", "Looking for it takes the room that thinking needs.", "An activity is put on a page, after its text: the format has no other way.", screens, course.Warning, Program,
	},
	{
		"S09", "A thing is said once: not in a box, a list and prose.", "The second time is read as another thing.", "Read each page for what it says twice.", screens, course.Warning, Person,
	},
	{
		"S10", "No meaning by colour alone, in light and in dark.", "Many see none of it.", "Tests of the window draw every screen without colour, and hold the contrasts.", "WCAG", course.Error, Program,
	},
	{
		"G04", "No sentence of a page has more than 30 words, and a lesson's have 17 on average at most.", "Tired readers lose the beginning.",
		"Words of each sentence of pages, short versions, stories and debriefs; of their mean in the pages and items of a lesson. Those of items are I19's.", ours, course.Warning, Here,
	},
}

const (
	longestRead = 30 // words of a sentence
	longestMean = 17
	mostPassive = 3 // steps of text, one after the other
	fewestRead  = 5 // sentences of which a mean says anything
	widthFull   = 80
	rowsFull    = 24
)

// pages judges the steps of lessons.
func (l *linter) pages() {
	for _, lesson := range l.c.Lessons() {
		passive := 0
		for _, step := range lesson.Steps() {
			l.fits(lesson, step)
			if step.Activity != nil || step.Checks() {
				passive = 0
				continue
			}
			if passive++; passive == mostPassive+1 {
				l.find("S03", pageFile(lesson), step.Page.Line, fmt.Sprintf("the page %q is the %dth in a row that only tells", step.Page.Title, passive), "ask something before it")
			}
		}
		for _, p := range lesson.Pages {
			for _, b := range p.Blocks {
				l.stressed(lesson, p, b)
			}
		}
	}
}

// atOnce reports whether the parts of a kind are weighed against each other, and so
// are to be seen at once. The others are worked through from top to bottom, and the
// window follows.
func atOnce(k course.Kind) bool {
	return k == course.KindChoice || k == course.KindMultiple || k == course.KindRating
}

// fits reports a step that does not fit the window.
func (l *linter) fits(lesson *course.Lesson, step course.Step) {
	if l.screen == nil {
		return
	}
	file, line, what := pageFile(lesson), step.Page.Line, fmt.Sprintf("the page %q", step.Page.Title)
	if a := step.Activity; a != nil {
		file, line, what = a.File(), a.Line, fmt.Sprintf("%q", a.Local())
	}
	if step.Activity != nil && !atOnce(step.Activity.Kind) {
		return
	}
	if over := l.screen(l.c, step, widthFull, rowsFull); over > 0 {
		l.find("S01", file, line, fmt.Sprintf("%s is %s too long for a window of %d × %d", what, many(over, "row"), widthFull, rowsFull), "part it, or say less")
	}
}

var emphasis = pattern{expr: `\*\*[^*\n]+\*\*|\*[^*\n]+\*|\b_[^_\n]+_\b`, has: `*|_`}

// stressed reports paragraphs that stress more than one phrase.
func (l *linter) stressed(lesson *course.Lesson, p *course.Page, b course.Block) {
	if b.Kind != course.Prose {
		return
	}
	for _, para := range paragraphs(asides(b.Markdown)) {
		if strings.Contains(para, "|") { // a table
			continue
		}
		all := emphasis.all(para)
		if len(all) > 0 && strings.HasPrefix(para, all[0]) {
			all = all[1:]
		}
		if len(all) > 1 {
			l.find("S05", pageFile(lesson), l.files.line(pageFile(lesson), b.Line, para), fmt.Sprintf("a paragraph of %q stresses %d phrases", p.Title, len(all)), "stress one, or none")
		}
	}
}

// asides is Markdown without the words that stand for marks that are no source,
// which are always in italics.
func asides(markdown string) string {
	for _, aside := range course.Asides() {
		markdown = strings.ReplaceAll(markdown, "*"+aside+"*", "")
	}
	return markdown
}

// sentences judges their length.
func (l *linter) sentences() {
	words, many := map[*course.Lesson]int{}, map[*course.Lesson]int{}
	for _, t := range l.texts {
		if t.manner == listing {
			continue
		}
		rule, most := "G04", longestRead
		if t.of != nil && t.manner != telling {
			rule, most = "I19", mostSentence
		}
		for _, s := range sentences(t.words) {
			n := count(s)
			if t.manner != saying {
				words[t.lesson] += n
				many[t.lesson]++
			}
			if n > most {
				l.find(rule, t.file, l.files.line(t.file, t.line, s), fmt.Sprintf("a sentence of %s has %d words: %q", t.what, n, Cut(s, 50)), fmt.Sprintf("part it: %d are enough", most))
			}
		}
	}
	for _, lesson := range l.c.Lessons() {
		if n := many[lesson]; n >= fewestRead && words[lesson] > longestMean*n {
			l.find("G04", moduleFile(lesson.Module), lesson.Line, fmt.Sprintf("the sentences of %q have %.1f words on average", lesson.Local(), float64(words[lesson])/float64(n)), fmt.Sprintf("part the long ones: %d are enough", longestMean))
		}
	}
}

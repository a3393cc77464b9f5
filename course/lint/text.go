package lint

import (
	"fmt"
	"strings"

	"groundwork/course"
)

// A manner says how a text is said, and so which rules of words hold for it.
type manner int

const (
	reading manner = iota // pages, and what else is read in peace
	asking                // what an item says of its own: prompts, hints, feedback
	telling               // a story's moments, and what is said of its turns
	saying                // the words of somebody: posts, voices, options, sentences to choose from
	listing               // entries of the glossary, the directory, the help lines; titles
)

// A text is something a learner reads, without markup.
type text struct {
	file    string
	line    int
	manner  manner
	what    string // such as: the feedback on "call"
	words   string
	sources []string // what [1], [2] … in words name
	cited   []string // what the whole of which this is a part names
	lesson  *course.Lesson
	of      *course.Activity // nil for what is in none
}

// gather reads all texts of the course.
func (l *linter) gather() {
	l.gatherCourse()
	for _, m := range l.c.Modules() {
		l.gatherModule(m)
		for _, lesson := range m.Lessons {
			l.gatherLesson(lesson)
		}
		for _, a := range m.Pooled() {
			l.gatherActivity(a)
		}
	}
	l.gatherLists()
}

// add notes a text, unless it is empty.
func (l *linter) add(t text) {
	if strings.TrimSpace(t.words) == "" {
		return
	}
	t.line = l.files.line(t.file, max(t.line, 1), bare(t.words))
	l.texts = append(l.texts, t)
}

func (l *linter) gatherCourse() {
	c := l.c
	for _, t := range []text{
		{what: "the title of the course", words: c.Title, manner: listing},
		{what: "the status", words: c.Status},
		{what: "the summary", words: c.Summary},
		{what: "about", words: course.Plain(c.About), sources: c.AboutSources},
	} {
		t.file = "course.yaml"
		l.add(t)
	}
	for _, level := range c.Levels {
		l.add(text{file: "course.yaml", what: "the title of a level", words: level.Title, manner: listing})
		l.add(text{file: "course.yaml", what: "the summary of a level", words: level.Summary, manner: listing})
	}
	for _, r := range c.Routes {
		l.add(text{file: "course.yaml", what: "the summary of a route", words: r.Summary, manner: listing})
	}
}

func (l *linter) gatherModule(m *course.Module) {
	file := moduleFile(m)
	l.add(text{file: file, what: "the title of the module", words: m.Title, manner: listing})
	l.add(text{file: file, what: "the question of the module", words: m.Question, manner: saying})
	l.add(text{file: file, what: "the fear", words: m.Fear, manner: listing})
	l.add(text{file: file, what: "the opening", words: course.Plain(m.Opening), sources: m.OpeningSources})
	for _, o := range m.Objectives {
		l.add(text{file: file, line: o.Line, what: fmt.Sprintf("the objective %q", o.ID), words: o.Text, manner: listing})
	}
}

func (l *linter) gatherLesson(lesson *course.Lesson) {
	file := moduleFile(lesson.Module)
	for _, t := range []text{
		{what: "the title of the lesson", words: lesson.Title, manner: listing},
		{what: "the note of the lesson", words: lesson.Note},
		{what: shortVersion, words: course.Plain(lesson.InBrief), sources: lesson.BriefSources},
	} {
		t.file, t.line, t.lesson = file, lesson.Line, lesson
		l.add(t)
	}
	for _, p := range lesson.Pages {
		at := text{file: pageFile(lesson), line: p.Line, lesson: lesson}
		title := at
		title.what, title.words, title.manner = "the title of the page", p.Title, listing
		l.add(title)
		at.what, at.sources = fmt.Sprintf("the page %q", p.Title), p.Sources
		l.gatherBlocks(at, p.Blocks)
	}
	for _, a := range lesson.Activities {
		l.gatherActivity(a)
	}
}

// gatherBlocks adds the prose and the posts of blocks, which are said as at is.
func (l *linter) gatherBlocks(at text, blocks []course.Block) {
	for _, b := range blocks {
		at.line = b.Line
		switch {
		case b.Kind == course.Prose:
			at.words = b.Text
			l.add(at)
		case b.Kind == course.PostCard && b.Post != nil:
			l.gatherPost(at, *b.Post)
		}
	}
}

func (l *linter) gatherPost(at text, p course.Post) {
	at.manner, at.what, at.words = saying, "a post", p.Text
	l.add(at)
	for _, r := range p.Replies {
		l.gatherPost(at, r)
	}
}

func (l *linter) gatherLists() {
	for _, t := range l.c.Glossary {
		l.add(text{file: "glossary.yaml", line: t.Line, what: fmt.Sprintf("the term %q", t.Term), words: t.Meaning, manner: listing})
	}
	for _, e := range l.c.Directory {
		l.add(text{file: "directory.yaml", line: e.Line, what: fmt.Sprintf("the place %q", e.ID), words: e.What, manner: listing})
		l.add(text{file: "directory.yaml", line: e.Line, what: fmt.Sprintf("the place %q", e.ID), words: e.Audience, manner: listing})
	}
	for _, h := range l.c.Support.Lines {
		for _, words := range []string{h.Number, h.Text, h.Hours, h.Who, h.Note} {
			l.add(text{file: "support.yaml", line: h.At, what: fmt.Sprintf("the line %q", h.ID), words: words, manner: listing})
		}
	}
}

package search

import (
	"cmp"
	"strings"

	"groundwork/course"
)

// A ref says where a text is, in few bytes.
type ref struct {
	kind     Kind
	at, step int32 // in the list of its kind, and in the lesson
}

// A shelf is where the texts of a part are.
type shelf struct {
	course  *course.Course
	modules []*course.Module
	lessons []*course.Lesson
	docs    []Doc
}

// A text is one thing that can be found, in the order of what weighs most.
type text struct {
	title, heading, body string

	// What a hit says of it.
	id, step    string
	shown       string // title of the hit, where it is not title
	where, note string
}

func (s *shelf) text(r ref) text {
	switch r.kind {
	case Module:
		return moduleText(s.modules[r.at])
	case Lesson:
		return lessonText(s.lessons[r.at])
	case Page, Activity:
		l := s.lessons[r.at]
		return stepText(l, l.Steps()[r.step])
	case Term:
		t := s.course.Glossary[r.at]
		return text{id: t.Term, title: t.Term, body: t.Meaning}
	case Place:
		e := s.course.Directory[r.at]
		return text{id: e.ID, title: e.Name, body: sentences(e.What, e.Audience, e.Country), where: e.Country}
	case Source:
		src := s.course.Sources[r.at]
		return text{id: src.ID, title: src.Title, body: sentences(src.Publisher, src.Year, src.Jurisdiction), where: src.Jurisdiction}
	case Help:
		return s.helpText(s.course.Support.Lines[r.at])
	}
	d := s.docs[r.at]
	return text{id: d.ID, title: d.Title, where: d.Where, body: d.Text}
}

func moduleText(m *course.Module) text {
	var can []string
	for _, o := range m.Objectives {
		can = append(can, o.Text)
	}
	return text{
		id: m.ID, title: m.Title, heading: sentences(m.Question, m.Fear), body: strings.Join(can, " "),
		where: m.Level.Title,
	}
}

func lessonText(l *course.Lesson) text {
	t := text{id: l.ID, title: l.Title, where: l.Module.Title, note: l.Note}
	if !l.Broken() {
		t.body = course.Plain(l.InBrief)
	}
	return t
}

// stepText is a page's text, or what an activity asks. A page that an activity
// parts has its heading on the first of its texts.
func stepText(l *course.Lesson, s course.Step) text {
	t := text{
		id: l.ID, step: s.ID, shown: cmp.Or(s.Page.Title, l.Title), body: s.Text(),
		where: l.Title, note: l.Note,
	}
	if a := s.Activity; a != nil {
		t.id, t.note = a.ID, cmp.Or(a.Note, l.Note)
	} else if s.ID == s.Page.ID {
		t.heading = s.Page.Title
	}
	return t
}

func (s *shelf) helpText(l course.Line) text {
	var nations []string
	for _, id := range l.Nations {
		if n, ok := s.course.Nation(id); ok {
			nations = append(nations, n.Name)
		}
	}
	where := strings.Join(nations, ", ")
	return text{
		id: l.ID, title: l.Name, body: sentences(l.Number, l.Text, l.Who, l.Hours, l.Note, where), where: where,
	}
}

// sentences puts a full stop between the parts that say something.
func sentences(parts ...string) string {
	var said []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, ". ")
}

// oneLine is s without line breaks.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

package report

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"groundwork/course"
	"groundwork/progress"
)

// NewModulePage is one page of a module to keep: what it is about and for, each
// lesson in brief, its rules of thumb, whom to ring, and what it rests on. What the
// learner said there that they would do is in it only where commitments is true.
func NewModulePage(c *course.Course, s progress.State, m *course.Module, commitments bool, now time.Time) Sheet {
	p := Sheet{Heading: m.Title, Top: nonEmpty(m.Question), compact: true}
	can := Part{Title: "Afterwards"}
	for _, o := range m.Objectives {
		can.Entries = append(can.Entries, Entry{Text: o.Text})
	}
	p.add(can)
	p.add(briefPart(m))
	p.add(Part{Title: "Rules of thumb", Entries: entries(thumbs(m)...)})
	if commitments {
		p.add(promisePart(s, m))
	}
	p.add(cardPart(c, s.Learner.Nation))
	p.add(sourcePart(c, m))
	p.End = append(nonEmpty(c.Status), "From “"+c.Title+"”, version "+c.Version+". "+made(now))
	return p
}

// numbers are source marks, which mean nothing without their list.
var numbers = regexp.MustCompile(`\s*\[\d+\]`)

func unmarked(text string) string {
	return strings.Join(strings.Fields(numbers.ReplaceAllString(text, "")), " ")
}

func briefPart(m *course.Module) Part {
	p := Part{Title: "In brief"}
	for _, l := range m.Lessons {
		if l.InBrief != "" && !l.Broken() {
			p.Entries = append(p.Entries, Entry{Text: l.Title + ". " + unmarked(course.Plain(l.InBrief))})
		}
	}
	return p
}

// thumbs are the paragraphs of a module's pages that call themselves a rule of
// thumb.
func thumbs(m *course.Module) []string {
	var all []string
	for _, l := range m.Lessons {
		for _, page := range l.Pages {
			for _, b := range page.Blocks {
				for paragraph := range strings.SplitSeq(b.Text, "\n\n") {
					said := strings.ToLower(strings.TrimLeft(paragraph, "“\"- "))
					if strings.HasPrefix(said, "rule of thumb") || strings.HasPrefix(said, "a rule of thumb") {
						all = append(all, unmarked(paragraph))
					}
				}
			}
		}
	}
	return all
}

func promisePart(s progress.State, m *course.Module) Part {
	p := Part{Title: "What I said I would do", words: true}
	for _, c := range s.Commitments {
		if strings.HasPrefix(c.Activity, m.ID+"/") && c.Text != "" && !c.Released {
			p.Entries = append(p.Entries, act(c))
		}
	}
	return p
}

// sourcePart is what this page of a module rests on, with how each was read, and
// how much more the module does: all of it would not fit a page.
func sourcePart(c *course.Course, m *course.Module) Part {
	p := Part{Title: "What it rests on", small: true}
	here, all := cited(m)
	for _, id := range here {
		s, ok := c.Source(id)
		if !ok {
			continue
		}
		text := s.Title
		if s.Publisher != "" && !strings.Contains(s.Title, s.Publisher) {
			text += ", " + s.Publisher
		}
		p.Entries = append(p.Entries, Entry{Text: text + ", " + s.Year + ". " + readOn(s)})
	}
	if more := len(all) - len(here); more > 0 {
		p.Entries = append(p.Entries, Entry{Text: fmt.Sprintf("Named on the pages of the module, and listed in the course: %d more.", more)})
	}
	return p
}

// readOn is how a source was read, and when, in few words.
func readOn(s course.Source) string {
	how := map[course.SourceKind]string{course.Read: "Read", course.SecondHand: "Read in a report", course.Known: "Not read again"}[s.Kind]
	if !s.ReadOn.IsZero() {
		how += " " + date(s.ReadOn)
	}
	return how + "."
}

// cited are the ids of the sources of the short versions of a module, which are what
// its page says, and of all of it.
func cited(m *course.Module) (here, all []string) {
	all = slices.Clone(m.OpeningSources)
	for _, l := range m.Lessons {
		here = append(here, l.BriefSources...)
		for _, page := range l.Pages {
			all = append(all, page.Sources...)
		}
		for _, a := range l.Activities {
			all = append(all, a.Sources...)
		}
	}
	all = append(all, here...)
	slices.Sort(here)
	slices.Sort(all)
	return slices.Compact(here), slices.Compact(all)
}

// ModuleLeaves says what is in an exported page of a module and what is not.
func ModuleLeaves() (holds, never []string) {
	return []string{
			"what the module is about, in the words of the course, and what that rests on",
			"help lines for your nation, with the day they were checked",
			"what you said there that you would do, only if you ask for it here",
		}, []string{
			"your name, your answers, your reflections or your notes",
			"how far you have come, or how worried or how sure you were",
		}
}

package report

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"time"

	"groundwork/progress"
)

// A Sheet is what a learner takes out to read, to print or to hand to somebody: a
// notebook, a plan, a module on one page. Every format holds the same.
type Sheet struct {
	Heading string
	Top     []string // above the parts
	Parts   []Part
	End     []string // below them

	compact bool // to be printed on one page of A4
}

// A Part is a group of entries under its title.
type Part struct {
	Title   string
	Entries []Entry
	words   bool // each entry is somebody's own words, and stands apart
	small   bool // sources and the like
}

// An Entry is one thing of a part.
type Entry struct {
	Text  string // may have several lines
	Under string // where it belongs, when, how it stands; may be empty
	Blank bool   // a line to write on follows
	own   string // the learner's own words in it; empty where there are none
}

// entries are texts as they are.
func entries(texts ...string) []Entry {
	all := make([]Entry, len(texts))
	for i, t := range texts {
		all[i] = Entry{Text: t}
	}
	return all
}

// add puts a part below, where it holds something.
func (s *Sheet) add(p Part) {
	if len(p.Entries) > 0 {
		s.Parts = append(s.Parts, p)
	}
}

// Empty reports whether there is nothing in it.
func (s Sheet) Empty() bool { return len(s.Parts) == 0 }

// SeenWords says every part of the learner's own words that looks as if it could
// say who somebody is, in the order of the sheet: each with its place, and then what
// to think of; or that nothing was found, which is no promise.
func (s Sheet) SeenWords() []string {
	var lines []string
	for _, p := range s.Parts {
		for i, e := range p.Entries {
			for _, seen := range progress.Sightings(e.own) {
				lines = append(lines, fmt.Sprintf("%s, entry %d: “%s” %s.", p.Title, i+1, seen.It, seen.What))
			}
		}
	}
	if len(lines) == 0 {
		return []string{progress.NothingLike}
	}
	return append(lines, progress.CouldTell(len(lines)))
}

// Owns reports whether any of it is in the learner's own words.
func (s Sheet) Owns() bool {
	for _, p := range s.Parts {
		for _, e := range p.Entries {
			if e.own != "" {
				return true
			}
		}
	}
	return false
}

// SheetForms are the formats of a sheet, as they are offered.
func SheetForms() []Form {
	var forms []Form
	for _, f := range Forms() {
		if f.Name != "json" {
			forms = append(forms, f)
		}
	}
	return forms
}

// SheetFormats are the names of [SheetForms].
func SheetFormats() []string { return names(SheetForms()) }

// Format is s in the format of that name.
func (s Sheet) Format(name string) (string, error) {
	switch name {
	case "txt":
		return s.Text(), nil
	case "md":
		return s.Markdown(), nil
	case "html":
		return s.html(), nil
	}
	return "", fmt.Errorf("no format %q; this comes as txt, html or md", name)
}

// made says when.
func made(now time.Time) string { return "Made on " + date(now) + "." }

// blankLine is a line to write on, where lines are drawn with letters.
var blankLine = strings.Repeat("_", 30)

// Text is s as plain lines of at most 72 characters.
func (s Sheet) Text() string {
	var b strings.Builder
	wrapTo(&b, "", s.Heading)
	for _, line := range s.Top {
		b.WriteString("\n")
		wrapTo(&b, "", line)
	}
	for _, p := range s.Parts {
		b.WriteString("\n" + p.Title + "\n")
		for i, e := range p.Entries {
			if p.words || i == 0 {
				b.WriteString("\n")
			}
			e.text(&b)
		}
	}
	for _, line := range s.End {
		b.WriteString("\n")
		wrapTo(&b, "", line)
	}
	return b.String()
}

func (e Entry) text(b *strings.Builder) {
	mark := "- "
	for _, line := range lines(e.Text) {
		wrapTo(b, mark, line)
		mark = "  "
	}
	if e.Under != "" {
		wrapTo(b, "  ", "("+e.Under+")")
	}
	if e.Blank {
		b.WriteString("  " + blankLine + "\n")
	}
}

// lines are the lines of a text that hold something.
func lines(text string) []string {
	var some []string
	for l := range strings.SplitSeq(text, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			some = append(some, l)
		}
	}
	return some
}

// Markdown is s in CommonMark: own words are quotations, all else is a list.
func (s Sheet) Markdown() string {
	var b strings.Builder
	b.WriteString("# " + plain(s.Heading) + "\n")
	for _, line := range s.Top {
		b.WriteString("\n" + plain(line) + "\n")
	}
	for _, p := range s.Parts {
		b.WriteString("\n## " + plain(p.Title) + "\n")
		for i, e := range p.Entries {
			if p.words || i == 0 {
				b.WriteString("\n")
			}
			if p.words {
				e.quotation(&b)
			} else {
				e.listed(&b)
			}
		}
	}
	for _, line := range s.End {
		b.WriteString("\n" + plain(line) + "\n")
	}
	return b.String()
}

// begins is what would begin a list or a line across the page.
var begins = regexp.MustCompile(`^(\d*)([-+=.)])`)

func plainLine(line string) string { return begins.ReplaceAllString(plain(line), `$1\$2`) }

func (e Entry) quotation(b *strings.Builder) {
	for i, line := range lines(e.Text) {
		if i > 0 {
			b.WriteString(">\n")
		}
		b.WriteString("> " + plainLine(line) + "\n")
	}
	if e.Under != "" {
		b.WriteString("\n" + plain(e.Under) + "\n")
	}
}

func (e Entry) listed(b *strings.Builder) {
	text := plainLine(strings.Join(lines(e.Text), " "))
	if e.Under != "" {
		text += " (" + plain(e.Under) + ")"
	}
	if e.Blank {
		text += " " + plain(blankLine)
	}
	b.WriteString("- " + text + "\n")
}

// html is s as one page: no script, nothing fetched.
func (s Sheet) html() string {
	title := html.EscapeString(s.Heading)
	var b strings.Builder
	style := htmlStyle
	if s.compact {
		style += compactStyle
	}
	b.WriteString(htmlHead + "<title>" + title + "</title>\n" + style + "</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n")
	for _, line := range s.Top {
		b.WriteString(`<p class="status">` + html.EscapeString(line) + "</p>\n")
	}
	for _, p := range s.Parts {
		p.html(&b)
	}
	for _, line := range s.End {
		b.WriteString("<p>" + html.EscapeString(line) + "</p>\n")
	}
	b.WriteString("</main>\n</body>\n</html>\n")
	return b.String()
}

func (p Part) html(b *strings.Builder) {
	b.WriteString("<section>\n<h2>" + html.EscapeString(p.Title) + "</h2>\n")
	list := "<ul>\n"
	if p.small {
		list = `<ul class="small">` + "\n"
	}
	b.WriteString(list)
	for _, e := range p.Entries {
		var escaped []string
		for _, line := range lines(e.Text) {
			escaped = append(escaped, html.EscapeString(line))
		}
		text := strings.Join(escaped, "<br>\n")
		if e.Under != "" {
			text += "<br>\n<small>" + html.EscapeString(e.Under) + "</small>"
		}
		if e.Blank {
			text += `<span class="blank" role="img" aria-label="a line to write on"></span>`
		}
		b.WriteString("<li>" + text + "</li>\n")
	}
	b.WriteString("</ul>\n</section>\n")
}

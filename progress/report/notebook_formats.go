package report

import (
	"html"
	"regexp"
	"strings"
)

// Text is n as plain lines of at most 72 characters.
func (n Notebook) Text() string {
	var b strings.Builder
	wrapTo(&b, "", n.Heading())
	for _, line := range n.top() {
		b.WriteString("\n")
		wrapTo(&b, "", line)
	}
	for _, p := range n.Parts {
		b.WriteString("\n" + p.Title + "\n")
		for _, e := range p.Entries {
			b.WriteString("\n")
			mark := "- "
			for _, line := range lines(e.Text) {
				wrapTo(&b, mark, line)
				mark = "  "
			}
			wrapTo(&b, "  ", "("+e.Under+")")
		}
	}
	for _, line := range nonEmpty(n.Left()) {
		b.WriteString("\n")
		wrapTo(&b, "", line)
	}
	return b.String()
}

// lines are the lines of own words that hold something.
func lines(text string) []string {
	var some []string
	for l := range strings.SplitSeq(text, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			some = append(some, l)
		}
	}
	return some
}

// Markdown is n in CommonMark: each entry a quotation, and under it where it
// belongs.
func (n Notebook) Markdown() string {
	var b strings.Builder
	b.WriteString("# " + plain(n.Heading()) + "\n")
	for _, line := range n.top() {
		b.WriteString("\n" + plain(line) + "\n")
	}
	for _, p := range n.Parts {
		b.WriteString("\n## " + plain(p.Title) + "\n")
		for _, e := range p.Entries {
			b.WriteString("\n")
			for i, line := range lines(e.Text) {
				if i > 0 {
					b.WriteString(">\n")
				}
				b.WriteString("> " + begins.ReplaceAllString(plain(line), `$1\$2`) + "\n")
			}
			b.WriteString("\n" + plain(e.Under) + "\n")
		}
	}
	for _, line := range nonEmpty(n.Left()) {
		b.WriteString("\n" + plain(line) + "\n")
	}
	return b.String()
}

// begins is what would begin a list or a line across the page.
var begins = regexp.MustCompile(`^(\d*)([-+=.)])`)

// HTML is n as one page: no script, nothing fetched.
func (n Notebook) HTML() string {
	title := html.EscapeString(n.Heading())
	var b strings.Builder
	b.WriteString(htmlHead + "<title>" + title + "</title>\n" + htmlStyle + "</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n")
	for _, line := range n.top() {
		b.WriteString(`<p class="status">` + html.EscapeString(line) + "</p>\n")
	}
	for _, p := range n.Parts {
		b.WriteString("<section>\n<h2>" + html.EscapeString(p.Title) + "</h2>\n<ul>\n")
		for _, e := range p.Entries {
			var escaped []string
			for _, line := range lines(e.Text) {
				escaped = append(escaped, html.EscapeString(line))
			}
			b.WriteString("<li>" + strings.Join(escaped, "<br>\n") + "<br>\n<small>" + html.EscapeString(e.Under) + "</small></li>\n")
		}
		b.WriteString("</ul>\n</section>\n")
	}
	for _, line := range nonEmpty(n.Left()) {
		b.WriteString("<p>" + html.EscapeString(line) + "</p>\n")
	}
	b.WriteString("</main>\n</body>\n</html>\n")
	return b.String()
}

package report

import (
	"html"
	"strings"
)

// HTML is s as one page: no script, nothing fetched, headings and a table that a
// screen reader can follow, and room on one or two sheets of A4.
func (s Summary) HTML() string {
	title := html.EscapeString(s.heading() + ": " + s.Course.Title)
	var b strings.Builder
	b.WriteString(htmlHead + "<title>" + title + "</title>\n" + htmlStyle + "</head>\n<body>\n<main>\n")
	b.WriteString("<h1>" + title + "</h1>\n")
	b.WriteString(`<p class="status">` + html.EscapeString(s.StatusLine()) + "</p>\n")
	b.WriteString("<table>\n<caption>Who, what and when</caption>\n<tbody>\n")
	for _, f := range s.facts() {
		b.WriteString(`<tr><th scope="row">` + html.EscapeString(f.Name) + "</th><td>" + html.EscapeString(f.Value) + "</td></tr>\n")
	}
	b.WriteString("</tbody>\n</table>\n")
	for _, p := range s.parts() {
		b.WriteString("<section>\n<h2>" + html.EscapeString(p.title) + "</h2>\n<ul>\n")
		for _, line := range p.lines {
			b.WriteString("<li>" + html.EscapeString(line) + "</li>\n")
		}
		b.WriteString("</ul>\n</section>\n")
	}
	b.WriteString("</main>\n</body>\n</html>\n")
	return b.String()
}

const htmlHead = `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
`

const htmlStyle = `<style>
@page { size: A4; margin: 20mm }
body { font: 11pt/1.5 Georgia, "Times New Roman", serif; color: #1b1b1b; background: #fff; max-width: 42em; margin: 2em auto; padding: 0 1em }
h1 { font-size: 1.6em; line-height: 1.25 }
h2 { font-size: 1.15em; margin-top: 1.6em; break-after: avoid }
.status { border-left: 4px solid #2f6f73; padding-left: 1em }
table { border-collapse: collapse; width: 100% }
caption { text-align: left; font-weight: bold; font-size: 1.15em; padding: .8em 0 .3em }
th, td { text-align: left; vertical-align: top; padding: .3em .6em .3em 0; border-bottom: 1px solid #ccc; overflow-wrap: anywhere }
th { width: 40%; font-weight: normal; color: #444; overflow-wrap: normal }
li { break-inside: avoid }
@media print { body { margin: 0; padding: 0; max-width: none } }
</style>
`

// compactStyle has a sheet fit one page of A4 when it is printed.
const compactStyle = `<style>
@page { size: A4; margin: 11mm }
.small { font-size: .85em }
.blank { display: inline-block; width: 60%; border-bottom: 1px solid #1b1b1b; height: 1.6em; margin-left: .6em }
@media print {
body { font-size: 8.8pt; line-height: 1.28 }
h1 { font-size: 1.45em; margin: 0 0 .3em }
h2 { font-size: 1.05em; margin: .7em 0 .2em }
p { margin: .2em 0 }
ul { margin: 0; padding-left: 1.2em }
section { break-inside: auto }
.small { font-size: .82em; line-height: 1.2; columns: 2; column-gap: 1.5em }
.blank { height: 1.1em }
}
</style>
`

package report

import (
	"html/template"
	"strings"
)

// HTML is s as one page: no script, nothing fetched, headings and a table that a
// screen reader can follow, and room on one or two sheets of A4.
func (s Summary) HTML() string {
	var b strings.Builder
	view := htmlView{Title: s.Heading() + ": " + s.Course.Title, Status: s.StatusLine(), Facts: s.facts()}
	for _, p := range s.parts() {
		view.Parts = append(view.Parts, htmlPart{p.title, p.lines})
	}
	if err := page.Execute(&b, view); err != nil {
		panic("internal error: " + err.Error())
	}
	return b.String()
}

type htmlView struct {
	Title, Status string
	Facts         []fact
	Parts         []htmlPart
}

type htmlPart struct {
	Title string
	Lines []string
}

var page = template.Must(template.New("summary").Parse(`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}</title>
<style>
@page { size: A4; margin: 20mm }
body { font: 11pt/1.5 Georgia, "Times New Roman", serif; color: #1b1b1b; background: #fff; max-width: 42em; margin: 2em auto; padding: 0 1em }
h1 { font-size: 1.6em; line-height: 1.25 }
h2 { font-size: 1.15em; margin-top: 1.6em; break-after: avoid }
.status { border-left: 4px solid #2f6f73; padding-left: 1em }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .3em .6em .3em 0; border-bottom: 1px solid #ccc; overflow-wrap: anywhere }
th { width: 40%; font-weight: normal; color: #444; overflow-wrap: normal }
li { break-inside: avoid }
@media print { body { margin: 0; padding: 0; max-width: none } }
</style>
</head>
<body>
<main>
<h1>{{.Title}}</h1>
<p class="status">{{.Status}}</p>
<table>
<caption>Who, what and when</caption>
<tbody>
{{- range .Facts}}
<tr><th scope="row">{{.Name}}</th><td>{{.Value}}</td></tr>
{{- end}}
</tbody>
</table>
{{- range .Parts}}
<section>
<h2>{{.Title}}</h2>
<ul>
{{- range .Lines}}
<li>{{.}}</li>
{{- end}}
</ul>
</section>
{{- end}}
</main>
</body>
</html>
`))

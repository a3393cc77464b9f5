package report

import "strings"

// Markdown is s in CommonMark with a pipe table.
func (s Summary) Markdown() string {
	var b strings.Builder
	b.WriteString("# " + plain(s.heading()+": "+s.Course.Title) + "\n\n")
	b.WriteString(plain(s.StatusLine()) + "\n\n")
	b.WriteString("| | |\n| --- | --- |\n")
	for _, f := range s.facts() {
		b.WriteString("| " + plain(f.Name) + " | " + plain(f.Value) + " |\n")
	}
	for _, part := range s.parts() {
		b.WriteString("\n## " + plain(part.title) + "\n\n")
		for _, line := range part.lines {
			b.WriteString("- " + plain(line) + "\n")
		}
	}
	return b.String()
}

// markup is what CommonMark, tables and raw HTML could be made of.
var markup = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`,
	"|", `\|`, "#", `\#`, "&", `\&`, "~", `\~`, "!", `\!`,
)

// plain is text, on one line, that means nothing in Markdown.
func plain(text string) string {
	return markup.Replace(strings.Join(strings.Fields(text), " "))
}

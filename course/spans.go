package course

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

func readRedaction(f *fields, _ *Activity) Body {
	r := &Redaction{Reveal: f.markdown("reveal")}
	if len(r.Reveal) == 0 {
		f.fail(f.line("reveal"), "nothing is revealed", "write reveal: what was left on purpose, and how it may be said")
	}
	text := f.sayNeeded("text")
	if text == "" {
		return r
	}
	_, v := f.look("text")
	in, written := f.prose(v)
	m := marking{in: in, text: written}
	if len(written) <= longestWritten {
		m.scan()
		r.Words = m.words()
		r.Paragraphs, r.Spans = m.paragraphs, m.spans
	}
	if len(written) > longestWritten || len(r.Words) > mostMarkable || m.bare.Len() > longestText {
		f.fail(f.line("text"), "the text is too long to look through",
			fmt.Sprintf("keep to %d words, and to %d letters in all", mostMarkable, longestText))
	} else if all := (Run{1, len(r.Words)}).String(); len(r.Spans) > 0 && r.grade([]string{all}).Right {
		f.warn(f.line("text"), "all of the text may be marked, and that is right", "leave more that can stay between the marks")
	}
	return r
}

// A marking is the text of a redaction being read: "at [[Ward 7|place]] today".
type marking struct {
	in         *place
	text       string
	bare       strings.Builder // without brackets and notes
	marks      []bracketed
	spans      []Span
	paragraphs []int
}

// bracketed is a mark as it is written, with where its words stand in the text
// without brackets.
type bracketed struct {
	from, to   int // bytes
	line       int
	words, why string
}

// scan takes the brackets and the notes out.
func (m *marking) scan() {
	rest := m.text
	for {
		before, after, more := strings.Cut(rest, "[[")
		m.plain(before, m.line(rest))
		if !more {
			break
		}
		inside, then, closed := strings.Cut(after, "]]")
		line := m.line(after)
		switch {
		case !closed:
			m.in.fail(line, "[[ has no ]]", "write ]] after the note: [[words|why they tell]]")
			return
		case strings.Contains(inside, "[["):
			m.in.fail(line, "a mark begins inside another one", "close the first with ]] before the next [[")
			return
		}
		m.mark(inside, line)
		rest = then
	}
	if len(m.marks) == 0 {
		m.in.fail(1, "nothing is to be marked in the text", "put [[ and |why it tells]] round what gives away or claims too much")
	}
}

// line is that on which rest, the end of the text, begins.
func (m *marking) line(rest string) int {
	return 1 + strings.Count(m.text[:len(m.text)-len(rest)], "\n")
}

// plain is text outside marks. It is shown as it is written.
func (m *marking) plain(text string, line int) {
	if at := strings.Index(text, "]]"); at >= 0 {
		m.in.fail(line+strings.Count(text[:at], "\n"), "]] closes nothing", "write [[ before the words, or take it out")
	}
	m.unmarked(text, line)
	m.bare.WriteString(text)
}

// unmarked reports Markdown, which would be seen as it is.
func (m *marking) unmarked(text string, line int) {
	for _, sign := range []string{"*", "`", "]("} {
		if at := strings.Index(text, sign); at >= 0 {
			m.in.fail(line+strings.Count(text[:at], "\n"), fmt.Sprintf("%q cannot stand here", sign),
				"take it out: this text is no Markdown, and is shown as it is written")
			return
		}
	}
}

// mark is what stands between brackets.
func (m *marking) mark(inside string, line int) {
	words, why, noted := strings.Cut(inside, "|")
	b := bracketed{from: m.bare.Len(), line: line, words: flat(words), why: flat(why)}
	m.unmarked(words, line)
	m.bare.WriteString(words)
	b.to = m.bare.Len()
	switch {
	case b.words == "":
		m.in.fail(line, "a mark has no words", "write [[words|why they tell]], or take it out")
	case !noted || b.why == "":
		m.in.fail(line, fmt.Sprintf("the mark %q does not say why", b.words), "write [["+b.words+"|why it tells]]")
	}
	m.marks = append(m.marks, b)
}

// flat is text in one line.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }

// A token is what stands between blanks. What of it has to be in a mark is from
// its first letter or digit to its last; one without any is no word of its own.
type token struct {
	text         string
	from, to     int // bytes, of its letters
	signs        bool
	newParagraph bool
}

func tokens(text string) []token {
	var all []token
	behind := 0
	for at := 0; at < len(text); {
		blank := len(text[at:]) - len(strings.TrimLeftFunc(text[at:], unicode.IsSpace))
		if at += blank; at == len(text) {
			break
		}
		end := strings.IndexFunc(text[at:], unicode.IsSpace)
		if end < 0 {
			end = len(text) - at
		}
		t := newToken(text[at:at+end], at)
		t.newParagraph = len(all) > 0 && strings.Count(text[behind:at], "\n") > 1
		all = append(all, t)
		at += end
		behind = at
	}
	return all
}

func newToken(text string, at int) token {
	t := token{text: text}
	first := strings.IndexFunc(text, lettered)
	if first < 0 {
		t.signs = true
		return t
	}
	last := strings.LastIndexFunc(text, lettered)
	_, size := utf8.DecodeRuneInString(text[last:])
	t.from, t.to = at+first, at+last+size
	return t
}

func lettered(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// joined puts tokens that are all signs to the word before them or, where they
// begin a paragraph, to the word after.
func joined(all []token) []token {
	var words []token
	lead, opens := "", false
	for _, t := range all {
		t.newParagraph = t.newParagraph || opens
		switch {
		case t.signs && (t.newParagraph || len(words) == 0):
			lead, opens = lead+t.text+" ", t.newParagraph
		case t.signs:
			words[len(words)-1].text += " " + t.text
		default:
			t.text, lead, opens = lead+t.text, "", false
			words = append(words, t)
		}
	}
	if lead != "" && len(words) > 0 {
		words[len(words)-1].text += " " + strings.TrimSpace(lead)
	}
	return words
}

// words numbers the words of the text and finds those of the marks.
func (m *marking) words() []string {
	all := joined(tokens(m.bare.String()))
	words := make([]string, len(all))
	for i, t := range all {
		words[i] = t.text
		if t.newParagraph && i > 0 {
			m.paragraphs = append(m.paragraphs, i+1)
		}
	}
	for _, b := range m.marks {
		if s, ok := m.span(b, all); ok {
			m.spans = append(m.spans, s)
		}
	}
	return words
}

// span is the words that a mark takes in. It has to take in whole ones.
func (m *marking) span(b bracketed, all []token) (Span, bool) {
	s := Span{Text: b.words}
	for i, t := range all {
		switch {
		case t.to <= b.from || t.from >= b.to:
			continue
		case t.from < b.from || t.to > b.to:
			m.in.fail(b.line, fmt.Sprintf("the mark %q cuts the word %q in two", b.words, t.text), "take in the whole word, and no word twice")
			return s, false
		case s.From == 0:
			s.From = i + 1
		}
		s.To = i + 1
	}
	if s.From == 0 {
		if b.words != "" {
			m.in.fail(b.line, fmt.Sprintf("the mark %q has no word in it", b.words), "take in the word that it stands at")
		}
		return s, false
	}
	s.Why, s.AddsUp = addsUp(b.why)
	return s, true
}

// addsUp parts "adds up" from what else a note says.
func addsUp(note string) (why string, is bool) {
	rest, is := strings.CutPrefix(note, "adds up")
	if !is || rest != "" && lettered([]rune(rest)[0]) {
		return note, false
	}
	if why, colon := strings.CutPrefix(rest, ":"); colon {
		return strings.TrimSpace(why), true
	}
	if rest == "" {
		return "", true
	}
	return note, true
}

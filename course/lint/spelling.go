package lint

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"groundwork/course"
)

// everyday are abbreviations that nobody writes out.
var everyday = []string{"UK", "US", "USA", "NHS", "GP", "EU", "TV", "OK", "ID", "PDF", "AI", "BBC", "CV", "URL", "DVD", "CD", "PC", "II", "III", "AM", "PM", "SMS", "BSL", "FAQ"}

// spelling judges words one by one, where the course is in English. Posts are written as people type, and are
// not spelt.
func (l *linter) spelling() {
	if lang := l.c.Language; lang != "" && !strings.HasPrefix(lang, "en") {
		return
	}
	own, told, names := l.vocabulary(), map[string]bool{}, l.names()
	used := map[string]bool{}
	for _, t := range l.texts {
		if t.what == "a post" {
			continue
		}
		for _, w := range split(unaddressed.replace(bare(t.words), " ")) {
			used[small(w)] = true
			key := t.file + " " + small(w)
			if own[small(w)] || names[key] || told[key] || strings.ContainsFunc(w, unicode.IsDigit) {
				continue
			}
			if base := strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "s"); abbreviated(base) && !shouted(base) {
				if l.unexplained(t, base) {
					told[key] = true
					l.find("I29", t.file, l.files.line(t.file, t.line, w), fmt.Sprintf("%s has %q, which nobody explains", t.what, base), "write it out, or add it to the glossary")
				}
				continue
			}
			if !isBritish(w) {
				told[key] = true
				l.misspelt(t, w)
			}
		}
	}
	l.needless(used)
}

// names are the words that stand twice or more in a file with a capital and in
// none of its texts without, as "file word": people of cases, mostly. A slip is
// seldom made twice.
func (l *linter) names() map[string]bool {
	count, names := map[string]int{}, map[string]bool{}
	for _, t := range l.texts {
		for _, w := range split(t.words) {
			key := t.file + " " + small(w)
			if first := []rune(w)[0]; !unicode.IsUpper(first) {
				count[key] = -1 << 30
			} else if count[key]++; count[key] > 1 && !abbreviated(strings.TrimSuffix(w, "'s")) {
				names[key] = true
			}
		}
	}
	for key := range names {
		names[key] = count[key] > 1
	}
	return names
}

// small is a word as it is looked up: in small letters, without 's.
func small(w string) string {
	return strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(w), "'s"), "'")
}

// unaddressed are addresses and handles, which are not spelt.
var unaddressed = pattern{expr: `https?://\S+|\b(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\.(org|com|uk|net|ie|nz|au|ca|gov|wales|scot|info)\b\S*|[@#]\w+|\S+@\S+`, has: `.org|.com|.uk|.net|.ie|.nz|.au|.ca|.gov|.wales|.scot|.info|@|#|http`}

func (l *linter) misspelt(t text, w string) {
	line := l.files.line(t.file, t.line, w)
	if there := britishFor(small(w)); there != "" {
		l.find("I29", t.file, line, fmt.Sprintf("%s spells %q the American way", t.what, w), fmt.Sprintf("did you mean %q?", there))
		return
	}
	mend := "mend it, or add it to words.yaml"
	if l.unknown++; l.unknown > mostNear {
		l.find("I29", t.file, line, fmt.Sprintf("%s has %q, which is in no list of words", t.what, w), mend)
		return
	}
	if other := nearest(small(w)); other != "" {
		mend = fmt.Sprintf("did you mean %q? If it is right, add it to words.yaml", other)
	}
	l.find("I29", t.file, line, fmt.Sprintf("%s has %q, which is in no list of words", t.what, w), mend)
}

// mostNear is for how many words the one that was meant is looked for: in a
// course that is in another language it would take minutes.
const mostNear = 300

// nearest is the word of the list that was probably meant, or "". The first
// letter is seldom mistaken.
func nearest(w string) string {
	best, least := "", 2+min(1, len(w)/8)
	if w == "" {
		return ""
	}
	words := british()
	from, _ := slices.BinarySearch(words, w[:1])
	for _, other := range words[from:] {
		if other[0] != w[0] {
			break
		}
		if len(other) < len(w)-2 || len(other) > len(w)+2 {
			continue
		}
		if d := course.Distance(w, other); d < least {
			best, least = other, d
		}
	}
	return best
}

// shouted reports whether capitals are a word that is stressed so.
func shouted(w string) bool { return len(w) > 4 && isBritish(strings.ToLower(w)) }

// abbreviated reports whether a word is two to six capitals.
func abbreviated(w string) bool {
	return len(w) >= 2 && len(w) <= 6 && !strings.ContainsFunc(w, func(r rune) bool { return r < 'A' || r > 'Z' })
}

// unexplained reports whether an abbreviation is neither in the glossary nor
// written out in the lesson.
func (l *linter) unexplained(t text, w string) bool {
	if t.manner == listing || slices.Contains(everyday, w) {
		return false
	}
	for _, other := range l.texts {
		if other.lesson == t.lesson && (strings.Contains(other.words, "("+w+")") || strings.Contains(other.words, w+" (")) {
			return false
		}
	}
	return true
}

// vocabulary are the words that the course brings along: those of words.yaml, of
// the glossary, and the names in its lists and its posts.
func (l *linter) vocabulary() map[string]bool {
	all := map[string]bool{}
	note := func(texts ...string) {
		for _, t := range texts {
			for _, w := range split(t) {
				all[small(w)] = true
			}
		}
	}
	c := l.c
	for _, w := range c.Words {
		note(w.Text)
	}
	for _, t := range c.Glossary {
		note(t.Term)
	}
	for _, s := range c.Sources {
		note(s.Title, s.Publisher, s.Jurisdiction)
	}
	for _, e := range c.Directory {
		note(e.Name, e.Country)
	}
	for _, h := range c.Support.Lines {
		note(h.Name)
	}
	for _, n := range c.Nations {
		note(n.Name)
	}
	platforms, handles := c.MadeUp()
	note(platforms...)
	note(handles...)
	return all
}

// needless reports words of words.yaml that no text has, or that the list has.
func (l *linter) needless(used map[string]bool) {
	for _, w := range l.c.Words {
		parts := split(w.Text)
		switch {
		case !slices.ContainsFunc(parts, func(p string) bool { return !isBritish(p) || abbreviated(p) }):
			l.find("I29", "words.yaml", w.Line, fmt.Sprintf("%q is in the British list already", w.Text), "take it out")
		case !slices.ContainsFunc(parts, func(p string) bool { return used[small(p)] }):
			l.find("I29", "words.yaml", w.Line, fmt.Sprintf("%q is in no text of the course", w.Text), "take it out")
		}
	}
}

package lint

import (
	"regexp"
	"strings"
	"sync"
)

// A pattern is a regular expression. It is compiled when it is first used, since
// this package is part of a program whose start has no use for it; and it is
// tried only on a text that holds one of its fragments, which is looked up in a
// fraction of the time.
type pattern struct {
	expr string
	has  string // fragments, in small letters, parted by |; whatever the pattern finds holds one; empty tries every text

	once sync.Once
	re   *regexp.Regexp
	need []string
}

func (p *pattern) compile() {
	p.re = regexp.MustCompile(p.expr)
	if p.has != "" {
		p.need = strings.Split(p.has, "|")
	}
}

// in is the expression where words may hold what it finds, or else nil.
func (p *pattern) in(words string) *regexp.Regexp {
	p.once.Do(p.compile)
	if p.need == nil {
		return p.re
	}
	words = strings.ToLower(words)
	for _, fragment := range p.need {
		if strings.Contains(words, fragment) {
			return p.re
		}
	}
	return nil
}

// first is the first that is found, or "".
func (p *pattern) first(words string) string {
	if re := p.in(words); re != nil {
		return re.FindString(words)
	}
	return ""
}

// found reports whether anything is.
func (p *pattern) found(words string) bool {
	re := p.in(words)
	return re != nil && re.MatchString(words)
}

// all are all that are found.
func (p *pattern) all(words string) []string {
	if re := p.in(words); re != nil {
		return re.FindAllString(words, -1)
	}
	return nil
}

// parts are the first that is found and its groups, or nil.
func (p *pattern) parts(words string) []string {
	if re := p.in(words); re != nil {
		return re.FindStringSubmatch(words)
	}
	return nil
}

// allParts are all that are found and their groups.
func (p *pattern) allParts(words string) [][]string {
	if re := p.in(words); re != nil {
		return re.FindAllStringSubmatch(words, -1)
	}
	return nil
}

// replace is words with something in place of all that are found.
func (p *pattern) replace(words, with string) string {
	if re := p.in(words); re != nil {
		return re.ReplaceAllString(words, with)
	}
	return words
}

package guard

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

const surname = `(?:(?:[Dd]e|[Vv]an|[Vv]on|[Dd]er|[Dd]en|[Dd]u|[Dd]i|[Dd]a|[Ll]a|[Ll]e|[Aa]l|[Ee]l|[Bb]in|[Bb]en|[Aa]p|[Ss]t\.?)[ -])*\p{Lu}['’]?[\pL'’]*[\pL]`

var (
	titles = sync.OnceValue(func() map[string]bool {
		return set(`mr mrs ms miss mx dr prof professor sister nurse matron rev cllr sir dame`)
	})
	nameShape = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^\pL+\.?[ \x{a0}]{1,2}((?:\p{Lu}\.? ?){0,3}?` + surname + `(?:[ -]` + surname + `){0,2})`)
	})
	// shoutable are titles believed in capitals. MS is a disease and a program, and
	// NURSE CALL is a button.
	shoutable = sync.OnceValue(func() map[string]bool { return set(`MR MRS DR PROF`) })
	smallName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:mr|mrs)\.? (\pL{3,}(?:-\pL{2,})?)`) })
	// notSurnames follow a title without being a name.
	notSurnames = sync.OnceValue(func() map[string]bool {
		return set(`monday tuesday wednesday thursday friday saturday sunday january february march april june july
			august september october november december a an the i he she we they it this that these those there then
			and but or so if as at in on of for to from with by not no my our your his her their when what who how why
			is was has had said says will would can could did does may me him us them you
			consultant specialist practitioner practitioners manager managers associate associates prescriber prescribers
			prescribing lead leads led cadet student students education educator charge bank agency staff staffing call bell
			station team teams training tutor mentor initiated review visit appointment appointments letter round ward
			google who right out scan scans tablet tablets act trust today tomorrow yesterday`)
	})
)

// names finds titles with a surname. A title in capitals may be something else
// (MR 50 mg, MS Teams), so it wants a name in capitals.
func names(r *reading) {
	for i, w := range r.words {
		if !titles()[r.low(i)] || r.joinedBefore(w.start) {
			continue
		}
		if end, ok := r.named(i); ok {
			r.take(TitledName, w.start, end)
		}
	}
}

// named is where the name ends that follows the title at word i.
func (r *reading) named(i int) (end int, ok bool) {
	title, start := r.word(i), r.words[i].start
	shape := nameShape()
	switch low := strings.ToLower(title); {
	case title == low && (low == "mr" || low == "mrs"):
		shape = smallName()
	case title == low && low != "dr" && low != "prof", !shoutable()[title] && shouted(title):
		return 0, false
	}
	m := shape.FindStringSubmatchIndex(r.ahead(start))
	if m == nil {
		return 0, false
	}
	name := r.text[start+m[2] : start+m[3]]
	first, rest, _ := strings.Cut(name, " ")
	if utf8.RuneCountInString(first) == 1 { // an initial; the name that counts is next
		first, _, _ = strings.Cut(rest, " ")
	}
	if notSurnames()[strings.ToLower(first)] || shouted(title) && !shouted(first) {
		return 0, false
	}
	return start + m[3], true
}

// shouted reports whether word is two letters or more, all capitals.
func shouted(word string) bool {
	small := strings.ContainsFunc(word, unicode.IsLower)
	return len(word) > 1 && !small
}

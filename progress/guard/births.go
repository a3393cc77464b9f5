package guard

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// Dates are everywhere in what clinicians write, so a date alone is none of a
// birth: a word must say so, or an age stand right beside it.

const (
	month    = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`
	numeric  = `\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:\d{4}|\d{2})|\d{1,2} \d{1,2} \d{4}|\d{4}-\d{1,2}-\d{1,2}`
	worded   = `\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]` + month + `(?:,?[ -]\d{4}\b|,?[ -]['’]?\d{2}\b)?|` + month + ` \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4}\b)?`
	together = `\d{8}|\d{6}`

	bornWord = `(?:d\.? ?o\.? ?b\.?|date of birth|birth ?date|birth ?day|born|turn(?:s|ed|ing)? \d{1,3})`
	ageWord  = `(?:aged? \d{1,3}|\d{1,3}[ -]?(?:years?|yrs?)[ -]old|\d{1,3} ?(?:y/?o|yrs?)\b)`

	bornGap = `(?: ?\(\pL[\pL ]{0,15}\))?[\s:;=–—(,.-]{0,4}(?:(?:is|was|on|the|of|given|recorded|as|falls|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s+){0,3}`
	ageGap  = `[\s,;:(–—-]{1,3}`
)

var (
	bornBefore = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i)(?:` + bornWord + bornGap + `(` + numeric + `|` + worded + `|` + together + `)|` +
			ageWord + ageGap + `(` + numeric + `))`)
	})
	bornAfter = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i)(` + numeric + `|` + worded + `)(?:[\s(,–—-]{1,3}(?:is (?:his|her|their) )?` + bornWord + `|[\s,;(]{1,3}` + ageWord + `)`)
	})
	// bornWords are the words of bornWord and ageWord, which have to be about
	// before a pattern is worth trying.
	bornWords = sync.OnceValue(func() map[string]bool {
		return set(`dob d birthdate birthday birth born aged age old year years yr yrs yo y turn turns turned turning`)
	})
	monthDay = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(\d{1,4})[ /.-]+(\d{1,2})(?:[ /.-]+(\d{1,4}))?$`) })
)

// births goes from the end to the start, so as to know how far ahead the next
// word of a birth or an age is: dates with none near are not worth a look.
func births(r *reading) {
	next := len(r.words) + soon
	for i := len(r.words) - 1; i >= 0; i-- {
		at, low := r.words[i].start, r.low(i)
		number := digit(r.text[at])
		said := bornWords()[strings.Trim(low, "0123456789")]
		if said {
			next = i
		}
		if said && !number || low == "date" || number && next-i < soon {
			r.born(at, bornBefore())
		}
		if next-i < soon && (number || startsMonth(low)) {
			r.born(at, bornAfter())
		}
	}
}

// soon is within how many words of a date its cue stands.
const soon = 8

// born takes the date among the parts of what shape finds at a byte.
func (r *reading) born(at int, shape *regexp.Regexp) {
	m := shape.FindStringSubmatchIndex(r.ahead(at))
	for i := 2; i < len(m); i += 2 {
		if m[i] < 0 {
			continue
		}
		start, end := at+m[i], at+m[i+1]
		if isDay(r.text[start:end]) && !r.joinedAfter(end) {
			r.take(BirthDate, start, end)
		}
	}
}

// isDay reports whether a date in numbers is one that a calendar could have.
func isDay(date string) bool {
	m := monthDay().FindStringSubmatch(date)
	if m == nil {
		return true
	}
	day, month := m[1], m[2]
	if len(day) == 4 {
		day = m[3]
	}
	d, _ := strconv.Atoi(day)
	n, _ := strconv.Atoi(month)
	return 1 <= d && d <= 31 && 1 <= n && n <= 12
}

func startsMonth(low string) bool {
	return len(low) >= 3 && strings.Contains("jan feb mar apr may jun jul aug sep oct nov dec", low[:3])
}

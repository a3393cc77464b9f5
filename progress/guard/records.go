package guard

import (
	"regexp"
	"sync"
)

var (
	recordWords = sync.OnceValue(func() map[string]bool {
		return set(`mrn crn hospital hosp case patient pt client unit record records rio systmone paris carenotes nhs chi ni datix incident reference ref epr emis pas urn casenote casenotes crime`)
	})
	// recordShape is a word that says whose number it is, and the number: five
	// digits or more.
	recordShape = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i)(?:(?:hospital|hosp|case|patient|pt|client|unit|records?|rio|systmone|paris|carenotes|nhs|chi|ni|datix|incident|epr|emis|pas|crime)` +
			`\.? (?:number|num|no\b\.?|id\b|ref(?:erence)?\b\.?)|mrn|crn|urn|rio|systmone|paris|carenotes|datix|case ?notes?|ref(?:erence)?|(?:hospital|nhs|chi) ?[:#])(?:\.? (?:number|no\b\.?|id\b))?` +
			`(?: (?:is|was))?[ :#=,.]{0,3}([a-z]{0,3}[-/]?\d(?:[ /-]?\d){4,11}[a-z]?)`)
	})
	recordDate = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:` + numeric + `)`) })

	// insuranceShape is two letters, six digits and a letter from A to D. QQ, which
	// is never given out, is what made-up ones begin with, and is found as well.
	insuranceShape = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i)[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d]`)
	})
)

// records finds numbers that a word says are somebody's.
func records(r *reading) {
	for i, w := range r.words {
		if !recordWords()[r.low(i)] {
			continue
		}
		m := recordShape().FindStringSubmatchIndex(r.ahead(w.start))
		if m == nil {
			continue
		}
		start, end := w.start+m[2], w.start+m[3]
		if !r.joinedAfter(end) && !isDate(r.text[start:end]) {
			r.take(RecordNumber, start, end)
		}
	}
}

// isDate reports whether a number is a date, or begins with one.
func isDate(number string) bool {
	date := recordDate().FindString(number)
	return date != "" && isDay(date)
}

// insurance finds National Insurance numbers.
func insurance(r *reading) {
	for i, w := range r.words {
		if word := r.word(i); len(word) != 2 && !(len(word) > 2 && digit(word[2])) {
			continue // it begins with two letters, apart or with a digit after them
		}
		m := insuranceShape().FindString(r.ahead(w.start))
		if m != "" && !r.joinedAfter(w.start+len(m)) {
			r.take(NationalInsurance, w.start, w.start+len(m))
		}
	}
}

// Package guard looks through what a learner has written for parts that look as
// if they could say who somebody is: numbers of the health service, phone
// numbers, addresses, names behind a title, wards and beds.
//
// It knows shapes, not stories. "The footballer I looked after in March" has no
// shape and says who it is, so a text in which nothing was found is not
// anonymous, and nothing here ever says that it is. A front end shows what was
// found and blocks nothing: the learner decides.
//
// It is a function of the text alone: no network, no disk, no clock, nothing
// kept. It takes time in proportion to the length of the text.
package guard

import "slices"

// A Kind says what a finding looks like.
type Kind string

// The kinds of finding.
const (
	NHSNumber         Kind = "nhs"       // England, Wales, Isle of Man
	CHINumber         Kind = "chi"       // Community Health Index, Scotland
	HCNumber          Kind = "hc"        // Health and Care number, Northern Ireland
	Phone             Kind = "phone"     // of a person or a place; help lines are left alone
	Email             Kind = "email"     //
	Postcode          Kind = "postcode"  // a whole one
	BirthDate         Kind = "born"      // a date beside a word or an age that makes it one
	Profile           Kind = "profile"   // a handle, or a link to somebody's page
	TitledName        Kind = "name"      // a title with a surname
	Ward              Kind = "ward"      // a ward, bay, bed or room
	RecordNumber      Kind = "record"    // a number with a word that says it is somebody's
	NationalInsurance Kind = "insurance" // a National Insurance number
)

// whats says to a learner what each kind looks like.
var whats = map[Kind]string{
	NHSNumber:         "looks like an NHS number",
	CHINumber:         "looks like a CHI number",
	HCNumber:          "looks like a Health and Care number",
	Phone:             "looks like a phone number",
	Email:             "looks like an e-mail address",
	Postcode:          "looks like a postcode",
	BirthDate:         "looks like a date of birth",
	Profile:           "looks like somebody's name or page online",
	TitledName:        "looks like somebody's name",
	Ward:              "looks like a ward, a bed or a room",
	RecordNumber:      "looks like a number from a record",
	NationalInsurance: "looks like a National Insurance number",
}

// A Finding is a part of a text that looks like it could identify somebody.
type Finding struct {
	Start, End int // bytes in the text, whole runes
	Kind       Kind
	What       string // to a learner: "looks like an NHS number"
}

// finders are what is looked for, the surest first: a part that one has taken is
// not offered to the next.
var finders = []func(*reading){
	emails, links, numbers, insurance, postcodes, handles, records, births, names, wards,
}

// Find gives the parts of text that look like they could identify somebody, in
// order of place and not overlapping. None is no promise: see the package.
func Find(text string) []Finding {
	r := read(text)
	for _, find := range finders {
		find(r)
	}
	slices.SortFunc(r.found, func(a, b Finding) int { return a.Start - b.Start })
	return r.found
}

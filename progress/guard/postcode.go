package guard

import (
	"regexp"
	"strings"
	"sync"
)

// areas are the letters that a postcode may begin with, as Royal Mail gives
// them out, and the Crown dependencies.
var areas = sync.OnceValue(func() map[string]bool {
	return set(`ab al b ba bb bd bf bh bl bn br bs bt bx ca cb cf ch cm co cr ct cv cw
		da dd de dg dh dl dn dt dy e ec eh en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx
		ig im ip iv je ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr nw
		ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy
		ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze`)
})

// postcodeShape is an outward code and an inward one, which has none of the
// letters C, I, K, M, O and V.
var postcodeShape = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i)([a-z]{1,2})(\d[a-z]?|\d\d)[ \t\x{a0}]{0,2}(\d[abd-hjlnp-uw-z]{2})`)
})

// notInward are ends of a postcode that are a place in a row or a time:
// "vitamin B12 1st".
var notInward = sync.OnceValue(func() map[string]bool {
	return set("1st 2nd 3rd 4th 5th 6th 7th 8th 9th 0th 1hr 2hr 3hr 4hr 5hr 6hr 7hr 8hr 9hr 1yr 2yr 3yr 4yr 5yr 6yr 7yr 8yr 9yr")
})

func postcodes(r *reading) {
	for i, w := range r.words {
		if !outward(r.word(i)) || r.joinedBefore(w.start) {
			continue
		}
		m := postcodeShape().FindStringSubmatch(r.ahead(w.start))
		if m == nil || !areas()[strings.ToLower(m[1])] || notInward()[m[3]] {
			continue
		}
		if end := w.start + len(m[0]); !r.joinedAfter(end) {
			r.take(Postcode, w.start, end)
		}
	}
}

// outward reports whether word has a digit second or third, as an outward code
// has.
func outward(word string) bool {
	return len(word) > 1 && digit(word[1]) || len(word) > 2 && digit(word[2])
}

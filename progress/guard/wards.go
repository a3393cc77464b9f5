package guard

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

const bedPlace = `(?:ward|bed|bay|bedroom|side[ -]?room|cubicle)s?[ -]?(?:no\.? |number )?(?:\d{1,3}[a-z]?)\b`

var (
	// placeShape is a place with its number, and those that go with it.
	placeShape = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i)` + bedPlace + `(?:,? (?:of |on |in )?` + bedPlace + `)*`)
	})
	roomShape = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i:room) \d{1,3}[A-Za-z]?,? (?:on|of|in) (\p{Lu}[\pL'’]+)( [Ww]ard)?`)
	})
	letterShape = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:[Ww]ard|[Bb]ay) (?:[B-HJ-Z]\d{0,2}|A\d{0,2})\b`) })
	// counts follow a number that counts something, and is no bed's: "bed 8 hours".
	counts = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:[:.,/%–-] ?\d|%| ?(?i:am|pm|a\.m|p\.m|o['’]?clock|h|hrs?|hours?|hourly|mins?|minutes?|days?|nights?|weeks?|months?|years?|yrs?|times|x|staff|nurses?|hcas?|people|patients?|beds?|shifts?|short|free|closed|empty|full|down|left|more|of us)\b)`)
	})
	places   = sync.OnceValue(func() map[string]bool { return set(`ward bed bay bedroom side sideroom cubicle`) })
	houses   = sync.OnceValue(func() map[string]bool { return set(`unit house lodge suite`) })
	notWards = sync.OnceValue(func() map[string]bool {
		return set(`the this that these those my our your his her their its each every any some a an no one both all another other same
			on off in to from at of and or but so if when while with as by for after before
			acute inpatient psychiatric psychiatry general medical surgical female male mixed open locked secure rehab rehabilitation
			paediatric maternity dementia adult adolescent older picu admission admissions assessment treatment recovery new old
			busy quiet first last next previous current hospital virtual nhs mental health learning disability eating disorders
			home whole local medium low high stay term intensive care busy short long night day which what whose`)
	})
	// wardNames are what wards are often called; only these are believed where a
	// sentence begins with them and "ward" is small.
	wardNames = sync.OnceValue(func() map[string]bool {
		return set(`acacia acer alder ash aspen bay beech birch bluebell bramble brook cedar cherry clover crocus daffodil daisy elm fern fir
			foxglove hawthorn hazel heather holly iris ivy jasmine juniper kestrel larch laurel lavender lilac lily lime linden magnolia maple
			meadow mulberry oak oaks olive orchid pine poplar poppy primrose redwood rose rosemary rowan rowans sage spruce sycamore
			thyme tulip violet walnut willow willows yew
			blackbird curlew dove falcon finch heron kingfisher lark linnet merlin nightingale osprey otter puffin robin skylark sparrow swallow swan swift wren`)
	})
)

// wards finds wards, bays, beds and rooms by number or by name.
func wards(r *reading) {
	for i, w := range r.words {
		low := r.low(i)
		switch {
		case (low == "ward" || low == "wards") && r.wardByName(i):
		case houses()[low] && wardNames()[r.low(i-1)] && r.wardByName(i):
		case (low == "ward" || low == "bay") && r.takes(Ward, w.start, letterShape()):
		case low == "room":
			r.room(w.start)
		case places()[strings.TrimRight(low, "s0123456789")]:
			r.place(i)
		}
	}
}

// takes takes what shape finds at a byte.
func (r *reading) takes(k Kind, at int, shape *regexp.Regexp) bool {
	m := shape.FindString(r.ahead(at))
	if m == "" {
		return false
	}
	r.take(k, at, at+len(m))
	return true
}

// place takes a place with its number.
func (r *reading) place(i int) {
	at := r.words[i].start
	m := placeShape().FindString(r.ahead(at))
	if m == "" || counts().MatchString(r.ahead(at+len(m))) || r.toSleep(i) {
		return
	}
	r.take(Ward, at, at+len(m))
}

// toSleep reports whether the bed at word i is one that somebody went to.
func (r *reading) toSleep(i int) bool {
	if r.low(i) != "bed" || r.low(i-1) != "to" {
		return false
	}
	switch r.low(i - 2) {
	case "go", "goes", "going", "gone", "went", "got", "get", "gets", "back":
		return true
	}
	return false
}

func (r *reading) room(at int) {
	m := roomShape().FindStringSubmatchIndex(r.ahead(at))
	if m == nil || days()[strings.ToLower(r.text[at+m[2]:at+m[3]])] {
		return
	}
	r.take(Ward, at, at+m[1])
}

var days = sync.OnceValue(func() map[string]bool {
	return set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december`)
})

// wardByName takes the name before the word "ward" with it: "Larch Ward".
func (r *reading) wardByName(i int) bool {
	if i == 0 {
		return false
	}
	name, before, ward := r.word(i-1), r.words[i-1], r.words[i]
	if c, _ := utf8.DecodeRuneInString(name); !unicode.IsUpper(c) || r.text[before.end:ward.start] != " " {
		return false
	}
	low := strings.ToLower(name)
	if notWards()[low] || utf8.RuneCountInString(name) < 2 || days()[low] {
		return false
	}
	if r.beginsSentence(before.start) && strings.HasPrefix(r.word(i), "w") && !wardNames()[low] {
		return false
	}
	r.take(Ward, r.saint(i-1), ward.end)
	return true
}

// saint steps back from a name over "St": "St Ann's Ward".
func (r *reading) saint(i int) int {
	if low := r.low(i - 1); low == "st" || low == "saint" {
		return r.words[i-1].start
	}
	return r.words[i].start
}

// beginsSentence reports whether a byte is where a sentence begins, and its
// capital says nothing.
func (r *reading) beginsSentence(at int) bool {
	before := strings.TrimRight(r.text[:at], " \t\"'“‘(-–•*")
	return before == "" || strings.ContainsAny(before[len(before)-1:], ".!?:;\n\r")
}

package guard

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

var domainShape = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[\pL\pN](?:[\pL\pN-]*[\pL\pN])?\.)+\pL{2,}`)
})

// emails finds addresses around each @.
func emails(r *reading) {
	for at := range ats(r.text) {
		start := localPart(r.text, at)
		domain := domainShape().FindString(r.ahead(at + 1))
		if start == at || domain == "" || start > 0 && r.text[start-1] == '@' {
			continue
		}
		r.take(Email, start, at+1+len(domain))
	}
}

// ats are the places of each @ in text.
func ats(text string) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range len(text) {
			if text[i] == '@' && !yield(i) {
				return
			}
		}
	}
}

// localPart is where the name before an @ begins; at the @ where there is none.
func localPart(text string, at int) int {
	start := at
	for n := 0; start > 0 && n < 64; n++ {
		c, size := utf8.DecodeLastRuneInString(text[:start])
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) && !strings.ContainsRune("._%+-'’", c) {
			break
		}
		start -= size
	}
	for start < at {
		c, size := utf8.DecodeRuneInString(text[start:])
		if unicode.IsLetter(c) || unicode.IsDigit(c) || c == '_' {
			break
		}
		start += size
	}
	return start
}

var (
	handleShape = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^@(?:_*\pL)[\pL\pN_]*(?:\.[\pL\pN_]+)*(?:@[a-z0-9-]+(?:\.[a-z0-9-]+)+)?`)
	})
	// toldShape is a name that a word announces: "her insta is sunny_side88".
	// Without an underscore or a digit in it, it may be any word.
	toldShape = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i)(?:user ?name|screen ?name|handle|gamer ?tag|insta(?:gram)?|snap(?:chat)?|tik ?tok|twitter|discord|reddit|facebook|(?:goes|going) by|(?:posts|posting|tweets|known|online)(?: on \pL+)? as)` +
			`(?: (?:name|handle|account|username|tag))?(?: (?:is|was|as|called)|:| [=:–-])? ?["'“‘]?(\pL[\pL\pN._]*[\d_][\pL\pN_]*)`)
	})
	slash       = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`/$`) })
	redditShape = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^u/[A-Za-z0-9_-]{3,20}`)
	})
	told = sync.OnceValue(func() map[string]bool {
		return set(`username user screenname screen handle gamertag gamer insta instagram snap snapchat tiktok tik twitter discord reddit facebook goes going posts posting tweets known online`)
	})
	notName = sync.OnceValue(func() map[string]bool {
		return set(`@home @work @night @lunch @all @everyone @here @ward @time @mdt @handover @hospital @school @weekend @times @least @the @a @my @our @nhs`)
	})
)

// handles finds @names, u/names and names that a word announces.
func handles(r *reading) {
	for at := range ats(r.text) {
		m := handleShape().FindString(r.ahead(at))
		if len(m) > 2 && !r.joinedBefore(at) && !notName()[strings.ToLower(m)] {
			r.take(Profile, at, at+len(m))
		}
	}
	for i, w := range r.words {
		switch low := r.low(i); {
		case low == "u" && !r.joinedBefore(w.start):
			if m := redditShape().FindString(r.ahead(w.start)); m != "" {
				r.take(Profile, r.back(w.start, slash()), w.start+len(m))
			}
		case told()[low]:
			if m := toldShape().FindStringSubmatchIndex(r.ahead(w.start)); m != nil {
				r.take(Profile, w.start+m[2], w.start+m[3])
			}
		}
	}
}

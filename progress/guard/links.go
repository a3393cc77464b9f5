package guard

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// pageShapes say, by the word that a link's host begins with, what follows where
// the link leads to a person. A group, a video or a search is none.
var pageShapes = sync.OnceValue(func() map[string]*regexp.Regexp {
	person := func(host string) *regexp.Regexp { return regexp.MustCompile(`^(?i)` + host + `[\pL\pN_.-]*[\pL\pN_]`) }
	return map[string]*regexp.Regexp{
		"twitter":   person(`twitter\.com/@?`),
		"x":         person(`x\.com/@?`),
		"instagram": person(`instagram\.com/@?`),
		"facebook":  person(`facebook\.com/(?:profile\.php\?id=|people/[^/\s]+/)?`),
		"fb":        person(`fb\.(?:com|me)/`),
		"linkedin":  person(`linkedin\.com/in/`),
		"tiktok":    person(`tiktok\.com/@`),
		"threads":   person(`threads\.(?:net|com)/@`),
		"snapchat":  person(`snapchat\.com/add/`),
		"youtube":   person(`youtube\.com/(?:@|user/)`),
		"reddit":    person(`reddit\.com/u(?:ser)?/`),
		"bsky":      person(`bsky\.app/profile/`),
		"t":         person(`t\.me/`),
		"linktr":    person(`linktr\.ee/`),
	}
})

var (
	// pages are paths on those hosts that are nobody's.
	pages = sync.OnceValue(func() map[string]bool {
		return set(`search explore hashtag groups events watch home i p reel reels help settings about privacy tos login share sharer pages joinchat`)
	})
	linkStart = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)(?:^|[^a-z0-9./-])((?:https?://)?(?:(?:www|m|mobile|web|old|uk|en)\.)?)$`)
	})
	linkRest   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:[/?=&#%_.-]*[\pL\pN]+)*/?`) })
	skyAddress = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)[a-z0-9-]+\.$`) })
)

// links finds links to somebody's page, and names that are an address.
func links(r *reading) {
	for i, w := range r.words {
		low := r.low(i)
		if low == "bsky" && strings.HasPrefix(r.text[w.end:], ".social") {
			r.sky(w)
			continue
		}
		shape, known := pageShapes()[low]
		if !known {
			continue
		}
		m := shape.FindString(r.ahead(w.start))
		if m == "" || pages()[strings.ToLower(m[strings.LastIndexAny(m, "/@=")+1:])] {
			continue
		}
		end := w.start + len(m)
		end += len(linkRest().FindString(r.ahead(end)))
		if start, ok := r.linkFrom(w.start); ok {
			r.take(Profile, start, end)
		}
	}
}

// linkFrom is where the link begins whose host is at a byte; false where that is
// the end of another host, such as help.x.com, which is nobody's.
func (r *reading) linkFrom(host int) (start int, ok bool) {
	from := r.before(host)
	m := linkStart().FindStringSubmatchIndex(r.text[from:host])
	if m == nil {
		return 0, false
	}
	return from + m[2], true
}

func (r *reading) sky(w span) {
	if start := r.back(w.start, skyAddress()); start < w.start {
		if start > 0 && r.text[start-1] == '@' {
			start--
		}
		r.take(Profile, start, w.end+len(".social"))
	}
}

// back is where a pattern that ends at a byte begins, a few bytes back at most.
func (r *reading) back(end int, shape *regexp.Regexp) int {
	start := r.before(end)
	if m := shape.FindStringIndex(r.text[start:end]); m != nil {
		return start + m[0]
	}
	return end
}

// before is a few bytes before a byte, between runes.
func (r *reading) before(end int) int {
	start := max(end-32, 0)
	for start < end && !utf8.RuneStart(r.text[start]) {
		start++
	}
	return start
}

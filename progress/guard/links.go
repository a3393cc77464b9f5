package guard

import (
	"regexp"
	"strings"
	"sync"
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
	linkStart  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)(?:https?://)?(?:[a-z]{1,3}\.)?$`) })
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
		r.take(Profile, r.back(w.start, linkStart()), end)
	}
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
	start := max(end-32, 0)
	for start < end && r.text[start]&0xC0 == 0x80 {
		start++
	}
	if m := shape.FindStringIndex(r.text[start:end]); m != nil {
		return start + m[0]
	}
	return end
}

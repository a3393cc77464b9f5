package course

import (
	"cmp"
	"fmt"
	"slices"
)

// A First says for whom a page stands before its neighbours: for learners of one
// of the nations, of one of the professions, or of both where both are named.
// The pages that a lesson lists so stand one after the other in its text, and
// every learner can read all of them.
type First struct {
	Page        string // its id
	Nations     []string
	Professions []string
	Otherwise   bool // for whoever has no page of their own among them
	Line        int
}

// fits is how well f fits a learner: 0 not at all, 2 by nation and profession.
func (f First) fits(nation, profession string) int {
	fit := 0
	for _, one := range []struct {
		among []string
		is    string
	}{{f.Nations, nation}, {f.Professions, profession}} {
		switch {
		case len(one.among) == 0:
		case !slices.Contains(one.among, one.is):
			return 0
		default:
			fit++
		}
	}
	return fit
}

// StepsFor are the Steps of l in the order in which a learner of a nation and a
// profession, ids or empty, meets them: what is theirs comes first where it
// stands. See [First].
func (l *Lesson) StepsFor(nation, profession string) []Step {
	if len(l.First) == 0 || nation == "" && profession == "" {
		return l.Steps()
	}
	rank := l.ranks(nation, profession)
	steps := slices.Clone(l.Steps())
	slices.SortStableFunc(steps, func(a, b Step) int { return cmp.Compare(rank[a.Page], rank[b.Page]) })
	return steps
}

// ranks numbers the pages of l in the order of a learner.
func (l *Lesson) ranks(nation, profession string) map[*Page]int {
	fit := map[string]int{}
	otherwise, best := "", 0
	for _, f := range l.First {
		fit[f.Page] = f.fits(nation, profession)
		best = max(best, fit[f.Page])
		if f.Otherwise {
			otherwise = f.Page
		}
	}
	if best == 0 && otherwise != "" {
		fit[otherwise] = 1
	}
	pages := slices.Clone(l.Pages)
	if begin, end, ok := l.run(); ok {
		slices.SortStableFunc(pages[begin:end], func(a, b *Page) int { return cmp.Compare(fit[b.ID], fit[a.ID]) })
	}
	rank := make(map[*Page]int, len(pages))
	for i, p := range pages {
		rank[p] = i
	}
	return rank
}

// run is where the pages that First lists begin and end among the pages of l. It
// is not ok where one is missing or they are apart.
func (l *Lesson) run() (begin, end int, ok bool) {
	begin = len(l.Pages)
	for _, f := range l.First {
		i := l.pageIndex(f.Page)
		if i < 0 {
			return 0, 0, false
		}
		begin, end = min(begin, i), max(end, i+1)
	}
	return begin, end, end-begin == len(l.First)
}

func (l *Lesson) pageIndex(id string) int {
	return slices.IndexFunc(l.Pages, func(p *Page) bool { return p.ID == id })
}

// first reads which pages stand first for whom. Whether they are there is asked
// once the pages are read: see checkFirst.
func (f *fields) first(c *Course) []First {
	var all []First
	seen := map[string]int{}
	f.each("first", func(f *fields) {
		one := First{Page: f.need("page"), Otherwise: f.boolean("otherwise", false), Line: f.in.at(f.node.Line)}
		one.Nations = f.known("nations", "nation", idsOf(c.Nations, func(n Nation) string { return n.ID }))
		one.Professions = f.known("professions", "profession", idsOf(c.Professions, func(p Profession) string { return p.ID }))
		if !one.Otherwise && len(one.Nations)+len(one.Professions) == 0 {
			f.fail(f.node.Line, "the page is first for nobody", "name nations: […] or professions: […], or write otherwise: true")
		}
		if !f.in.twice(seen, f.line("page"), one.Page) {
			all = append(all, one)
		}
	})
	return all
}

func idsOf[T any](list []T, id func(T) string) []string {
	ids := make([]string, len(list))
	for i, one := range list {
		ids[i] = id(one)
	}
	return ids
}

// known reads a list of ids that course.yaml declares.
func (f *fields) known(key, what string, ids []string) []string {
	var all []string
	for _, w := range f.words(key) {
		if !slices.Contains(ids, w.text) {
			f.fail(w.line, fmt.Sprintf("course.yaml has no %s %q", what, w.text), didYouMean(w.text, ids, "add it there"))
		}
		all = append(all, w.text)
	}
	return all
}

// checkFirst reports pages of First that are not there or stand apart.
func (in *place) checkFirst(l *Lesson) {
	missing := false
	ids := idsOf(l.Pages, func(p *Page) string { return p.ID })
	for _, f := range l.First {
		if l.pageIndex(f.Page) < 0 {
			missing = true
			in.fail(f.Line, fmt.Sprintf("the lesson %q has no page %q", l.Local(), f.Page),
				didYouMean(f.Page, ids, "a page is called by its title, as its id: what-is-so"))
		}
	}
	if _, _, ok := l.run(); len(l.First) > 0 && !missing && !ok {
		in.fail(l.First[0].Line, "the pages that come first for some stand apart in the lesson",
			"put them one after the other, or list those between them too")
	}
}

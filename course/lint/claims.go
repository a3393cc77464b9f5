package lint

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"groundwork/course"
)

var ownRules = []Rule{
	{
		"G01", "A paragraph with a figure or a date says where it is from.", "A number without a year, a place and a source will be quoted, and cannot be looked up.",
		"Paragraphs of pages, short versions, feedback and debriefs with a year, a share, a sum or another number of two figures or more, and no source, no mark, and no source of the item they are in. A list rests on what the paragraph before it names. Times of day, ages under 20, numbers to ring, what is quoted, and what the course says of itself in course.yaml are no figures. check --claims lists them.", ours, course.Warning, Here,
	},
	{
		course.RuleOverdue, "A source is read again by the day it says.", "Guidance changes.", "review_by in sources.yaml has passed. An error with --release.", ours, course.Warning, Here,
	},
	{
		"G06", "A source that is soon due is told of.", "Reading again takes time.", "review_by is within 60 days.", ours, course.Warning, Here,
	},
	{
		course.RuleStale, "A help line was checked within 92 days.", "Numbers move, and somebody may be ringing.", "checked_on in support.yaml. An error with --release.", ours, course.Warning, Here,
	},
	{
		course.RuleAllow, "What is allowed has a reason, is of a rule, and is needed.", "An allowance that nobody needs hides the next mistake.", "allow: on an activity, a lesson, a module or the course.", ours, course.Warning, Here,
	},
}

const soonDays = 60

// soon reports sources that are to be read again before long.
func (l *linter) soon() {
	for _, s := range l.c.Sources {
		if left := s.ReviewBy.Sub(l.day).Hours() / 24; !s.ReviewBy.IsZero() && left >= 0 && left <= soonDays {
			l.find("G06", "sources.yaml", l.files.line("sources.yaml", s.Line, "review_by "+s.ReviewBy.Format(time.DateOnly)), fmt.Sprintf("%q is to be read again by %s", s.ID, s.ReviewBy.Format(time.DateOnly)), "read it again, then change read_on and review_by")
		}
	}
}

// A Claim is a sentence of a course that rests on something, or should.
type Claim struct {
	File  string
	Line  int
	Words string   // the sentence; the paragraph where it is unmarked
	Rests []string // "rain-2020, read, 2026-11-01", "Course's own", …; none where it is unmarked
	Holds string   // of an unmarked one, what asks for a mark: a figure, a law, a regulator
}

// Claims are the claims of the course in fsys: those that are unmarked first,
// then all others, each in the order of files and lines.
func Claims(fsys fs.FS, c *course.Course) []Claim {
	l := newLinter(fsys, c)
	var all []Claim
	for _, t := range l.texts {
		if t.manner != listing {
			all = append(all, l.claimed(t)...)
		}
	}
	for _, a := range l.activities() {
		all = append(all, l.keyed(a)...)
	}
	slices.SortStableFunc(all, func(a, b Claim) int {
		return cmp.Or(cmp.Compare(min(len(a.Rests), 1), min(len(b.Rests), 1)), cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return all
}

// keyed are what an item calls right, what its voices say and why its choices
// are as they are, with what they rest on.
func (l *linter) keyed(a *course.Activity) []Claim {
	var all []Claim
	right, _ := parted(offered(a))
	for _, o := range right {
		t := text{of: a, cited: a.Sources}
		all = append(all, Claim{File: a.File(), Line: o.Line, Words: o.Text, Rests: once(l.restsWhole(t))})
	}
	switch b := a.Body.(type) {
	case *course.Scenario:
		for _, n := range b.Nodes {
			for _, t := range n.Choices {
				all = append(all, Claim{File: a.File(), Line: t.Line, Words: t.Why, Rests: l.named(t.Sources)})
			}
		}
	case *course.Reflection:
		for _, v := range b.Voices {
			if v.Kind != course.OpenVoice {
				all = append(all, Claim{File: a.File(), Line: v.Line, Words: v.Text, Rests: []string{l.voice(v)}})
			}
		}
	}
	return slices.DeleteFunc(all, func(c Claim) bool { return len(c.Rests) == 0 || c.Words == "" })
}

// voice says where a voice comes from.
func (l *linter) voice(v course.Voice) string {
	if v.Source == "" {
		return string(v.Kind) + " voice"
	}
	return string(v.Kind) + " voice: " + l.source(v.Source)
}

// claimed are the claims of a text.
func (l *linter) claimed(t text) []Claim {
	var all []Claim
	whole := l.restsWhole(t)
	var lead []string // what the paragraph before a list rests on
	for block := range strings.SplitSeq(tokens(t.words), "\n\n") {
		carried := whole
		if list := listed.found(block); list {
			carried = append(lead[:len(lead):len(lead)], whole...)
		} else {
			_, lead = l.untoken(block, t)
		}
		for _, p := range paragraphs(block) {
			all = append(all, l.claimedIn(t, p, carried)...)
		}
	}
	return all
}

// claimedIn are the claims of a paragraph of t. Where it has no mark of its own
// it rests on what is carried.
func (l *linter) claimedIn(t text, p string, carried []string) []Claim {
	at := func(words string) int { return l.files.line(t.file, t.line, words) }
	_, marked := l.untoken(p, t)
	carried = slices.Concat(marked, carried, saidOf(token.replace(p, "")))
	if !strings.Contains(p, "⟦") && len(carried) == 0 {
		if holds := factual(p, t); holds != "" {
			return []Claim{{File: t.file, Line: at(p), Words: p, Holds: holds}}
		}
		return nil
	}
	var all []Claim
	for _, s := range sentences(p) {
		words, rests := l.untoken(s, t)
		if len(rests) == 0 {
			rests = saidOf(words)
		}
		if len(rests) == 0 && factual(words, t) != "" {
			rests = carried
		}
		if rests = once(rests); len(rests) > 0 && !strings.HasPrefix(t.what, "the prompt") {
			all = append(all, Claim{File: t.file, Line: at(words), Words: words, Rests: rests})
		}
	}
	return all
}

// shortVersion is what a lesson's is called. It says at its end what it rests on.
const shortVersion = "the short version"

// saidOf is what a text says itself that it rests on.
func saidOf(words string) []string {
	var rests []string
	for _, said := range own.all(words) {
		said = strings.ToLower(said)
		switch {
		case strings.Contains(said, "course"):
			rests = append(rests, "Course's own")
		case strings.Contains(said, "understand"):
			rests = append(rests, "As we understand it; check")
		case strings.Contains(said, "found"):
			rests = append(rests, "None found")
		case strings.Contains(said, "made"):
			rests = append(rests, "Made up")
		default:
			rests = append(rests, "said in the text")
		}
	}
	return once(rests)
}

// once is all, each of them once, in their order.
func once(all []string) []string {
	var some []string
	for _, s := range all {
		if !slices.Contains(some, s) {
			some = append(some, s)
		}
	}
	return some
}

// restsWhole is what all of a text rests on: the sources of its item, what its
// voice is, or what it says of itself.
func (l *linter) restsWhole(t text) []string {
	rests := l.named(t.cited)
	switch {
	case t.of != nil && len(rests) == 0 && l.ownWord(t.of):
		rests = append(rests, "said in the item")
	case t.what == shortVersion:
		rests = append(rests, saidOf(bare(t.words))...)
	}
	if strings.Contains(t.words, "on the lesson's pages") || strings.Contains(t.words, "on the lesson’s pages") {
		rests = append(rests, "on the lesson's pages")
	}
	return rests
}

// ownWord reports whether an activity says itself what it rests on.
func (l *linter) ownWord(a *course.Activity) bool {
	if l.own == nil {
		l.own = map[*course.Activity]bool{}
		for _, t := range l.texts {
			if t.of != nil && t.manner != saying && own.found(t.words) {
				l.own[t.of] = true
			}
		}
	}
	return l.own[a]
}

// named are sources, but for an empty id.
func (l *linter) named(ids []string) []string {
	var all []string
	for _, id := range ids {
		if id != "" {
			all = append(all, l.source(id))
		}
	}
	return all
}

// source is a source with how and when it was read.
func (l *linter) source(id string) string {
	s, ok := l.c.Source(id)
	if !ok {
		return id
	}
	if s.ReadOn.IsZero() {
		return fmt.Sprintf("%s, %s", id, s.Kind)
	}
	return fmt.Sprintf("%s, %s, %s", id, s.Kind, s.ReadOn.Format(time.DateOnly))
}

var behind = pattern{expr: `([.?!]["”’)]*)((?:\s*⟦[^⟧]*⟧)+)`, has: `⟦`}

// tokens is a text with its marks as ⟦1⟧ or ⟦Course's own⟧, each inside the
// sentence that it marks.
func tokens(words string) string {
	for _, aside := range course.Asides() {
		words = strings.ReplaceAll(words, aside, "⟦"+strings.Trim(aside, "(.)")+"⟧")
	}
	words = numbered.replace(words, "⟦$1⟧")
	return behind.replace(words, "$2$1")
}

var token = pattern{expr: `\s*⟦([^⟧]*)⟧`, has: `⟦`}

// untoken takes the marks out of a sentence, and says what they name.
func (l *linter) untoken(s string, t text) (words string, rests []string) {
	for _, m := range token.allParts(s) {
		n, err := strconv.Atoi(m[1])
		switch {
		case err != nil:
			rests = append(rests, m[1])
		case n >= 1 && n <= len(t.sources):
			rests = append(rests, l.source(t.sources[n-1]))
		}
	}
	return token.replace(s, ""), rests
}

var (
	noFigure  = pattern{expr: `\b[0-9]{1,2}[:.][0-9]{2}\b|\b(999|111|101|112|116 ?123|988|911|000|1[0-9]|13 ?11 ?14)\b|\b[0-9]{3,5} [0-9 ]{3,}\b|\b0[0-9 ]{5,}|(?i)\bunder[- ]1[0-9]s?\b|\b24 hours\b|\b24/7\b|\b[0-9]{1,2} ?(am|pm)\b`, has: `0|1|2|3|4|5|6|7|8|9`}
	isFigure  = pattern{expr: `\b(19|20)[0-9]{2}\b|[0-9]+(\.[0-9]+)? ?%|[0-9]+ per cent|£ ?[0-9]|\b[0-9]{2,}\b|\b[0-9][0-9,]*,[0-9]{3}\b`, has: `0|1|2|3|4|5|6|7|8|9`}
	isLaw     = pattern{expr: `\b[A-Z][a-z]+ (Act|Regulations?|Code|Order)\b|\bGDPR\b|\b[Ss]ection [0-9]+|\bArticle [0-9]+`, has: `act|regulation|code|order|gdpr|section|article`}
	regulator = pattern{expr: `\b(NMC|GMC|HCPC|SSSC|GPhC|ICO|CQC|MHRA|NICE|Ofcom|Social Work England|Social Care Wales|NISCC|Information Commissioner's Office|General Medical Council|Nursing and Midwifery Council)\b`, has: `nmc|gmc|hcpc|sssc|gphc|ico|cqc|mhra|nice|ofcom|social work england|social care wales|niscc|information comm|medical council|midwifery council`}
)

// factual is what in a text asks for a mark, or "". Cases and stories are made
// up, and so is what is quoted.
func factual(words string, t text) string {
	if t.manner == saying || t.manner == telling && !strings.Contains(t.what, "debrief") || t.of != nil && strings.HasPrefix(t.what, "the prompt") {
		return ""
	}
	words = unquoted(token.replace(words, ""))
	if m := isFigure.first(noFigure.replace(words, " ")); m != "" {
		return "a figure"
	}
	if isLaw.found(words) {
		return "a law"
	}
	if regulator.found(words) {
		return "a regulator"
	}
	return ""
}

// figures reports paragraphs that hold a figure and no mark.
func (l *linter) figures() {
	for _, t := range l.texts {
		if t.manner == listing || t.file == "course.yaml" || !strings.ContainsAny(t.words, "0123456789") {
			continue // what course.yaml says is of the course itself
		}
		for _, c := range l.claimed(t) {
			if c.Holds == "a figure" {
				l.find("G01", c.File, c.Line, fmt.Sprintf("%s has a figure, and nothing says where it is from: %q", t.what, Cut(c.Words, 50)), "put a source mark after the sentence, or [^own] or [^understanding]")
			}
		}
	}
}

// Release gives problems as they count when a course is handed out: what is
// overdue is an error then.
func Release(problems course.Problems) course.Problems {
	all := slices.Clone(problems)
	for i, p := range all {
		if p.Rule == course.RuleOverdue || p.Rule == course.RuleStale {
			all[i].Grade = max(p.Grade, course.Error)
		}
	}
	return all
}

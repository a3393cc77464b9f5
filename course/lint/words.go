package lint

import (
	"fmt"
	"slices"
	"strings"

	"groundwork/course"
)

var wordRules = []Rule{
	{
		"I27", "Names, handles and addresses are made up, or lead where the course's lists lead.", "A made-up account may be somebody's.",
		"A post's platform and handle, told where the lesson is read; an @handle elsewhere that is not among made_up; an address of a host that no source, place or help line has.", itemWriting, course.Error, Here,
	},
	{
		"I28", "No words that stigmatise.", "They hurt who reads them, and teach who says them.",
		"A list, in words.go, wherever a text is, quotations too.", itemWriting, course.Error, Here,
	},
	{
		"I29", "British spelling; an abbreviation is in the glossary or is written out in the same lesson.", "A word that is wrong, or not known, stops a reader.",
		"Words that are neither in the British list (SCOWL) nor in words.yaml nor in a name of the lists, and do not stand twice in a file with a capital, as the names of people in cases do; capitals of two to six letters that nobody explains.", itemWriting, course.Warning, Here,
	},
	{
		"G02", "No words that make light of a thing, and none of those this course leaves out.", "What is simple to the writer is not simple to the reader.",
		"“just”, “simply”, “obviously”, “of course”, “reach out”, where the course speaks and not where somebody is quoted; “has just” and the like pass.", ours, course.Warning, Here,
	},
	{
		"G03", "The course claims no approval and no proof of itself.", "Nobody has given it.",
		"“evidence-based”, “aligned with”, “in line with NICE”, “approved by the NHS” and the like, where the course speaks and not where somebody is quoted. What a service has approved for its own use passes.", ours, course.Warning, Here,
	},
}

// A phrase is words that a course leaves out, and what to write instead.
type phrase struct {
	pattern
	instead string
}

// harms are words that stigmatise.
var harms = []phrase{
	{pattern{has: "suicide", expr: `(?i)\b(commit(s|ted|ting)? suicide|commission of suicide)\b`}, `write "died by suicide" or "took their own life"`},
	{pattern{has: "ed suicide|ed attempt|ful suicide|ful attempt", expr: `(?i)\b((successful|failed|unsuccessful|completed) (suicides?|suicide attempts?|attempts?))\b`}, `write "died by suicide" or "attempted suicide"`},
	{pattern{has: "schizophrenic|psychotics|depressive|anorexics|bulimics|borderlines", expr: `(?i)\b(schizophrenics?|psychotics|manic[- ]depressives?|anorexics|bulimics|borderlines)\b`}, "name the person first: a person with …"},
	{pattern{has: "addict|junk|alcoholics|abusers|abuser", expr: `(?i)\b(addicts?|junkies?|alcoholics|drug abusers?|substance abusers?)\b`}, `write "people who use drugs", or what applies`},
	{pattern{has: "mental|lunatic|psycho|nutter|cutter|self-harmer|frequent flyer", expr: `(?i)\b(the mentally ill|mental patients?|lunatics?|psychos?|nutters?|a cutter|self-harmers?|frequent flyers?)\b`}, "name people, not what they are called"},
	{pattern{has: "attention", expr: `(?i)\b(attention[- ]seeking|attention[- ]seekers?)\b`}, "say what the person may need"},
	{pattern{has: "manipulative|complian", expr: `(?i)\b(manipulative|non-?compliant|non-?compliance)\b`}, "say what happened, not what they are like"},
	{pattern{has: "superficial|threat", expr: `(?i)\b(superficial (cuts?|self-harm|wounds?|attempts?)|suicid(e|al) threats?|threats? of suicide|threaten(s|ed|ing)? suicide)\b`}, "say what was said or done"},
	{pattern{has: "risk", expr: `(?i)\b((low|medium|moderate|high) risk of suicide|suicide risk levels?)\b`}, "leave out bands of risk"},
	{pattern{has: "suffer", expr: `(?i)\b(suffer(s|ed|ing)? from (schizophrenia|depression|bipolar|psychosis|a mental illness|mental illness|an eating disorder))\b`}, `write "live with" or "have"`},
	{pattern{has: "bound|handicapped|retarded", expr: `(?i)\b(wheelchair[- ]bound|handicapped|retarded)\b`}, "name the person first"},
}

// lights are words that this course leaves out where it speaks.
var lights = []phrase{
	{pattern{has: "just", expr: `(?i)\b(just)\b`}, "take it out: what is simple to the writer may not be to the reader"},
	{pattern{has: "simply|obviously|of course|needless to say", expr: `(?i)\b(simply|obviously|of course|needless to say)\b`}, "take it out: what is simple to the writer may not be to the reader"},
	{pattern{has: "out", expr: `(?i)\b(reach(es|ed|ing)? out)\b`}, `write "ask", "write to" or "tell someone"`},
}

// claims are words that say more of the course than anyone has.
var claims = []phrase{
	{pattern{has: "evidence-based", expr: `(?i)\b(evidence-based)\b`}, "say what was found, by whom and when"},
	{pattern{has: "approved|endorsed|accredited", expr: `(?i)\b((this|our) (course|module|lesson)[^.]* (approved|endorsed|accredited)|(approved|endorsed|accredited) by (the )?(NHS|NICE|GMC|NMC|HCPC|MHRA|regulators?))\b`}, "say who said what, and when"},
	{pattern{has: "in line with|aligned", expr: `(?i)\b(aligned with|in line with NICE)\b`}, "say who said what, and when"},
}

// justPasses are the uses of just that say when or what kind, not how easy.
var justPasses = pattern{expr: `(?i)\b(has|have|had|'s|’s|'ve|’ve|i|we|you|they|is|are|was|were|been) (only )?just\b|\bjust (as|before|after|over|under|now|then|happened|because)\b|\bjust culture\b|\bnot just\b`, has: `just`}

// words judges single words.
func (l *linter) words() {
	_, handles := l.c.MadeUp()
	hosts := l.hosts()
	for _, t := range l.texts {
		l.listed(t, t.words, "I28", harms)
		if t.manner != saying && t.manner != listing {
			plain := unquoted(bare(t.words))
			l.listed(t, justPasses.replace(plain, " "), "G02", lights)
			l.listed(t, plain, "G03", claims)
		}
		for _, handle := range handled.all(t.words) {
			if !slices.Contains(handles, strings.TrimSpace(handle)[1:]) {
				l.find("I27", t.file, t.line, fmt.Sprintf("%s names %q, which may be somebody's", t.what, strings.TrimSpace(handle)), "use one of made_up: handles in course.yaml")
			}
		}
		for _, m := range addressed.allParts(t.words) {
			if t.manner != listing && !hosts[strings.ToLower(m[1])] {
				l.find("I27", t.file, t.line, fmt.Sprintf("%s leads to %q, which no list of the course has", t.what, m[1]), "add it to sources.yaml or directory.yaml, or take it out")
			}
		}
	}
}

var (
	handled   = pattern{expr: `(^|[\s(“"])@[A-Za-z0-9_]{2,}`, has: `@`}
	addressed = pattern{expr: `https?://([A-Za-z0-9.-]+)`, has: `http`}
)

// listed reports what of a list stands in words, which are those of t.
func (l *linter) listed(t text, words, rule string, list []phrase) {
	for i := range list {
		for _, said := range list[i].all(words) {
			said = strings.Trim(said, " ,")
			l.find(rule, t.file, l.files.line(t.file, t.line, said), fmt.Sprintf("%s says %q", t.what, said), list[i].instead)
		}
	}
}

// hosts are those of the addresses in the course's lists.
func (l *linter) hosts() map[string]bool {
	all := map[string]bool{}
	note := func(url string) {
		if m := addressed.parts(url); m != nil {
			all[strings.ToLower(m[1])] = true
		}
	}
	for _, s := range l.c.Sources {
		note(s.URL)
	}
	for _, e := range l.c.Directory {
		note(e.URL)
	}
	for _, h := range l.c.Support.Lines {
		note(h.URL)
	}
	return all
}

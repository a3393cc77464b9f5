package lint

import (
	"fmt"
	"strings"

	"groundwork/course"
)

var stemRules = []Rule{
	{
		"I04", "No question asks what is not so.", "A tired reader passes over the one word that turns the question round.",
		"The lead-in has not, except, least likely or the like, or a form of n't after what, which or who; one in capitals passes.", itemWriting, course.Warning, Here,
	},
	{
		"I12", "An item could be answered with its options covered.", "A stem that asks nothing makes the options carry the question.",
		"The lead-in of a choice or a multiple ends in ? or :, or the prompt has such a sentence and then says how to answer.", itemWriting, course.Warning, Here,
	},
	{
		"I13", "No item asks which of the following is true.", "It is several questions in one, and says nothing of what is asked.",
		"The prompt holds “which of the following is true” or “correct”, or the like.", itemWriting, course.Error, Here,
	},
	{
		"I19", "A stem has at most 90 words, and no sentence of an item more than 25.", "What is measured should be practice, not reading.",
		"Words of the prompt and its posts, but for scenarios; words of each sentence of prompts, hints and feedback.", itemWriting, course.Warning, Here,
	},
	{
		"I33", "Nothing depends on colour, on a place on the screen or on a picture.", "A listener has none of these, nor has a terminal without colour.",
		"Words such as “in red”, “on the left”, “the picture below” in what an item says, and blocks of code in its prompt.", itemWriting, course.Error, Here,
	},
	{
		"X04", "No prompt asks for a real patient.", "What is written about one is somebody else's, wherever it is kept.",
		"A prompt that has learners think of, describe or name a patient, a client or somebody they support.", ours, course.Warning, Here,
	},
}

// stems judges what activities ask.
func (l *linter) stems() {
	for _, a := range l.activities() {
		prompt := a.PromptText()
		if a.Judged() {
			l.leadIn(a, prompt)
			l.stemLength(a, prompt)
		}
		if realPatient.found(prompt) {
			l.find("X04", a.File(), l.lineIn(a, realPatient.first(prompt)), "the prompt may be read as asking for a real patient", "ask for what one would do, or for somebody made up")
		}
	}
	for _, t := range l.texts {
		if t.of != nil && t.manner != saying {
			if seen := seeing.first(t.words); seen != "" {
				l.find("I33", t.file, l.files.line(t.file, t.line, seen), fmt.Sprintf("%s says %q, which not everybody can see", t.what, seen), "say it in words that can be heard")
			}
		}
	}
}

var (
	realPatient  = pattern{expr: `(?i)\b(think of|describe|tell us about|write about|name) (a|one|your|the) (real )?(patient|client|service user|person (whom )?you support)\b|\byour patient's name\b`, has: `patient|client|service user|support`}
	seeing       = pattern{expr: `(?i)\b(in (red|green|blue|yellow)|the (red|green|blue|yellow) (one|line|text|box)|(picture|image|diagram|photo) (above|below)|shown (above|below)|on the (left|right)( of the screen|-hand side|:|\.)|in the (left|right) column)`, has: `red|green|blue|yellow|picture|image|diagram|photo|shown |on the left|on the right|column`}
	whichIsTrue  = pattern{expr: `(?i)which (one )?of (the following|these)( statements| answers| options)? (is|are) (the )?(most )?(true|correct|right|false)`, has: `which`}
	negativeLead = pattern{expr: `\b(?i:what|which|who|where|when)\b[^?:]*\b(not|except|least (?:likely|appropriate|suitable|useful|helpful|important|true)|[a-z]+n't)\b[^?:]*[?:]`}
	isLeast      = pattern{expr: `\bat least\b`, has: `at least`}
)

// lineIn is that of some words of the prompt of a.
func (l *linter) lineIn(a *course.Activity, words string) int {
	return l.files.line(a.File(), promptLine(a), words)
}

func promptLine(a *course.Activity) int {
	if len(a.Prompt) > 0 {
		return a.Prompt[0].Line
	}
	return a.Line
}

// lead is the question of a prompt: its last sentence that asks, or else its last.
func lead(prompt string) (question string, asks bool) {
	for _, s := range sentences(prompt) {
		if end := strings.TrimRight(s, `"”’') `); strings.HasSuffix(end, "?") || strings.HasSuffix(end, ":") {
			question, asks = s, true
		} else if !asks {
			question = s
		}
	}
	return question, asks
}

func (l *linter) leadIn(a *course.Activity, prompt string) {
	question, asks := lead(prompt)
	line := l.lineIn(a, question)
	if offered(a) != nil && !asks {
		l.find("I12", a.File(), line, fmt.Sprintf("the prompt of %q asks nothing", a.Local()), "end it in a question, or in a sentence that an option ends")
	}
	if whichIsTrue.found(prompt) {
		l.find("I13", a.File(), l.lineIn(a, whichIsTrue.first(prompt)), fmt.Sprintf("the prompt of %q asks which is true", a.Local()), "ask for what one would do, say or look for")
	}
	if m := negativeLead.parts(isLeast.replace(unquoted(question), "")); m != nil && asks {
		l.find("I04", a.File(), line, fmt.Sprintf("the question of %q turns on %q", a.Local(), m[1]), "ask for what is so, or write the word in capitals")
	}
}

const (
	mostStem     = 90
	mostSentence = 25 // words, in an item
)

func (l *linter) stemLength(a *course.Activity, prompt string) {
	if n := count(prompt); n > mostStem && a.Kind != course.KindScenario {
		l.find("I19", a.File(), promptLine(a), fmt.Sprintf("the prompt of %q has %d words", a.Local(), n), fmt.Sprintf("keep to %d, and to what the answer turns on", mostStem))
	}
}

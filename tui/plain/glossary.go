package plain

import (
	"strings"

	"groundwork/course"
	"groundwork/progress"
)

// sayGlossary explains words: the one that is asked for, or else those that
// stand in what was said last in a lesson, or else it names all.
func (t *talk) sayGlossary(asked string) {
	terms := t.index().Terms
	switch {
	case len(t.course.Glossary) == 0:
		t.out.say("This course has no glossary.")
	case strings.EqualFold(asked, everyNation):
		t.sayTerms(t.course.Glossary)
	case asked != "":
		called := terms.Called(asked)
		if len(called) == 0 {
			t.out.say("The glossary does not have " + quoted(asked) + ". Type find and the word to look everywhere.")
			return
		}
		t.sayTerms(called)
	default:
		t.glossaryHere(terms.In(strings.Join(t.part, "\n")))
	}
}

// glossaryHere explains the words of what was said last, or names all words.
func (t *talk) glossaryHere(here []course.Term) {
	if t.here.lesson != nil && len(here) > 0 {
		t.out.say("Words explained, of what was said last:")
		t.sayTerms(here)
		return
	}
	if t.here.lesson != nil {
		t.out.say("No word of the glossary stands in what was said last.")
	}
	names := make([]string, len(t.course.Glossary))
	for i, term := range t.course.Glossary {
		names[i] = term.Term
	}
	t.out.say("The glossary explains " + count(len(names), "word", "words") + ": " + strings.Join(names, "; ") + ".")
	t.out.say("Type glossary and one of them, as glossary " + names[0] + ". Type glossary all to hear every one.")
}

func (t *talk) sayTerms(terms []course.Term) {
	for _, term := range terms {
		t.sayTerm(term)
	}
}

func (t *talk) sayTerm(term course.Term) {
	t.out.say(capital(term.Term) + ": " + sentence(term.Meaning))
	if len(term.See) > 0 {
		t.out.more("    See also: " + progress.Listed(term.See) + ".")
	}
}

package course

import (
	"strings"
	"testing"
)

func TestChecksOfTypedAnswers(t *testing.T) { runMutations(t, typedMutations) }

var typedMutations = []mutation{
	{"nothing accepted", "", "  accept:\n    - {text: the duty line, note: It is on the back of your badge.}\n    - {text: duty line}\n", "", []string{
		`error 116: no answer is accepted; write accept: and each way of writing the answer, as - {text: …}`,
	}},
	{"one way of writing it", "", "    - {text: duty line}\n", "", []string{
		`warning 120: fewer than two ways of writing the answer are accepted; write how else it may be put (I32)`,
	}},
	{"an empty text", "", "{text: duty line}", "{text: }", []string{
		`error 122: "text" is missing; write "text: …"`,
	}},
	{"a text that is all signs", "", "{text: duty line}", "{text: \"– .\"}", []string{
		`error 122: "– ." holds no word; write what is to be typed`,
	}},
	{"a text that nobody could type", "", "{text: duty line}", "{text: " + strings.Repeat("ring ", 41) + "}", []string{
		`error 122: the text has more than 200 characters; ask for a few words`,
	}},
	{"two texts that are one", "", "{text: duty line}", "{text: The Duty-Line.}", []string{
		`error 122: "the duty line" is here twice; it is also on line 121: rename or remove one`,
	}},
	{"near, and accepted", "", "text: the helpdesk", "text: Duty line", []string{
		`error 124: "Duty line" is near, and is accepted; it is on line 122: take one of the two out`,
	}},
	{"near, and no word on it", "", ", feedback: The helpdesk mends computers and is asleep by this time.", "", []string{
		`error 124: "the helpdesk" has no feedback; write feedback: and why this is right or wrong (I21)`,
	}},
	{"no word on the whole", "", "  feedback: The duty line is awake at night and knows who to send.\n", "", []string{
		`error 116: "line" has no feedback; write feedback: and why this is right or wrong (I21)`,
	}},
	{"a source mark", "", "knows who to send.", "knows who to send.[^handbook]", []string{
		`error 125: a source mark cannot stand here; name the source in sources, and take the mark out`,
	}},
	{"a key of an option", "", "{text: duty line}", "{text: duty line, correct: true}", []string{
		`error 122: the key "correct" means nothing here; take it out, or write text or note`,
	}},
}

func TestChecksOfRedactions(t *testing.T) { runMutations(t, redactionMutations) }

const larchWard = "[[Larch Ward|a ward is a handful of people]]"

var redactionMutations = []mutation{
	{"no text", "", "text: |\n    Priya · nurse on " + larchWard + " · likes bread.\n    [[Fen Lane on Sundays|adds up: a place and a time]], [[Harbour 10k|adds up]].\n\n    [[Ask me anything|a promise that she cannot keep]]!\n", "text:\n", []string{
		`error 131: "text" is missing; write "text: …"`,
	}},
	{"nothing to mark", "", "text: |\n    Priya · nurse on " + larchWard + " · likes bread.\n    [[Fen Lane on Sundays|adds up: a place and a time]], [[Harbour 10k|adds up]].\n\n    [[Ask me anything|a promise that she cannot keep]]!\n", "text: Priya, nurse.\n", []string{
		`error 131: nothing is to be marked in the text; put [[ and |why it tells]] round what gives away or claims too much`,
	}},
	{"nothing that can stay", "", "Priya · nurse on " + larchWard + " · likes bread.", larchWard + " likes bread.", []string{
		`warning 131: all of the text may be marked, and that is right; leave more that can stay between the marks`,
	}},
	{"nothing revealed", "", "  reveal: What she likes is *hers to say*.\n", "", []string{
		`error 127: nothing is revealed; write reveal: what was left on purpose, and how it may be said`,
	}},
	{"a mark left open", "", "she cannot keep]]!", "she cannot keep!", []string{
		`error 135: [[ has no ]]; write ]] after the note: [[words|why they tell]]`,
	}},
	{"a mark in a mark", "", "a promise that she cannot keep]]!", "a [[promise|that she]] cannot keep]]!", []string{
		`error 135: a mark begins inside another one; close the first with ]] before the next [[`,
	}},
	{"a mark that closes twice", "", "she cannot keep]]!", "she cannot keep]]]]!", []string{
		`error 135: ]] closes nothing; write [[ before the words, or take it out`,
	}},
	{"a mark without words", "", "[[Ask me anything|", "[[ |", []string{
		`error 135: a mark has no words; write [[words|why they tell]], or take it out`,
	}},
	{"a mark of signs alone", "", "[[Ask me anything|", "[[—|", []string{
		`error 135: the mark "—" has no word in it; take in the word that it stands at`,
	}},
	{"a mark without a note", "", "[[Ask me anything|a promise that she cannot keep]]", "[[Ask me anything]]", []string{
		`error 135: the mark "Ask me anything" does not say why; write [[Ask me anything|why it tells]]`,
	}},
	{"an empty note", "", "|a promise that she cannot keep]]", "| ]]", []string{
		`error 135: the mark "Ask me anything" does not say why; write [[Ask me anything|why it tells]]`,
	}},
	{"a mark that begins inside a word", "", "[[Ask me", "Un[[Ask me", []string{
		`error 135: the mark "Ask me anything" cuts the word "UnAsk" in two; take in the whole word, and no word twice`,
	}},
	{"a mark that ends inside a word", "", "handful of people]] ·", "handful of people]]'s ·", []string{
		`error 132: the mark "Larch Ward" cuts the word "Ward's ·" in two; take in the whole word, and no word twice`,
	}},
	{"two marks in one word", "", "[[Harbour 10k|adds up]]", "[[Harbour|adds up]]-[[10k|adds up]]", []string{
		`error 133: the mark "10k" cuts the word "Harbour-10k." in two; take in the whole word, and no word twice`,
		`error 133: the mark "Harbour" cuts the word "Harbour-10k." in two; take in the whole word, and no word twice`,
	}},
	{"Markdown", "", "likes bread.", "likes *bread*.", []string{
		`error 132: "*" cannot stand here; take it out: this text is no Markdown, and is shown as it is written`,
	}},
	{"Markdown in a mark", "", "[[Ask me", "[[Ask `me`", []string{
		"error 135: \"`\" cannot stand here; take it out: this text is no Markdown, and is shown as it is written",
	}},
	{"a source mark", "", "likes bread.", "likes bread.[^handbook]", []string{
		`error 131: a source mark cannot stand here; name the source in sources, and take the mark out`,
	}},
	{"a page in what is revealed", "", "reveal: What she likes is *hers to say*.", "reveal: |\n    One.\n\n    ---\n", []string{
		`error 139: a line --- starts a page, and there are no pages here; take it out`,
	}},
	{"more words than anyone looks through", "", "likes bread.", strings.Repeat("bread ", 140), []string{
		`error 131: the text is too long to look through; keep to 150 words, and to 2000 letters in all`,
	}},
	{"more letters than that", "", "likes bread.", strings.Repeat("b", 2000), []string{
		`error 131: the text is too long to look through; keep to 150 words, and to 2000 letters in all`,
	}},
	{"notes without end", "", "a promise that she cannot keep]]", strings.Repeat("a promise ", 900) + "]]", []string{
		`error 131: the text is too long to look through; keep to 150 words, and to 2000 letters in all`,
	}},
}

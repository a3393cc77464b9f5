package course

import (
	"fmt"
	"strings"
	"testing"
)

func TestAScenarioOfManyMomentsIsWorthALook(t *testing.T) {
	var nodes strings.Builder
	for i := range manyNodes - 4 { // and the five of the story
		fmt.Fprintf(&nodes, "    - {id: m%d, title: M, text: M., choices: [{id: on, text: On, next: m%d}]}\n", i, i+1)
	}
	runMutations(t, []mutation{{
		"more than can be kept in mind", "", "next: held, turning: true}\n        - {id: hush, text: Say it is nothing, next: morning}\n",
		"next: m0}\n        - {id: held, text: Hold, next: held}\n        - {id: hush, text: Say it is nothing, next: morning}\n" +
			strings.Replace(nodes.String(), fmt.Sprintf("next: m%d}", manyNodes-4), "next: held}", 1),
		[]string{`warning 77: the scenario has 41 moments; 40 are as many as anyone can keep in mind (B06)`},
	}})
}

func TestChecksOfScenarios(t *testing.T) { runMutations(t, storyMutations) }

var storyMutations = []mutation{
	{"a start that is none", "", "start: message", "start: mesage", []string{
		`error 76: there is no moment "mesage" to start at; did you mean "message"?`,
	}},
	{"a choice to nothing", "", "next: held", "next: helt", []string{
		`error 88: the choice "tell" leads to "helt", which is no moment; did you mean "held"?`,
	}},
	{"a choice without a next", "", ", next: held, turning: true", "", []string{
		`error 88: "next" is missing; write "next: …"`,
	}},
	{"a choice back to where it stands", "", "{id: say, text: Tell the team, next: said}", "{id: say, text: Tell the team, next: said}\n        - {id: stay, text: Stay, next: morning}", []string{
		`error 95: the choice "stay" leads back to "morning", where it stands; lead on to another moment`,
	}},
	{"a way back to what was passed", "", "{id: say, text: Tell the team, next: said}", "{id: say, text: Tell the team, next: said}\n        - {id: back, text: Go back, next: message}", []string{
		`warning 95: the choice "back" leads back to "message", which was passed before; look whether it reads well a second time (B02)`,
	}},
	{"a round without an end", "", "{id: say, text: Tell the team, next: said}", "{id: say, text: Tell the team, next: noon}\n    - id: noon\n      title: Noon\n      text: Noon.\n      choices:\n        - {id: on, text: Wait, next: morning}", []string{
		`error 90: the story goes round and never ends from "morning", "noon"; lead a choice on to an ending (B02)`,
		`error 104: no path leads to the moment "said"; lead a choice to it, or take it out (B01)`,
	}},
	{"a moment that no path meets", "", "text: Say it is nothing, next: morning", "text: Say it is nothing, next: held", []string{""}},
	{"a moment with no way on", "", "      choices:\n        - {id: say, text: Tell the team, next: said}\n", "", []string{
		`error 90: the moment "morning" has no way on; write choices:, or ending: and its name (B02)`,
	}},
	{"a moment without words", "", "      text: It is morning.\n", "", []string{
		`error 90: the moment "morning" says nothing; write text: and what happens`,
	}},
	{"a moment without a title", "", "      title: 08:50\n", "", []string{
		`error 90: the moment "morning" has no title; write title: "21:40 · The message", or what it is`,
	}},
	{"a moment with a debrief", "", "      text: It is morning.", "      text: It is morning.\n      debrief: It was.", []string{
		`error 93: the moment "morning" has a debrief but is no ending; write ending: and its name, or move the debrief`,
	}},
	{"an ending without a debrief", "", "      debrief: Late is not too late.\n", "", []string{
		`error 99: the ending "said" has no debrief; write debrief: and what this path shows (B05)`,
	}},
	{"an ending with choices", "", "      debrief: Two people knew.", "      debrief: Two people knew.\n      choices: [{id: on, text: Go on, next: said}]", []string{
		`error 99: the ending "held" has choices; take out ending or choices`,
	}},
	{"two moments of one id", "", "    - id: said\n", "    - id: held\n", []string{
		`error 94: the choice "say" leads to "said", which is no moment; write the id of a node`,
		`error 99: "held" is here twice; it is also on line 95: rename or remove one`,
	}},
	{"two choices of one id", "", "{id: hush,", "{id: tell,", []string{
		`error 89: "tell" is here twice; it is also on line 88: rename or remove one`,
	}},
	{"a good path that begins late", "", "better: [message, line, held]", "better: [line, held]", []string{
		`error 103: the good path begins at "line"; begin it at the start, "message"`,
	}},
	{"a good path that jumps", "", "better: [message, line, held]", "better: [message, held]", []string{
		`error 103: the good path goes from "message" to "held", and no choice does; follow the choices`,
	}},
	{"a good path that stops", "", "better: [message, line, held]", "better: [message, line]", []string{
		`error 103: the good path stops at "line", which is no ending; follow it to an ending`,
	}},
	{"a good path through nothing", "", "better: [message, line, held]", "better: [message, lime, held]", []string{
		`error 103: the good path names "lime", which is no moment; did you mean "line"?`,
	}},
	{"no good path", "", "  better: [message, line, held]\n", "", []string{
		`warning 73: the scenario shows no good path; write better: and the ids of its moments`,
	}},
	{"no moments", "", "  nodes:\n", "  nodes: []\n  moments:\n", []string{
		`error 77: the scenario has no moments; write nodes: and at least one ending`,
		`error 78: the key "moments" means nothing here; take it out, or write id, kind, objective, case, safety, sources, prompt, note, hints, history, allow, was, start, nodes, debrief or better`,
	}},
}

package plain

import (
	"fmt"
	"strings"
)

// speech turns what is written for the eye into what can be said. A speech
// program passes over a lone ! and reads [1] as a number in the sentence; and
// the function keys are the window's.
var speech = strings.NewReplacer(
	"Press ! for support", "Type support",
	"press ! for support", "type support",
	"Press !", "Type support", "press !", "type support",
	"press\n!", "type support", "Press\n! for support", "Type support",
	"Press f3", "Type now", "press f3", "type now",
	"Press\nf3", "Type now", "press\nf3", "type now",
)

// aloud says the course's own text, with the numbers of its sources as words.
func (t *talk) aloud(text string) { t.out.say(sourcesAloud(speech.Replace(text), len(t.here.cites))) }

// sourcesAloud makes the marks [1] to [n] of text into words.
func sourcesAloud(text string, n int) string {
	for i := 1; i <= n; i++ {
		text = strings.ReplaceAll(text, fmt.Sprintf("[%d]", i), fmt.Sprintf(" (source %d)", i))
	}
	return text
}

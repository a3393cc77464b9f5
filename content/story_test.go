package content

import (
	"strings"
	"testing"

	"groundwork/course"
)

// No choice earns a life in a story, or costs one. So each says what is fixed in it:
// before it begins, and again after every ending.
func TestEveryStorySaysWhatIsFixed(t *testing.T) {
	c, err := course.Load(FS)
	if err != nil {
		t.Fatal(err)
	}
	stories := 0
	for _, l := range c.Lessons() {
		for _, step := range l.Steps() {
			if step.Activity == nil {
				continue
			}
			story, ok := step.Activity.Body.(*course.Scenario)
			if !ok {
				continue
			}
			stories++
			if !says(step.Activity.Prompt, "before you chose", "already written", "whatever you do", "none of your choices") {
				t.Errorf("%s doesn't say before it begins what is fixed in it", step.Activity.ID)
			}
			var after []course.Block
			for _, page := range story.Debrief {
				after = append(after, page.Blocks...)
			}
			if !says(after, "in every version") {
				t.Errorf("%s doesn't say after its endings what was the same in every version", step.Activity.ID)
			}
		}
	}
	if stories == 0 {
		t.Error("no story was found")
	}
}

// says reports whether one of the phrases stands in the blocks.
func says(blocks []course.Block, phrases ...string) bool {
	for _, b := range blocks {
		text := strings.ToLower(strings.Join(strings.Fields(b.Markdown), " "))
		for _, phrase := range phrases {
			if strings.Contains(text, phrase) {
				return true
			}
		}
	}
	return false
}

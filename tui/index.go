package tui

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/course"
	"groundwork/course/search"
	"groundwork/progress"
)

// indexMsg brings what can be found in the course.
type indexMsg struct{ index *search.Index }

// indexCourse reads the course through, off the update loop, after a while: on a
// small computer it would take the time of the first keys.
func indexCourse(c *course.Course, after time.Duration) tea.Cmd {
	if !c.Loaded {
		return nil
	}
	return func() tea.Msg {
		time.Sleep(after)
		return indexMsg{search.New(c)}
	}
}

// ownWordsMsg brings the same with the learner's own words beside it.
type ownWordsMsg struct{ index *search.Index }

// withOwnWords takes what the learner wrote now, and reads it in a command.
func withOwnWords(e env) tea.Cmd {
	if e.index == nil {
		return nil
	}
	index, docs := e.index, progress.Findable(e.course, e.session.State())
	return func() tea.Msg { return ownWordsMsg{index.With(docs)} }
}

// finds reports whether msg asks for the search: from any screen once the map
// has been reached, but where keys are text, where nothing of the course is shown,
// and in the notebook, which is looked through by itself.
func (a App) finds(msg tea.KeyPressMsg) bool {
	top := a.top().screen
	if _, hidden := top.(neutral); hidden || top.typing() || !key.Matches(msg, keys.Find) {
		return false
	}
	if n, own := top.(notebook); own && n.any() {
		return false
	}
	_, begun := a.stack[0].screen.(pyramidMap)
	return begun
}

package progress

// What is said to somebody who wants to stop and has done something of which
// nothing is kept: what can still be done about it.
const (
	PartingTitle = "Before you stop"
	PartingText  = "You started without saving, so what you did here is gone once you stop. That may be what you want. " +
		"Before that, you can still put your summary or your notebook in a file of your own."
	PartingSummary  = "Look at my summary, and put it in a file"
	PartingNotebook = "Look at my notebook, and put it in a file"
	PartingStop     = "Stop now"
)

// Parting reports, once in a sitting, that the learner has answered or written
// something that goes when they stop, since nothing is saved.
func (s *Session) Parting() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.store != nil || s.parted || len(s.deeds) == 0 && len(s.state.Words) == 0 {
		return false
	}
	s.parted = true
	return true
}

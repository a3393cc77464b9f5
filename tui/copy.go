package tui

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// copied puts the next number or link of the shown screen where the terminal
// keeps what is copied. Not every terminal lets it, and none says whether it
// did, so the notice spells the thing out.
func (a App) copied(msg tea.KeyPressMsg) (next App, cmd tea.Cmd, ok bool) {
	if !key.Matches(msg, keys.Copy) || a.top().screen.typing() {
		return a, nil, false
	}
	all := a.drawing().copies
	if len(all) == 0 {
		return a, nil, false
	}
	at := a.copies % len(all)
	a.copies++
	a = a.say("Copied, if your terminal allows it: " + all[at])
	if len(all) > 1 {
		a.notice += fmt.Sprintf("  (%d of %d; y again for the next)", at+1, len(all))
	}
	return a, tea.SetClipboard(all[at]), true
}

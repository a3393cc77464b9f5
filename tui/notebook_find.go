package tui

import "slices"

// notebookAt opens the notebook at words that were found.
func notebookAt(e env, id string) notebook {
	n := newNotebook()
	at := slices.IndexFunc(leavesOf(e, ""), func(l leaf) bool { return l.id == id })
	n.choose.at = max(0, at)
	return n
}

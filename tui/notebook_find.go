package tui

import "slices"

// notebookAt opens the notebook at words that were found.
func notebookAt(e env, id string) notebook {
	n := newNotebook()
	n.find = newField(e, "", 1)
	n.choose.at = max(0, slices.IndexFunc(n.leaves(e), func(l leaf) bool { return l.ID == id }))
	return n
}

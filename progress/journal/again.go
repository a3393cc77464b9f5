package journal

import (
	"os"
	"slices"

	"groundwork/progress"
)

// remember keeps in mind what was appended, and which words were taken back with
// it.
func (j *Journal) remember(events []progress.Event) {
	j.kept = append(j.kept, events...)
	for i := range events {
		if events[i].Kind == progress.Forgot {
			j.takeBack(events[i].Of)
		}
	}
}

// takeBack has the words of an event removed by the next scrub, and never written
// again.
func (j *Journal) takeBack(id string) {
	j.stale[id] = true
	for i := range j.kept {
		if j.kept[i].ID == id {
			j.kept[i].Text, j.kept[i].Asks = "", ""
		}
	}
}

// bringBack writes what is lost again: a draft alone would be nobody's.
func (j *Journal) bringBack() error {
	lost := j.lost()
	if len(lost) == 0 {
		return nil
	}
	lines, words, err := encode(lost)
	if err != nil {
		return err
	}
	return j.put(lines, words)
}

// lost gives what we appended and the record has no more: its folder may have
// been taken away and brought back, or a sync client may have put an older file
// in the place of ours. Words that somebody else took back meanwhile are not
// lost.
func (j *Journal) lost() []progress.Event {
	if j.asWeLeftThem() {
		return nil
	}
	r, err := j.gather(&Damage{})
	if err != nil {
		return slices.Clone(j.kept) // duplicates are harmless
	}
	there, gone := map[string]bool{}, map[string]bool{}
	for i := range r.events {
		there[r.events[i].ID] = true
		if r.events[i].Kind == progress.Forgot {
			gone[r.events[i].Of] = true
		}
	}
	var lost []progress.Event
	for _, e := range j.kept {
		if gone[e.ID] {
			e.Text, e.Asks = "", ""
		}
		if !there[e.ID] || r.words[e.ID].Text != e.Text || r.words[e.ID].Asks != e.Asks {
			lost = append(lost, e)
		}
	}
	return lost
}

// asWeLeftThem reports whether our files are those that we wrote to, and no
// shorter.
func (j *Journal) asWeLeftThem() bool {
	for name, left := range j.seen {
		now, err := os.Stat(name)
		if err != nil || !os.SameFile(left, now) || now.Size() < left.Size() {
			return false
		}
	}
	return true
}

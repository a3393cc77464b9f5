package progress

import "groundwork/course"

// A Spent is time, in whole minutes, told three ways, because none of them alone
// is honest.
type Spent struct {
	Active   int            // between keys, no pause counted for more than two minutes
	Open     int            // with a lesson on the screen
	Estimate course.Minutes // the author's, for the lessons done; not for those tested out of
}

// Spent is the time over all lessons. Time that began is a minute.
func (st Standing) Spent(s State) Spent {
	var active, open int64
	for _, l := range s.Lessons {
		active += l.ActiveMS
		open += l.OpenMS
	}
	spent := Spent{Active: minutes(active), Open: minutes(open)}
	for _, l := range st.course.Lessons() {
		if t := st.lessons[l.ID]; t.Done && (!s.Lessons[l.ID].TestedOut || t.Seen == t.Steps) {
			spent.Estimate.Low += l.Minutes.Low
			spent.Estimate.High += l.Minutes.High
		}
	}
	return spent
}

func minutes(ms int64) int { return int((ms + 59_999) / 60_000) }

package progress

import "time"

// idleCap is the longest that a pause between two keys counts as time spent. A
// page has at most 120 words: whoever reads slowly, or reads twice, is done
// within it, and whoever was called away is not credited with the ward round.
const idleCap = 2 * time.Minute

// A watch measures the time on one step. Open time is what the clock says;
// active time adds up the pauses between keys, each at most [idleCap].
type watch struct {
	shown, touched time.Time
	active         time.Duration
}

func startWatch(now time.Time) watch { return watch{shown: now, touched: now} }

func (w *watch) touch(now time.Time) {
	w.active += min(max(now.Sub(w.touched), 0), idleCap)
	w.touched = now
}

// read gives active and open time so far, in milliseconds.
func (w *watch) read(now time.Time) (active, open int64) {
	w.touch(now)
	open = max(now.Sub(w.shown), 0).Milliseconds()
	return min(w.active.Milliseconds(), open), open
}

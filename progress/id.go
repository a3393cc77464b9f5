package progress

import (
	"strconv"
	"time"

	"github.com/gofrs/uuid/v5"
)

// farthest is the latest time that an id is believed to hold. What says it is
// later, past the year 6400, is damage and not a clock.
const farthest = 1 << 47

// ids makes ids that sort after all that were there before, whatever the clock
// says: the time in an id is the later of the clock and one millisecond after
// the newest.
type ids struct {
	gen    *uuid.Gen
	newest int64 // milliseconds since 1970
}

// newIDs gives ids that come after those of past, which is in order.
func newIDs(past []Event) *ids {
	s := &ids{gen: uuid.NewGen()}
	for i := len(past) - 1; i >= 0; i-- {
		if ms, ok := millis(past[i].ID); ok && ms < farthest {
			s.newest = ms
			break
		}
	}
	return s
}

func (s *ids) next(clock time.Time) string {
	s.newest = max(clock.UnixMilli(), s.newest+1)
	return uuid.Must(s.gen.NewV7AtTime(time.UnixMilli(s.newest))).String()
}

// passed makes ids come after one that may not be in the record.
func (s *ids) passed(id string) {
	if ms, ok := millis(id); ok && ms < farthest {
		s.newest = max(s.newest, ms)
	}
}

// millis is the time that a UUIDv7 begins with.
func millis(id string) (int64, bool) {
	if len(id) != 36 || id[8] != '-' {
		return 0, false
	}
	ms, err := strconv.ParseInt(id[:8]+id[9:13], 16, 64)
	return ms, err == nil
}

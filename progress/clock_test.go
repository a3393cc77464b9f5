package progress_test

import (
	"encoding/json"
	"testing"
	"time"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// A clock that is wrong by thousands of years keeps nothing from being saved.
func TestAClockOutOfAllYears(t *testing.T) {
	for _, year := range []int{-400, 0, 1, 1970, 9999, 10_000, 60_000} {
		s := progress.NewSession(progresstest.Course(t, nil), nil, nil, func() time.Time { return time.Date(year, 2, 29, 1, 2, 3, 0, time.UTC) })
		e := s.Record(progress.Event{Kind: progress.Opened, Lesson: "quay/knots"})
		if _, err := json.Marshal(e); err != nil {
			t.Errorf("in the year %d: %v", year, err)
		}
	}
}

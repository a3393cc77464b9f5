package journal

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"groundwork/progress"
	"groundwork/progress/progresstest"
)

// sameAsJSON fails the test where the quick way reads what encoding/json reads
// otherwise.
func sameAsJSON(t *testing.T, line []byte) (quick bool) {
	t.Helper()
	var got, want progress.Event
	if s := (scan{shared: map[string]string{}}); !s.event(line, &got) {
		return false
	}
	if err := json.Unmarshal(line, &want); err != nil {
		t.Fatalf("%q is read, and is not JSON: %v", line, err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("%q is read as\n%+v\nwant\n%+v", line, got, want)
	}
	return true
}

func TestTheQuickWayReadsTheSame(t *testing.T) {
	quick := 0
	for _, line := range strings.Split(lines(t, progresstest.Record(2000, 1)), "\n") {
		if sameAsJSON(t, []byte(line)) {
			quick++
		}
	}
	if quick < 1900 {
		t.Errorf("only %d of 2000 lines are read the quick way", quick)
	}
}

func FuzzQuick(f *testing.F) {
	for _, line := range strings.Split(lines(f, progresstest.Record(20, 1)), "\n") {
		f.Add([]byte(line))
	}
	f.Add([]byte(`{"id":"a","id":"b","score":0.10,"rev":0,"response":[],"response":["a","b"],"value":007}`))
	f.Fuzz(func(t *testing.T, line []byte) { sameAsJSON(t, line) })
}

package progress_test

import (
	"fmt"
	"testing"

	"groundwork/progress/progresstest"
)

// What is read apart stays as it was, whatever is done meanwhile; under the race
// detector this also finds what both would touch.
func TestReadingApart(t *testing.T) {
	s := walked(t, progresstest.Course(t, nil))
	_, before := s.Apart()
	was := fmt.Sprintf("%+v", before)
	done := make(chan bool)
	go func() {
		defer close(done)
		for range 50 {
			_ = fmt.Sprintf("%+v", before)
		}
	}()
	for range 20 {
		s.read("quay/knots").wrong("quay/knots#hitch").right("quay/knots#hitch").commit()
		if err := s.Rate("quay", 3); err != nil {
			t.Fatal(err)
		}
	}
	<-done
	if now := fmt.Sprintf("%+v", before); now != was {
		t.Errorf("it has changed:\n%s\n%s", was, now)
	}
}

package content

import "testing"

// The minutes of a lesson are printed, so they are measured: whoever changes a
// page is told here what to write in module.yaml.
func TestMinutesAreMeasured(t *testing.T) {
	c := load(t)
	for _, l := range c.Lessons() {
		if m := l.Measured(); m != l.Minutes {
			t.Errorf("%s says minutes: [%d, %d] and measures [%d, %d]", l.ID, l.Minutes.Low, l.Minutes.High, m.Low, m.High)
		}
	}
}

package course

import "fmt"

// Words is an estimate as it is said: "12 to 18 minutes".
func (m Minutes) Words() string { return m.between(" to ") }

// Short is an estimate as it is written beside a title: "12–18 minutes".
func (m Minutes) Short() string { return m.between("–") }

func (m Minutes) between(to string) string {
	switch {
	case m.High == 0:
		return "no fixed time"
	case m.Low > inHours:
		return m.hours(to)
	case m.Low == m.High && m.High == 1:
		return "1 minute"
	case m.Low == m.High:
		return fmt.Sprintf("%d minutes", m.High)
	}
	return fmt.Sprintf("%d%s%d minutes", m.Low, to, m.High)
}

// inHours is where minutes become too many to picture.
const inHours = 90

// hours is an estimate in halves of an hour: "3½ to 6 hours".
func (m Minutes) hours(to string) string {
	low, high := halves(m.Low), halves(m.High)
	if low == high {
		return low + " hours"
	}
	return low + to + high + " hours"
}

// halves is so many minutes as hours, to the nearest half.
func halves(minutes int) string {
	n := (minutes + 15) / 30
	if n%2 == 1 {
		return fmt.Sprintf("%d½", n/2)
	}
	return fmt.Sprint(n / 2)
}

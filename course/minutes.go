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
	case m.Low == m.High && m.High == 1:
		return "1 minute"
	case m.Low == m.High:
		return fmt.Sprintf("%d minutes", m.High)
	}
	return fmt.Sprintf("%d%s%d minutes", m.Low, to, m.High)
}

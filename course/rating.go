package course

import (
	"math/rand/v2"
	"strconv"
)

// MostRating is the highest number a [Rating] takes; the lowest is 0.
const MostRating = 10

// Rating asks for a number from 0 to 10.
type Rating struct {
	Low, High string // what the ends mean
	Of        string // the id of a fear module or of an objective ("I can …"); empty for another thing
}

func (*Rating) judged() bool { return false }

func (*Rating) order(*rand.Rand) []string { return nil }

// accepts takes a number only as it is written: "7", not "07" or "+7".
func (*Rating) accepts(response []string) bool {
	if len(response) != 1 {
		return false
	}
	n, err := strconv.Atoi(response[0])
	return err == nil && n >= 0 && n <= MostRating && strconv.Itoa(n) == response[0]
}

func (*Rating) grade([]string) Result { return Result{} }

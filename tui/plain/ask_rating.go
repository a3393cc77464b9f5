package plain

import (
	"errors"
	"fmt"
	"strconv"

	"groundwork/course"
	"groundwork/progress"
)

func askRating(t *talk, a *course.Activity) (word, error) {
	body := a.Body.(*course.Rating)
	t.opening(a, "a number of your own")
	if body.Recall {
		t.out.say(course.AsIRemember + ":")
	}
	if _, o, ok := a.Rates(); ok {
		t.out.say(sentence(o.Text))
	}
	t.beforeIt(a)
	return t.rate(a, t.scale(body))
}

// rate asks for a number until there is one, or none is wanted.
func (t *talk) rate(a *course.Activity, scale string) (word, error) {
	n, ok, err := t.zeroToTen(scale)
	switch {
	case errors.Is(err, errBack):
		return wordBack, nil
	case err != nil:
		return "", err
	}
	if ok && t.recorded(t.s.Rate(a.ID, n)) {
		t.out.say("Noted: " + strconv.Itoa(n) + ".")
	}
	return wordNext, nil
}

// scale says what may be typed and what the ends mean.
func (t *talk) scale(body *course.Rating) string {
	text := fmt.Sprintf("Type a number from 0 to %d.", course.MostRating)
	if body.Low != "" && body.High != "" {
		text = fmt.Sprintf("Type a number: 0 is %s, %d is %s.", body.Low, course.MostRating, body.High)
	}
	return text
}

// beforeIt says the number given earlier. Where that was before the lessons and
// this is after them, it says what two numbers of worry mean and do not mean.
func (t *talk) beforeIt(a *course.Activity) {
	n, second := progress.Prior(t.s.State(), a)
	if n == nil {
		return
	}
	if second {
		t.out.say(fmt.Sprintf("You first said %d. %s", *n, course.LessWorried))
		return
	}
	t.out.say(fmt.Sprintf("You said %d before. You may say the same, or another.", *n))
}

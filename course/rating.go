package course

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
)

// MostRating is the highest number a [Rating] takes; the lowest is 0.
const MostRating = 10

// LessWorried stands beside a fear that is rated a second time.
const LessWorried = "Less worried is not the aim; knowing your first step is. " +
	"If the number went up, that may be wisdom."

// Rating asks for a number from 0 to 10.
type Rating struct {
	Low, High string // what the ends mean
	Of        string // the id of a fear module or of an objective ("I can …"); empty for another thing
	Recall    bool   // of the time before, as it is remembered afterwards
}

// AsIRemember stands beside a number that tells of the time before.
const AsIRemember = "As I remember it"

func (*Rating) judged() bool { return false }

func (*Rating) order(*rand.Rand) []string { return nil }

func (*Rating) key() []string { return nil }

// accepts takes a number only as it is written: "7", not "07" or "+7".
func (*Rating) accepts(response []string) bool {
	if len(response) != 1 {
		return false
	}
	n, err := strconv.Atoi(response[0])
	return err == nil && n >= 0 && n <= MostRating && strconv.Itoa(n) == response[0]
}

func (*Rating) grade([]string) Result { return Result{} }

func readRating(f *fields, a *Activity) Body {
	r := &Rating{Low: f.sayNeeded("low"), High: f.sayNeeded("high"), Of: f.str("of"), Recall: f.boolean("recall", false)}
	if r.Of == "" {
		return r
	}
	known := f.in.course.rateable(a.Module)
	if !slices.Contains(known, r.Of) {
		f.fail(f.line("of"), fmt.Sprintf("%q is neither a fear module nor an objective", r.Of),
			didYouMean(r.Of, known, "write the id of one of these, that of another module's objective as <module>/<objective>, or take it out"))
	}
	if other, _, whole := strings.Cut(r.Of, "/"); whole {
		a.rates = f.in.course.Module(other)
	}
	return r
}

// rateable are the ids that a rating in m can be of.
func (c *Course) rateable(m *Module) []string {
	var ids []string
	for _, o := range m.Objectives {
		ids = append(ids, o.ID)
	}
	for _, other := range c.Modules() {
		if other.Fear != "" {
			ids = append(ids, other.ID)
		}
		for _, o := range other.Objectives {
			ids = append(ids, other.ID+"/"+o.ID)
		}
	}
	return ids
}

// Rates is the "I can …" that a asks a number for, and the module that it is an
// objective of; ok is false where another thing is rated, and for every other kind.
func (a *Activity) Rates() (m *Module, o Objective, ok bool) {
	r, is := a.Body.(*Rating)
	if !is || a.Module == nil {
		return nil, Objective{}, false
	}
	m, id := a.Module, r.Of
	if a.rates != nil {
		m = a.rates
		_, id, _ = strings.Cut(r.Of, "/")
	}
	o, ok = m.Objective(id)
	return m, o, ok
}

package course

import (
	"strings"
	"testing"
)

// twoLessons is a module of two lessons and a pool, each with reflections, and
// a module after it.
func twoLessons() *Course {
	words := func(m *Module, l *Lesson, id string) *Activity {
		return &Activity{ID: id, Kind: KindReflection, Module: m, Lesson: l, Body: &Reflection{}}
	}
	m, after := &Module{ID: "m"}, &Module{ID: "n"}
	for _, name := range []string{"m/one", "m/two"} {
		l := &Lesson{ID: name, Module: m}
		l.Activities = []*Activity{words(m, l, name+"#a"), words(m, l, name+"#b")}
		m.Lessons = append(m.Lessons, l)
	}
	m.Pool = &Pool{Activities: []*Activity{words(m, nil, "m/pool#a")}}
	l := &Lesson{ID: "n/one", Module: after}
	l.Activities = []*Activity{words(after, l, "n/one#a")}
	after.Lessons = []*Lesson{l}

	c := &Course{Levels: []*Level{{Modules: []*Module{m, after}}}, index: newIndex()}
	for _, l := range c.Lessons() {
		for _, a := range l.Activities {
			c.index.activities[a.ID] = a
		}
	}
	c.index.activities["m/pool#a"] = m.Pool.Activities[0]
	c.index.activities["m/one#once"] = m.Lessons[0].Activities[0]
	return c
}

// Words can be set beside those that a learner wrote before, wherever that was.
func TestBesideIsAlwaysEarlier(t *testing.T) {
	for _, tt := range []struct {
		here, beside string
		told         string // the beginning of what is told; nothing where all is well
	}{
		{"m/one#b", "a", ""},
		{"m/two#a", "m/one#b", ""},
		{"n/one#a", "m/two#b", ""},
		{"m/pool#a", "m/one#a", ""},
		{"m/two#a", "m/one#once", ""},
		{"m/one#a", "a", `"m/one#a" does not come earlier`},
		{"m/one#a", "b", `"m/one#b" does not come earlier`},
		{"m/one#b", "m/two#a", `"m/two#a" does not come earlier`},
		{"m/two#b", "n/one#a", `"n/one#a" does not come earlier`},
		{"m/two#b", "m/pool#a", `"m/pool#a" does not come earlier`},
		{"m/two#b", "c", `there is no activity "m/two#c"`},
		{"m/pool#a", "c", `there is no activity "m/pool#c"`},
	} {
		c := twoLessons()
		a := c.Activity(tt.here)
		r := a.Body.(*Reflection)
		r.Beside = a.sibling(tt.beside)
		told := ""
		r.join(c, a, func(what, _ string) { told = what })
		if !strings.HasPrefix(told, tt.told) || (told == "") != (tt.told == "") {
			t.Errorf("%s beside %s: told %q, want %q", tt.here, tt.beside, told, tt.told)
		}
	}
}

func TestBesideFollowsARenaming(t *testing.T) {
	c := twoLessons()
	a := c.Activity("m/two#a")
	r := a.Body.(*Reflection)
	r.Beside = "m/one#once"
	r.join(c, a, func(what, _ string) { t.Errorf("told %q", what) })
	if r.Beside != "m/one#a" {
		t.Errorf("Beside is %q, want the id of today, m/one#a", r.Beside)
	}
}

func TestWhoseVoiceIsNeverMadeUp(t *testing.T) {
	for _, who := range []string{"A patient", "service user", "Service-user, 34", "a client of the team", "someone who uses services", "Expert by experience"} {
		if !usesServices(who) {
			t.Errorf("a voice of %q may be made up", who)
		}
	}
	for _, who := range []string{"A manager", "digital lead", "a peer worker", "a carer", "police officer"} {
		if usesServices(who) {
			t.Errorf("a voice of %q may not be made up", who)
		}
	}
}

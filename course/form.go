package course

import (
	"fmt"
	"slices"
	"strings"
)

// The two parallel forms of a final check. What a learner meets in one they do
// not meet in the other.
const (
	formA = "a"
	formB = "b"
)

// Forms are the forms that a final check is drawn from, in their order; none where
// a pool is no such pool.
func (p *Pool) Forms() []string {
	var forms []string
	for _, form := range []string{formA, formB} {
		if p != nil && slices.ContainsFunc(p.Activities, func(a *Activity) bool { return a.Form == form }) {
			forms = append(forms, form)
		}
	}
	return forms
}

// serve checks the objective of a: one of its own module, or in a pool one of
// another module, written whole.
func (f *fields) serve(a *Activity) {
	line := f.line("objective")
	module, id, whole := strings.Cut(a.Objective, "/")
	if !whole {
		f.in.objective(a.Module, line, a.Objective)
		return
	}
	if a.Lesson != nil {
		f.fail(line, fmt.Sprintf("the objective %q is another module's", a.Objective), "write one of this module's; only an item of a pool may serve another")
		return
	}
	other := f.in.course.Module(module)
	if other == nil {
		f.fail(line, fmt.Sprintf("there is no module %q", module), f.in.course.NoModule(module))
		return
	}
	f.in.objective(other, line, id)
	a.of, a.Objective = other, id
}

// lend gives modules the items that other pools hold for their objectives.
func (c *Course) lend() {
	for _, m := range c.Modules() {
		for _, a := range m.Pooled() {
			if to := a.Serves(); to != m {
				to.lent = append(to.lent, a)
			}
		}
	}
}

// checkForms warns of an objective that has items of one form and none of the
// other: whoever takes the check a second time would not be asked about it.
func (r *reading) checkForms() {
	type key struct {
		module    *Module
		objective string
	}
	for _, m := range r.course.Modules() {
		if len(m.Pool.Forms()) == 0 {
			continue
		}
		forms, first := map[key]string{}, map[key]*Activity{}
		var order []key
		for _, a := range m.Pooled() {
			k := key{a.Serves(), a.Objective}
			if a.Form == "" || strings.Contains(forms[k], a.Form) {
				continue
			}
			if first[k] == nil {
				first[k], order = a, append(order, k)
			}
			forms[k] += a.Form
		}
		for _, k := range order {
			if len(forms[k]) == 1 {
				r.place(moduleFolder(m.ID)+"/pool.yaml").warn(first[k].Line,
					fmt.Sprintf("%q of %q has items of form %s alone", k.objective, k.module.ID, forms[k]),
					"write one of the other form, or leave form out")
			}
		}
	}
}

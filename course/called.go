package course

// tellApart finds the lessons that have the title of another.
func (c *Course) tellApart() {
	first := map[string]*Lesson{}
	for _, l := range c.Lessons() {
		if other, have := first[l.Title]; have {
			l.alike, other.alike = true, true
			continue
		}
		first[l.Title] = l
	}
}

// Called is the title of l in quotes, with that of its module where another lesson
// of the course has the same: “Hear it”, or “Hear it” in “The pot drips”. It is for
// where a lesson is named away from its module.
func (l *Lesson) Called() string {
	if !l.alike {
		return "“" + l.Title + "”"
	}
	return "“" + l.Title + "” in “" + l.Module.Title + "”"
}

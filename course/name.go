package course

// nameLessons gives each lesson the name that it has away from its module, where
// "Hear it" may be any of several: "Hear it (My private life online)".
func (c *Course) nameLessons() {
	same := map[string]int{}
	for _, m := range c.Modules() {
		for _, l := range m.Lessons {
			same[l.Title]++
		}
	}
	for _, m := range c.Modules() {
		for _, l := range m.Lessons {
			if l.Name = l.Title; same[l.Title] > 1 {
				l.Name += " (" + m.name() + ")"
			}
		}
	}
}

// name is the fear of a module, which is short; its title where it has none.
func (m *Module) name() string {
	if m.Fear != "" {
		return m.Fear
	}
	return m.Title
}

// Called is the name of l in quotes, for where it stands in a sentence away from
// its module.
func (l *Lesson) Called() string { return "“" + l.Name + "”" }

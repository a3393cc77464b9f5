package course

import "slices"

// Listing is said of every place in the directory.
const Listing = "Listed, not recommended: look at a place yourself before you pass it on."

// Reliance says when e was checked.
func (e Entry) Reliance() string {
	if e.CheckedOn.IsZero() {
		return "Nobody has checked this yet."
	}
	return "Checked on " + dayOf(e.CheckedOn) + "."
}

// Countries are those of the directory, each once, in its order.
func (c *Course) Countries() []string {
	return c.saidOfPlaces(func(e Entry) string { return e.Country })
}

// Audiences are whom the places of the directory are for, each once, in its
// order.
func (c *Course) Audiences() []string {
	return c.saidOfPlaces(func(e Entry) string { return e.Audience })
}

func (c *Course) saidOfPlaces(of func(Entry) string) []string {
	var all []string
	for _, e := range c.Directory {
		if s := of(e); s != "" && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}

// Places are those of the directory in a country and for an audience; "" is any.
func (c *Course) Places(country, audience string) []Entry {
	var some []Entry
	for _, e := range c.Directory {
		if (country == "" || e.Country == country) && (audience == "" || e.Audience == audience) {
			some = append(some, e)
		}
	}
	return some
}

// Place is the place of that id in the directory.
func (c *Course) Place(id string) (Entry, bool) {
	i := slices.IndexFunc(c.Directory, func(e Entry) bool { return e.ID == id })
	if i < 0 {
		return Entry{}, false
	}
	return c.Directory[i], true
}

// HelpLine is the help line of that id.
func (s Support) HelpLine(id string) (Line, bool) {
	i := slices.IndexFunc(s.Lines, func(l Line) bool { return l.ID == id })
	if i < 0 {
		return Line{}, false
	}
	return s.Lines[i], true
}

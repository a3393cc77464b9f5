package plain

import (
	"strings"

	"groundwork/course"
)

// sayDirectory says where one can go: the place that is asked for, those of a
// country or for somebody, or else the names of all.
func (t *talk) sayDirectory(asked string) {
	all := t.course.Directory
	switch {
	case len(all) == 0:
		t.out.say("This course has no directory.")
	case asked == "":
		t.nameDirectory(all)
	case strings.EqualFold(asked, everyNation):
		t.sayPlaces(all)
	default:
		t.directoryOf(asked)
	}
}

func (t *talk) nameDirectory(all []course.Entry) {
	t.out.say(capital(count(len(all), "place", "places")) + " to go. " + course.Listing)
	t.out.list(placeNames(all))
	t.out.say("Type directory and a number or a name, as directory 1. Or type directory and a country, or whom it is for, or both with a comma between them.")
	t.out.say("Countries: " + strings.Join(t.course.Countries(), "; ") + ".")
	t.out.say("Whom they are for: " + strings.Join(t.course.Audiences(), "; ") + ".")
}

func placeNames(all []course.Entry) []string {
	names := make([]string, len(all))
	for i, p := range all {
		names[i] = p.Name
		if p.Country != "" {
			names[i] += ", " + p.Country
		}
	}
	return names
}

// directoryOf says one place, or those that are left by the filters asked for.
func (t *talk) directoryOf(asked string) {
	names := placeNames(t.course.Directory)
	if n, ok := number(asked); ok && n >= 1 && n <= len(names) {
		t.sayPlaces(t.course.Directory[n-1 : n])
		return
	}
	country, audience, unknown := t.filters(asked)
	if unknown == "" {
		places := t.course.Places(country, audience)
		if len(places) == 0 {
			t.out.say("Nothing listed here is for both.")
			return
		}
		t.sayPlaces(places)
		return
	}
	if n := named(asked, names); n > 0 {
		t.sayPlaces(t.course.Directory[n-1 : n])
		return
	}
	t.out.say("The directory has no " + quoted(unknown) + ". Countries: " + strings.Join(t.course.Countries(), "; ") +
		". Whom they are for: " + strings.Join(t.course.Audiences(), "; ") + ".")
}

// filters reads a country and an audience, in either order; unknown is a part
// that is neither. The whole may itself be one that has a comma in it.
func (t *talk) filters(asked string) (country, audience, unknown string) {
	countries, audiences := t.course.Countries(), t.course.Audiences()
	parts := strings.Split(asked, ",")
	if exactly(asked, audiences) != "" || exactly(asked, countries) != "" {
		parts = []string{asked}
	}
	for _, part := range parts {
		part = strings.TrimSpace(part)
		switch {
		case exactly(part, countries) != "":
			country = exactly(part, countries)
		case exactly(part, audiences) != "":
			audience = exactly(part, audiences)
		case named(part, countries) > 0:
			country = countries[named(part, countries)-1]
		case named(part, audiences) > 0:
			audience = audiences[named(part, audiences)-1]
		default:
			return "", "", part
		}
	}
	return country, audience, ""
}

// exactly is the row that text is, whatever its capitals.
func exactly(text string, rows []string) string {
	for _, row := range rows {
		if strings.EqualFold(row, text) {
			return row
		}
	}
	return ""
}

// sayPlaces says places, and that being listed is no praise.
func (t *talk) sayPlaces(places []course.Entry) {
	for _, p := range places {
		t.placeOf(p)
	}
	t.out.say(course.Listing)
}

func (t *talk) placeOf(p course.Entry) {
	t.out.say(sentence(p.Name) + " " + capital(sentence(p.What)))
	if p.Audience != "" {
		t.out.more("    For " + sentence(p.Audience))
	}
	if p.Country != "" {
		t.out.more("    Country: " + sentence(p.Country))
	}
	if p.URL != "" {
		t.out.more("    " + p.URL)
	}
	t.out.more("    " + p.Reliance())
}

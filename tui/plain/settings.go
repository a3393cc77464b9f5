package plain

import (
	"cmp"
	"errors"
	"strings"

	"groundwork/progress"
)

// A setting is a row of the settings: how it stands, and what changes it.
type setting struct {
	row    string
	change func() error
}

// settings holds what can be set, until the learner goes back.
func (t *talk) settings() error {
	t.out.say("Settings.")
	for {
		all := t.allSettings()
		rows := make([]string, len(all))
		for i, s := range all {
			rows[i] = s.row
		}
		t.out.list(rows)
		n, err := t.rowOrBack(rows, "changes nothing more")
		if err != nil || n == 0 {
			return err
		}
		if err := all[n-1].change(); err != nil && !errors.Is(err, errBack) {
			return err
		}
	}
}

func (t *talk) allSettings() []setting {
	st := t.s.State()
	all := []setting{
		{"Ask how sure I am of an answer: " + onOff(st.AsksCertainty()), t.toggle(progress.SettingCertainty, "on", "off")},
		{"Keep what I write: " + onOff(st.KeepsWords()), t.toggle(progress.SettingWords, "keep", "forget")},
		{"Plain mode next time, too: " + onOff(t.cfg.Preferences.Plain), t.plainNext},
		{"Name, nation and profession: " + t.whoIs(), t.correct},
	}
	for _, m := range progress.HardSettings(t.course, st) {
		row := progress.HardSetting(m) + ": " + onOff(!st.LeavesOut(m.ID))
		all = append(all, setting{row, t.toggle(progress.SettingHard(m.ID), "keep", "out")})
	}
	if len(t.course.Routes) > 1 {
		all = append(all, setting{"Route: " + t.routeTitle(), t.chooseRoute})
	}
	if t.s.Saving() && t.cfg.Delete != nil {
		all = append(all, setting{"Delete my whole record", t.delete})
	}
	return append(all, setting{progress.NewsTitle, t.newsAsked}, setting{progress.FlagsTitle + t.howManyFlags(), t.flags})
}

func onOff(on bool) string {
	if on {
		return "on."
	}
	return "off."
}

// toggle turns a setting of the record from one value to the other.
func (t *talk) toggle(key, on, off string) func() error {
	return func() error {
		value := off
		if t.s.State().Settings[key] == off {
			value = on
		}
		t.s.Set(key, value)
		t.save()
		if key == progress.SettingWords && value == off {
			t.out.say("From now on what you write is forgotten when you stop. What is kept already stays until you take it back in your notes.")
		}
		return nil
	}
}

func (t *talk) plainNext() error {
	next := t.cfg.Preferences
	next.Plain = !next.Plain
	if t.cfg.Prefer == nil {
		t.out.say("Settings cannot be kept here.")
		return nil
	}
	if err := t.cfg.Prefer(next); err != nil {
		t.out.say("That could not be kept: " + err.Error() + ".")
		return nil
	}
	t.cfg.Preferences = next
	return nil
}

// whoIs is "Asha, England, Nurse."
func (t *talk) whoIs() string { return progress.WhoIs(t.course, t.s.State().Learner) + "." }

// correct asks for name, nation and profession again; what is left open stays.
func (t *talk) correct() error {
	l := t.s.State().Learner
	t.out.say("What you leave open stays as it is.")
	name, err := t.whatName()
	if err != nil {
		return err
	}
	nation, err := t.whichNation()
	if err != nil {
		return err
	}
	profession, err := t.whichProfession()
	if err != nil {
		return err
	}
	t.s.Enrol(cmp.Or(name, l.Name), cmp.Or(nation, l.Nation), cmp.Or(profession, l.Profession))
	t.save()
	return nil
}

func (t *talk) routeTitle() string {
	if r, ok := t.course.Route(t.s.Standing().Route); ok {
		return sentence(r.Title)
	}
	return "all of it."
}

// routes offers them at the map.
func (t *talk) routes() error {
	if err := t.chooseRoute(); !errors.Is(err, errBack) {
		return err
	}
	return nil
}

func (t *talk) chooseRoute() error {
	var rows []string
	for _, r := range progress.RouteChoices(t.course, t.s.State(), t.s.Standing()) {
		row := r.Title + ". " + capital(r.Size()) + ". " + r.Summary
		if r.Yours {
			row += " You are on it."
		}
		rows = append(rows, row)
	}
	n, err := t.oneOf(progress.AskRoute, "leaves it as it is", rows)
	if n > 0 {
		t.s.Set(progress.SettingRoute, t.course.Routes[n-1].ID)
		t.out.say(progress.RouteIs(t.course.Routes[n-1]))
		t.save()
	}
	return err
}

// delete removes the whole record, once the name has been typed.
func (t *talk) delete() error {
	t.out.say("This deletes the whole record of " + t.name() + " from this computer: answers, words, all of it. It cannot be undone.")
	r, err := t.ask(prompt{
		says: "Type " + quoted(t.s.State().Learner.DeleteWord()) + " to delete it. Enter alone leaves all as it is.", own: true, named: true,
	})
	if err != nil {
		return err
	}
	if r.text == "" {
		t.out.say("All stays as it is.")
		return nil
	}
	if err := t.cfg.Delete(t.s, r.text); err != nil {
		t.out.say("Not deleted: " + strings.TrimSuffix(err.Error(), "; nothing was deleted") + ".")
		return nil
	}
	t.deleted = true
	return errQuit
}

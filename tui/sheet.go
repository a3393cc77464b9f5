package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"groundwork/progress/report"
)

// sheetText is a plan, or a module on a page, word for word as it would leave this
// computer. It leaves only when it is exported.
type sheetText struct {
	still
	of     report.Sheetful
	ticked bool
	ticks  bool // there is something to put in
	sheet  report.Sheet
}

func newSheetText(of report.Sheetful) sheetText { return sheetText{of: of} }

func (s sheetText) Init(e env) (screen, tea.Cmd) {
	bare, full := s.made(e, false), s.made(e, true)
	s.ticks = len(full.Parts) > len(bare.Parts)
	s.sheet = bare
	return s, nil
}

func (s sheetText) made(e env, ticked bool) report.Sheet {
	return s.of.Make(e.course, e.session.State(), e.session.Standing(), ticked, e.now())
}

func (s sheetText) Update(e env, msg tea.Msg) (screen, tea.Cmd) {
	switch {
	case pressed(msg, keys.Back):
		return s, pop
	case pressed(msg, keys.Private) && s.ticks:
		s.ticked = !s.ticked
		s.sheet = s.made(e, s.ticked)
	case pressed(msg, keys.Enter) && e.config.Export != nil:
		var seen []string
		if s.sheet.Owns() {
			seen = s.sheet.SeenWords()
		}
		return s, push(newSheetExport(s.of.Title, s.of.File, s.sheet, seen, s.of.Leaves))
	}
	return s, nil
}

func (s sheetText) Title(env) heading { return heading{title: s.of.Title, level: -1} }

func (s sheetText) Keys() []key.Binding {
	all := []key.Binding{as(keys.Enter, "export"), keys.Back}
	switch {
	case s.ticks && s.ticked:
		all = append(all, as(keys.Private, s.of.Untick))
	case s.ticks:
		all = append(all, as(keys.Private, s.of.Tick))
	}
	return all
}

func (s sheetText) Markdown(env) []string { return []string{s.sheet.Markdown()} }

func (s sheetText) View(e env) drawing {
	var d drawing
	d.add(e.markdown(s.sheet.Markdown()))
	d.toEnd = true
	return d
}

// newSheetExport says before all else what was seen in a sheet that looks as if it
// could say who somebody is; nothing where it holds no own words.
func newSheetExport(title, file string, s report.Sheet, seen []string, leaves func() (holds, never []string)) export {
	return export{
		title: title, file: file, format: s.Format, forms: report.SheetForms(),
		says: func(e env) drawing {
			var d drawing
			d.add(wrap(report.SheetIs, e.width))
			d.gap()
			if len(seen) > 0 {
				d.add(e.styles.Bold.Render(wrap(report.CouldItTell, e.width)))
			}
			for _, line := range seen {
				d.add(wrap(line, e.width))
			}
			d.gap()
			d.leaves(e, leaves)
			return d
		},
	}
}

package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"groundwork/tui"
	"groundwork/tui/plain"
)

// openCourse is the bare command: the course in a window, or in plain lines.
func openCourse(ctx context.Context, env Env, f flags) error {
	if err := oneOf("theme", f.theme, "auto", "dark", "light", "contrast", "sixteen", "none"); err != nil {
		return err
	}
	if f.width < 0 {
		return hint(usageError{fmt.Errorf("width %d is below 0", f.width)}, "give a number of columns, or 0 to leave lines whole")
	}
	d, err := newDesk(env, f)
	if err != nil {
		return err
	}
	if err := d.known(f.learner); err != nil {
		return err
	}
	d.tellSource()
	why := plainBecause(env, f, d.prefer.Plain)
	if why != "" {
		err = d.plain(ctx, why)
	} else {
		err = d.window(ctx)
	}
	if unread(err) {
		err = nil // whoever read along has gone; what was done is still to be saved
	}
	err = errors.Join(err, d.flush())
	if err == nil && why != "" && ctx.Err() == nil && env.Clicked() {
		waitForEnter(env) // or the last lines would go with their window
	}
	return err
}

// tellSource says which course is opened, where that was not asked for.
func (d *desk) tellSource() {
	if d.src.from != "" && d.flags.course == "" {
		fmt.Fprintf(d.env.Err, "groundwork: this is the course in %s, beside the program, not the one inside it\n", oneLine(d.src.from))
	}
}

// plainBecause says why the course is shown in plain lines, or nothing where a
// window can be drawn and is wanted.
func plainBecause(env Env, f flags, setting bool) string {
	switch {
	case f.plain:
		return "because you asked for it with --plain"
	case setting:
		return "because your settings say so"
	case env.get("TERM") == "dumb":
		return "because this terminal cannot draw a window"
	case env.console.NoDrawing:
		return "because this console cannot draw a window"
	case !isTerminal(env.In):
		return "because the input is not a terminal"
	case !isTerminal(env.Out):
		return "because the output is not a terminal"
	}
	return ""
}

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(f.Fd())
}

// window runs the course in a window.
func (d *desk) window(ctx context.Context) error {
	debug.SetGCPercent(50) // a fifth less memory, at no cost that a key could feel
	opts := []tea.ProgramOption{
		tea.WithInput(d.env.In), tea.WithOutput(d.env.Out),
		tea.WithEnvironment(d.env.Environ), tea.WithFPS(120), // half the wait for a frame
	}
	noColour := d.env.get("NO_COLOR") != "" || d.flags.theme == "none"
	if noColour {
		// The library reads NO_COLOR as a boolean; the convention is any value.
		opts = append(opts, tea.WithColorProfile(colorprofile.ASCII))
	}
	program := tea.NewProgram(tui.New(d.tuiConfig(noColour)), opts...)
	go func() { // not WithContext, which leaves the keyboard's reader behind
		<-ctx.Done()
		program.Quit()
	}()
	last, err := program.Run()
	_, _ = io.WriteString(d.env.Out, showCursor)
	done := "what you did is saved; open"
	if app, ok := last.(tui.App); ok && app.Close() != nil { // it is tried again, and told, by flush
		done = "open"
	}
	if errors.Is(err, tea.ErrInterrupted) || ctx.Err() != nil && errors.Is(err, tea.ErrProgramKilled) && !errors.Is(err, tea.ErrProgramPanic) {
		return nil // asked to stop from outside: an orderly end
	}
	if errors.Is(err, tea.ErrProgramPanic) {
		return hint(errors.New("internal error: the window stopped; this is our mistake, not yours"),
			"%s the course again, and if it stops at the same place use groundwork --plain", done)
	}
	return err
}

// showCursor is written once the window is left. The library leaves it out where
// the last frame showed the cursor, and some terminals keep for each of their
// screens whether theirs is hidden.
const showCursor = "\x1b[?25h"

func (d *desk) tuiConfig(noColour bool) tui.Config {
	c := tui.Config{
		Desk: d.given(), NoColor: noColour, ASCII: asciiOnly(d.env),
		NoMouse: d.flags.noMouse, Progress: showsProgress(d.env),
		LoadAfter:  15 * time.Millisecond, // a frame, with some to spare
		Beat:       time.Second,
		IndexAfter: 500 * time.Millisecond, // so that it stands within a second of the start
	}
	c.Load = d.beside()
	if t := d.flags.theme; t != "auto" && t != "none" {
		c.Preferences.Theme = t
	}
	return c
}

// showsProgress reports that the terminal is one that takes OSC 9;4 for how far
// something has come. ConEmu brought it in; elsewhere OSC 9 may be a message,
// shown in front of everything.
func showsProgress(env Env) bool {
	return env.get("WT_SESSION") != "" || env.get("ConEmuANSI") == "ON" || env.get("TERM_PROGRAM") == "ghostty"
}

// plain runs the course in lines.
func (d *desk) plain(ctx context.Context, why string) error {
	outline, err := d.src.outline()
	if err != nil {
		return err
	}
	d.outline = outline
	err = plain.Run(ctx, plain.Config{
		Desk: d.given(), In: d.env.In, Out: d.env.Out, Why: why, Width: d.flags.width,
	})
	if ctx.Err() != nil && errors.Is(err, ctx.Err()) || errors.Is(err, io.ErrClosedPipe) {
		return nil
	}
	return err
}

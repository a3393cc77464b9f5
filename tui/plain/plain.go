// Package plain is the course in lines: for screen readers, pipes and dumb
// terminals. It is a front end of its own, not a lesser window.
//
// It only ever appends. There is no escape sequence, no box, no colour, nothing
// drawn again. What can be chosen is numbered; every prompt says what may be
// typed; words such as now, support and quit are understood at every prompt.
// The end of input saves, and says so.
//
// The talk is one conversation: a prompt is asked with ask, which answers the
// words of anywhere itself and gives the caller the rest. Each kind of activity
// is asked by a function of its own, in a file of its name; asks lists them.
// A conversation in the middle of another (find, notes) has everything as it was
// when it ends; what leads out of all of them to a place in the course is a jump.
// After whatever a learner did, one method of [progress.Session] is called, and
// then the record is flushed. No rule of the course lives here.
package plain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"

	"groundwork/progress"
)

// DefaultWidth is where lines are wrapped unless somebody asked otherwise.
const DefaultWidth = 72

// Config is what plain mode takes from outside.
type Config struct {
	progress.Desk

	In  io.Reader
	Out io.Writer
	// Why says why plain mode is on, after "Plain mode is on": "because
	// standard output is not a terminal".
	Why string
	// Width is where lines are wrapped; 0 leaves them whole, for a terminal or a
	// reader that wraps by itself.
	Width int
}

// Run holds the conversation until the learner stops, the input ends, ctrl+c is
// pressed or ctx is done. All four save and say so. It gives an error when the
// course cannot be loaded, when the last save failed, when reading or writing
// failed, and the context's own when that ended the talk.
func Run(ctx context.Context, cfg Config) error {
	within, stop := signal.NotifyContext(ctx, os.Interrupt) // a key in a window, a signal here
	defer stop()
	t := &talk{
		cfg: cfg, ctx: within, course: cfg.Outline,
		in: newInput(cfg.In), out: newOutput(cfg.Out, cfg.Width),
	}
	err := t.run()
	if within.Err() != nil && errors.Is(err, within.Err()) {
		t.out.say("We were asked to stop, so we stop here.")
		err = ctx.Err()
	}
	return t.end(err)
}

func (t *talk) run() error {
	t.greet()
	if err := t.out.flush(); err != nil {
		return err
	}
	if err := t.load(); err != nil {
		return err
	}
	if err := t.followed(t.begin()); err != nil {
		return err
	}
	return t.atMap()
}

// end saves what there is to save, says how it ended, and gives the error that
// is one.
func (t *talk) end(err error) error {
	saved := t.close()
	switch {
	case errors.Is(err, errQuit):
		err = nil
	case errors.Is(err, io.EOF):
		t.out.say("The input has ended, so we stop here.")
		err = nil
	case err == nil, t.ctx.Err() != nil:
	default:
		t.out.say("Something is wrong, and we have to stop here.")
	}
	t.sayGoodbye(saved)
	return errors.Join(err, saved, t.out.flush())
}

// close leaves the lesson and flushes the record a last time.
func (t *talk) close() error {
	if t.s == nil || t.deleted {
		return nil
	}
	t.s.Leave()
	if err := t.s.Flush(); err != nil && !errors.Is(err, progress.ErrDeleted) {
		return fmt.Errorf("save your record: %w", err)
	}
	return nil
}

func (t *talk) sayGoodbye(saved error) {
	switch {
	case saved != nil:
		t.out.say("Not saved: " + saved.Error() + ".")
	case t.deleted:
		t.out.say("Your record is deleted. Goodbye.")
	case t.s == nil, t.s.State().Events == 0:
		t.out.say("Nothing was begun, and nothing was saved.")
	case !t.s.Saving():
		t.out.say(t.whyUnsaved() + " Goodbye.")
	default:
		t.out.say("Everything is saved " + t.cfg.Saved + t.butWords() + ". " + t.whereNext() + " Goodbye.")
	}
}

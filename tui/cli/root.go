package cli

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"groundwork/tui/plain"
)

// flags are those of every command that opens a course or a record.
type flags struct {
	data, course, learner, theme string
	noMouse                      bool
	plain                        bool
	width                        int // of plain lines; 0 leaves them whole
}

// run carries out what env asks for.
func run(ctx context.Context, env Env) error {
	root := newRoot(env)
	root.SetArgs(env.Args)
	root.SetIn(env.In)
	root.SetOut(env.Out)
	root.SetErr(env.Err)
	version, commit := Version()
	root.Version = version
	if opensCourse(root, env.Args) || env.console.NoDrawing { // fang's help is drawn
		root.SilenceErrors, root.SilenceUsage = true, true
		return root.ExecuteContext(ctx)
	}
	return fang.Execute(ctx, root,
		fang.WithVersion(version), fang.WithCommit(commit),
		fang.WithErrorHandler(func(io.Writer, fang.Styles, error) {}), // Main prints errors
	)
}

// opensCourse reports whether args are those of the bare command. It does not
// go through fang: a first frame has no time for help pages. A first word that
// is no flag may be a command that fang adds, such as man.
func opensCourse(root *cobra.Command, args []string) bool {
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		return false
	}
	cmd, rest, err := root.Find(args)
	return err == nil && cmd == root && !slices.ContainsFunc(rest, func(a string) bool {
		return a == "-h" || a == "--help" || a == "-v" || a == "--version"
	})
}

// opensOnDoubleClick has cobra let a program that was clicked on run.
var opensOnDoubleClick = sync.OnceFunc(func() { cobra.MousetrapHelpText = "" })

func newRoot(env Env) *cobra.Command {
	opensOnDoubleClick()
	var f flags
	root := &cobra.Command{
		Use:   "groundwork",
		Short: "A course for mental health practice: social media, fears first",
		Long: strings.Join([]string{
			"Groundwork is a self-paced course in the terminal: Social media in mental health",
			"practice, fears first, then opportunities. It works without a network and sends",
			"nothing. Without a command it opens the course.",
			"",
			"If something has just happened: groundwork now",
		}, "\n"),
		Example: "groundwork\ngroundwork --plain --width 0\ngroundwork now\ngroundwork export summary --format html -o summary.html",
		Args:    noArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return openCourse(cmd.Context(), env, f) },
	}
	addFlags(root, &f)
	root.Flags().BoolVar(&f.plain, "plain", false, "plain lines instead of a window, for screen readers and pipes")
	root.Flags().IntVar(&f.width, "width", plain.DefaultWidth, "where plain lines are wrapped; 0 leaves them whole, for a reader that wraps by itself")
	root.Flags().StringVar(&f.theme, "theme", "auto", "colours: auto, dark, light, contrast, sixteen (the terminal's own) or none")
	root.Flags().BoolVar(&f.noMouse, "no-mouse", false, "leave the mouse to the terminal, to select text with it")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return hintError{usageError{err}, fmt.Sprintf("run %s --help", cmd.CommandPath())}
	})
	root.AddCommand(nowCommand(env), outlineCommand(env), exportCommand(env),
		forgetCommand(env), checkCommand(env), versionCommand(env))
	nameShells(root)
	return root
}

// nameShells has completion refuse a shell that it does not know, which cobra's
// own command answers with help, as if all were well.
func nameShells(root *cobra.Command) {
	root.InitDefaultCompletionCmd("completion")
	for _, cmd := range root.Commands() {
		if cmd.Name() == "completion" {
			cmd.Args = noArgs
			cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
		}
	}
}

// addFlags gives cmd the flags that say which course and whose record.
func addFlags(cmd *cobra.Command, f *flags) {
	cmd.Flags().StringVar(&f.data, "data", "", "the folder where the record is kept")
	cmd.Flags().StringVar(&f.course, "course", "", "a folder or zip with a course, in place of the one inside")
	cmd.Flags().StringVar(&f.learner, "learner", "", "the name of a learner with a record here")
}

// noArgs refuses arguments, with the nearest command where one is meant.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	cmd.SuggestionsMinimumDistance = 2
	err := usageError{fmt.Errorf("unknown command or argument %q", args[0])}
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		return hintError{err, fmt.Sprintf("did you mean %s %s?", cmd.CommandPath(), near[0])}
	}
	return hintError{err, fmt.Sprintf("run %s --help", cmd.CommandPath())}
}

// oneOf refuses a value that is not among those allowed.
func oneOf(what, got string, allowed ...string) error {
	if slices.Contains(allowed, got) {
		return nil
	}
	err := usageError{fmt.Errorf("%s %q is not known", what, got)}
	return hintError{err, what + " is one of: " + strings.Join(allowed, ", ")}
}

package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"time"

	"groundwork/course"
	"groundwork/course/lint"
	"groundwork/tui"

	"github.com/spf13/cobra"
)

// A checking is what check was asked for.
type checking struct {
	json, strict, verbose, release bool
	claims, reader, rules          bool
	against, explain               string
}

const checkLong = `Check reads a course and tells every mistake in it, as

  file:line: what is wrong; what to write instead

Without a folder or a zip it checks the course inside this program. A mistake that
breaks a rule of teaching names it, as "(warning, I05)": --explain I05 says why
there is such a rule, how it is computed, and how to let something pass.

With --against it also compares the course with its version before, and tells
what would harm the records of those who took that one: a right answer that is
another, an id that is gone, words that history does not tell of.

--claims and --reader judge nothing: they list, for somebody who reads, what each
claim rests on, and what no program can tell.`

func checkCommand(env Env) *cobra.Command {
	var k checking
	cmd := &cobra.Command{
		Use:   "check [FOLDER|ZIP]",
		Short: "Tell every mistake in a course",
		Long:  checkLong,
		Example: "groundwork check my-course\ngroundwork check my-course --strict\ngroundwork check my-course --against last-release\n" +
			"groundwork check --explain I05\ngroundwork check my-course --claims",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < 2 {
				return nil
			}
			return hint(usageError{fmt.Errorf("%d courses are too many", len(args))}, "check takes one at a time")
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case cmd.Flags().Changed("explain"):
				return explainRule(cmd.OutOrStdout(), k.explain)
			case k.rules:
				return listRules(cmd.OutOrStdout(), k.json)
			case k.claims || k.reader:
				return k.listing(env, cmd.OutOrStdout(), args)
			}
			return k.check(env, cmd, args)
		},
	}
	k.flags(cmd)
	return cmd
}

func (k *checking) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.BoolVar(&k.json, "json", false, "print the mistakes as JSON")
	f.BoolVar(&k.strict, "strict", false, "let warnings fail too")
	f.BoolVar(&k.release, "release", false, "let sources and help lines that are overdue fail")
	f.BoolVarP(&k.verbose, "verbose", "v", false, "list what is allowed to break a rule, and why")
	f.StringVar(&k.against, "against", "", "the folder of the version before, to compare with")
	f.BoolVar(&k.claims, "claims", false, "list what each claim of the course rests on")
	f.BoolVar(&k.reader, "reader", false, "list what only a person can judge")
	f.BoolVar(&k.rules, "rules", false, "list the rules of teaching")
	f.StringVar(&k.explain, "explain", "", "say why there is a rule, and how it is computed")
	cmd.MarkFlagsMutuallyExclusive("claims", "reader", "rules", "explain")
}

// check tells every mistake in the course asked for.
func (k *checking) check(env Env, cmd *cobra.Command, args []string) error {
	report, err := k.report(env, args)
	if err != nil {
		return err
	}
	if cmd.Flags().Changed("against") {
		more, err := against(env, args, k.against)
		if err != nil {
			return err
		}
		report.Problems = report.Problems.And(more)
	}
	return k.list(cmd.OutOrStdout(), report)
}

// report is what there is to say of the course asked for: of the one inside the
// program where none is.
func (k *checking) report(env Env, args []string) (lint.Report, error) {
	tree, refused, err := asked(env, args)
	if tree == nil {
		return lint.Report{Problems: refused}, err
	}
	report := lint.Check(tree, time.Now(), tui.Overflow)
	if k.release {
		report.Problems = lint.Release(report.Problems)
	}
	return report, nil
}

// asked gives the tree of the course asked for, or of the one inside the program;
// or, of a zip that is not even looked into, why.
func asked(env Env, args []string) (fs.FS, course.Problems, error) {
	if len(args) == 0 {
		return env.Content, nil, nil
	}
	src, err := findCourse(env, args[0])
	var refused refusal
	switch {
	case errors.As(err, &refused):
		return nil, refused.all, nil
	case err != nil:
		return nil, nil, err
	}
	return src.tree, nil, nil
}

// against is what the course asked for would do to records of the one in old, a
// folder or a zip.
func against(env Env, args []string, old string) (course.Problems, error) {
	if old == "" {
		return nil, hint(usageError{errors.New("--against names no course")}, "give the folder or the zip of the version before")
	}
	before, err := findCourse(env, old)
	if err != nil {
		return nil, err
	}
	tree, _, err := asked(env, args)
	if tree == nil {
		return nil, err
	}
	problems, err := course.Against(tree, before.tree)
	if err != nil {
		return nil, before.refused(err)
	}
	return problems, nil
}

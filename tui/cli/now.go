package cli

import (
	"io"
	"strings"

	"groundwork/course"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
)

func nowCommand(env Env) *cobra.Command {
	var nation, folder string
	cmd := &cobra.Command{
		Use:   "now",
		Short: "Has this just happened? What to do first",
		Long: "Now prints what to do first if something has just happened. It needs no\n" +
			"record, writes nothing, and works when the course itself is broken.",
		// Nobody who asks for this is told that they asked wrongly.
		Args:               cobra.ArbitraryArgs,
		FParseErrWhitelist: cobra.FParseErrWhitelist{UnknownFlags: true},
		RunE: func(cmd *cobra.Command, _ []string) error {
			return printCard(cmd.OutOrStdout(), course.NowCard(supportFor(env, folder), nation))
		},
	}
	cmd.Flags().StringVar(&nation, "nation", "", "show this nation's numbers, such as scotland")
	cmd.Flags().StringVar(&folder, "course", "", "a folder with a course, for its help lines")
	return cmd
}

// supportFor gives the help lines of the course asked for, or of the one
// inside, or none: the card has numbers of its own for that.
func supportFor(env Env, folder string) course.Support {
	if src, err := findCourse(env, folder); err == nil {
		if c, err := course.Load(src.tree); err == nil && len(c.Support.Lines) > 0 {
			return c.Support
		}
	}
	if c, err := course.Load(env.Content); err == nil {
		return c.Support
	}
	return course.Support{}
}

// printCard prints card in lines of at most 72 characters.
func printCard(w io.Writer, card course.Card) error {
	var b strings.Builder
	b.WriteString(card.Title + "\n")
	for _, p := range card.Paragraphs {
		b.WriteString("\n" + ansi.Wordwrap(p, 72, "") + "\n")
	}
	if len(card.Numbers) > 0 {
		b.WriteString("\n")
	}
	for _, n := range card.Numbers {
		b.WriteString(n.Text() + "\n")
	}
	b.WriteString("\nMore lines, for someone else and for you: open the course and press !\n")
	_, err := io.WriteString(w, b.String())
	return err
}

package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"groundwork/course"

	"github.com/spf13/cobra"
)

// Version is the program's version and the commit it was built from, as Go
// wrote them into it. A build outside a checkout is "devel", of no commit.
func Version() (version, commit string) {
	version = "devel"
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return version, ""
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		version = v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			commit = s.Value[:min(len(s.Value), 12)]
		}
	}
	return version, commit
}

func versionCommand(env Env) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the versions of the program and of the course inside it",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			version, commit := Version()
			if commit != "" {
				commit = ", commit " + commit
			}
			out := cmd.OutOrStdout()
			if _, err := fmt.Fprintf(out, "groundwork %s%s, %s %s/%s\n", version, commit,
				runtime.Version(), runtime.GOOS, runtime.GOARCH); err != nil {
				return err
			}
			c, err := course.Open(env.Content)
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(out, "course    %s, version %s\n", c.Title, c.Version)
			return err
		},
	}
}

package cli

import (
	"io"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"groundwork/course"
)

func document(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile("../../" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

var (
	quotedText = regexp.MustCompile("`([^`\n]+)`|\\]\\(([^)\n]+)\\)")
	pathText   = regexp.MustCompile(`^[\w.<>/-]+$`)
)

// TestDocumentsNameWhatIsThere holds every path that a document for people names.
func TestDocumentsNameWhatIsThere(t *testing.T) {
	var folders []string
	for _, room := range listPackages(t) {
		folders = append(folders, strings.TrimPrefix(strings.TrimPrefix(room.ImportPath, "groundwork"), "/"))
	}
	for _, name := range []string{"README.md", "CONTRIBUTING.md"} {
		found := 0
		for _, line := range strings.Split(document(t, name), "\n") {
			for _, p := range pathsIn(line) {
				found++
				if !isThere(p, folders) {
					t.Errorf("%s names %s, which is not there", name, p)
				}
			}
		}
		if found < 3 {
			t.Errorf("only %d paths were found in %s", found, name)
		}
	}
}

// pathsIn are the paths that a line names. A file without a folder is one of the
// folder named before it where the line is a row of a table, and else of any, with
// **/ before it.
func pathsIn(line string) []string {
	var all []string
	folder := "**"
	for _, m := range quotedText.FindAllStringSubmatch(line, -1) {
		p := strings.TrimPrefix(m[1]+m[2], "./")
		inFolder := strings.Contains(p, "/")
		switch {
		case !pathText.MatchString(p), inFolder && !isOurs(p), !inFolder && path.Ext(p) != ".go":
			continue // a word, a command, a library
		case !inFolder:
			p = folder + "/" + p
		case strings.HasPrefix(line, "|"):
			folder = path.Dir(p)
		}
		all = append(all, spelled(p)...)
	}
	return all
}

// isOurs reports whether a path begins with something at the top of the repository.
func isOurs(p string) bool {
	top, _, _ := strings.Cut(p, "/")
	_, err := os.Stat("../../" + top)
	return err == nil
}

// spelled is p for each kind of activity where it names none, and for any module and
// lesson.
func spelled(p string) []string {
	p = strings.NewReplacer("<module>", "*", "<lesson>", "*").Replace(p)
	if !strings.Contains(p, "<kind>") {
		return []string{p}
	}
	var all []string
	for _, k := range course.Kinds() {
		all = append(all, strings.ReplaceAll(p, "<kind>", strings.ReplaceAll(string(k), "-", "")))
	}
	return all
}

// isThere reports whether p is a file or a folder; with **/ before it, in any of
// the folders.
func isThere(p string, folders []string) bool {
	base, anywhere := strings.CutPrefix(p, "**/")
	if !anywhere {
		folders = []string{""}
	}
	return slices.ContainsFunc(folders, func(folder string) bool {
		names, err := filepath.Glob(path.Join("../..", folder, base))
		return err == nil && len(names) > 0
	})
}

// TestEveryRoomHasItsPlaceInContributing holds that whoever looks for a room's
// subject finds the room.
func TestEveryRoomHasItsPlaceInContributing(t *testing.T) {
	_, text, _ := strings.Cut(document(t, "CONTRIBUTING.md"), "\n## Where each thing lives\n")
	text, _, _ = strings.Cut(text, "\n## ")
	for _, p := range listPackages(t) {
		if room, ours := strings.CutPrefix(p.ImportPath, "groundwork/"); ours && !strings.Contains(text, "`"+room+"/") {
			t.Errorf("CONTRIBUTING.md says nothing of %s", room)
		}
	}
}

var flagText = regexp.MustCompile(`--([a-z][a-z-]*)`)

// TestDocumentsNameFlagsThatAreThere holds every flag that a document names, and in
// the README's list of commands that it is one of that command.
func TestDocumentsNameFlagsThatAreThere(t *testing.T) {
	root := newRoot(Env{In: strings.NewReader(""), Out: io.Discard, Err: io.Discard})
	all := map[string]bool{"help": true}
	everyCommand(root, func(cmd *cobra.Command) {
		cmd.Flags().VisitAll(func(f *pflag.Flag) { all[f.Name] = true })
	})
	for _, name := range []string{"README.md", "CONTRIBUTING.md"} {
		for _, m := range flagText.FindAllStringSubmatch(document(t, name), -1) {
			if !all[m[1]] {
				t.Errorf("%s names --%s, which no command has", name, m[1])
			}
		}
	}
}

func everyCommand(cmd *cobra.Command, do func(*cobra.Command)) {
	do(cmd)
	for _, sub := range cmd.Commands() {
		everyCommand(sub, do)
	}
}

// TestTheReadmeListsEveryCommand holds the README's list to the commands, and each
// entry's flags to its command.
func TestTheReadmeListsEveryCommand(t *testing.T) {
	_, list, _ := strings.Cut(document(t, "README.md"), "\n## Commands\n")
	entries := map[string]string{} // what is said of each command, by its path
	list, _, _ = strings.Cut(list, "\n## ")
	at := ""
	for _, line := range strings.Split(list, "\n") {
		said, indented := strings.CutPrefix(line, "    ")
		if strings.HasPrefix(said, "groundwork") {
			usage, _, _ := strings.Cut(said, "  ")
			at = lowerWords(usage)
		}
		if indented {
			entries[at] += said + "\n"
		}
	}
	root := newRoot(Env{In: strings.NewReader(""), Out: io.Discard, Err: io.Discard})
	everyCommand(root, func(cmd *cobra.Command) {
		said, listed := entries[cmd.CommandPath()]
		if parent := cmd.Parent(); !listed && cmd.Runnable() && !cmd.HasSubCommands() && (parent == nil || parent.Name() != "completion") {
			t.Errorf("the README does not list %q", cmd.CommandPath())
		}
		for _, m := range flagText.FindAllStringSubmatch(said, -1) {
			if cmd.Flags().Lookup(m[1]) == nil {
				t.Errorf("the README says --%s of %q, which has no such flag", m[1], cmd.CommandPath())
			}
		}
		delete(entries, cmd.CommandPath())
	})
	for path := range entries {
		t.Errorf("the README lists %q, which is no command", path)
	}
}

// lowerWords are the words of a usage line up to the first that stands for
// something.
func lowerWords(usage string) string {
	words := strings.Fields(usage)
	if i := slices.IndexFunc(words, func(w string) bool { return strings.ToLower(w) != w || w[0] == '[' }); i >= 0 {
		words = words[:i]
	}
	return strings.Join(words, " ")
}

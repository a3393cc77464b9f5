package cli

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"groundwork/course"
)

// keepable refuses a path of the asker's that Windows could not keep, or would
// quietly keep elsewhere: a colon makes a hidden stream of another file, a device
// swallows what is written to it, a dot or a blank at the end is dropped. Other
// systems take every name. what says what the path was given for: "-o".
// Source: Microsoft, Naming Files, Paths, and Namespaces.
func keepable(system, what, path string) error {
	if system != "windows" || path == "" {
		return nil
	}
	if strings.HasSuffix(path, `"`) { // "D:\my folder\" reaches a program so
		return hint(usageError{fmt.Errorf(`%s %s ends in a quotation mark`, what, path)}, `leave the \ before the last quotation mark out`)
	}
	for _, part := range strings.FieldsFunc(withoutVolume(path), isSlash) {
		if odd := oddOnWindows(part); odd != "" {
			return hint(usageError{fmt.Errorf("%s %s: Windows can have no file or folder called %s: %s", what, quoted(path), quoted(part), odd)},
				"give it a name of letters, digits and -")
		}
	}
	return nil
}

// keepableData is keepable for the folder that records are asked to be kept in.
func keepableData(env Env, f flags) error {
	if f.data != "" {
		return keepable(env.OS, "--data", f.data)
	}
	return keepable(env.OS, "GROUNDWORK_DATA", env.get("GROUNDWORK_DATA"))
}

// withoutVolume is a Windows path without the prefix of a long path and the
// letter of its drive, where a question mark and a colon belong.
func withoutVolume(path string) string {
	path = strings.TrimPrefix(path, `\\?\`)
	if len(path) >= 2 && path[1] == ':' {
		return path[2:]
	}
	return path
}

func isSlash(r rune) bool { return r == '\\' || r == '/' }

// oddOnWindows is why no file or folder can be called name; empty where one can.
func oddOnWindows(name string) string {
	const longest = 255 // UTF-16 code units, on NTFS, exFAT and FAT32
	switch base, _, _ := strings.Cut(name, "."); {
	case name == "." || name == "..":
		return ""
	case strings.ContainsAny(name, `<>:"|?*`):
		return `it holds one of < > : " | ? *`
	case strings.ContainsFunc(name, func(r rune) bool { return r < ' ' }):
		return "it holds a character that cannot be seen"
	case course.Device(base):
		return "the name is kept for a device"
	case strings.HasSuffix(name, ".") || strings.HasSuffix(name, " "):
		return "it ends in a dot or a blank"
	case len(utf16.Encode([]rune(name))) > longest:
		return fmt.Sprintf("it is longer than %d characters", longest)
	}
	return ""
}

// quoted puts a path in quotation marks, as a person would paste it: Go's own
// would double each \ of a Windows path.
func quoted(path string) string { return `"` + oneLine(path) + `"` }

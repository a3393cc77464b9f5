package journal

import (
	"os"
	"path/filepath"
	"strings"
)

// A PlaceError tells that there is no place to save.
type PlaceError struct{ what, hint string }

// Error says what is wrong.
func (e *PlaceError) Error() string { return e.what }

// Hint says what to do.
func (e *PlaceError) Hint() string { return e.hint }

// beside is the folder that, beside the program, makes it keep everything with
// it, as on a stick.
const beside = "groundwork-data"

// Place finds the data folder, and says in a few words why there: flag (--data)
// before GROUNDWORK_DATA before a groundwork-data folder in exeDir before the
// system's own folder for data that stay on this computer. It makes nothing.
// Only the last can fail, with a [PlaceError].
func Place(flag string, env func(string) string, exeDir, goos string) (dir, why string, err error) {
	if flag != "" {
		dir, err = filepath.Abs(flag)
		return dir, "chosen with --data", err
	}
	if v := env("GROUNDWORK_DATA"); v != "" {
		dir, err = filepath.Abs(v)
		return dir, "chosen with GROUNDWORK_DATA", err
	}
	if exeDir != "" {
		dir = filepath.Join(exeDir, beside)
		if info, err := os.Stat(dir); err == nil && info.IsDir() {
			return dir, "the groundwork-data folder beside the program", nil
		}
	}
	if dir = systemDir(env, goos); dir == "" {
		return "", "", &PlaceError{
			what: "there is no place to save: this system names no home folder",
			hint: "start with --data FOLDER, or make a folder called groundwork-data beside the program",
		}
	}
	return dir, "this computer’s own data folder", nil
}

// Carried reports whether the data folder dir goes with the program in exeDir, as
// on a stick.
func Carried(dir, exeDir string) bool {
	return exeDir != "" && dir == filepath.Join(exeDir, beside)
}

// systemDir is the system's local, not roaming, data folder for us, or empty.
func systemDir(env func(string) string, goos string) string {
	switch goos {
	case "windows":
		if local := env("LOCALAPPDATA"); local != "" {
			return under(local, `\Groundwork`)
		}
		return under(env("USERPROFILE"), `\AppData\Local\Groundwork`)
	case "darwin":
		return under(env("HOME"), "/Library/Application Support/Groundwork")
	}
	if data := env("XDG_DATA_HOME"); strings.HasPrefix(data, "/") { // the rule ignores relative ones
		return under(data, "/groundwork")
	}
	return under(env("HOME"), "/.local/share/groundwork")
}

func under(home, rest string) string {
	if home == "" {
		return ""
	}
	return strings.TrimRight(home, `/\`) + rest
}

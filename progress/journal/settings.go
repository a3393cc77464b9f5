package journal

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"groundwork/progress"
)

const settingsFile = "settings.json"

// LoadSettings reads the settings of a data folder. None are the defaults. Where
// they cannot be read the defaults come with an error to tell.
func LoadSettings(dir string) (progress.Preferences, error) {
	text, err := readSettings(filepath.Join(dir, settingsFile))
	if errors.Is(err, os.ErrNotExist) {
		return progress.Preferences{}, nil
	}
	if err != nil {
		return progress.Preferences{}, fmt.Errorf("read settings: %w; the usual ones are used", err)
	}
	var p progress.Preferences
	if err := json.Unmarshal(text, &p); err != nil {
		return progress.Preferences{}, fmt.Errorf("read settings: %s is not JSON as this program writes it; the usual ones are used", filepath.Join(dir, settingsFile))
	}
	return p, nil
}

// readSettings reads no more of a file than settings can be.
func readSettings(name string) (text []byte, err error) {
	if !isFile(name) {
		return nil, errors.New(settingsFile + " is a pipe or a device, not a file")
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return io.ReadAll(io.LimitReader(f, maxLine))
}

// SaveSettings keeps the settings of a data folder: all of them or, after a
// crash, those from before.
func SaveSettings(dir string, p progress.Preferences) error {
	return saveSettings(realDisk{}, dir, p)
}

func saveSettings(d disk, dir string, p progress.Preferences) error {
	text, err := json.MarshalIndent(p, "", "  ")
	if err != nil {
		return fmt.Errorf("save settings: %w", err)
	}
	if err := d.mkdir(dir); err != nil {
		return fmt.Errorf("save settings: %w", err)
	}
	if err := replace(d, filepath.Join(dir, settingsFile), append(text, '\n')); err != nil {
		return fmt.Errorf("save settings: %w", err)
	}
	return nil
}

package journal

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Settings are the choices that belong to a computer, not to a learner's record.
// The zero Settings are the defaults.
type Settings struct {
	Theme   string `json:"theme,omitempty"` // empty follows the terminal
	Plain   bool   `json:"plain,omitempty"`
	NoMouse bool   `json:"no_mouse,omitempty"`
}

const settingsFile = "settings.json"

// LoadSettings reads the settings of a data folder. None are the defaults. Where
// they cannot be read the defaults come with an error to tell.
func LoadSettings(dir string) (Settings, error) {
	text, err := os.ReadFile(filepath.Join(dir, settingsFile))
	if errors.Is(err, os.ErrNotExist) {
		return Settings{}, nil
	}
	if err != nil {
		return Settings{}, fmt.Errorf("read settings: %w; the usual ones are used", err)
	}
	var s Settings
	if err := json.Unmarshal(text, &s); err != nil {
		return Settings{}, fmt.Errorf("read settings: %s is not JSON as this program writes it; the usual ones are used", filepath.Join(dir, settingsFile))
	}
	return s, nil
}

// SaveSettings keeps the settings of a data folder: all of them or, after a
// crash, those from before.
func SaveSettings(dir string, s Settings) error {
	text, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return fmt.Errorf("save settings: %w", err)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("save settings: %w", err)
	}
	if err := replace(realDisk{}, filepath.Join(dir, settingsFile), append(text, '\n')); err != nil {
		return fmt.Errorf("save settings: %w", err)
	}
	return nil
}

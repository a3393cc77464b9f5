package cli

import (
	"slices"

	"golang.org/x/sys/windows"
)

// utf8Page is the number of the code page that is UTF-8.
const utf8Page = 65001

// readyConsole has the console obey what draws a window and take UTF-8, and says
// what it cannot. A console that is set to its legacy mode draws nothing, nor do
// those of the first builds of Windows 10; Go runs on nothing older. The code page
// is that of what runs beside us, such as more: what we write to the console itself
// goes by another door, as UTF-16. All of it belongs to whoever has the console
// next, and is put back by restore.
func readyConsole() (c Console, restore func()) {
	var undo []func()
	restore = func() {
		for _, u := range slices.Backward(undo) {
			u()
		}
	}
	var mode uint32
	if windows.GetConsoleMode(windows.Stdin, &mode) == nil {
		c.NoDrawing = windows.SetConsoleMode(windows.Stdin, mode|windows.ENABLE_VIRTUAL_TERMINAL_INPUT) != nil
		_ = windows.SetConsoleMode(windows.Stdin, mode) // the window asks again for itself
	}
	if windows.GetConsoleMode(windows.Stdout, &mode) != nil {
		return c, restore // a file or a pipe
	}
	if windows.SetConsoleMode(windows.Stdout, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) != nil {
		c.NoDrawing = true
	} else {
		undo = append(undo, func() { _ = windows.SetConsoleMode(windows.Stdout, mode) })
	}
	page, err := windows.GetConsoleOutputCP()
	switch {
	case err == nil && page == utf8Page:
	case err != nil || windows.SetConsoleOutputCP(utf8Page) != nil:
		c.OnlyASCII = true
	default:
		undo = append(undo, func() { _ = windows.SetConsoleOutputCP(page) })
	}
	return c, restore
}

// readerGone are the errors of writing to somebody who no longer reads.
var readerGone = []error{windows.ERROR_BROKEN_PIPE, windows.ERROR_NO_DATA, windows.ERROR_PIPE_NOT_CONNECTED}

// documents is the person's own folder of documents, wherever their organisation
// has put it; empty where that is not known.
func documents() string {
	folder, err := windows.KnownFolderPath(windows.FOLDERID_Documents, windows.KF_FLAG_DONT_VERIFY)
	if err != nil {
		return ""
	}
	return folder
}

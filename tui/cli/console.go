package cli

// A Console is what a terminal cannot do, as the system tells it. The zero Console
// can do everything.
type Console struct {
	NoDrawing bool // it would show the marks that draw a window as letters
	OnlyASCII bool // its code page is not UTF-8, and cannot be made so
}

// readied is env with what its terminal cannot do, and what puts the terminal back.
func readied(env Env) (_ Env, restore func()) {
	if env.Ready == nil {
		return env, func() {}
	}
	env.console, restore = env.Ready()
	return env, restore
}

package progress

// What a key of the window and a word of the plain lines both do, as the help of
// either says it to somebody who does not know its name.
const (
	DoesNote     = "write a note for yourself"
	DoesMark     = "mark this page, to find it again in the notebook; once more takes the mark away"
	DoesFlag     = "say that something here is wrong"
	DoesSources  = "what this rests on"
	DoesWords    = "words explained"
	DoesNotebook = "your notebook: commitments, marked pages, your own words; taking them back, exporting them"
	DoesSummary  = "what you have done, and saving it to a file"
	DoesSure     = "how sure you were, beside how right; for you alone"
	DoesReview   = "a look back at what you have met, and what is due"
	DoesShort    = "the short version, which counts the same"
)

// LargerLetters says how text is made larger where people usually meet it.
const LargerLetters = "Larger letters: Ctrl and + in Windows Terminal and on Linux, Cmd and + on a Mac; " +
	"Ctrl and the wheel in the Windows console."

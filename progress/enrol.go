package progress

// An Asked is what a new learner is asked, and what it is for.
type Asked struct{ Question, Why string }

// AskNation asks for the nation.
func AskNation() Asked {
	return Asked{"Where do you work?", "It decides which numbers and rules you see first."}
}

// AskProfession asks for the profession.
func AskProfession() Asked {
	return Asked{"What do you work as?", "It decides which rules you see first."}
}

// AskName asks for a name, of somebody whose work is saved or is not.
func AskName(saving bool) Asked {
	if !saving {
		return Asked{"What shall we call you?", "It goes on the summary of what you did. Nothing is kept when you stop, the name neither, " +
			"and you may leave it empty."}
	}
	return Asked{"What shall we call you?", "Under this name you come back to your place, so others at this computer can see it. " +
		"It goes on the summary of what you did. It can be corrected later, and you may leave it empty."}
}

// AskWords asks whether own words are kept; the answers are [KeepWords], in
// that order.
func AskWords() Asked {
	return Asked{"Shall we keep what you write?", "Your notes and answers in your own words. You can take them back " +
		"at any time. Anyone who can open the folder can read them: on a shared computer, choose the second."}
}

// KeepWords are the answers to [AskWords]; the second is to keep none.
func KeepWords() []string {
	return []string{"Keep what I write, here on this computer", "Don't keep what I write"}
}

// UsualWords is which of [KeepWords] stands where the learner does not say,
// counted from 0: none are kept where others may read them.
func (d Desk) UsualWords() int {
	if d.Shared {
		return 1
	}
	return 0
}

package cli

import (
	"maps"

	"groundwork/course"
)

// scripts are what learners do, a sitting each. A script of a kind's name plays
// that kind; a new kind needs one.
func scripts() map[string][]func(front) {
	all := lessonScripts()
	maps.Copy(all, surenessScripts())
	maps.Copy(all, notebookScripts())
	return all
}

func lessonScripts() map[string][]func(front) {
	return map[string][]func(front){
		string(course.KindChoice):     {in("choosing", choosing)},
		string(course.KindMultiple):   {in("ticking", ticking)},
		string(course.KindSequencing): {in("ordering", ordering)},
		string(course.KindMatching):   {in("sorting", sorting)},
		string(course.KindFillIn):     {typing},
		string(course.KindRedaction):  {marking},
		string(course.KindScenario):   {in("evening", leaveTheStory), goOnInTheStory},
		string(course.KindRating):     {in("rating", func(f front) { f.rate(10) })},
		string(course.KindReflection): {in("writing", writing), in("writing", letItStand)},
		string(course.KindCommitment): {in("keeping", func(f front) { f.suggested(2) })},

		"the same sentence twice": {
			in("writing", takeOffered(1)), in("writing", takeOtherOffered(1)), in("writing", takeOtherOffered(2)),
		},
		"an offered sentence":    {in("writing", offered)},
		"a promise in own words": {in("keeping", func(f front) { f.promise("Ask Bo about the spout.") })},
		"passing by": {
			in("choosing", front.pass), in("evening", front.pass), in("rating", front.pass),
			in("writing", passTwice), in("keeping", front.pass),
		},
		"a page back":                 {in("sorting", pageBack)},
		"the short version":           {shortVersion},
		"past the note":               {pastTheNote},
		"not asked how sure":          {notAskedHowSure},
		"above a fear that worries":   {aboveAFear},
		"somebody new":                {somebodyNew},
		"nothing kept of one's words": {nothingKept},
		"notes, forgetting, and what was promised": {
			noteAndPromise, keepAndForget,
		},
		"an answer, and the window closed before how sure": {in("choosing", answerUnsure)},
		"the window closed on a page":                      {closeAfterAPage, closeOnAPage},
	}
}

// The kinds of activity.

func choosing(f front) {
	f.hint() // there is none before a try
	f.answer([]string{"mop"}, 1)
	f.hint()
	f.again()
	f.answer([]string{"wait"}, 2)
	f.hint()
	f.again()
	f.answer([]string{"lift"}, 3)
	f.goOn()
}

func ticking(f front) {
	f.answer([]string{"cat", "cup"}, 2)
	f.again()
	f.answer([]string{"cup", "cloth"}, 2)
	f.goOn()
}

func ordering(f front) {
	f.answer([]string{"pour", "warm", "leaves"}, 1)
	f.again()
	f.answer([]string{"warm", "leaves", "pour"}, 3)
	f.goOn()
}

func sorting(f front) {
	f.answer([]string{"mend=nobody", "look=you"}, 2)
	f.again()
	f.answer([]string{"mend=other", "look=you"}, 3)
	f.goOn()
	f.answer([]string{"small=work", "big=home"}, 0) // not scored, so not asked how sure
	f.goOn()
}

func leaveTheStory(f front) {
	f.begin()
	f.choose("lift")
	f.halt()
}

// goOnInTheStory begins again in the middle of it.
func goOnInTheStory(f front) {
	f.carryOn()
	f.open("drips/evening")
	f.choose("hide")
	f.debrief()
	f.toMap()
	f.stop()
}

func writing(f front) {
	f.write("Lift it, and say so.")
	f.goOn()
	f.think()
	f.goOn()
}

func letItStand(f front) {
	f.letStand()
	f.letStand()
}

// What else is done in a lesson.

func takeOffered(number int) func(front) {
	return func(f front) {
		f.offer(number)
		f.goOn()
		f.pass()
	}
}

func takeOtherOffered(number int) func(front) {
	return func(f front) {
		f.reconsider()
		f.offer(number)
		f.goOn()
		f.pass()
	}
}

func offered(f front) {
	f.offer(2)
	f.goOn()
	f.think()
	f.goOn()
}

func passTwice(f front) {
	f.pass()
	f.pass()
}

func pageBack(f front) {
	f.back()
	f.goOn()
	f.pass()
	f.pass()
}

func answerUnsure(f front) {
	f.answer([]string{"lift"}, unsaid)
	f.halt()
}

// Whole sittings.

func shortVersion(f front) {
	f.carryOn()
	f.open("drips/hard")
	f.brief()
	f.goOn()
	f.toMap()
	f.stop()
}

func pastTheNote(f front) {
	f.carryOn()
	f.open("drips/hard")
	f.goOn()
	f.goOn()
	f.goOn()
	f.toMap()
	f.stop()
}

func notAskedHowSure(f front) {
	f.carryOn()
	f.set("certainty")
	f.set("words")
	f.set("words")
	f.open("drips/choosing")
	f.goOn()
	f.answer([]string{"wait"}, 0)
	f.showAnswer()
	f.toMap()
	f.stop()
}

func aboveAFear(f front) {
	f.enrol("Bo", true, 9)
	f.above()
	f.goOn()
	f.toMap()
	f.stop()
}

func somebodyNew(f front) {
	f.enrol("Bo", true, 8)
	f.stop()
}

func nothingKept(f front) {
	f.enrol("Bo", false, 0)
	f.open("drips/writing")
	f.goOn()
	f.write("This is for me alone.")
	f.goOn()
	f.stop()
}

func noteAndPromise(f front) {
	f.carryOn()
	f.open("drips/keeping")
	f.note("The spout is the part to look at.")
	f.goOn()
	f.suggested(1)
	f.toMap()
	f.stop()
}

func keepAndForget(f front) {
	f.carryOn()
	f.keep("Buy a cloth", false)
	f.keep("Buy a cloth", true)
	f.forget("The spout is the part to look at.")
	f.stop()
}

func closeAfterAPage(f front) {
	f.carryOn()
	f.open("drips/sorting")
	f.goOn()
	f.halt()
}

func closeOnAPage(f front) {
	f.carryOn()
	f.open("drips/sorting")
	f.halt()
}

// unsaid is how sure nobody said they were, though they were asked.
const unsaid = -1

// in is a sitting in a lesson: past its first page, through play, and off.
func in(lesson string, play func(front)) func(front) {
	return func(f front) {
		f.carryOn()
		f.open("drips/" + lesson)
		f.goOn()
		play(f)
		f.toMap()
		f.stop()
	}
}

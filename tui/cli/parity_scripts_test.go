package cli

import "groundwork/course"

// scripts are what learners do, a sitting each. A script of a kind's name plays
// that kind; a new kind needs one.
func scripts() map[string][]func(front) {
	return map[string][]func(front){
		string(course.KindChoice): {in("choosing", func(f front) {
			f.hint()
			f.answer([]string{"mop"}, 1)
			f.again()
			f.hint()
			f.hint()
			f.answer([]string{"lift"}, 3)
			f.goOn()
		})},
		string(course.KindMultiple): {in("ticking", func(f front) {
			f.answer([]string{"cat", "cup"}, 2)
			f.again()
			f.answer([]string{"cup", "cloth"}, 2)
			f.goOn()
		})},
		string(course.KindSequencing): {in("ordering", func(f front) {
			f.answer([]string{"pour", "warm", "leaves"}, 1)
			f.again()
			f.answer([]string{"warm", "leaves", "pour"}, 3)
			f.goOn()
		})},
		string(course.KindMatching): {in("sorting", func(f front) {
			f.answer([]string{"mend=nobody", "look=you"}, 2)
			f.again()
			f.answer([]string{"mend=other", "look=you"}, 3)
			f.goOn()
			f.answer([]string{"small=work", "big=home"}, 0) // not scored, so not asked how sure
			f.goOn()
		})},
		string(course.KindFillIn):    {typing},
		string(course.KindRedaction): {marking},
		string(course.KindScenario): {
			in("evening", func(f front) {
				f.begin()
				f.choose("lift")
				f.halt()
			}),
			func(f front) { // begins again in the middle of the story
				f.carryOn()
				f.open("drips/evening")
				f.choose("hide")
				f.debrief()
				f.toMap()
				f.stop()
			},
		},
		string(course.KindRating): {in("rating", func(f front) { f.rate(10) })},
		string(course.KindReflection): {
			in("writing", func(f front) {
				f.write("Lift it, and say so.")
				f.goOn()
				f.think()
				f.goOn()
			}),
			in("writing", func(f front) {
				f.letStand()
				f.letStand()
			}),
		},
		string(course.KindCommitment): {in("keeping", func(f front) {
			f.suggested(2)
		})},

		"the same sentence twice": {
			in("writing", func(f front) {
				f.offer(1)
				f.goOn()
				f.pass()
			}),
			in("writing", func(f front) {
				f.reconsider()
				f.offer(1)
				f.goOn()
				f.pass()
			}),
			in("writing", func(f front) {
				f.reconsider()
				f.offer(2)
				f.goOn()
				f.pass()
			}),
		},
		"an offered sentence": {in("writing", func(f front) {
			f.offer(2)
			f.goOn()
			f.think()
			f.goOn()
		})},
		"a promise in own words": {in("keeping", func(f front) {
			f.promise("Ask Bo about the spout.")
		})},
		"passing by": {
			in("choosing", func(f front) { f.pass() }),
			in("evening", func(f front) { f.pass() }),
			in("rating", func(f front) { f.pass() }),
			in("writing", func(f front) { f.pass(); f.pass() }),
			in("keeping", func(f front) { f.pass() }),
		},
		"a page back": {in("sorting", func(f front) {
			f.back()
			f.goOn()
			f.pass()
			f.pass()
		})},
		"the short version": {func(f front) {
			f.carryOn()
			f.open("drips/hard")
			f.brief()
			f.goOn()
			f.toMap()
			f.stop()
		}},
		"past the note": {func(f front) {
			f.carryOn()
			f.open("drips/hard")
			f.goOn()
			f.goOn()
			f.goOn()
			f.toMap()
			f.stop()
		}},
		"not asked how sure": {func(f front) {
			f.carryOn()
			f.set("certainty")
			f.set("words")
			f.set("words")
			f.open("drips/choosing")
			f.goOn()
			f.answer([]string{"wait"}, 0)
			f.toMap()
			f.stop()
		}},
		"above a fear that worries": {func(f front) {
			f.enrol("Bo", true, 9)
			f.above()
			f.goOn()
			f.toMap()
			f.stop()
		}},
		"somebody new": {func(f front) {
			f.enrol("Bo", true, 8)
			f.stop()
		}},
		"nothing kept of one's words": {func(f front) {
			f.enrol("Bo", false, 0)
			f.open("drips/writing")
			f.goOn()
			f.write("This is for me alone.")
			f.goOn()
			f.stop()
		}},
		"notes, forgetting, and what was promised": {
			func(f front) {
				f.carryOn()
				f.open("drips/keeping")
				f.note("The spout is the part to look at.")
				f.goOn()
				f.suggested(1)
				f.toMap()
				f.stop()
			},
			func(f front) {
				f.carryOn()
				f.keep("Buy a cloth", false)
				f.keep("Buy a cloth", true)
				f.forget("The spout is the part to look at.")
				f.stop()
			},
		},
		"an answer, and the window closed before how sure": {in("choosing", func(f front) {
			f.answer([]string{"lift"}, unsaid)
			f.halt()
		})},
		"the window closed on a page": {
			func(f front) {
				f.carryOn()
				f.open("drips/sorting")
				f.goOn()
				f.halt()
			},
			func(f front) {
				f.carryOn()
				f.open("drips/sorting")
				f.halt()
			},
		},
	}
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

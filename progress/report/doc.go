// Package report turns a learner's record into what they may take out or hand to
// someone else: a completion summary, the sheets (the notebook, the plan, a module
// on a page), and the outline of the course with their standing in it. It writes
// nothing and asks no clock: values in, text out.
//
// A [Sheet] may hold the learner's own words. So before it leaves they are told what
// it holds, and what in those words looks as if it could say who somebody is: see
// [Sheet.SeenWords].
//
// # What never leaves
//
// A summary holds no worry, no certainty, no path through a scenario, no own
// words and no single answer, and nothing that tells whether the short or the
// full way through a lesson was taken. It says "completed", and never that
// anyone can do anything: that is not for a course to say. Modules go by their
// numbers, since their titles are nobody's business but the learner's.
package report

// Package report turns a learner's standing into what they may hand to someone
// else: a completion summary, and the outline of the course with their standing
// in it. It writes nothing and asks no clock: values in, text out.
//
// # What never leaves
//
// A summary holds no worry, no certainty, no path through a scenario, no own
// words and no single answer, and nothing that tells whether the short or the
// full way through a lesson was taken. It says "completed", and never that
// anyone can do anything: that is not for a course to say. Modules go by their
// numbers, since their titles are nobody's business but the learner's.
package report

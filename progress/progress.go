// Package progress remembers what a learner has done in a course, and says what
// it comes to. It touches no disk and no terminal: package journal keeps the
// record, the front ends show it.
//
// The record is a row of [Event], only ever added to. [Fold] makes a [State] of
// it: what happened. [NewStanding] sets that against the course: what is done,
// what is next, what is missing. Both are functions of values, so a mistake in
// them harms nobody's record; so are those that look at one side of it:
// [WhatIsNew], [Notebook], [Calibrate], [DueCommitments]. A [Session] is one run of
// the program: it holds the state, takes down what the learner does, one method a
// deed, and hands events to a [Store]. A [Sitting] is a row of items asked outside
// their lessons. What is said in both front ends is said here, once.
//
// # What never goes back
//
// A lesson done stays done, a course completed stays completed, and the best
// score stays the best, whatever a newer course or a later answer says. A
// revision that changes what an item means makes it [Changed], which asks for
// another look and takes nothing away.
//
// # What is the learner's own
//
// Own words (reflections, notes, commitments) are in [Event.Text], which is not
// part of an event's JSON: a store keeps them apart, so that [Session.Forget]
// can really remove them. Where the learner asked that nothing they write be
// kept, words live in the session's memory and are never handed to the store.
package progress

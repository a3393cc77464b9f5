// Package journal keeps a learner's record on disk. It is the only room that
// touches the disk for a learner, and so the only one that can lose their work.
//
// # The folder
//
//	<data>/settings.json                        choices that are not history
//	<data>/<course>/<learner>/journal-<own>.jsonl   events, a JSON object a line
//	<data>/<course>/<learner>/words-<own>.jsonl     own words, keyed by event id
//	<data>/<course>/<learner>/draft-<run>.jsonl     what is being typed, by one run of a program
//	<data>/<course>/<learner>/words.lock            held while words or drafts are written
//
// A record is the union of all journal*.jsonl in the learner's folder, so a file
// carried from another computer, or a sync client's conflict copy, is simply
// read. Each installation writes to a file of its own: <own> is made from the
// computer's name and the learner's folder, so nothing else has to be kept to
// find it again, two computers that share a folder through a sync client do not
// write to the same file, and two windows on one computer do, in turn, under a
// lock. Where locks do not work a file of one's own is begun in each sitting.
//
// # What is promised
//
// [Journal.Append] returns when the events are on the disk: one write and one
// fsync for the words, and then for the events. What was there before is never
// changed, so a crash leaves at most half a line, which the next append ends and
// [Journal.Read] steps over. Should our files go, or older ones come in their
// place, while the program runs, then what it appended is written again. A damaged line, or a kind of event that this program
// does not know, is stepped over, told of in [Damage], and kept.
//
// [Journal.Redraft] keeps words that are being typed in a file that is written anew
// each time, and removes them from there when they are recorded, emptied or
// taken back.
//
// [Journal.Forget] is the one exception: words files are written anew without the
// words that were taken back. An older copy of them that is put back into the
// folder, and what a crash left of a file that was being written anew, is not
// read, and is cleaned by the next append, or by a Forget of nothing, which a
// program calls when it has read the record.
//
// Folders are 0700 and files 0600. Nothing is encrypted: anyone who can open the
// folder can read it.
package journal

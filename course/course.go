// Package course reads a course from a tree of files, checks it, and grades
// what a learner answers. It knows no terminal, no disk and no learner: a tree
// comes in as an [io/fs.FS], values go out.
//
// [Open] reads the outline, which is enough for a first screen. [Load] reads
// everything. Both give a course even when parts of it are wrong: what is wrong
// is told in [Problems], and the broken lesson says so in its own place. [Check]
// gives every mistake that can be told.
//
// # The course format, version 1
//
// A course is a tree of UTF-8 files, in a folder or in a zip, see [Unzip]: at
// most 50,000 files and 64 MiB, no file larger than 1 MiB, no links. Byte order
// marks and CRLF are accepted and mean nothing. Characters that a terminal obeys,
// or that nobody can see, are refused, escaped ones too. Names that begin with "."
// or "_" are passed over. YAML is nested at most 32 deep, without aliases and tags,
// one document a file, and nothing has more than 100 keys. Markdown nests
// quotations and lists at most 32 deep, and holds at most 8 KiB without an empty
// line.
//
//	course.yaml        the course, its levels, routes and rules
//	sources.yaml       what the course rests on
//	support.yaml       help lines
//	glossary.yaml      terms
//	directory.yaml     places to go
//	words.yaml         words that no dictionary has and that are right
//	modules/<module>/
//	    module.yaml    the module and the order of its lessons
//	    <lesson>.md    the pages of a lesson
//	    <lesson>.yaml  the activities of a lesson
//	    pool.yaml      activities for review, where the module has a pool
//
// An id is made of a-z, 0-9 and "-", at most 64 bytes. The id of a module is the
// name of its folder, that of a lesson the name of its two files. Written whole,
// a lesson is "suicidal-mention/hear-it", an activity
// "suicidal-mention/when-you-see-it#first-move" and one in a pool
// "suicidal-mention/pool#first-line". No module is called all or core, no lesson
// module, pool or core. Order is said once: levels and modules in course.yaml,
// lessons in module.yaml, activities in the pages.
//
// # course.yaml
//
//	format: 1
//	id: social-media-mental-health      # names the folder that a record is kept in
//	title: Social media in mental health practice
//	version: "2026.1"
//	language: en-GB
//	status: >                           # shown on the first screen
//	  Drafted with AI from …
//	summary: >
//	  One paragraph: what it is.
//	about: >                            # Markdown; the longer word on what it is and is not
//	  …
//	mastery: 0.8                        # share of judged items, 0 to 1
//	gate: soft                          # none, soft, hard
//	levels:                             # base of the pyramid first
//	  - id: safe-ground
//	    title: Safe ground
//	    summary: the fears
//	    modules: [suicidal-mention]     # may be empty: "not in this edition"
//	routes:
//	  - id: core
//	    title: Core
//	    summary: …
//	    include: [core]                 # all, core, <module>, <module>/core, <module>/<lesson>,
//	                                    # worst-fear and worst-fear/core: the module of what is feared most
//	    draw: 10                        # at most so many in a final check; else what its pool says
//	completion:
//	  route: core                       # where the learner has not chosen one
//	  commitments: 1
//	  safety: true                      # every safety item right at least once
//	  in_brief: true                    # a lesson read in its short version counts
//	nations:
//	  - {id: england, name: England}
//	professions:
//	  - {id: nurse, title: Nurse}
//	allow: {I25: a reason}              # see Teaching rules
//	made_up:                            # all that a post card may use
//	  platforms: [Perch]
//	  handles: [jonah_gw]               # written without the @
//
// # module.yaml
//
//	title: Someone tells you online that they want to die
//	question: It's my phone, it's late … What do I do?
//	fear: A suicidal message            # a few words; only in a fear module
//	was: [old-id]                       # keeps the record through a rename
//	allow: {M01: a reason}              # see Teaching rules
//	opening: >                          # Markdown, shown on the module's screen
//	  Some people who take this course have lost someone …
//	objectives:
//	  - {id: respond-first, text: I can say what I do first …}   # was: [old-id] here too
//	lessons:
//	  - id: hear-it
//	    title: Hear it
//	    minutes: [12, 16]               # or one number
//	    core: true
//	    objectives: [respond-first]
//	    note: This lesson talks about …  # hard material is announced
//	    in_brief: …                      # Markdown; the short version
//	    was: [old-id]                    # keeps the record through a rename
//	    since: "2026.2"                  # the course version that it came with
//	    first:                           # which of its pages come first for whom, see First
//	      - {page: what-the-sssc-says, nations: [scotland], professions: [social-worker]}
//	      - {page: if-yours-is-not-here, otherwise: true}
//	    history: {2: typo}               # see Revisions
//	    allow: {S03: a reason}           # see Teaching rules
//	pool:                               # optional
//	  draw: 8                           # how many at most in one sitting
//	  per_objective: 1
//
// An id in was: is one that the lesson had in this module, or a whole one. A
// module that has another id brings its lessons and activities with it. since is
// not needed in a first version; in a later one it is what tells those who come
// back that a lesson is new.
//
// # The lists
//
// sources.yaml, glossary.yaml and directory.yaml are each one list, and
// support.yaml holds one under lines. A course may do without any of them; one
// without help lines shows the numbers built into the program. A day is written
// 2026-11-01.
//
//	sources.yaml     {id, title, publisher, year, url, jurisdiction, kind, read_on,
//	                 review_by}: year may be "undated"; kind is read, second-hand or
//	                 known; from review_by on, check asks to read it again
//	support.yaml     lines: {id, name, number, text, hours, url, nations, who, for,
//	                 access, first, note, status, checked_on}: for is someone or
//	                 worker; status is seen or known; access is true of a way in for
//	                 people who are Deaf or cannot speak; first puts it on the card
//	                 of [NowCard]; without nations it serves everywhere; after 92
//	                 days check asks to check it again
//	glossary.yaml    {term, meaning, see}: see lists terms
//	words.yaml       a list of words, none of them with keys
//	directory.yaml   {id, name, what, audience, country, url, checked_on}
//
// # A lesson: <lesson>.md
//
// CommonMark with pipe tables. A line --- after an empty line starts a new page.
// A page opens with a level-two heading, its title; the page's id is that
// heading in small letters with "-" for all else, and "-2", "-3" where a heading
// comes again or a page has none. A page holds at most 120 words.
//
// A paragraph that is only a link to an activity puts the activity there:
//
//	[What would you do first?](when-you-see-it.yaml#first-move)
//
// [^nice-ng225] names a source, by its id in sources.yaml. Four marks are not
// sources and may stand in the same way: [^own] (the course's own advice),
// [^none-found], [^announced] (not in force), [^understanding] ("as we
// understand it; check").
//
// A fenced block "post" draws a made-up post as a card. It holds YAML:
//
//	on: Perch
//	name: Jonah
//	handle: jonah_gw
//	when: "21:40"
//	text: sorry to message you here.
//	replies: [{name: …, handle: …, when: …, text: …}]
//
// A paragraph that is only a link to a mirror shows learners something of their
// own record, under the words of the link:
//
//	[Two numbers, side by side](mirror:ratings)
//
// The mirrors: began (what was opened, in the learner's order), ratings (the first
// and the second worry of each fear), can (the "I can …" statements beside the
// safety questions), sure (what was very sure and was put right), commitments, card
// (whom to ring, with lines left blank), again (how each objective stood in the last
// final check) and check, the final check itself. check is a step of its own and
// stands once in a course: a lesson goes on from it when it was asked to its end,
// or left out.
//
// Every activity is put on exactly one page of its own lesson. Raw HTML, images,
// headings of other levels or in the middle of a page, links that are not to an
// activity of the lesson, to a mirror or to https: and mailto: and tel: addresses,
// addresses apart from their links, a --- glued to text, and an activity or mirror
// link inside a sentence are errors. So they are in about, opening, in_brief and wherever else
// Markdown is written, and there pages, headings and activities are too.
//
// # Activities: <lesson>.yaml and pool.yaml
//
// A list. Every activity may have these keys, and then those of its kind:
//
//   - id: first-move
//     kind: choice
//     objective: respond-first     # needed where the kind is judged
//     case: true                   # opens with a case
//     safety: true                 # must be right once for completion; never in a pool
//     form: a                      # a or b; only in a pool, see below
//     prompt: …                    # Markdown; post blocks allowed
//     note: …                      # hard material is announced, wherever it turns up
//     hints: ["…", "…"]
//     sources: [nice-ng225]
//     history: {2: meaning}
//     allow: {I05: a reason}       # see Teaching rules
//     was: [old-id]
//
// The kinds, one file each: [Choice], [Multiple], [Sequencing], [Matching],
// [FillIn], [Redaction], [Scenario], [Rating], [Reflection], [Commitment]. The
// registry in kind.go lists them. Their own keys:
//
//	choice       options: [{id, text, correct, feedback, misconception}], shuffle (true)
//	multiple     options, shuffle: the same; one or more are correct
//	sequencing   items: [{id, text, feedback}] in a right order; before: [[a, b]],
//	             with which only those pairs are strict
//	matching     groups: [{id, text}], items: [{id, text, group, feedback}], scored (true)
//	fill-in      accept: [{text, note}], each way of writing the answer; note is said
//	             of that one; near: [{text, feedback}], answers that are close and
//	             wrong: its feedback says why, and not what is right; feedback: why
//	             the answer is right, said beside it whatever was typed
//	redaction    text: "at [[Ward 7|place]] today": what is to be marked, and why; a
//	             note that begins with "adds up" is of a detail that says little
//	             alone, and is told with the others like it; reveal: Markdown shown
//	             last, on what was left on purpose and how it may be said
//	rating       low, high: what 0 and 10 mean; of: the id of a fear module, or of
//	             an objective, whose "I can …" is then rated: one of this module, or
//	             another's as <module>/<objective>; recall: true, of the time before,
//	             as it is remembered
//	reflection   model: Markdown to set beside one's own words; voices: [{who, kind,
//	             text, source}]; offers: ["…"] to choose from in place of writing;
//	             beside: the local or whole id of an earlier reflection, shown again;
//	             pair: true, a question for a colleague, with nothing to write;
//	             private: true, never shown again unasked
//	commitment   suggestions: ["…"]; asked: true, also who will ask about it
//	scenario     start: node id; nodes: [{id, title, text, choices}] and endings
//	             {id, title, ending, text, debrief}; a choice is {id, text, next, now,
//	             later, why, turning, sources}; better: [node ids] of one good path;
//	             debrief: Markdown pages parted by ---, shown after every ending
//
// The kind of a voice is reported (with source), given, made-up or open; an open
// voice has no text, and a made-up one never speaks as a person who uses
// services. A choice has 3 or 4 options, other lists up to 7; more is a warning,
// more than 26 an error. Every option and item has feedback that says why, in 8
// words or more; so has a fill-in as a whole, and each answer that is near. After
// a wrong try the learner reads the feedback on what they gave, may ask for a
// hint, and may try again before the answer is told: so neither that feedback nor
// a hint should give the answer away.
//
// What a fill-in accepts differs after capitals, accents, quotation marks, hyphens
// and full stops at the end are made alike, as [FillIn] says, and has at most 200
// characters.
//
// The text of a redaction has at most 150 words, parted by blanks, and is no
// Markdown; an empty line begins a paragraph. What has no letter and no digit
// belongs to the word beside it. A mark takes in whole words, but for the
// punctuation that stands at them, and marks neither nest nor share a word. It is
// found where a learner marks half of its words, or any two, and one word over
// its edge is forgiven: so it holds the words that tell, and few others.
//
// An item of a pool may serve another module: its objective is then written
// <module>/<objective>. A pool whose items have forms is what the final check is
// drawn from, for every objective that has an item there: a learner is given one of
// the two forms, a second try the other, and an item without form may be in either.
// Where an objective has none there, one of its own module's pool is drawn.
//
// Only what is called Markdown above may hold source marks; so may the text and
// debrief of a node.
//
// # Revisions
//
// history says what changed at each revision, from 2 on: typo, clarification,
// meaning or guidance. A learner's record outlives the first two; meaning opens
// the item again; guidance shows what changed. It is only added to. Of meaning
// and guidance a learner is told, so they say what changed, in a sentence that
// stands after "Changed since you were here:":
//
//	history:
//	  2: typo
//	  3: {change: guidance, text: The trust now asks for the duty line first.}
//
// A course is held against its version before by [Against], which tells where
// history should say more, or an id has gone without was.
//
// # Teaching rules
//
// Some mistakes break a rule of teaching, and name it: "(I02)". Package lint has
// most of those rules. Where one is wrong about something, allow: {I02: "why"}
// lets it pass, on the activity, the lesson, the module or the course, for all
// that is in it. An error of the format is never let pass.
//
// # Three grades of mistake
//
// Refused: the tree cannot be opened safely (limits, encoding, control
// characters, a newer format, no course.yaml). Error: the course opens and the
// broken lesson says what is wrong. Warning: a person should look. They are
// given all at once, sorted, as
//
//	file:line: what is wrong; what to write instead
package course

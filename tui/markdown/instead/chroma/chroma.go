// Package chroma stands in the place of github.com/alecthomas/chroma/v2, which
// glamour imports to colour program code. This course shows no program code, and
// the real one takes 13 ms at every start to read its languages and styles: a
// third of the time before the first frame.
//
// It holds the names that glamour's code blocks are compiled with, and nothing
// more; [groundwork/tui/markdown] sets no chroma style, so glamour draws a code
// block in its own plain way and calls none of this. go.mod's replace puts it in
// place. To have colours again, take that line out and delete this folder. When
// glamour asks for a name that is not here, the build says which: add it.
package chroma

// A TokenType is a kind of word in a program.
type TokenType int

// The kinds that glamour names.
const (
	Background TokenType = iota
	Comment
	CommentPreproc
	Error
	GenericDeleted
	GenericEmph
	GenericInserted
	GenericStrong
	GenericSubheading
	Keyword
	KeywordNamespace
	KeywordReserved
	KeywordType
	Literal
	LiteralDate
	LiteralNumber
	LiteralString
	LiteralStringEscape
	Name
	NameAttribute
	NameBuiltin
	NameClass
	NameConstant
	NameDecorator
	NameException
	NameFunction
	NameOther
	NameTag
	Operator
	Punctuation
	Text
)

// StyleEntries say how each kind of word looks.
type StyleEntries map[TokenType]string

// A Style is a named set of them.
type Style struct{ Name string }

// MustNewStyle gives a style of that name. What it says is not used.
func MustNewStyle(name string, _ StyleEntries) *Style { return &Style{Name: name} }

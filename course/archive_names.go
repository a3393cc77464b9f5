package course

import (
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The list of names at the end of a zip is read whole before anything in it can
// be looked at, and so has limits of its own. The name of a file counts its
// folders: whoever looks for one folder goes through all those above it.
const (
	maxList     = 16 << 20 // bytes of the list
	longestName = 512      // bytes of a name with its folders
)

// A listing is a zip of which no more can be read than a list within its limit
// takes, until that is over.
type listing struct {
	io.ReaderAt
	left int64
	over bool
}

var errLongList = errors.New("the list of names is too long")

// ReadAt reads as [io.ReaderAt] says.
func (l *listing) ReadAt(p []byte, at int64) (int, error) {
	if l.over {
		return l.ReaderAt.ReadAt(p, at)
	}
	if l.left -= int64(len(p)); l.left < 0 {
		return 0, errLongList
	}
	return l.ReaderAt.ReadAt(p, at)
}

// A taken name is one that something in a zip has already.
type taken struct {
	name   string // as written
	folder bool
}

// clashes reports a name that the zip holds twice, or that only capitals or the
// way of writing an accent tell from another one: on most computers they would be
// one file. The folders that it lies in are names, too.
func (s *surveyor) clashes(name string, folder bool) bool {
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if s.takes(dir, true) {
			return true
		}
	}
	return s.takes(name, folder)
}

// takes takes a name, and reports where it was another's.
func (s *surveyor) takes(name string, folder bool) bool {
	key := folded(name)
	other, there := s.names[key]
	if !there {
		s.names[key] = taken{name, folder}
		return false
	}
	if folder && other.folder && other.name == name {
		return false
	}
	s.refuse(name, fmt.Sprintf("has the same name as %+q", other.name), "take one of the two out, or name it differently")
	return true
}

// folded is one name for all those that are the same on some system: without
// capitals, and with accents written in one way.
func folded(name string) string {
	return norm.NFC.String(strings.Map(func(r rune) rune {
		least := r
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			least = min(least, other)
		}
		return least
	}, norm.NFD.String(name)))
}

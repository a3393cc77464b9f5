package course

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"
)

// Unzip gives the tree of a course in a zip of size bytes, to be given to [Open],
// [Load] or [Check]. The course may lie in the one folder that the zip holds, as
// when a folder was zipped whole. Nothing is unpacked to a disk, and a file is
// read only when it is asked for.
//
// The error is [Problems], all Refused: for what is no zip, for names that would
// leave the folder or that some system cannot have, for two names that are one
// where capitals and ways of writing an accent do not count, for links, for what
// is encrypted or packed in a way of its own, and for more than the limits of a
// course by the sizes that the zip declares. What a file holds beyond its declared
// size is not read.
func Unzip(data io.ReaderAt, size int64) (fs.FS, error) {
	if size > maxZip {
		return nil, Problems{{Grade: Refused, File: wholeZip, What: fmt.Sprintf("has more than %d MiB", maxZip>>20), Mend: "zip the folder of the course alone"}}
	}
	list := &listing{ReaderAt: data, left: maxList}
	archive, err := zip.NewReader(list, size)
	if errors.Is(err, errLongList) {
		return nil, Problems{tooMuch()}
	}
	if err != nil {
		return nil, Problems{{Grade: Refused, File: wholeZip, What: "cannot be read as one", Mend: "make the zip again, or give the folder itself"}}
	}
	list.over = true
	s := surveyor{names: map[string]taken{}}
	for _, f := range archive.File {
		if s.entry(f); s.full {
			break
		}
	}
	if len(s.problems) > 0 {
		return nil, s.problems.sorted()
	}
	return within(archive), nil
}

// A surveyor looks at what a zip says of its files.
type surveyor struct {
	problems Problems
	names    map[string]taken // by what a name is where capitals do not count
	files    int
	bytes    uint64
	full     bool
}

// maxZip is the largest zip that a course within its limits can need, and so a
// bound on the list of names that is read before anything is checked.
const maxZip = 80 << 20 // bytes

// wholeZip stands for the name of a file where all of the zip is meant.
const wholeZip = "the zip"

// mostNamed is how many refused files are named; a zip may hold so many.
const mostNamed = 100

func (s *surveyor) refuse(name, what, mend string) {
	s.problems = append(s.problems, Problem{Grade: Refused, File: shown(name), What: what, Mend: mend})
	s.full = s.full || len(s.problems) >= mostNamed
}

// tooMuch tells of a zip beyond the limits of a tree.
func tooMuch() Problem {
	return Problem{Grade: Refused, File: wholeZip, What: fmt.Sprintf("holds more than %d files or %d MiB", maxFiles, maxTree>>20), Mend: "zip the folder of the course alone"}
}

func (s *surveyor) entry(f *zip.File) {
	const encrypted = 1
	name := strings.TrimSuffix(f.Name, "/")
	s.files++
	s.bytes += f.UncompressedSize64
	switch what := odd(name); {
	case what != "":
		s.refuse(f.Name, what, "name it with plain letters and digits, and make the zip again")
	case s.clashes(name, f.Mode().IsDir()):
	case f.Flags&encrypted != 0:
		s.refuse(name, "is encrypted", "make the zip again without a password")
	case f.Method != zip.Store && f.Method != zip.Deflate:
		s.refuse(name, "is packed in a way that is not read here", "make the zip again with what your computer has for it")
	case !f.Mode().IsDir() && !f.Mode().IsRegular():
		s.refuse(name, "is a link or a device, not a file", "put the file itself in the zip")
	}
	if s.files > maxFiles || len(s.names) > 2*maxFiles || s.bytes > maxTree {
		s.problems, s.full = append(s.problems, tooMuch()), true
	}
}

// odd is what is wrong with the name of a file in a zip; empty where nothing is.
func odd(name string) string {
	switch {
	case len(name) > longestName || strings.Count(name, "/") >= maxDepth:
		return fmt.Sprintf("has a name of more than %d bytes, or lies more than %d folders deep", longestName, maxDepth)
	case !utf8.ValidString(name):
		return "has a name that is not written in UTF-8"
	case strings.ContainsAny(name, `\:`):
		return `has a \ or a : in its name`
	case !fs.ValidPath(name) || name == ".":
		return "has a name that leads out of the zip, or to nothing"
	}
	for part := range strings.SplitSeq(name, "/") {
		base, _, _ := strings.Cut(part, ".")
		switch {
		case Device(base):
			return "has a name that Windows keeps for a device"
		case strings.HasSuffix(part, ".") || strings.HasSuffix(part, " "):
			return "has a name that ends in a dot or a blank, which Windows cannot have"
		}
	}
	if _, _, found := unsafeRune(name); found || strings.ContainsAny(name, "\n\t") {
		return "has an invisible character in its name"
	}
	return ""
}

// Device reports whether Windows gives base, a name up to its first dot, to a
// device, so that no file or folder can be called that there.
func Device(base string) bool {
	base = strings.ToUpper(strings.TrimSpace(base))
	switch base {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	numbered, number := strings.CutPrefix(base, "COM")
	if !number {
		numbered, number = strings.CutPrefix(base, "LPT")
	}
	return number && len([]rune(numbered)) == 1 && strings.ContainsAny(numbered, "0123456789¹²³")
}

// within is the folder of the course in a zip: its root, or the one folder that
// holds everything.
func within(archive *zip.Reader) fs.FS {
	if _, err := fs.Stat(archive, courseFile); err == nil {
		return archive
	}
	entries, err := fs.ReadDir(archive, ".")
	if err != nil {
		return archive
	}
	var folder string
	for _, e := range entries {
		switch {
		case passedOver(e.Name()) || e.Name() == "__MACOSX" || !e.IsDir():
		case folder != "":
			return archive
		default:
			folder = e.Name()
		}
	}
	inner, err := fs.Sub(archive, path.Clean("./"+folder))
	if folder == "" || err != nil {
		return archive
	}
	return inner
}

package course

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The limits of a tree. What is beyond them is refused, so that a course that
// somebody was sent cannot fill a computer's memory.
const (
	maxFile  = 1 << 20  // bytes of one file
	maxTree  = 64 << 20 // bytes of all files
	maxFiles = 50_000
	maxDepth = 32 // of YAML
)

// A tree is the files of a course, read within the limits.
type tree struct {
	fsys     fs.FS
	sums     *sums // of what is read; nil where nobody asks
	surveyed bool  // and found without links
}

// survey names the files of the tree, sorted, and reports what cannot be opened
// safely. It reads none of them.
func (t tree) survey(problems *Problems) []string {
	s := survey{problems: problems}
	_ = fs.WalkDir(t.fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if name != "." && passedOver(name) {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		s.meet(name, d, err)
		if s.full {
			return fs.SkipAll
		}
		return nil
	})
	return s.files
}

// A survey is what was met in a tree so far.
type survey struct {
	files    []string
	size     int64 // of the files
	met      int   // files, folders and what is neither
	named    int   // in problems
	problems *Problems
	full     bool
}

func (s *survey) meet(name string, d fs.DirEntry, err error) {
	s.met++
	switch {
	case err != nil:
		s.report(Error, name, "cannot be read", "see that it exists and that you may open it")
	case d.IsDir():
	case !d.Type().IsRegular():
		s.report(Refused, name, "is a link or a device, not a file", "put the file itself here")
	default:
		s.files = append(s.files, name)
		s.size += sizeOf(d)
	}
	switch {
	case len(s.files) > maxFiles || s.met > 2*maxFiles || s.size > maxTree:
		s.report(Refused, ".", fmt.Sprintf("holds more than %d files or %d MiB", maxFiles, maxTree>>20), "open the folder of the course alone")
		s.full = true
	case s.named >= mostNamed:
		s.report(Refused, ".", fmt.Sprintf("holds %d things or more that cannot be opened", mostNamed), "open the folder of the course alone")
		s.full = true
	}
}

func (s *survey) report(g Grade, name, what, mend string) {
	*s.problems = append(*s.problems, Problem{Grade: g, File: shown(name), What: what, Mend: mend})
	s.named++
}

func sizeOf(d fs.DirEntry) int64 {
	info, err := d.Info()
	if err != nil {
		return 0
	}
	return info.Size()
}

// passedOver reports whether a file or folder is the author's own.
func passedOver(name string) bool {
	base := path.Base(name)
	return name != "." && (strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_"))
}

// longestShown is how many bytes are shown of a name that somebody made too long.
const longestShown = 400

// shown is a file's name as it may be printed.
func shown(name string) string {
	long := ""
	if len(name) > longestShown {
		name, long = strings.ToValidUTF8(name[:longestShown], ""), "…"
	}
	if _, _, found := unsafeRune(name); found || strings.ContainsAny(name, "\n\t") || !utf8.ValidString(name) {
		return strconv.QuoteToASCII(name) + long
	}
	return name + long
}

// read gives the text of a file, without a byte order mark and with plain line
// ends. ok is false when there is none, which is the caller's to report, or when
// it cannot be used, which is reported here.
func (t tree) read(name string, problems *Problems) (text string, ok bool) {
	in := &place{file: shown(name), problems: problems}
	data, err := t.bytes(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", false
	case errors.Is(err, errNoFile):
		in.refuse(0, "is a link or a device, not a file", "put the file itself here")
		return "", false
	case err != nil:
		in.fail(0, "cannot be read", "see that it is a file and that you may open it")
		return "", false
	case len(data) > maxFile:
		in.refuse(0, fmt.Sprintf("is larger than %d MiB", maxFile>>20), "split it, or take out what is not text")
		return "", false
	}
	if text, ok = in.normal(data); ok {
		t.sums.add(name, text)
	}
	return text, ok
}

// exists reports whether there is something of that name.
func (t tree) exists(name string) bool {
	_, err := fs.Stat(t.fsys, name)
	return err == nil
}

// errNoFile tells of what is not to be opened: a pipe would never end.
var errNoFile = errors.New("a link or a device")

// bytes reads at most one byte more than a file may have.
func (t tree) bytes(name string) (data []byte, err error) {
	if t.isLinked(name) {
		return nil, errNoFile
	}
	f, err := t.fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	var b bytes.Buffer
	if info, err := f.Stat(); err == nil {
		b.Grow(int(max(0, min(info.Size(), maxFile))) + bytes.MinRead) // what it says may be a lie
	}
	_, err = b.ReadFrom(io.LimitReader(f, maxFile+1))
	return b.Bytes(), err
}

// isLinked reports that name is neither a file nor a folder, or that a folder
// above it is none: the outline is read before the tree is surveyed.
func (t tree) isLinked(name string) bool {
	links, ok := t.fsys.(fs.ReadLinkFS)
	if !ok {
		return false
	}
	for at := name; at != "."; at = path.Dir(at) {
		info, err := links.Lstat(at)
		if err == nil && !info.IsDir() && !info.Mode().IsRegular() {
			return true
		}
		if t.surveyed {
			return false
		}
	}
	return false
}

// normal is data as text: UTF-8, plain line ends, nothing that a terminal obeys.
func (in *place) normal(data []byte) (string, bool) {
	text := string(data)
	if strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff") {
		in.refuse(0, "is written in UTF-16", "save it again as UTF-8")
		return "", false
	}
	text = strings.TrimPrefix(text, "\ufeff")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if !utf8.ValidString(text) {
		in.refuse(lineOf(text, invalidAt(text)), "is not written in UTF-8", "save it again as UTF-8")
		return "", false
	}
	if r, at, found := unsafeRune(text); found {
		in.refuseRune(lineOf(text, at), r)
		return "", false
	}
	return text, true
}

func (in *place) refuseRune(line int, r rune) {
	in.refuse(line, fmt.Sprintf("holds the invisible character %+q", r), "delete it, or type the line again")
}

func invalidAt(text string) int {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && n <= 1 {
			return i
		}
		i += n
	}
	return 0
}

func lineOf(text string, at int) int { return 1 + strings.Count(text[:at], "\n") }

// unsafeRune finds the first character that a terminal might obey, or that
// hides or turns round the characters beside it.
func unsafeRune(s string) (r rune, at int, found bool) {
	for i, r := range s {
		if Unseen(r) && r != '\n' && r != '\t' {
			return r, i, true
		}
	}
	return 0, 0, false
}

// folders are the names of the folders in dir, and pages those of its Markdown
// files without the ending: what a wrong name may have meant.
func (t tree) folders(dir string) []string {
	return t.names(dir, func(d fs.DirEntry) (string, bool) { return d.Name(), d.IsDir() })
}

func (t tree) pages(dir string) []string {
	return t.names(dir, func(d fs.DirEntry) (string, bool) { return strings.CutSuffix(d.Name(), ".md") })
}

func (t tree) names(dir string, name func(fs.DirEntry) (string, bool)) []string {
	entries, _ := fs.ReadDir(t.fsys, dir) // none is no help, not a mistake
	var names []string
	for _, d := range entries {
		if s, ok := name(d); ok && isID(s) {
			names = append(names, s)
		}
	}
	return names
}

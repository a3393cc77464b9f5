package course

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"unicode"
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
	fsys fs.FS
	sums *sums // of what is read; nil where nobody asks
}

// survey names the files of the tree, sorted, and reports what cannot be opened
// safely. It reads none of them.
func (t tree) survey(problems *Problems) []string {
	var files []string
	var size int64
	report := func(g Grade, name, what, mend string) {
		*problems = append(*problems, Problem{Grade: g, File: shown(name), What: what, Mend: mend})
	}
	_ = fs.WalkDir(t.fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			report(Error, name, "cannot be read", "see that it exists and that you may open it")
			return nil
		case name != "." && passedOver(name) && d.IsDir():
			return fs.SkipDir
		case passedOver(name) || d.IsDir():
			return nil
		case !d.Type().IsRegular():
			report(Refused, name, "is a link or a device, not a file", "put the file itself here")
			return nil
		}
		files = append(files, name)
		size += sizeOf(d)
		if len(files) > maxFiles || size > maxTree {
			report(Refused, ".", fmt.Sprintf("holds more than %d files or %d MiB", maxFiles, maxTree>>20),
				"open the folder of the course alone")
			return fs.SkipAll
		}
		return nil
	})
	return files
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

// shown is a file's name as it may be printed.
func shown(name string) string {
	if _, _, found := unsafeRune(name); found || !utf8.ValidString(name) {
		return fmt.Sprintf("%q", name)
	}
	return name
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
	if links, ok := t.fsys.(fs.ReadLinkFS); ok {
		if info, err := links.Lstat(name); err == nil && !info.IsDir() && !info.Mode().IsRegular() {
			return nil, errNoFile
		}
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
		if r < 0x7f && r >= ' ' || r == '\n' || r == '\t' {
			continue
		}
		if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
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

package course

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// lied is a zip of the small course with one page more than it lists, whose entry
// in the list of names lie has changed.
func lied(t testing.TB, lie func(entry []byte)) []byte {
	t.Helper()
	data := zipped(t, "", small(t))
	at := bytes.LastIndex(data, []byte("PK\x01\x02"))
	for !strings.HasPrefix(string(data[at+46:]), "modules/first/shelter.md") {
		at = bytes.LastIndex(data[:at], []byte("PK\x01\x02"))
	}
	lie(data[at:])
	return data
}

// TestAZipThatLiesIsNotTaught has the list of names say of a page what is not so.
// The page is broken, or the zip is refused; nothing else comes of it.
func TestAZipThatLiesIsNotTaught(t *testing.T) {
	le := binary.LittleEndian
	for _, tt := range []struct {
		name string
		lie  func(entry []byte)
		want string // of what refuses the zip; empty where only the page is broken
	}{
		{"too small", func(e []byte) { le.PutUint32(e[24:], 3) }, ""},
		{"too large", func(e []byte) { le.PutUint32(e[24:], 1<<20) }, ""},
		{"as large as a tree may be", func(e []byte) { le.PutUint32(e[24:], 1<<31) }, "the zip: holds more than 50000 files or 64 MiB"},
		{"packed too small", func(e []byte) { le.PutUint32(e[20:], 1) }, ""},
		{"packed too large", func(e []byte) { le.PutUint32(e[20:], 1<<30) }, ""},
		{"another sum", func(e []byte) { le.PutUint32(e[16:], 1) }, ""},
		{"packed in no known way", func(e []byte) { le.PutUint16(e[10:], 99) }, "modules/first/shelter.md: is packed in a way that is not read here"},
		{"not packed at all", func(e []byte) { le.PutUint16(e[10:], zip.Store) }, ""},
		{"another file's place", func(e []byte) { le.PutUint32(e[42:], 0) }, ""},
		{"a place past the end", func(e []byte) { le.PutUint32(e[42:], 1<<30) }, ""},
		{"another name than beside the page", func(e []byte) { copy(e[46:], "modules/first/shelves.md") }, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tree, err := unzip(lied(t, tt.lie))
			if err != nil || tt.want != "" {
				if err == nil || tt.want == "" || !strings.Contains(err.Error(), tt.want) {
					t.Errorf("got %v, want %q", err, tt.want)
				}
				return
			}
			c, err := Load(tree)
			if err != nil {
				t.Fatal(err)
			}
			if l := c.Lesson("first/shelter"); l == nil || !l.Broken() {
				t.Error("what was lied about is taught")
			}
		})
	}
}

// Ways of writing a zip that are right, and that not everybody writes.
func TestZipsThatAreWrittenOtherwise(t *testing.T) {
	want := loaded(t, small(t)).Hash
	for name, header := range map[string]func(*zip.FileHeader){
		"not packed":                 func(h *zip.FileHeader) { h.Method = zip.Store },
		"for 64 bits":                func(h *zip.FileHeader) { h.Extra = append(h.Extra, 1, 0, 0, 0) },
		"with what is not known":     func(h *zip.FileHeader) { h.Extra = append(h.Extra, 0x75, 0x70, 2, 0, 1, 0) },
		"with a comment that steers": func(h *zip.FileHeader) { h.Comment = "\x1b[2J" },
		"on Windows":                 func(h *zip.FileHeader) { h.CreatorVersion = 11 << 8 },
	} {
		t.Run(name, func(t *testing.T) {
			var buf bytes.Buffer
			w := zip.NewWriter(&buf)
			files := small(t)
			for _, name := range slices.Sorted(maps.Keys(files)) {
				h := &zip.FileHeader{Name: name, Method: zip.Deflate}
				header(h)
				f, err := w.CreateHeader(h)
				if err != nil {
					t.Fatal(err)
				}
				if _, err := f.Write(files[name].Data); err != nil {
					t.Fatal(err)
				}
			}
			if err := errors.Join(w.SetComment("\x1b]0;x\a"), w.Close()); err != nil {
				t.Fatal(err)
			}
			tree, err := unzip(buf.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			if c, err := Load(tree); err != nil || c.Hash != want {
				t.Errorf("another course came out: %v", err)
			}
		})
	}
}

// listed is a zip that is hardly more than a list of names, each of a file that
// the first one's bytes stand for, and that counts less than there are.
func listed(t testing.TB, names func(i int) string, n int) []byte {
	t.Helper()
	data := zipped(t, "", small(t))
	end := bytes.LastIndex(data, []byte("PK\x05\x06"))
	at := bytes.Index(data, []byte("PK\x01\x02"))
	count := int(binary.LittleEndian.Uint16(data[end+10:])) + n
	var b bytes.Buffer
	b.Write(data[:end])
	entry := make([]byte, 46)
	copy(entry, "PK\x01\x02\x14\x00\x14\x00")
	binary.LittleEndian.PutUint32(entry[16:], crc32.ChecksumIEEE(nil))
	for i := range n {
		name := names(i)
		binary.LittleEndian.PutUint16(entry[28:], uint16(len(name)))
		b.Write(entry)
		b.WriteString(name)
	}
	last := slices.Clone(data[end:])
	binary.LittleEndian.PutUint16(last[8:], uint16(count))
	binary.LittleEndian.PutUint16(last[10:], uint16(count))
	binary.LittleEndian.PutUint32(last[12:], uint32(b.Len()-at))
	b.Write(last)
	return b.Bytes()
}

// TestAListOfNamesHasAnEnd has zips that are nothing but names: more than memory
// has room for, or each so deep that to find a folder takes minutes.
func TestAListOfNamesHasAnEnd(t *testing.T) {
	for _, tt := range []struct {
		name string
		zip  []byte
		want string
	}{
		{"many", listed(t, func(i int) string { return fmt.Sprintf("%07x", i) }, 400_000), "the zip: holds more than 50000 files or 64 MiB"},
		{"folders", listed(t, func(i int) string { return fmt.Sprintf("%[1]d/%[1]d/%[1]d/x", i) }, 40_000), "the zip: holds more than 50000 files or 64 MiB"},
		{"deep", listed(t, func(i int) string { return fmt.Sprint(i) + strings.Repeat("/a", 32_000) }, 40), "lies more than 32 folders deep"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := unzip(tt.zip)
			runtime.ReadMemStats(&after)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %.300v, want %s", err, tt.want)
			}
			if made := (after.TotalAlloc - before.TotalAlloc) >> 20; made > 200 {
				t.Errorf("%d MiB were made of %d MiB", made, len(tt.zip)>>20)
			}
			if err != nil && len(err.Error()) > 64<<10 {
				t.Errorf("%d bytes are told of it", len(err.Error()))
			}
		})
	}
}

// A changing file is a zip that somebody saves anew while a course is read from it.
type changing struct {
	data []byte
	then func(p []byte, at int64) (int, error)
	open bool
}

func (c *changing) ReadAt(p []byte, at int64) (int, error) {
	if c.open {
		return c.then(p, at)
	}
	return bytes.NewReader(c.data).ReadAt(p, at)
}

func TestAZipThatChangesUnderTheCourse(t *testing.T) {
	data := zipped(t, "", small(t))
	other := zipped(t, "another/", fstest.MapFS{"x.md": {Data: bytes.Repeat([]byte("## B\n\n"), 4000)}})
	for name, then := range map[string]func(p []byte, at int64) (int, error){
		"gone":    func([]byte, int64) (int, error) { return 0, fs.ErrClosed },
		"shorter": func([]byte, int64) (int, error) { return 0, io.EOF },
		"another": bytes.NewReader(other).ReadAt,
		"noise": func(p []byte, at int64) (int, error) {
			for i := range p {
				p[i] = byte(at>>3) + byte(i*7)
			}
			return len(p), nil
		},
	} {
		t.Run(name, func(t *testing.T) {
			file := &changing{data: data, then: then}
			tree, err := Unzip(file, int64(len(data)))
			if err != nil {
				t.Fatal(err)
			}
			file.open = true
			if _, err := Load(tree); err == nil || !strings.Contains(err.Error(), "course.yaml") {
				t.Errorf("got %v, want to be told of course.yaml", err)
			}
		})
	}
}

package course

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// zipped makes a zip of files, each under a folder, in order of their names.
func zipped(t testing.TB, folder string, files fstest.MapFS) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	var names []string
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		h := &zip.FileHeader{Name: folder + name, Method: zip.Deflate}
		h.SetMode(files[name].Mode | 0o644)
		f, err := w.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write(files[name].Data); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func unzip(data []byte) (fs.FS, error) {
	return Unzip(bytes.NewReader(data), int64(len(data)))
}

func TestAZipIsTheSameCourse(t *testing.T) {
	want, err := Load(small(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{"", "my course/", "a/"} {
		tree, err := unzip(zipped(t, folder, small(t)))
		if err != nil {
			t.Fatalf("in %q: %v", folder, err)
		}
		c, err := Load(tree)
		if err != nil {
			t.Fatalf("in %q: %v", folder, err)
		}
		if c.Hash != want.Hash || len(c.Problems) != len(want.Problems) {
			t.Errorf("in %q the course differs: %v", folder, c.Problems)
		}
	}
}

func TestAZipFromAMacIsOpened(t *testing.T) {
	files := fstest.MapFS{}
	for name, f := range small(t) {
		files["boats/"+name] = f
	}
	files["__MACOSX/boats/._course.yaml"] = &fstest.MapFile{Data: []byte("\x00\x05")}
	tree, err := unzip(zipped(t, "", files))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Load(tree); err != nil {
		t.Error(err)
	}
}

func TestZipsThatAreRefused(t *testing.T) {
	for _, tt := range []struct {
		name, file string
		mode       fs.FileMode
		want       string
	}{
		{"climbing", "../course.yaml", 0, "../course.yaml: has a name that leads out of the zip, or to nothing"},
		{"climbing in the middle", "modules/../../x.md", 0, "modules/../../x.md: has a name that leads out of the zip, or to nothing"},
		{"from the root", "/etc/passwd", 0, "/etc/passwd: has a name that leads out of the zip, or to nothing"},
		{"a drive", "C:/x.md", 0, `C:/x.md: has a \ or a : in its name`},
		{"a stream", "x.md:hidden", 0, `x.md:hidden: has a \ or a : in its name`},
		{"backslashes", `modules\first\x.md`, 0, `modules\first\x.md: has a \ or a : in its name`},
		{"a device", "modules/CON", 0, "modules/CON: has a name that Windows keeps for a device"},
		{"a device with an ending", "modules/nul.md", 0, "modules/nul.md: has a name that Windows keeps for a device"},
		{"a numbered device", "com7.yaml", 0, "com7.yaml: has a name that Windows keeps for a device"},
		{"a dot at the end", "modules/x.", 0, "modules/x.: has a name that ends in a dot or a blank"},
		{"a blank at the end", "modules /x.md", 0, "modules /x.md: has a name that ends in a dot or a blank"},
		{"an escape in a name", "x\x1b[31m.md", 0, `"x\x1b[31m.md": has an invisible character in its name`},
		{"text turned round", "x\u202edm.exe", 0, `"x\u202edm.exe": has an invisible character in its name`},
		{"a line end in a name", "x\ny.md", 0, "has an invisible character in its name"},
		{"capitals", "Course.yaml", 0, `course.yaml: has the same name as "Course.yaml"`},
		{"capitals of another alphabet", "modules/first/\u212a.md", 0, `has the same name as "modules/first/k.md"`},
		{"a long s", "modules/first/\u017f.md", 0, `has the same name as "modules/first/s.md"`},
		{"an accent written apart", "modules/first/e\u0301.md", 0, "modules/first/é.md: has the same name as \"modules/first/e\\u0301.md\""},
		{"capitals in a folder", "modules/First/x.md", 0, `modules/first: has the same name as "modules/First"`},
		{"a file where a folder is", "modules/first", 0, `modules/first: has the same name as "modules/first"`},
		{"a device in an alphabet of its own", "modules/COM\u00b9.yaml", 0, "has a name that Windows keeps for a device"},
		{"a device before two endings", "con.tar.yaml", 0, "con.tar.yaml: has a name that Windows keeps for a device"},
		{"a device before a blank", "modules/aux .md", 0, "modules/aux .md: has a name that Windows keeps for a device"},
		{"a way round", "modules/../course.yaml", 0, "modules/../course.yaml: has a name that leads out of the zip, or to nothing"},
		{"a way on the spot", "modules/./x.md", 0, "modules/./x.md: has a name that leads out of the zip, or to nothing"},
		{"two slashes", "modules//x.md", 0, "modules//x.md: has a name that leads out of the zip, or to nothing"},
		{"climbing backwards", `..\course.yaml`, 0, `..\course.yaml: has a \ or a : in its name`},
		{"a share", `\\server\x.md`, 0, `\\server\x.md: has a \ or a : in its name`},
		{"a NUL", "x\x00.md", 0, `"x\x00.md": has an invisible character in its name`},
		{"Latin-1", "caf\xe9.md", 0, `"caf\xe9.md": has a name that is not written in UTF-8`},
		{"a surrogate", "x\xed\xa0\x80.md", 0, `"x\xed\xa0\x80.md": has a name that is not written in UTF-8`},
		{"a tag", "x\U000e0041.md", 0, `"x\U000e0041.md": has an invisible character in its name`},
		{"a name without end", strings.Repeat("x", 5000), 0, strings.Repeat("x", longestShown) + "…: has a name of more than 512 bytes"},
		{"folders without end", strings.Repeat("a/", 200) + "x.md", 0, "lies more than 32 folders deep"},
		{"a pipe", "modules/pipe.md", fs.ModeNamedPipe, "modules/pipe.md: is a link or a device, not a file"},
		{"a device of Unix", "modules/zero.md", fs.ModeDevice | fs.ModeCharDevice, "modules/zero.md: is a link or a device, not a file"},
		{"a link", "modules/link.md", fs.ModeSymlink, "modules/link.md: is a link or a device, not a file"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			files := small(t)
			for _, plain := range []string{"e\u0301", "k", "s"} {
				files["modules/first/"+plain+".md"] = &fstest.MapFile{}
			}
			if tt.name == "an accent written apart" {
				files["modules/first/\u00e9.md"] = &fstest.MapFile{}
			}
			files[tt.file] = &fstest.MapFile{Data: []byte("x"), Mode: tt.mode}
			_, err := unzip(zipped(t, "", files))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %s", err, tt.want)
			}
			if err != nil && strings.ContainsAny(strings.ReplaceAll(err.Error(), "\n", ""), "\x1b\u202e") {
				t.Errorf("the error itself holds what a terminal obeys: %q", err)
			}
		})
	}
}

func TestNamesThatOnlyLookLikeDevices(t *testing.T) {
	for _, name := range []string{"console.md", "com.md", "com10.md", "lpt.yaml", "nullable.md", "auxiliary/x.md"} {
		if what := odd(name); what != "" {
			t.Errorf("%s %s", name, what)
		}
	}
}

func TestWhatIsNoZipIsRefused(t *testing.T) {
	for _, data := range []string{"", "PK", "PK\x03\x04 and then nothing", strings.Repeat("a", 4096)} {
		if _, err := unzip([]byte(data)); err == nil || !strings.Contains(err.Error(), "the zip: cannot be read as one") {
			t.Errorf("%.20q: got %v", data, err)
		}
	}
}

func TestAnEncryptedZipIsRefused(t *testing.T) {
	data := zipped(t, "", small(t))
	at := bytes.Index(data, []byte("PK\x01\x02"))
	data[at+8] |= 1
	if _, err := unzip(data); err == nil || !strings.Contains(err.Error(), "is encrypted; make the zip again without a password") {
		t.Errorf("got %v", err)
	}
}

func TestAZipHasTheLimitsOfATree(t *testing.T) {
	if testing.Short() {
		t.Skip("zips 50,000 files")
	}
	large := small(t)
	for i := range 65 {
		large[fmt.Sprintf("more/%d.txt", i)] = &fstest.MapFile{Data: make([]byte, 1<<20)}
	}
	many := small(t)
	for i := range maxFiles {
		many[fmt.Sprintf("more/%d.txt", i)] = &fstest.MapFile{}
	}
	for name, files := range map[string]fstest.MapFS{"too large": large, "too many": many} {
		_, err := unzip(zipped(t, "", files))
		if want := "the zip: holds more than 50000 files or 64 MiB; zip the folder of the course alone"; err == nil || err.Error() != want {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if _, err := Unzip(bytes.NewReader(nil), maxZip+1); err == nil || !strings.Contains(err.Error(), "the zip: has more than 80 MiB") {
		t.Errorf("a huge zip: got %v", err)
	}
}

// TestALyingZipIsNotRead has a file of a gigabyte say that it holds a few bytes.
func TestALyingZipIsNotRead(t *testing.T) {
	files := small(t)
	files["modules/first/shelter.md"] = &fstest.MapFile{Data: bytes.Repeat([]byte("## A\n\n"), 1<<18)}
	data := zipped(t, "", files)
	lie := uint32(8)
	for at := 0; ; {
		i := bytes.Index(data[at:], []byte("PK\x01\x02"))
		if i < 0 {
			break
		}
		at += i
		if binary.LittleEndian.Uint32(data[at+24:]) > maxFile {
			binary.LittleEndian.PutUint32(data[at+24:], lie)
		}
		at += 4
	}
	tree, err := unzip(data)
	if err != nil {
		t.Fatal(err)
	}
	c, err := Load(tree)
	if err != nil {
		t.Fatal(err)
	}
	if c.Lesson("first/shelter") == nil || !c.Lesson("first/shelter").Broken() {
		t.Error("what lied about its size was taught")
	}
}

func FuzzUnzip(f *testing.F) {
	f.Add(zipped(f, "", small(f)))
	f.Add(zipped(f, "one/", small(f)))
	f.Add([]byte("PK\x05\x06" + strings.Repeat("\x00", 18)))
	f.Fuzz(func(t *testing.T, data []byte) {
		tree, err := unzip(data)
		if err != nil {
			return
		}
		if c, err := Load(tree); err == nil && c == nil {
			t.Error("no course and no error")
		}
	})
}

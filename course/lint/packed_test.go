package lint

import (
	"bytes"
	"compress/zlib"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
)

var from = flag.String("words", "", "write british.z anew, from a list such as Debian's british-english-large")

// TestPackedWords holds that what is packed is a sorted list that comes out as it
// went in. With -words it packs it.
func TestPackedWords(t *testing.T) {
	if *from != "" {
		pack(t, *from)
		t.Skip("british.z is written: build again to read it")
	}
	words := british()
	if len(words) < 100_000 || !slices.IsSorted(words) {
		t.Fatalf("%d words, sorted %v", len(words), slices.IsSorted(words))
	}
	for _, w := range []string{"colour", "organise", "Wales", "don't"} {
		if !isBritish(w) {
			t.Errorf("the list has no %q", w)
		}
	}
	for _, w := range []string{"color", "recieve", ""} {
		if isBritish(w) {
			t.Errorf("the list has %q", w)
		}
	}
}

func pack(t *testing.T, file string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	words := slices.DeleteFunc(strings.Fields(string(data)), func(w string) bool { return strings.HasSuffix(w, "'s") })
	slices.Sort(words)
	var b bytes.Buffer
	z, _ := zlib.NewWriterLevel(&b, zlib.BestCompression)
	if _, err := z.Write(front(slices.Compact(words))); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("british.z", b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// The licence asks that its notice goes with every copy.
func TestTheWordListHasItsLicence(t *testing.T) {
	for _, file := range []string{"british.LICENCE", "../../LICENSE"} {
		licence, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, said := range []string{"Copyright 2000-2011 by Kevin Atkinson", "Permission to use, copy, modify, distribute and sell these word"} {
			if !strings.Contains(string(licence), said) {
				t.Errorf("%s does not say %q", file, said)
			}
		}
	}
}

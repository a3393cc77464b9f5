package lint

import (
	"bytes"
	"compress/zlib"
	_ "embed"
	"io"
	"slices"
	"strings"
	"sync"
)

// packed is the British word list of SCOWL, of Debian's package wbritish-large
// without the forms in 's, zlib over lines that each begin with how many letters
// of the word before are kept: a for none, b for one. Its licence stands beside
// it, in british.LICENCE. TestPackedWords writes it anew.
//
//go:embed british.z
var packed string

// british is the word list, sorted. It is read when it is first asked for.
func british() []string {
	britishOnce.Do(func() { britishWords = unpack() })
	return britishWords
}

var (
	britishOnce  sync.Once
	britishWords []string
)

// unpack reads packed.
func unpack() []string {
	r, err := zlib.NewReader(strings.NewReader(packed))
	if err != nil {
		panic(err) // it is part of the program
	}
	data, err := io.ReadAll(r)
	if err != nil {
		panic(err)
	}
	words := make([]string, 0, bytes.Count(data, []byte{'\n'}))
	before := ""
	for line := range strings.Lines(string(data)) {
		before = before[:line[0]-'a'] + strings.TrimSuffix(line[1:], "\n")
		words = append(words, before)
	}
	return words
}

// front writes sorted words as packed has them, before they are compressed.
func front(words []string) []byte {
	var b bytes.Buffer
	before := ""
	for _, w := range words {
		kept := 0
		for kept < min(len(before), len(w), 'z'-'a') && before[kept] == w[kept] {
			kept++
		}
		b.WriteByte('a' + byte(kept))
		b.WriteString(w[kept:] + "\n")
		before = w
	}
	return b.Bytes()
}

// isBritish reports whether the list has a word, or it is one with 's or the
// like after it.
func isBritish(w string) bool {
	for _, form := range forms(w) {
		if _, ok := slices.BinarySearch(british(), form); ok {
			return true
		}
	}
	return false
}

// forms are the ways in which the list may have a word.
func forms(w string) []string {
	small := strings.ToLower(w)
	all := []string{w, small}
	if small != "" {
		all = append(all, strings.ToUpper(small[:1])+small[1:])
	}
	for _, end := range []string{"'s", "'", "'d", "'ll", "'ve", "'re", "n't"} {
		if base, ok := strings.CutSuffix(w, end); ok && base != "" {
			all = append(all, forms(base)...)
		}
	}
	return all
}

// american are endings and middles that are spelt otherwise in Britain.
var american = []struct{ there, here string }{
	{"iz", "is"},
	{"yz", "ys"},
	{"or", "our"},
	{"er", "re"},
	{"el", "ell"},
	{"al", "all"},
	{"og", "ogue"},
	{"ense", "ence"},
	{"e", "ae"},
	{"e", "oe"},
	{"l", "ll"},
	{"ray", "rey"},
	{"ck", "que"},
	{"am", "amme"},
	{"old", "ould"},
}

// britishFor is the British spelling of a word that is an American one, or "".
func britishFor(w string) string {
	small := strings.ToLower(w)
	if len(small) < 5 {
		return "" // too short to tell from a slip
	}
	for _, change := range american {
		for at := 0; at < len(small); at++ {
			rest, ok := strings.CutPrefix(small[at:], change.there)
			if !ok {
				continue
			}
			other := small[:at] + change.here + rest
			if _, ok := slices.BinarySearch(british(), other); ok {
				return other
			}
		}
	}
	return ""
}

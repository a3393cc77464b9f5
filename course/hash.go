package course

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"sync"
)

// sums are the SHA-256 of the files that were read, as normalised text.
type sums struct {
	mu  sync.Mutex
	all map[string][sha256.Size]byte
}

func (s *sums) add(name, text string) {
	if s == nil {
		return
	}
	sum := sha256.Sum256([]byte(text))
	s.mu.Lock()
	defer s.mu.Unlock()
	s.all[name] = sum
}

func (s *sums) has(name string) bool {
	_, ok := s.all[name]
	return ok
}

// hash is the SHA-256, in hex, of the list that sha256sum prints of the
// course's files, sorted by path. Byte order marks, line ends and files that
// are not of the course change nothing.
func (s *sums) hash() string {
	list := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(s.all)) {
		fmt.Fprintf(list, "%x  %s\n", s.all[name], name)
	}
	return fmt.Sprintf("%x", list.Sum(nil))
}

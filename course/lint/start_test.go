package lint

import (
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"testing"
)

// A learner's start pays nothing for this package: no word is unpacked and no
// pattern compiled before check asks. A few hundred bytes are this test's flags.
func TestNothingIsReadAtTheStart(t *testing.T) {
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v:\n%s", err, out)
	}
	m := regexp.MustCompile(`init groundwork/course/lint @.* (\d+) bytes`).FindSubmatch(out)
	if m == nil {
		return // there is nothing to initialise
	}
	if bytes, _ := strconv.Atoi(string(m[1])); bytes > 4096 {
		t.Errorf("%d bytes are allocated before anything is asked for", bytes)
	}
}

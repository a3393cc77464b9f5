package tui

import (
	"fmt"
	"strings"
	"testing"
)

func TestALongNameLeavesRoomForTheRoute(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 12}} {
		w := newWindow(t, "Maximiliana-Bartholomea von und zu Hohenlohe-Langenburg").open(size[0], size[1]).press("end", "home", "end", "enter")
		if first, _, _ := strings.Cut(w.text(), "\n"); !strings.Contains(first, "Maximili") {
			t.Errorf("%v: no name in %q", size, first)
		}
	}
}

func TestEveryOneOfManyLearnersIsReached(t *testing.T) {
	var names []string
	for i := range 30 {
		names = append(names, fmt.Sprintf("Learner %02d", i))
	}
	w := newWindow(t, names...).open(40, 12)
	for i := range 60 {
		if strings.Contains(w.text(), "▸ Start without saving") {
			return
		}
		if w.press("down"); i == 59 {
			t.Errorf("the last way in is not reached:\n%s", w.text())
		}
	}
}

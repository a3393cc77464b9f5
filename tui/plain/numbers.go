package plain

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// spoken are numbers as words, for those who dictate.
var spoken = []string{
	"zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
	"nine", "ten", "eleven", "twelve",
}

// number reads one number, in digits or as a word, with or without a full stop.
func number(text string) (int, bool) {
	text = strings.ToLower(strings.Trim(text, " .)"))
	if i := slices.Index(spoken, text); i >= 0 {
		return i, true
	}
	n, err := strconv.Atoi(text)
	return n, err == nil
}

func isNumber(text string) bool {
	_, ok := number(strings.Trim(text, ",;"))
	return ok
}

// numbers reads several, parted by spaces, commas or "and": "1 3 4", "1,3,4".
// Each is from 1 to most.
func numbers(text string, most int) ([]int, error) {
	var all []int
	parted := strings.NewReplacer(",", " ", ";", " ", " and ", " ").Replace(text)
	for _, part := range strings.Fields(parted) {
		n, ok := number(part)
		switch {
		case !ok:
			return nil, fmt.Errorf("%s is not a number", quoted(part))
		case most == 0:
			return nil, errors.New("there is nothing here to choose from")
		case n < 1 || n > most:
			return nil, fmt.Errorf("%d is not one of 1 to %d", n, most)
		}
		all = append(all, n)
	}
	if len(all) == 0 {
		return nil, errors.New("there is no number in that")
	}
	return all, nil
}

// distinct is [numbers], each only once.
func distinct(text string, most int) ([]int, error) {
	all, err := numbers(text, most)
	for i, n := range all {
		if slices.Contains(all[:i], n) {
			return nil, fmt.Errorf("%d is there twice", n)
		}
	}
	return all, err
}

// aNumber says which numbers may be typed.
func aNumber(most int) string {
	switch most {
	case 1:
		return "Type 1."
	case 2:
		return "Type 1 or 2."
	}
	return fmt.Sprintf("Type a number from 1 to %d.", most)
}

// named gives the row that text is the words of, or that alone has text among
// its words, counted from 1; 0 is none.
func named(text string, rows []string) int {
	small, found := strings.ToLower(text), 0
	for i, row := range rows {
		row = strings.ToLower(row)
		if row == small {
			return i + 1
		}
		if len(small) < 3 || !strings.Contains(" "+row, " "+small) {
			continue
		}
		if found != 0 {
			return 0
		}
		found = i + 1
	}
	return found
}

// count writes a number of things: "1 lesson", "3 lessons".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// quoted shows what was typed, cut where it would fill a screen.
func quoted(text string) string {
	if r := []rune(text); len(r) > 40 {
		text = string(r[:40]) + "…"
	}
	return inQuotes(text)
}

func inQuotes(text string) string { return "“" + text + "”" }

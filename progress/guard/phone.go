package guard

import "strings"

// phone reports whether w is a phone number that could be somebody's; opening is
// what stands before it, such as "+". Help lines and lines of public bodies
// lead to nobody: numbers of three to six digits, the free 080 numbers, and 030,
// which Ofcom's numbering plan keeps for public bodies and charities.
func phone(w row, opening string) bool {
	d := w.digits
	switch {
	case strings.Contains(opening, "+"):
		return abroad(d)
	case strings.HasPrefix(d, "0044"):
		return national(home(d[4:]))
	case strings.HasPrefix(d, "447"):
		return national(home(d[2:]))
	}
	// A day comes first in a date, so two digits alone begin a number only where
	// more than a month follows.
	apart := w.groups[0] >= 3 || w.groups[0] == 2 && d[1] == '7' && len(w.groups) > 1 && w.groups[1] >= 3
	return apart && national(d)
}

// abroad reports whether the digits after a plus sign are a phone number.
func abroad(digits string) bool {
	if rest, ours := strings.CutPrefix(digits, "44"); ours {
		return national(home(rest))
	}
	return len(digits) >= 10
}

// home puts before a number the nought that a country's code takes the place of;
// some people write both.
func home(digits string) string {
	return "0" + strings.TrimPrefix(digits, "0")
}

// national reports whether digits are a number as it is dialled within the UK.
func national(digits string) bool {
	if len(digits) < 2 || digits[0] != '0' {
		return false
	}
	switch digits[1] {
	case '1':
		return len(digits) == 11 || len(digits) == 10
	case '2', '7':
		return len(digits) == 11
	case '3':
		return len(digits) == 11 && digits[2] != '0'
	}
	return false
}

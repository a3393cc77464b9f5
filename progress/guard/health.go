package guard

import "slices"

// The three numbers share their length and their last digit, and are told apart
// by their range.
//
// The check digit: the NHS Data Dictionary, data element NHS NUMBER (modulus
// 11). Health and Care numbers are 320 000 001 to 399 999 999 and a check digit:
// the same, attribute HEALTH AND CARE NUMBER. CHI numbers begin with the date of
// birth, day first, and end with the same check digit; those ranges are left out
// in England, Wales and the Isle of Man. What else passes the check is called an
// NHS number whatever its first digit, since further ranges come into use.

// health reports which health service number w is.
func health(w row) (Kind, bool) {
	if len(w.digits) != 10 || !healthGroups(w) || !checks(w.digits) {
		return "", false
	}
	switch {
	case birth(w.digits):
		return CHINumber, true
	case w.digits > "3200000009" && w.digits[0] == '3':
		return HCNumber, true
	case w.digits[0] == '0' || slices.Equal(w.groups, []int{2, 2, 2, 4}):
		return "", false
	}
	return NHSNumber, true
}

// healthGroups reports whether ten digits are grouped as such a number is:
// together, 3-3-4 as printed, or with the date of birth of a CHI number apart.
func healthGroups(w row) bool {
	switch {
	case len(w.groups) == 1:
		return true
	case slices.Equal(w.groups, []int{3, 3, 4}), slices.Equal(w.groups, []int{6, 4}):
		return true
	}
	// A date and then a time have other marks between them: 03.05.26 0930.
	alike := len(slices.Compact(slices.Clone(w.seps))) == 1
	return alike && slices.Equal(w.groups, []int{2, 2, 2, 4})
}

// checks reports whether the tenth digit is what the first nine, times 10 down
// to 2, ask for.
func checks(digits string) bool {
	sum := 0
	for i := range 9 {
		sum += (10 - i) * int(digits[i]-'0')
	}
	want := (11 - sum%11) % 11
	return want != 10 && want == int(digits[9]-'0')
}

// birth reports whether the first six digits are a day, a month and two digits
// of a year.
func birth(digits string) bool {
	day, month := digits[:2], digits[2:4]
	return "01" <= day && day <= "31" && "01" <= month && month <= "12"
}

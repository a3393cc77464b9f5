package course

import "testing"

func TestUnwrapFillsOnlyItems(t *testing.T) {
	for source, want := range map[string]string{
		"- it can\n  still be **said\n  late**\n- two\nlazy\n\nAfter\nthat.\n": "- it can still be **said late**\n- two lazy\n\nAfter\nthat.\n",
		"1. one\r\n   more\r\n2. two\r\n":                                      "1. one more\r\n2. two\r\n",
		"- a\n  > b\n  > c\n":                                                  "- a\n  > b\n  > c\n",
		"- a  \n  hard\n- b":                                                   "- a  \n  hard\n- b",
		"no list\nat all":                                                      "no list\nat all",
		"- a\n\n  b\n  c\n":                                                    "- a\n\n  b c\n",
		"```\n- code\n  kept\n```\n":                                           "```\n- code\n  kept\n```\n",
		"":                                                                     "",
	} {
		if got := Unwrap(source); got != want {
			t.Errorf("Unwrap(%q) is %q; want %q", source, got, want)
		}
	}
}

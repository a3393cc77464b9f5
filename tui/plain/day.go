package plain

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// day writes a date as it is said.
func day(d time.Time) string { return d.Format("2 January 2006") }

// weekday is a date with its day of the week.
func weekday(d time.Time) string { return d.Format("Monday 2 January 2006") }

// dateForms are the ways to write a date that are understood. A day comes
// before its month, as the course's readers write it.
var dateForms = []string{
	"2006-01-02", "2/1/2006", "2.1.2006", "2-1-2006", "2 January 2006", "2 Jan 2006",
	"January 2 2006", "Jan 2 2006", "Monday 2 January 2006",
}

// dateFrom reads a date: a number of days from today, today, tomorrow, a day of
// the week to come, or a date with or without its year.
func dateFrom(text string, today time.Time) (time.Time, error) {
	text = strings.Join(strings.Fields(strings.ToLower(strings.TrimRight(text, "."))), " ")
	first, rest, _ := strings.Cut(text, " ")
	if n, ok := number(first); ok {
		switch rest {
		case "", "day", "days":
			return inDays(today, n)
		case "week", "weeks":
			return inDays(today, 7*n)
		}
	}
	switch text {
	case "today", "tonight":
		return today, nil
	case "tomorrow":
		return today.AddDate(0, 0, 1), nil
	}
	if d, ok := nextWeekday(text, today); ok {
		return d, nil
	}
	return written(text, today)
}

func inDays(today time.Time, n int) (time.Time, error) {
	if n < 0 || n > 366 {
		return time.Time{}, fmt.Errorf("%d days is more than a year away, or behind us", n)
	}
	return today.AddDate(0, 0, n), nil
}

func nextWeekday(text string, today time.Time) (time.Time, bool) {
	for i := 1; i <= 7; i++ {
		d := today.AddDate(0, 0, i)
		if strings.EqualFold(text, d.Weekday().String()) {
			return d, true
		}
	}
	return time.Time{}, false
}

// written reads a date that is written out. Without a year it is the next such
// day.
func written(text string, today time.Time) (time.Time, error) {
	withYear := text + " " + strconv.Itoa(today.Year())
	for _, form := range dateForms {
		if d, err := time.Parse(form, text); err == nil {
			return soon(d, today)
		}
		if d, err := time.Parse(form, withYear); err == nil {
			if d.Before(dayOf(today)) {
				d = d.AddDate(1, 0, 0)
			}
			return soon(d, today)
		}
	}
	return time.Time{}, fmt.Errorf("%s is not a date we can read", quoted(text))
}

func soon(d, today time.Time) (time.Time, error) {
	switch {
	case d.Before(dayOf(today)):
		return d, fmt.Errorf("%s is past", day(d))
	case d.After(today.AddDate(1, 0, 1)):
		return d, fmt.Errorf("%s is more than a year away", day(d))
	}
	return d, nil
}

// dayOf is the date of t, as [time.Parse] gives dates.
func dayOf(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

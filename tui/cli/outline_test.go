package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"groundwork/content"
)

// The contract of outline --json, which other programs read. A field may be
// added here; none may be taken away or change its meaning. Types are those of
// JSON; "?" marks what may be null, "[]" a list.
var outlineContract = map[string]string{
	"format": "number", "course": "course", "learner": "learner?", "complete": "bool",
	"missing": "missing[]", "next": "string?", "levels": "level[]",

	"course.id": "string", "course.title": "string", "course.version": "string", "course.hash": "string",
	"learner.id": "string", "learner.name": "string",
	"missing.id": "string", "missing.what": "string", "missing.text": "string",
	"level.id": "string", "level.title": "string", "level.modules": "module[]",
	"module.id": "string", "module.title": "string", "module.status": "status",
	"module.rating": "rating?", "module.lessons": "lesson[]",
	"rating.first": "number?", "rating.latest": "number?",
	"lesson.id": "string", "lesson.title": "string", "lesson.minutes": "minutes", "lesson.core": "bool",
	"lesson.status": "status", "lesson.activities": "activity[]",
	"minutes.low": "number", "minutes.high": "number",
	"activity.id": "string", "activity.kind": "string", "activity.status": "status",
	"activity.score": "number?", "activity.attempts": "number", "activity.due": "string?",
}

var statuses = []string{"not-started", "in-progress", "done", "mastered", "changed"}

func TestOutlineKeepsItsContract(t *testing.T) {
	dir := t.TempDir()
	if err := unpack(filepath.Join("testdata", "asha.txtar"), dir); err != nil {
		t.Fatal(err)
	}
	teapots := filepath.Join(dir, "course")
	if err := unpack(filepath.Join("testdata", "teapots.txtar"), teapots); err != nil {
		t.Fatal(err)
	}
	met := map[string]bool{}
	for name, args := range map[string][]string{
		"half way":          {"--data", dir, "--course", teapots},
		"nobody":            {"--data", filepath.Join(dir, "none"), "--course", teapots},
		"the course inside": {"--data", dir},
		"a learner by name": {"--data", dir, "--course", teapots, "--learner", "asha"},
	} {
		t.Run(name, func(t *testing.T) {
			var out, errs bytes.Buffer
			env := Env{
				Args: append([]string{"outline", "--json"}, args...), In: strings.NewReader(""), Out: &out, Err: &errs,
				Content: content.FS, OS: "linux", Now: time.Now, Clicked: func() bool { return false },
			}
			if code := Main(env); code != ExitOK {
				t.Fatalf("exit code %d: %s", code, errs.String())
			}
			var outline map[string]any
			if err := json.Unmarshal(out.Bytes(), &outline); err != nil {
				t.Fatal(err)
			}
			holds(t, met, "", outline)
			if outline["format"] != 1.0 {
				t.Errorf("format %v, want 1", outline["format"])
			}
		})
	}
	for field := range outlineContract {
		if !met[field] {
			t.Errorf("%s was met nowhere", field)
		}
	}
}

// holds compares an object of the outline with the contract, and what is in it.
func holds(t *testing.T, met map[string]bool, what string, object map[string]any) {
	t.Helper()
	prefix := ""
	if what != "" {
		prefix = what + "."
	}
	for field, kind := range outlineContract {
		name, ours := strings.CutPrefix(field, prefix)
		if !ours || strings.Contains(name, ".") {
			continue
		}
		value, there := object[name]
		if !there {
			t.Errorf("%s is missing", field)
		}
		is(t, met, field, kind, value)
	}
	for _, name := range slices.Sorted(maps.Keys(object)) {
		if _, known := outlineContract[prefix+name]; !known {
			t.Errorf("%s is not in the contract; add it", prefix+name)
		}
	}
}

// is compares one value with its kind.
func is(t *testing.T, met map[string]bool, field, kind string, value any) {
	t.Helper()
	met[field] = true
	kind, null := strings.CutSuffix(kind, "?")
	if value == nil {
		if !null {
			t.Errorf("%s is null", field)
		}
		return
	}
	if each, list := strings.CutSuffix(kind, "[]"); list {
		all, ok := value.([]any)
		if !ok {
			t.Errorf("%s is no list: %v", field, value)
		}
		for _, v := range all {
			is(t, met, field, each, v)
		}
		return
	}
	if object, ok := value.(map[string]any); ok {
		holds(t, met, kind, object)
		return
	}
	if got := kindOf(value); got != kind && (kind != "status" || !slices.Contains(statuses, fmt.Sprint(value))) {
		t.Errorf("%s is %v, a %s; want a %s", field, value, got, kind)
	}
}

func kindOf(value any) string {
	switch value.(type) {
	case string:
		return "string"
	case float64:
		return "number"
	case bool:
		return "bool"
	}
	return fmt.Sprintf("%T", value)
}

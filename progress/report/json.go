package report

import "time"

// JSON is s as one object. Fields are only ever added:
//
//	format               1
//	course               id, title, version, hash, status
//	learner              name, profession, nation: as typed, or empty
//	completed            true or false
//	status               the sentence that says what this is worth
//	started, finished, last, made
//	                     dates, YYYY-MM-DD, or null
//	route                always empty: a route may tell why somebody is here
//	minutes              active, open, estimate {low, high}
//	participatory_hours  0, with the reason in participatory_why
//	mastery              the share asked for, 0 to 1
//	score                the share reached over the questions answered, or null:
//	                     not reported
//	modules              number, level, done, lessons
//	objectives, missing  sentences
//	sources              read, second_hand, known, oldest, overdue
func (s Summary) JSON() string {
	return encode(jsonSummary{
		Format: 1, Course: jsonCourse(s.Course), Learner: jsonLearner(s.Learner),
		Completed: s.Completed, Status: s.StatusLine(),
		Started: day(s.Started), Finished: day(s.Finished), Last: day(s.Last), Made: day(s.Made),
		Minutes: jsonMinutes{s.Active, s.Open, jsonRange{s.Estimate.Low, s.Estimate.High}},
		Why:     "Taken alone; participatory hours need other professionals.",
		Mastery: s.Mastery, Score: s.Score, Modules: jsonModules(s.Modules),
		Objectives: list(s.Objectives), Missing: list(s.Missing),
		Sources: jsonSources{s.Sources.Read, s.Sources.SecondHand, s.Sources.Known, day(s.Sources.Oldest), s.Sources.Overdue},
	})
}

type jsonSummary struct {
	Format     int          `json:"format"`
	Course     jsonCourse   `json:"course"`
	Learner    jsonLearner  `json:"learner"`
	Completed  bool         `json:"completed"`
	Status     string       `json:"status"`
	Started    *string      `json:"started"`
	Finished   *string      `json:"finished"`
	Last       *string      `json:"last"`
	Made       *string      `json:"made"`
	Route      string       `json:"route"`
	Minutes    jsonMinutes  `json:"minutes"`
	Hours      int          `json:"participatory_hours"`
	Why        string       `json:"participatory_why"`
	Mastery    float64      `json:"mastery"`
	Score      *float64     `json:"score"`
	Modules    []jsonModule `json:"modules"`
	Objectives []string     `json:"objectives"`
	Missing    []string     `json:"missing"`
	Sources    jsonSources  `json:"sources"`
}

type jsonCourse struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Version string `json:"version"`
	Hash    string `json:"hash"`
	Status  string `json:"status"`
}

type jsonLearner struct {
	Name       string `json:"name"`
	Profession string `json:"profession"`
	Nation     string `json:"nation"`
}

type jsonMinutes struct {
	Active   int       `json:"active"`
	Open     int       `json:"open"`
	Estimate jsonRange `json:"estimate"`
}

type jsonRange struct {
	Low  int `json:"low"`
	High int `json:"high"`
}

type jsonModule struct {
	Number  int    `json:"number"`
	Level   string `json:"level"`
	Done    int    `json:"done"`
	Lessons int    `json:"lessons"`
}

type jsonSources struct {
	Read       int     `json:"read"`
	SecondHand int     `json:"second_hand"`
	Known      int     `json:"known"`
	Oldest     *string `json:"oldest"`
	Overdue    int     `json:"overdue"`
}

func jsonModules(modules []Module) []jsonModule {
	all := make([]jsonModule, len(modules))
	for i, m := range modules {
		all[i] = jsonModule(m)
	}
	return all
}

// day is the date of t, or null.
func day(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	s := t.Format(time.DateOnly)
	return &s
}

// list is never null.
func list(texts []string) []string { return append([]string{}, texts...) }

// encode is [JSON] of what can be encoded.
func encode(v any) string {
	text, err := JSON(v)
	if err != nil {
		panic("internal error: " + err.Error())
	}
	return text
}

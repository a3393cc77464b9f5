package course

import "errors"

// Kinds lists every kind of activity, in the order of the format's
// specification.
func Kinds() []Kind {
	return []Kind{
		KindChoice, KindMultiple, KindSequencing, KindMatching,
		KindScenario, KindRating, KindReflection, KindCommitment,
	}
}

// ErrResponse is the error of [Activity.Grade] for a response that names what
// was not offered, names it twice, or gives too few or too many.
var ErrResponse = errors.New("not a response to this activity")

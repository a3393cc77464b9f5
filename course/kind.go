package course

// A Kind names a kind of activity, as content writes it.
type Kind string

// The kinds. A kind lives in the file of its name: its keys, its checks, its
// grading.
const (
	KindChoice     Kind = "choice"
	KindMultiple   Kind = "multiple"
	KindSequencing Kind = "sequencing"
	KindMatching   Kind = "matching"
	KindScenario   Kind = "scenario"
	KindRating     Kind = "rating"
	KindReflection Kind = "reflection"
	KindCommitment Kind = "commitment"
)

// Kinds lists every kind of activity, in the order of the format's
// specification.
func Kinds() []Kind {
	return []Kind{
		KindChoice, KindMultiple, KindSequencing, KindMatching,
		KindScenario, KindRating, KindReflection, KindCommitment,
	}
}

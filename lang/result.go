package lang

// Undetermined is the tag of a text whose language is not known (BCP 47).
const Undetermined = "und"

// maxAlternatives is the number of runners-up a Result names.
const maxAlternatives = 5

// Result is what a detector says of a text. It is a value without pointers to
// the text.
type Result struct {
	// Tag is the ISO 639-1 code of the language, which is also its BCP 47
	// tag, or Undetermined.
	Tag string
	// Confidence is the calibrated probability that the text is in Tag, 0 to
	// 1. It is low both when another language is nearly as likely and when the
	// text does not look like Tag as its speakers write it.
	Confidence float64
	// Margin is the probability of Tag less that of the first alternative,
	// taking for granted that the text is in one of the detector's languages.
	Margin float64
	// Script is the ISO 15924 code of the writing system most letters are of:
	// "Latn", "Cyrl", "Jpan"; "Zyyy" for a text without letters.
	Script string
	// Reliable says that the answer can be acted upon without asking anybody:
	// enough text, and a high confidence. It is never true of a single word.
	Reliable bool
	// Alternatives are the languages that come next, the likeliest first; of an
	// undetermined text all that were considered. An unused place has an empty
	// Tag.
	Alternatives [maxAlternatives]Alternative
}

// Alternative is a language a text could also be in.
type Alternative struct {
	Tag        string
	Confidence float64 // the calibrated probability that the text is in Tag
}

// Identifier says which language a text is in. Detector and the detector of
// package exact are Identifiers. Implementations are safe for concurrent use.
type Identifier interface {
	Detect(text string) Result
}

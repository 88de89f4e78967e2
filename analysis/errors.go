package analysis

import "fmt"

// A TooLargeError is returned for an article above the Analyzer's size limit.
type TooLargeError struct {
	Size, Limit int // bytes
}

func (e *TooLargeError) Error() string {
	return fmt.Sprintf("analysis: the article has %d bytes, the limit is %d: split it or raise the limit with WithMaxBytes", e.Size, e.Limit)
}

// An InvalidUTF8Error is returned for a text that is no valid UTF-8.
type InvalidUTF8Error struct {
	Offset int // of the first byte that is wrong
}

func (e *InvalidUTF8Error) Error() string {
	return fmt.Sprintf("analysis: invalid UTF-8 at byte %d: convert the article to UTF-8 first", e.Offset)
}

// A ConfigError is returned by New and With for an option or pack that cannot
// work.
type ConfigError struct {
	Reason string
}

func (e *ConfigError) Error() string { return "analysis: " + e.Reason }

// A PackError is returned when the data of a language pack cannot be loaded.
type PackError struct {
	Language string
	Err      error
}

func (e *PackError) Error() string {
	return fmt.Sprintf("analysis: language pack %q: %v", e.Language, e.Err)
}

func (e *PackError) Unwrap() error { return e.Err }

// A DefectError says that the library itself failed on an article: a bug, to
// be reported with the article and the stack. A stream goes on after it.
type DefectError struct {
	Panic any
	Stack []byte
}

func (e *DefectError) Error() string {
	return fmt.Sprintf("analysis: a defect of the library, please report it with the article: %v", e.Panic)
}

package text

// Span is a half-open byte range [Start, End) of a document's text.
// The zero Span means "none".
type Span struct {
	Start, End int
}

// IsZero reports whether s means "none".
func (s Span) IsZero() bool { return s.Start == 0 && s.End == 0 }

// Len is the length of s in bytes.
func (s Span) Len() int { return s.End - s.Start }

// In returns the part of src that s covers.
func (s Span) In(src string) string { return src[s.Start:s.End] }

// Contains reports whether other lies within s.
func (s Span) Contains(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Overlaps reports whether s and other share at least one byte.
func (s Span) Overlaps(other Span) bool { return s.Start < other.End && other.Start < s.End }

// Cover returns the smallest span that holds both s and other; a zero span
// adds nothing.
func (s Span) Cover(other Span) Span {
	switch {
	case s.IsZero():
		return other
	case other.IsZero():
		return s
	}
	return Span{min(s.Start, other.Start), max(s.End, other.End)}
}

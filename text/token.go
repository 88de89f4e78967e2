package text

// Kind says what a token is made of.
type Kind uint8

// The kinds of tokens.
const (
	Word    Kind = iota // letters, possibly with digits, inner hyphens and apostrophes
	Number              // starts with a digit: "1 234,5", "2.4bn", "18-jährige", "5G"
	Punct               // one punctuation mark
	Symbol              // currency signs, mathematical and other symbols, emoji
	URL                 // web address
	Email               // e-mail address
	Handle              // @name
	Hashtag             // #topic
)

// Flags are properties of a token's surface, found while tokenizing.
type Flags uint8

// The surface properties of a token.
const (
	Capital      Flags = 1 << iota // its first letter is upper case
	Upper                          // all its letters are upper case and there are at least two
	Inner                          // an upper-case letter follows a lower-case one ("iPhone", "WhatsApp")
	HasDigit                       // at least one digit
	Abbreviation                   // ends in a full stop that belongs to it ("Dr.", "P.-D.G.")
	SpaceBefore                    // white space or the start of the text stands before it
	LineStart                      // first token of its line
	NonASCII                       // at least one byte above 0x7f
)

// Token is one word, number, mark or symbol. It is a value of 16 bytes
// without pointers; its surface is Document.TokenText.
type Token struct {
	Start, End int32  // byte offsets, half-open
	Hash       uint32 // hash of the lower-cased, NFC-composed surface; see internal/segment.Hash
	Kind       Kind
	Flags      Flags
}

// Span returns the token's byte range.
func (t Token) Span() Span { return Span{int(t.Start), int(t.End)} }

// Is reports whether all of the given flags are set.
func (t Token) Is(f Flags) bool { return t.Flags&f == f }

package kb

import "github.com/nutgraf/nutgraf/lang"

// Head says what names are that contain a certain word: "Université de X",
// "X Airlines", "Bundesxamt".
type Head struct {
	Kind  lang.Kind
	Place HeadPlace
}

// HeadPlace is where in a name a head stands.
type HeadPlace uint8

// The places of heads.
const (
	First  HeadPlace = 1 << iota // first word of the name
	Last                         // last word of the name
	Inside                       // any word of the name
	Ending                       // the end of the last word ("-ministerium")
)

// minEnding is the length in bytes of the shortest Ending head.
const minEnding = 3

// Head finds the head of a name by its key: that of the first word, else the
// last, else an ending of the last, else any word between.
func (s *Store) Head(key []byte) (Head, bool) {
	first, last := cut(key)
	if h, ok := s.head(first, First|Inside); ok {
		return h, true
	}
	if h, ok := s.head(last, Last|Inside); ok {
		return h, true
	}
	if n := len(last) - minEnding; n > 0 && s.headEnds.May(hash(last[n:])) {
		for at := 1; at <= n; at++ {
			if h, ok := s.head(last[at:], Ending); ok {
				return h, true
			}
		}
	}
	for rest := key[len(first):]; len(rest) > len(last)+1; {
		word, _ := cut(rest[1:])
		if h, ok := s.head(word, Inside); ok {
			return h, true
		}
		rest = rest[1+len(word):]
	}
	return Head{}, false
}

// head finds a word as a head that may stand at one of the places.
func (s *Store) head(word []byte, at HeadPlace) (Head, bool) {
	i, ok := s.heads.find(word)
	if !ok || s.headList[i].Place&at == 0 {
		return Head{}, false
	}
	return s.headList[i], true
}

// cut returns the first and the last word of a key.
func cut(key []byte) (first, last []byte) {
	i := 0
	for i < len(key) && key[i] != ' ' {
		i++
	}
	k := len(key)
	for k > 0 && key[k-1] != ' ' {
		k--
	}
	return key[:i], key[k:]
}

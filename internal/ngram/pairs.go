package ngram

// pairRunes bounds the letters that Pairs covers: Latin with its extensions.
const pairRunes = 0x250

// Pairs holds, for every pair of letters that many languages use, the summed
// weights of the pair and of its second letter. Nearly every n-gram of one or
// two letters has a posting for nearly every language; adding up a row is
// several times faster than going through them.
type Pairs struct {
	index [pairRunes]uint8 // of a letter, 0 if none
	count int
	rows  []row
}

type row [MaxLanguages]int16

// NewPairs makes the rows for the letters with at least common languages.
// It takes about a millisecond and half a megabyte.
func NewPairs(t *Table, common int) *Pairs {
	p := new(Pairs)
	var letters []rune
	for r := range rune(pairRunes) {
		if postings, ok := t.Lookup(Empty.Before(r)); ok && postings.to-postings.from >= common {
			letters = append(letters, r)
			p.index[r] = uint8(len(letters))
		}
	}
	p.count = len(letters)
	p.rows = make([]row, p.count*p.count)
	for i, second := range letters {
		h := Empty.Before(second)
		single, _ := t.Lookup(h)
		for k, first := range letters {
			var sum [MaxLanguages]int32
			single.AddTo(&sum, t)
			if pair, ok := t.Lookup(h.Before(first)); ok {
				pair.AddTo(&sum, t)
			}
			for l, weight := range sum {
				p.rows[k*p.count+i][l] = int16(weight)
			}
		}
	}
	return p
}

// Add adds the weights of two letters that stand together to the scores, and
// reports whether it has the pair.
func (p *Pairs) Add(first, second rune, scores *[MaxLanguages]int32) bool {
	if uint32(first) >= pairRunes || uint32(second) >= pairRunes {
		return false
	}
	i, k := int(p.index[first]), int(p.index[second])
	if i == 0 || k == 0 {
		return false
	}
	row := &p.rows[(i-1)*p.count+k-1]
	for l := range scores {
		scores[l] += int32(row[l])
	}
	return true
}

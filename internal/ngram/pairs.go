package ngram

// pairRunes bounds the letters that Pairs covers: Latin with its extensions.
const pairRunes = 0x250

// Pairs holds, for every pair of letters that many languages use, the summed
// weights of the pair and of its second letter. Nearly every n-gram of one or
// two letters has a posting for nearly every language; adding up rows is many
// times faster than going through postings.
type Pairs struct {
	index [pairRunes]uint8 // of a letter, 0 if none
	count int
	rows  []row
}

// row is a byte for every language, so that a row is a line of the processor's
// cache: the weight in steps of pairStep, a tenth of a nat, which is nothing
// beside the tens of nats between languages, plus zeroByte. So bytes reach from
// -6 to 19 nats. The weights of pairs in the detector's table do from -5 on, and
// one in 5,000 is larger.
type row [MaxLanguages / 8]uint64

const (
	pairStep = Scale / 10
	zeroByte = 64
)

// NewPairs makes the rows for the letters with at least common languages.
// It takes milliseconds and 0.6 MB.
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
		var single [MaxLanguages]int32
		postings, _ := t.Lookup(h)
		postings.AddTo(&single, t)
		for k, first := range letters {
			sum := single
			if pair, ok := t.Lookup(h.Before(first)); ok {
				pair.AddTo(&sum, t)
			}
			p.rows[k*p.count+i] = newRow(&sum)
		}
	}
	return p
}

// newRow rounds weights to the bytes of a row.
func newRow(weights *[MaxLanguages]int32) (r row) {
	for l, weight := range weights {
		steps := (weight + zeroByte*pairStep + pairStep/2) / pairStep // rounded, for what is not clipped is positive
		r[l/8] |= uint64(max(0, min(255, steps))) << (l % 8 * 8)
	}
	return r
}

// find is the place of the row of two letters that stand together; ok is false
// if there is none.
func (p *Pairs) find(first, second rune) (at uint16, ok bool) {
	if uint32(first) >= pairRunes || uint32(second) >= pairRunes {
		return 0, false
	}
	i, k := int(p.index[first]), int(p.index[second])
	return uint16((i-1)*p.count + k - 1), i != 0 && k != 0
}

// addTo adds the weights of up to 256 rows to the scores, eight languages at
// once: four of the bytes of a word in the 16-bit lanes of one sum and four in
// those of another.
func (p *Pairs) addTo(scores *[MaxLanguages]int32, rows []uint16) {
	const lanes = 0x00ff00ff00ff00ff
	zero := zeroByte * int32(len(rows))
	for k := 0; k < MaxLanguages/8; k += 2 {
		var e0, o0, e1, o1 uint64
		for _, at := range rows {
			r := &p.rows[at]
			e0 += r[k] & lanes
			o0 += r[k] >> 8 & lanes
			e1 += r[k+1] & lanes
			o1 += r[k+1] >> 8 & lanes
		}
		s := scores[k*8 : k*8+16]
		for l := 0; l < 8; l += 2 {
			s[l] += (int32(e0&0xffff) - zero) * pairStep
			s[l+1] += (int32(o0&0xffff) - zero) * pairStep
			s[l+8] += (int32(e1&0xffff) - zero) * pairStep
			s[l+9] += (int32(o1&0xffff) - zero) * pairStep
			e0, o0, e1, o1 = e0>>16, o0>>16, e1>>16, o1>>16
		}
	}
}

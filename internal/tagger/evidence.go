package tagger

import "github.com/nutgraf/nutgraf/lang"

// votes are how far each kind is believed.
type votes [lang.KindCount]float32

// evidence is what the words of a document's names are taken for, by word.
type evidence struct {
	slots []slot // open addressing, a power of two
	used  []uint32
	words []wordVotes
	names []votes // of the names of the first pass, in order
	own   []votes
}

type slot struct {
	word uint32
	at   int32 // index into words, plus one
}

type wordVotes struct {
	sum  votes
	seen float32 // names that hold the word
}

func (e *evidence) reset() {
	for _, i := range e.used {
		e.slots[i] = slot{}
	}
	e.used, e.words, e.names = e.used[:0], e.words[:0], e.names[:0]
	if e.slots == nil {
		e.slots = make([]slot, 256)
	}
}

func (e *evidence) find(word uint32) (i uint32, at int32) {
	mask := uint32(len(e.slots) - 1)
	for i = word * 0x9e3779b1 & mask; ; i = (i + 1) & mask {
		if s := e.slots[i]; s.at == 0 || s.word == word {
			return i, s.at
		}
	}
}

// add notes a name of the first pass.
func (e *evidence) add(cells []cell, v votes) {
	e.names = append(e.names, v)
	for k := range cells {
		c := &cells[k]
		c.name = int32(len(e.names) - 1)
		if !c.capital {
			continue
		}
		i, at := e.find(c.word)
		if at == 0 {
			if 2*(len(e.used)+1) > len(e.slots) {
				e.enlarge()
				i, _ = e.find(c.word)
			}
			e.words = append(e.words, wordVotes{})
			at = int32(len(e.words))
			e.slots[i] = slot{c.word, at}
			e.used = append(e.used, i)
		}
		w := &e.words[at-1]
		w.seen++
		for k, p := range v {
			w.sum[k] += p
		}
	}
}

func (e *evidence) enlarge() {
	old := e.slots
	e.slots = make([]slot, 2*len(old))
	e.used = e.used[:0]
	for _, s := range old {
		if s.at != 0 {
			i, _ := e.find(s.word)
			e.slots[i] = s
			e.used = append(e.used, i)
		}
	}
}

// listen adds to the scores of a stretch what other names of the document with
// the same words are taken for, and reports whether that is anything.
func (m *Model) listen(s *scratch, i, j int) bool {
	heard := false
	l, e := &s.lattice, &s.evidence
	for k := i; k < j; k++ {
		c := &l.cells[k]
		if !c.capital {
			continue
		}
		_, at := e.find(c.word)
		if at == 0 {
			continue
		}
		w := e.words[at-1]
		if c.name >= 0 {
			for x, p := range e.own[c.name] {
				w.sum[x] -= p
			}
			w.seen--
		}
		if w.seen <= 0 {
			continue
		}
		for x := lang.Person; x < lang.KindCount; x++ {
			bonus := int32(min(w.sum[x], 1.5) * m.trust / m.scale)
			if bonus <= 0 {
				continue
			}
			heard = true
			for p := begin; p <= single; p++ {
				l.scores[k][4*(int(x)-1)+p] += bonus
			}
		}
	}
	return heard
}

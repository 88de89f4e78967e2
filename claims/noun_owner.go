package claims

import "github.com/nutgraf/nutgraf/lang"

// dimensioned is the noun that an adjective of measure describes: "le pont,
// long de 86 mètres", "die 86 Meter lange Brücke".
func (r *reader) dimensioned(d *reading, end int) phrase {
	if d.Kind == Count || d.Kind == Duration {
		return phrase{}
	}
	if m := r.marks.starting(d.Last, dimensionWord); m != nil {
		if n := r.head(int(m.last), end, false, true); !n.none() {
			return n
		}
	}
	k := d.start
	if m := r.marks.before(k, ofWord); m != nil {
		k = int(m.first)
	}
	m := r.marks.before(k, dimensionWord)
	if m == nil {
		return phrase{}
	}
	k = int(m.first) - 1
	for step := 0; step < 3 && (r.isMark(k, ",", "»", "”", "\"") || r.is(k, lang.ADJ)); step++ {
		k--
	}
	if !r.words.headLast {
		k = r.headOf(k)
	}
	if !r.isNoun(k) || r.is(k, lang.PROPN) {
		return phrase{}
	}
	return phrase{k, k + 1}
}

// owned reports whether the duration belongs to the noun at token k: "an
// outage of six hours".
func (r *reader) owned(d *reading, k int) bool {
	of := r.marks.before(d.start, ofWord)
	if of == nil {
		return false
	}
	i := int(of.first) - 1
	for i > k && r.is(i, lang.ADJ) {
		i--
	}
	return i == k
}

// headOf is the noun that the one at token k belongs to, over several steps:
// "un entrepôt viticole du premier siècle".
func (r *reader) headOf(k int) int {
	for step := 0; step < 3 && r.isNoun(k); step++ {
		i := k
		for r.is(i-1, lang.ADJ) || r.is(i-1, lang.NUM) {
			i--
		}
		of := r.marks.before(i, ofWord)
		if of == nil {
			return k
		}
		i = int(of.first) - 1
		for r.is(i, lang.ADJ) {
			i--
		}
		if !r.isNoun(i) {
			return k
		}
		k = i
	}
	return k
}

// climb is the noun of measure that the noun at token k belongs to: "taxa de
// retorno"; k itself if there is none.
func (r *reader) climb(k int) int {
	for i, step := k, 0; step < 2; step++ {
		if r.is(i-1, lang.DET) {
			i--
		}
		if !r.is(i-1, lang.ADP) || !r.isNoun(i-2) {
			break
		}
		i -= 2
		if r.marks.starting(i, measuredNoun) != nil {
			return i
		}
	}
	return k
}

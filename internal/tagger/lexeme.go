package tagger

// lexeme is what is known of a word from large amounts of unmarked text: two
// clusters of words that are used alike, one of vectors and one by Brown's
// algorithm, and how its letters are written. The upper bits of a cluster are
// a coarser one; 0 is unknown.
type lexeme uint32

const (
	clusterBits = 12
	clusterMask = 1<<clusterBits - 1
	// clusterings is the number of clusters of a word.
	clusterings = 2
)

// coarser is how many lower bits of each cluster make it fine.
var coarser = [clusterings]uint32{4, 5}

func (l lexeme) cluster(k int) uint32 { return uint32(l) >> (k * clusterBits) & clusterMask }
func (l lexeme) coarse(k int) uint32  { return l.cluster(k) >> coarser[k] }
func (l lexeme) letters() uint32      { return uint32(l) >> (clusterings * clusterBits) }

// Lexeme packs clusters and the letter-case use, 0 to 15.
func Lexeme(vectors, brown uint16, letters uint8) uint32 {
	return uint32(vectors)&clusterMask | uint32(brown)&clusterMask<<clusterBits | uint32(letters&15)<<(clusterings*clusterBits)
}

// clusterFeatures appends the features of the clusters of a word that has the
// role beside a unit.
func clusterFeatures(out []uint32, a *atom, role role) []uint32 {
	for k := range clusterings {
		fine, coarse := a.lex.cluster(k), a.lex.coarse(k)
		t := uint32(170 + 10*k)
		switch {
		case role == left && fine != 0:
			out = append(out, feature(t, fine, 0))
		case role == right && fine != 0:
			out = append(out, feature(t+1, fine, 0))
		case role == left2 && coarse != 0:
			out = append(out, feature(t+3, coarse, 0))
		case role == right2 && coarse != 0:
			out = append(out, feature(t+4, coarse, 0))
		case role == itself && fine != 0:
			out = append(out, feature(t+5, fine, a.lettered()), feature(t+6, coarse, a.lettered()))
		}
	}
	if role == itself {
		out = append(out, feature(190, a.lex.letters(), a.lettered()))
	}
	return out
}

// lettered is how a unit is written, and where.
func (a *atom) lettered() uint32 { return a.cases()&0xff<<1 | uint32(a.place) }

// clusterPairFeatures appends the features of the clusters of a unit a and of
// the ones before and behind it.
func clusterPairFeatures(out []uint32, a, p, n lexeme) []uint32 {
	for k := range clusterings {
		t := uint32(170 + 10*k)
		x, y, z := p.coarse(k), a.coarse(k), n.coarse(k)
		if x != 0 || z != 0 {
			out = append(out, feature(t+2, x, z))
		}
		if a.cluster(k) != 0 {
			out = append(out, feature(t+7, x, y), feature(t+8, y, z))
		}
	}
	return out
}

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

// clusterFeatures appends the features of the clusters of a unit's neighbours.
func clusterFeatures(out []uint32, p, n, pp, nn lexeme) []uint32 {
	for k := range clusterings {
		t := uint32(170 + 10*k)
		if c := p.cluster(k); c != 0 {
			out = append(out, feature(t, c, 0))
		}
		if c := n.cluster(k); c != 0 {
			out = append(out, feature(t+1, c, 0))
		}
		if x, y := p.coarse(k), n.coarse(k); x != 0 || y != 0 {
			out = append(out, feature(t+2, x, y))
		}
		if c := pp.coarse(k); c != 0 {
			out = append(out, feature(t+3, c, 0))
		}
		if c := nn.coarse(k); c != 0 {
			out = append(out, feature(t+4, c, 0))
		}
	}
	return out
}

// ownClusterFeatures appends the features of the clusters of a unit itself.
func ownClusterFeatures(out []uint32, a, p, n lexeme, cases uint32) []uint32 {
	for k := range clusterings {
		c := a.cluster(k)
		if c == 0 {
			continue
		}
		t := uint32(175 + 10*k)
		x := a.coarse(k)
		out = append(out, feature(t, c, cases), feature(t+1, x, cases), feature(t+2, p.coarse(k), x), feature(t+3, x, n.coarse(k)))
	}
	return append(out, feature(190, a.letters(), cases))
}

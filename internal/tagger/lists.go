package tagger

// Class is what a listed phrase is known as.
type Class uint8

// The classes of listed phrases.
const (
	GivenName Class = iota
	Surname
	City
	Territory // countries, regions, states
	CompanyName
	LegalForm // "GmbH", "S.A."
	PlatformName
	MediaName
	Body // words that head the names of organizations: "Ministère", "Universität"
	ProductName
	Title // "Mr", "Frau"
	SilverPerson
	SilverPlace
	SilverBody
	CompanyWord // words that head or end the names of companies: "Bank", "Airlines"
	OtherName
	ClassCount
)

// prefixBit marks the front of a longer phrase in the phrase table.
const prefixBit = 1 << 31

// maxPhrase bounds the look-ahead of phrase matching, in units.
const maxPhrase = 6

// extend hashes a phrase longer by one word.
func extend(h, word uint32) uint32 {
	return uint32((uint64(h)<<32 | uint64(word)) * 0x9fb21c651e98df25 >> 32)
}

// position of a unit within a listed phrase.
const (
	posBegin = iota
	posInside
	posLast
	posUnit
)

// matchLists marks the units that listed phrases cover: at each unit that may
// begin a name, the longest phrase.
func (m *Model) matchLists(units []atom) {
	for i := range units {
		if !units[i].mayStart() {
			continue
		}
		h, best, classes := uint32(0), 0, uint32(0)
		for k := i; k < len(units) && k < i+maxPhrase; k++ {
			h = extend(h, units[k].word)
			v := m.phrases.get(h)
			if v&^prefixBit != 0 {
				best, classes = k-i+1, v&^prefixBit
			}
			if v&prefixBit == 0 {
				break
			}
		}
		mark(units[i:i+best], classes)
	}
}

// mark enters the classes of a phrase into the units it covers.
func mark(units []atom, classes uint32) {
	for c := uint32(0); c < uint32(ClassCount); c++ {
		if classes&(1<<c) == 0 {
			continue
		}
		for k := range units {
			p := uint32(posInside)
			switch {
			case len(units) == 1:
				p = posUnit
			case k == 0:
				p = posBegin
			case k == len(units)-1:
				p = posLast
			}
			units[k].listed |= 1 << (c*4 + p)
		}
	}
}

// classesOf folds positions away: one bit a class.
func classesOf(listed uint64) uint32 {
	x := listed | listed>>1 | listed>>2 | listed>>3
	x &= 0x1111111111111111
	x = (x | x>>3) & 0x0303030303030303
	x = (x | x>>6) & 0x000f000f000f000f
	x = (x | x>>12) & 0x000000ff000000ff
	return uint32(x|x>>24) & 0xffff
}

// wordInfo is what a model knows of a word form apart from the weights.
type wordInfo uint32

// Layout of a wordInfo: 7 bits unused, a flag, 4 of letter-case use, 4 flags, 8
// bits of ambiguity class and a set of kinds, one bit each.
const (
	infoCommon     = 1 << 7 // written with a capital, practically never at the start of a name
	infoCaseShift  = 8
	infoInside     = 1 << 12 // seen in lower case inside or at the end of a name
	infoStart      = 1 << 13 // seen in lower case at the start of a name
	infoRole       = 1 << 14 // word of a role: "minister", "chef"
	infoCertain    = 1 << 15 // one part of speech, practically always
	infoClassShift = 16
	infoHeadsShift = 24

	maxClasses = 256
)

func (w wordInfo) cases() uint32 { return uint32(w) >> infoCaseShift & 0xf }
func (w wordInfo) class() uint32 { return uint32(w) >> infoClassShift & 0xff }

// heads are the kinds of names that the word announces as a noun: "company",
// "river".
func (w wordInfo) heads() uint32 { return uint32(w) >> infoHeadsShift }

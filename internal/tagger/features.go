package tagger

import (
	"github.com/nutgraf/nutgraf/lang"
	"github.com/nutgraf/nutgraf/text"
)

// feature hashes a template number and two values.
func feature(template, a, b uint32) uint32 {
	x := (uint64(a)<<32 | uint64(b)) ^ uint64(template)*0x9e3779b97f4a7c15
	x *= 0xff51afd7ed558ccd
	x ^= x >> 29
	x *= 0xc4ceb9fe1a85ec53
	return uint32(x >> 32)
}

// edge stands for what lies beyond either end of a sentence.
var edge = atom{key: edgeKey, slot: edgeSlot, form: form{word: 1, shape: 2}}

func at(units []atom, i int) *atom {
	if uint(i) < uint(len(units)) {
		return &units[i]
	}
	return &edge
}

// posFeatures appends the features of token i for its part of speech; the
// parts of speech of the tokens before it are decided.
func posFeatures(out []uint32, tokens []atom, i int) []uint32 {
	for role := range posRoles {
		out = posWordFeatures(out, beside(tokens, i, role), role)
	}
	return posPairFeatures(out, tokens, i)
}

// posWordFeatures appends the features that one word gives to the part of
// speech of the token that it has the role beside.
func posWordFeatures(out []uint32, a *atom, role role) []uint32 {
	switch role {
	case right:
		return append(out, feature(13, a.word, 0))
	case left:
		return append(out, feature(12, a.word, 0))
	case right2:
		return append(out, feature(14, a.word, 0))
	}
	cases, first := uint32(a.flags&caseFlags), uint32(a.place&firstPlace)
	return append(out,
		feature(1, a.word, 0),
		feature(2, a.suffix[1], a.shape),
		feature(3, a.suffix[2], 0),
		feature(4, a.suffix[3], 0),
		feature(6, a.shape, first),
		feature(29, 0, 0),
		feature(34, a.prefix[3], 0),
		feature(41, a.alone, a.info.class()<<8|cases<<1|first),
		feature(42, a.info.cases()<<16|cases<<1|first, a.info.class()),
	)
}

// posPairFeatures appends the features that depend on several words or on parts
// of speech.
func posPairFeatures(out []uint32, tokens []atom, i int) []uint32 {
	a, p, n := &tokens[i], at(tokens, i-1), at(tokens, i+1)
	pp, nn := at(tokens, i-2), at(tokens, i+2)
	tag1, tag2 := uint32(p.pos), uint32(pp.pos)
	if i == 0 {
		tag1 = uint32(lang.POSCount)
	}
	if i < 2 {
		tag2 = uint32(lang.POSCount)
	}
	tags := tag1<<8 | tag2
	cases, first := uint32(a.flags&caseFlags), uint32(a.place&firstPlace)
	return append(out,
		feature(8, tag1, 0),
		feature(9, tags, 0),
		feature(10, tag1, a.word),
		feature(11, tags, a.info.class()),
		feature(15, n.info.class(), tag1),
		feature(16, n.info.class(), nn.info.class()),
		feature(17, a.info.class(), n.info.class()),
		feature(21, a.suffix[2], tag1),
		feature(23, p.word, a.word),
		feature(24, a.lex.coarse(0)<<8|a.lex.coarse(1), tag1),
		feature(25, n.lex.coarse(0)<<8|n.lex.coarse(1), a.info.class()),
		feature(39, a.word, n.info.class()),
		feature(40, verbBefore(tokens, i), a.info.class()),
		feature(43, uint32(n.flags&(text.Capital|text.Upper)), a.info.class()<<8|cases<<1|first),
	)
}

// verbBefore says which kind of verb was last among the ten tokens before i
// and about how far away: a clause that has its verb wants no other one.
func verbBefore(tokens []atom, i int) uint32 {
	for k := i - 1; k >= max(0, i-10); k-- {
		if p := tokens[k].pos; p == lang.VERB || p == lang.AUX {
			return uint32(p)<<8 | uint32(min(i-k, 4))
		}
	}
	return 0
}

// view is what the templates of names see of a unit and its neighbours.
type view struct {
	cases, pos, lists, role uint32
}

func look(a *atom) view {
	v := view{cases: a.cases(), pos: uint32(a.pos), lists: classesOf(a.listed)}
	if a.info&infoRole != 0 {
		v.role = 1
	}
	return v
}

// groups says where in a unit's features each group ends: context, then what
// names the word itself, then lists. Training drops whole groups at random so
// that the model does not lean on known words.
type groups struct{ context, word int }

// nameFeatures appends the features of unit i for its name label.
func nameFeatures(out []uint32, units []atom, i int) ([]uint32, groups) {
	a, p, n := &units[i], at(units, i-1), at(units, i+1)
	for role := range nameRoles {
		out = nameWordFeatures(out, beside(units, i, role), role)
	}
	va, vp, vn := look(a), look(p), look(n)
	out = namePairFeatures(out, units, i, &va, &vp, &vn)
	g := groups{context: len(out)}
	out = namingFeatures(out, a)
	out = namingPairFeatures(out, a, p, n)
	g.word = len(out)
	return listFeatures(out, units, i, &va, &vp, &vn), g
}

// nameWordFeatures appends the features that one word gives to the name label
// of the unit that it has the role beside, but for those that name the unit
// itself.
func nameWordFeatures(out []uint32, a *atom, role role) []uint32 {
	switch role {
	case left:
		out = append(out, feature(101, a.word, 0), feature(117, a.suffix[2], 0), feature(136, a.suffix[4], 0))
	case right:
		out = append(out, feature(102, a.word, 0), feature(118, a.suffix[2], 0), feature(137, a.suffix[4], 0))
	case left2:
		out = append(out, feature(105, a.word, 0))
	case right2:
		out = append(out, feature(106, a.word, 0))
	default:
		first, cases := uint32(a.place), a.cases()
		out = append(out,
			feature(100, 0, 0),
			feature(107, a.shape, first),
			feature(111, a.suffix[1], 0),
			feature(112, a.suffix[2], 0),
			feature(113, a.suffix[3], 0),
			feature(114, a.prefix[2], 0),
			feature(115, a.prefix[3], 0),
			feature(116, a.prefix[1], 0),
			feature(127, cases, first),
			feature(138, a.suffix[4], 0),
		)
		if h := a.info.heads(); h != 0 {
			out = append(out, feature(160, h, cases))
		}
	}
	return clusterFeatures(out, a, role)
}

// namingFeatures appends the features that name the unit itself.
func namingFeatures(out []uint32, a *atom) []uint32 {
	return append(out, feature(140, a.word, 0), feature(141, a.word, uint32(a.flags&(text.Capital|text.Upper))))
}

func namingPairFeatures(out []uint32, a, p, n *atom) []uint32 {
	return append(out, feature(142, p.word, a.word), feature(143, a.word, n.word))
}

// namePairFeatures appends the features that depend on several words or on
// parts of speech.
func namePairFeatures(out []uint32, units []atom, i int, va, vp, vn *view) []uint32 {
	a, p, n := &units[i], at(units, i-1), at(units, i+1)
	pp, nn := at(units, i-2), at(units, i+2)
	vpp, vnn := look(pp), look(nn)
	out = append(out,
		feature(103, pp.word, p.word),
		feature(104, n.word, nn.word),
		feature(108, p.shape, a.shape),
		feature(109, a.shape, n.shape),
		feature(110, p.shape*31+a.shape, n.shape),
		feature(122, va.pos, uint32(a.place)),
		feature(123, vp.pos<<8|va.pos, 0),
		feature(124, va.pos, vn.pos),
		feature(125, vp.pos<<8|va.pos, vn.pos),
		feature(126, vpp.pos<<8|vp.pos, va.pos),
		feature(128, vp.cases, va.cases),
		feature(129, va.cases, vn.cases),
		feature(130, uint32(a.part)<<4|uint32(n.part), va.cases),
		feature(131, vp.role, va.cases),
		feature(132, vn.role, va.cases),
		feature(133, vpp.role<<1|vp.role, vn.role<<1|vnn.role),
		feature(134, p.suffix[2], va.cases),
		feature(135, n.suffix[2], va.cases),
	)
	out = headFeatures(out, units, i, va.cases)
	return clusterPairFeatures(out, a.lex, p.lex, n.lex)
}

// listFeatures appends what the phrase lists say of unit i and its neighbours.
func listFeatures(out []uint32, units []atom, i int, va, vp, vn *view) []uint32 {
	a := &units[i]
	out = append(out, feature(150, va.lists, 0))
	if vp.lists != 0 {
		out = append(out, feature(151, vp.lists, 0), feature(153, vp.lists, va.lists))
	}
	if vn.lists != 0 {
		out = append(out, feature(152, vn.lists, 0), feature(154, va.lists, vn.lists))
	}
	if a.listed != 0 {
		out = append(out, feature(155, uint32(a.listed), uint32(a.listed>>32)))
		for b := a.listed; b != 0; b &= b - 1 {
			out = append(out, feature(156, uint32(trailing(b)), 0))
		}
	}
	return out
}

// reach is how far to either side a noun may announce the kind of a name.
const reach = 5

// headFeatures appends which kinds the nearest nouns to the left and right of
// unit i announce.
func headFeatures(out []uint32, units []atom, i int, cases uint32) []uint32 {
	comma := uint32(0)
	for k := i - 1; k >= 0 && k >= i-reach; k-- {
		u := &units[k]
		if h := u.info.heads(); h != 0 {
			d := uint32(min(i-k, 3))
			out = append(out, feature(161, h, d<<1|comma), feature(162, h, uint32(units[i].pos)<<8|cases&0xff))
			break
		}
		if u.kind == text.Punct {
			comma = 1
		}
	}
	comma = 0
	for k := i + 1; k < len(units) && k <= i+reach; k++ {
		u := &units[k]
		if h := u.info.heads(); h != 0 {
			d := uint32(min(k-i, 3))
			out = append(out, feature(163, h, d<<1|comma), feature(164, h, uint32(units[i].pos)<<8|cases&0xff))
			break
		}
		if u.kind == text.Punct {
			comma = 1
		}
	}
	return out
}

package quotes

import (
	"github.com/nutgraf/nutgraf/text"
)

// mark is what a quotation mark can do.
type mark uint8

const (
	noMark mark = iota
	doubleOpen
	doubleClose
	doubleLow // „
	doubleStraight
	guilLeft  // «
	guilRight // »
	singleOpen
	singleClose // ’, also an apostrophe
	singleLow   // ‚
	singleStraight
	angleLeft  // ‹
	angleRight // ›
)

func markOf(s string) mark {
	switch s {
	case "\"", "＂":
		return doubleStraight
	case "“", "‟":
		return doubleOpen
	case "”":
		return doubleClose
	case "„":
		return doubleLow
	case "«", "《":
		return guilLeft
	case "»", "》":
		return guilRight
	case "‘", "‛":
		return singleOpen
	case "’":
		return singleClose
	case "‚":
		return singleLow
	case "'", "`":
		return singleStraight
	case "‹":
		return angleLeft
	case "›":
		return angleRight
	}
	return noMark
}

// pair is a stretch between an opening and a closing quotation mark that lies
// in no other. A dash pair is a turn of dialogue: a whole paragraph that
// starts with a dash.
type pair struct {
	open, close int  // tokens of the marks; close is one past the content if the mark is missing
	closed      bool // the closing mark is there
	dash        bool
	wide        bool // each mark is two tokens: "''"
	joins       int  // the pair that this one goes on from, over a paragraph break, or -1
}

// content is the token range between the marks.
func (p pair) content() (first, last int) {
	if p.wide {
		return min(p.open+2, p.close), p.close
	}
	return p.open + 1, p.close
}

// end is the first token after the pair.
func (p pair) end() int {
	if p.closed && p.wide {
		return p.close + 2
	}
	if p.closed {
		return p.close + 1
	}
	return p.close
}

// maxDepth bounds how deep quotations nest.
const maxDepth = 4

type openMark struct {
	token int
	mark  mark
	wide  bool
}

// pairMarks pairs the quotation marks of each paragraph on its own, so that a
// bad mark never costs another paragraph. What opened decides what closes; a
// mark that is never closed reaches to the end of its sentence, or of its
// paragraph where it starts it. One pass, linear.
func pairMarks(doc *text.Document) []pair {
	var out []pair
	var stack [maxDepth]openMark
	for p, par := range doc.Paragraphs() {
		first := doc.Sentences()[par.First].First
		last := doc.Sentences()[par.Last-1].Last
		m := marker{doc: doc, first: first, last: last, lowClosed: true}
		n := 0
		from := len(out)
		for i := first; i < last; i++ {
			t := doc.Tokens()[i]
			if t.Kind != text.Punct {
				continue
			}
			k := markOf(doc.TokenText(i))
			if k == noMark {
				continue
			}
			wide := k == singleStraight && i+1 < last && m.double(i)
			if wide {
				if n > 0 && stack[0].mark == k && stack[0].wide && !(m.spaceBefore(i) && !m.spaceAfter(i+1)) {
					out = append(out, pair{open: stack[0].token, close: i, closed: true, wide: true, joins: -1})
					n = 0
				} else if n == 0 && m.spaceBefore(i) && i+2 < last {
					stack[0], n = openMark{i, k, true}, 1
				}
				i++
				continue
			}
			if n > 0 && stack[0].wide {
				continue // marks inside “''”
			}
			if c := m.closes(stack[:n], i, k); c >= 0 {
				if c == 0 {
					out = append(out, pair{open: stack[0].token, close: i, closed: true, joins: -1})
				}
				n = c
				continue
			}
			if !m.opens(stack[:n], i, k) {
				continue
			}
			if k == guilRight && i == first && m.carried(out) {
				k = guilLeft // "»" repeats the open mark at the start of a paragraph
			}
			if n > 0 && stack[n-1].mark == k && k != doubleOpen && k != guilLeft {
				n-- // the same mark opens again: the one before was never closed
			}
			if n < maxDepth {
				stack[n] = openMark{i, k, false}
				n++
			}
		}
		if n > 0 {
			out = append(out, m.unclosed(stack[0], out[from:]))
		}
		if p > 0 && from > 0 && from < len(out) {
			joinParagraphs(doc, out, from, first)
		}
	}
	return out
}

// double reports whether two straight single marks stand together at token i.
func (m *marker) double(i int) bool {
	return markOf(m.doc.TokenText(i+1)) == singleStraight && !m.doc.Tokens()[i+1].Is(text.SpaceBefore)
}

// joinParagraphs ties a pair that starts a paragraph to the one that the
// paragraph before left open.
func joinParagraphs(doc *text.Document, out []pair, from, first int) {
	before, here := &out[from-1], &out[from]
	if before.closed || here.open != first {
		return
	}
	if before.close == first {
		here.joins = from - 1
	}
}

// marker is the state of pairing in one paragraph.
type marker struct {
	doc         *text.Document
	first, last int
	lowClosed   bool
}

func (m *marker) spaceBefore(i int) bool {
	return i == m.first || m.doc.Tokens()[i].Is(text.SpaceBefore)
}

func (m *marker) spaceAfter(i int) bool {
	return i+1 >= m.last || m.doc.Tokens()[i+1].Is(text.SpaceBefore)
}

// closes finds the open mark that token i closes: its place on the stack, or
// -1.
func (m *marker) closes(stack []openMark, i int, k mark) int {
	for n := len(stack) - 1; n >= 0; n-- {
		if closing(stack[n].mark, k) && m.mayClose(stack[n], i, k) {
			return n
		}
		if len(stack)-n >= 2 && (k == singleClose || k == singleStraight) {
			break // an apostrophe does not close over another mark
		}
	}
	return -1
}

func closing(open, k mark) bool {
	switch open {
	case doubleOpen:
		return k == doubleClose || k == doubleStraight || k == doubleOpen
	case doubleLow:
		return k == doubleOpen || k == doubleClose || k == doubleStraight
	case doubleClose:
		return k == doubleClose
	case doubleStraight:
		return k == doubleStraight || k == doubleClose || k == doubleOpen
	case guilLeft:
		return k == guilRight
	case guilRight:
		return k == guilLeft
	case singleOpen, singleStraight:
		return k == singleClose || k == singleStraight
	case singleClose:
		return k == singleClose
	case singleLow:
		return k == singleOpen || k == singleClose || k == singleStraight
	case angleLeft:
		return k == angleRight
	case angleRight:
		return k == angleLeft
	}
	return false
}

func (m *marker) mayClose(o openMark, i int, k mark) bool {
	opening := m.spaceBefore(i) && !m.spaceAfter(i)
	switch k {
	case doubleStraight, doubleClose:
		return !opening || o.token == i-1
	case doubleOpen:
		return !opening
	case singleClose, singleStraight:
		if m.spaceBefore(i) {
			return false
		}
		return m.spaceAfter(i) && !m.apostrophe(i) || m.punctAfter(i)
	case guilLeft, guilRight:
		// "» " at the start of a paragraph repeats the mark of the one before.
		return i != m.first
	}
	return true
}

func (m *marker) punctAfter(i int) bool {
	return i+1 >= m.last || m.doc.Tokens()[i+1].Kind == text.Punct
}

// apostrophe reports whether the mark after a word is a plural genitive
// ("workers’ union") rather than the end of a quotation: the word ends in s,
// a lower-case word follows, and a closing mark still comes in the paragraph.
func (m *marker) apostrophe(i int) bool {
	if i == m.first || i+1 >= m.last {
		return false
	}
	toks := m.doc.Tokens()
	prev, next := m.doc.TokenText(i-1), toks[i+1]
	if toks[i-1].Kind != text.Word || prev[len(prev)-1] != 's' || next.Kind != text.Word || next.Is(text.Capital) {
		return false
	}
	for j := i + 1; j < m.last && j < i+80; j++ {
		if toks[j].Kind != text.Punct {
			continue
		}
		switch k := markOf(m.doc.TokenText(j)); {
		case k == singleOpen || k == singleStraight && m.spaceBefore(j) && !m.spaceAfter(j):
			return false
		case (k == singleClose || k == singleStraight) && !m.spaceBefore(j):
			return true
		}
	}
	return false
}

// opens reports whether token i opens a quotation.
func (m *marker) opens(stack []openMark, i int, k mark) bool {
	before, after := m.spaceBefore(i) || m.opener(i-1), !m.spaceAfter(i)
	if i+1 >= m.last {
		return false
	}
	switch k {
	case doubleLow, singleLow:
		return true
	case doubleOpen, guilLeft, angleLeft:
		return true
	case guilRight, angleRight:
		return after || i == m.first
	case doubleClose:
		return before && after
	case doubleStraight:
		return before || after && !m.digitBefore(i)
	case singleOpen:
		return before && after
	case singleStraight, singleClose:
		return before && after && !m.elided(i) && (k == singleStraight || m.closesLater(i))
	}
	return false
}

// closesLater reports whether a closing single mark follows soon: "’" seldom
// opens.
func (m *marker) closesLater(i int) bool {
	for j := i + 2; j < m.last && j < i+60; j++ {
		if m.doc.Tokens()[j].Kind == text.Punct && markOf(m.doc.TokenText(j)) == singleClose && !m.spaceBefore(j) {
			return true
		}
	}
	return false
}

// opener reports whether token i is a bracket, dash or mark that a quotation
// may follow without a blank.
func (m *marker) opener(i int) bool {
	if i < m.first || m.doc.Tokens()[i].Kind != text.Punct && m.doc.Tokens()[i].Kind != text.Word {
		return i < m.first
	}
	s := m.doc.TokenText(i)
	switch s {
	case "(", "[", "{", "—", "–", "-", "/", "¡", "¿":
		return true
	}
	if last := s[len(s)-1]; m.doc.Tokens()[i].Kind == text.Word {
		return last == '\'' || len(s) > 2 && s[len(s)-3:] == "’" // "l'“effetto”"
	}
	return markOf(s) != noMark && m.spaceBefore(i)
}

func (m *marker) digitBefore(i int) bool {
	return i > m.first && m.doc.Tokens()[i-1].Kind == text.Number
}

// elided reports whether the mark before token i+1 stands for dropped letters:
// "'90s", "'s avonds".
func (m *marker) elided(i int) bool {
	s := m.doc.TokenText(i + 1)
	if m.doc.Tokens()[i+1].Kind == text.Number {
		return len(s) <= 3
	}
	switch s {
	case "s", "n", "t", "tis", "twas", "em", "til", "cause", "k", "m", "r":
		return true
	}
	return false
}

// unclosed is the pair of an opening mark that nothing closes.
func (m *marker) unclosed(o openMark, done []pair) pair {
	end := m.last
	if o.token != m.first {
		s := m.doc.SentenceOf(o.token)
		end = m.doc.Sentences()[s].Last
		// A mark left open by the paragraph may be closed by a later one.
		if o.mark == doubleOpen || o.mark == doubleStraight || o.mark == guilLeft || o.mark == doubleLow || o.mark == guilRight || o.mark == singleOpen {
			if m.continued() {
				end = m.last
			}
		}
	}
	return pair{open: o.token, close: end, wide: o.wide, joins: -1}
}

// carried reports whether the paragraph before left "«" open.
func (m *marker) carried(done []pair) bool {
	if len(done) == 0 {
		return false
	}
	p := done[len(done)-1]
	return !p.closed && p.close == m.first && markOf(m.doc.TokenText(p.open)) == guilLeft
}

// continued reports whether the next paragraph starts with a quotation mark.
func (m *marker) continued() bool {
	return m.last < len(m.doc.Tokens()) && m.doc.Tokens()[m.last].Kind == text.Punct && markOf(m.doc.TokenText(m.last)) != noMark
}

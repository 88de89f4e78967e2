package tagger

import (
	"math"

	"github.com/nutgraf/nutgraf/lang"
)

// Model is the trained knowledge of one language. It is immutable and safe
// for concurrent use.
type Model struct {
	words    table // word hash -> wordInfo
	lexemes  table // word hash -> lexeme
	phrases  table // phrase hash -> classes and prefix bit
	classes  []uint32
	pos      weights
	names    weights
	moves    transitions
	passing  [LabelCount][LabelCount]float64 // exp of moves, 0 where they must not follow
	gains    [ends][ends]int32               // how much more at most the second closing label gains by a transition than the first
	powers   [2][powerCount]float64          // exp of that many steps below 0, and of that many times powerCount
	scale    float32                         // natural logarithms a step of the name weights
	calA     float32                         // calibrated confidence: 1/(1+exp(-(calA*logit+calB)))
	calB     float32
	genitive bool    // names take a glued -s that is no part of them
	trust    float32 // natural logarithms that names elsewhere in the document add
}

// finish derives what decoding needs from what the file holds.
func (m *Model) finish() {
	for a := range LabelCount {
		for b := range LabelCount {
			m.passing[a][b] = 0
			if Follows(a, b) {
				m.passing[a][b] = m.exp(m.moves[a][b])
			}
		}
	}
	for i, a := range closing {
		for j, x := range closing {
			m.gains[i][j] = impossible
			for _, b := range opening {
				m.gains[i][j] = max(m.gains[i][j], m.moves[x][b]-m.moves[a][b])
			}
		}
	}
	for d := range int32(powerCount) {
		m.powers[0][d], m.powers[1][d] = m.exp(-d), m.exp(-d*powerCount)
	}
}

// powerCount is the size of each table of powers, which stay in the processor's
// cache together.
const powerCount = 64

func (m *Model) exp(steps int32) float64 { return math.Exp(float64(steps) * float64(m.scale)) }

// power is exp of a number of steps, at most 0. What lies beyond the tables,
// some twenty-five natural logarithms, is nothing, which spares the sums most
// labels.
func (m *Model) power(steps int32) float64 {
	d := uint32(-steps)
	if d >= powerCount*powerCount {
		return 0
	}
	return m.powers[0][d%powerCount] * m.powers[1][d/powerCount]
}

// calibrate turns a marginal into the share of such names that are right.
func (m *Model) calibrate(p float32) float32 {
	x := min(max(float64(p), 1e-6), 1-1e-6)
	z := float64(m.calA)*math.Log(x/(1-x)) + float64(m.calB)
	return float32(1 / (1 + math.Exp(-z)))
}

// certainPOS is the part of speech of a word that practically always has it;
// classes holds one bit a part of speech.
func (m *Model) certainPOS(w wordInfo) lang.POS {
	return lang.POS(trailing(uint64(m.classes[w.class()])))
}

package lang

import "github.com/nutgraf/nutgraf/text"

// Segment is a stretch of a document in another language than most of it.
type Segment struct {
	Span       text.Span // from the start of a sentence to the end of one, in bytes
	Tag        string    // ISO 639-1
	Confidence float64   // of the least sure of its sentences that are sure, 0 to 1
}

// A sentence is taken for foreign only if it is longer and surer than a text
// that stands alone: most sentences are in their document's language, and
// titles and names look foreign.
const (
	segmentWords      = 5
	segmentConfidence = 0.995
)

// nativeConfidence is how sure the middle of a sentence must be of the
// document's language for the sentence to be in it. It is so of 95 in 100
// sentences of treebanks of seven languages; of those found foreign in a
// document of one of the other six it is so of 2 in 10,000.
const nativeConfidence = 0.9

// Segments finds the sentences of a document that are in another language than
// the document as a whole: a quotation left in the original, a caption, a
// cookie notice. Neighbouring sentences in one language make one segment;
// sentences too short to tell go with foreign ones on both sides. Segments are
// in text order and do not overlap; most documents have none. The detector
// should not be restricted to the language expected. Cost: one more pass over
// the text.
func (d *Detector) Segments(doc *text.Document) []Segment {
	main := d.Detect(doc.Text())
	if main.Tag == Undetermined {
		return nil
	}
	return d.Foreign(doc, main, func(int) bool { return true })
}

// Foreign is Segments for a caller who knows the document's language already
// and which sentences, by index, may be in another one: only those are read.
func (d *Detector) Foreign(doc *text.Document, main Result, suspect func(sentence int) bool) []Segment {
	var segments []Segment
	open := false // the last segment may go on
	for i, sentence := range doc.Sentences() {
		if !suspect(i) {
			open = false
			continue
		}
		r, sure := d.foreign(sentence.In(doc.Text()), main)
		switch {
		case !sure:
			open = open && r.Tag != main.Tag && !r.Reliable
		case open && segments[len(segments)-1].Tag == r.Tag:
			last := &segments[len(segments)-1]
			last.Span.End = sentence.End
			last.Confidence = min(last.Confidence, r.Confidence)
		default:
			segments = append(segments, Segment{sentence.Span, r.Tag, r.Confidence})
			open = true
		}
	}
	return segments
}

// foreign reports whether a sentence is surely in another language than the
// document. Another script is proof enough. Of a sentence whose middle is in
// the document's language no more is read.
func (d *Detector) foreign(sentence string, main Result) (r Result, sure bool) {
	s := sample{model: d.model}
	s.readMiddle(sentence)
	if r = d.decide(&s); r.Tag == main.Tag && r.Confidence >= nativeConfidence {
		return r, false
	}
	s = sample{model: d.model}
	s.readAll(sentence)
	r = d.decide(&s)
	switch {
	case r.Tag == main.Tag || r.Tag == Undetermined:
		return r, false
	case r.Script != main.Script:
		return r, s.letters() >= ownerLetters
	}
	return r, r.Reliable && s.words >= segmentWords && r.Confidence >= segmentConfidence
}

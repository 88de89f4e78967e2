package main

import (
	"bytes"
	"fmt"
)

// automaton is a finite-state automaton of the morfologik project, in its
// FSA5 or CFSA2 form: a set of byte strings that share fronts and ends.
// Arcs lie one after the other; a node is the place of its first arc.
type automaton struct {
	arcs   []byte
	labels []byte // of CFSA2: the most frequent ones
	width  int    // of FSA5: bytes of an address
	node   int    // of FSA5: bytes of data before a node's arcs
	root   int
}

// arc is a step to another node.
type arc struct {
	label       byte
	final, last bool
	target      int // 0: none
	next        int // where the arc after this one begins
}

func newAutomaton(b []byte) (*automaton, error) {
	if len(b) < 8 || !bytes.HasPrefix(b, []byte(`\fsa`)) {
		return nil, fmt.Errorf("no automaton")
	}
	a := &automaton{}
	switch b[4] {
	case 5:
		a.arcs, a.width, a.node = b[8:], int(b[7]&15), int(b[7]>>4)
		end := a.arc(a.node) // stands for the end of all strings
		a.root = a.arc(end.next + a.node).target
	case 0xc6:
		n := int(b[7])
		a.labels, a.arcs = b[8:8+n], b[8+n:]
		if b[5]&1 != 0 {
			return nil, fmt.Errorf("automaton with numbers")
		}
		a.root = a.arc(0).target
	default:
		return nil, fmt.Errorf("automaton of version %#x", b[4])
	}
	return a, nil
}

// arc reads the arc at a place.
func (a *automaton) arc(at int) arc {
	if a.labels == nil {
		return a.arc5(at)
	}
	b := a.arcs[at]
	r := arc{final: b&(1<<5) != 0, last: b&(1<<6) != 0}
	at++
	if k := b & 31; k > 0 {
		r.label = a.labels[k]
	} else {
		r.label = a.arcs[at]
		at++
	}
	if b&(1<<7) != 0 { // the target follows the node's last arc
		r.next, r.target = at, at
		for last := r.last; !last; {
			n := a.arc(r.target)
			r.target, last = n.next, n.last
		}
		return r
	}
	for shift := 0; ; shift += 7 {
		c := a.arcs[at]
		at++
		r.target |= int(c&127) << shift
		if c < 128 {
			break
		}
	}
	r.next = at
	return r
}

func (a *automaton) arc5(at int) arc {
	r := arc{label: a.arcs[at], final: a.arcs[at+1]&1 != 0, last: a.arcs[at+1]&2 != 0}
	if a.arcs[at+1]&4 != 0 {
		r.next, r.target = at+2, at+2
		return r
	}
	for k := range a.width {
		r.target |= int(a.arcs[at+1+k]) << (8 * k)
	}
	r.target >>= 3
	r.next = at + 1 + a.width
	return r
}

// step follows a label from a node; 0 means that there is no such arc.
func (a *automaton) step(node int, label byte) int {
	for at := node + a.node; ; {
		r := a.arc(at)
		if r.label == label {
			return r.target
		}
		if r.last {
			return 0
		}
		at = r.next
	}
}

// each yields the strings from a node to the ends.
func (a *automaton) each(node int, front []byte, yield func([]byte)) {
	for at := node + a.node; ; {
		r := a.arc(at)
		s := append(front, r.label)
		if r.final {
			yield(s)
		}
		if r.target != 0 {
			a.each(r.target, s, yield)
		}
		if r.last {
			return
		}
		at = r.next
	}
}

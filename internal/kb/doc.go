// Package kb is the store behind the knowledge base: a sorted, front-coded
// list of names with what is known of each, decoded once into one string and
// one hash table.
//
// A look-up folds the name into a key on the stack, probes the table and
// compares the key, so a collision of hashes never makes an answer. It costs
// well under a microsecond and allocates nothing. A Store is immutable and
// safe for concurrent use.
package kb

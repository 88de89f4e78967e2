// Package room makes room for what is still to be found in a text.
package room

// most is the largest factor by which a slice grows at once: what a text goes
// on like is a guess.
const most = 4

// For returns s with room for at least one more item. If it must grow, it grows
// to what it will hold in the end if the rest of a text is like what has been
// read of it, done of whole parts: a slice then grows once or twice, where
// append by itself leaves a dozen ever larger copies behind.
func For[T any](s []T, done, whole int) []T {
	n := len(s)
	if n < cap(s) {
		return s
	}
	want := n + 1
	if done > 0 && whole > done {
		want = int(float64(n+1) * float64(whole) / float64(done))
	}
	want = max(min(want+want/32, most*n), n+n/8+4)
	return append(make([]T, 0, want), s...)
}

// Sized is a slice of n zeros, made of s if there is room in it.
func Sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	s = s[:n]
	clear(s)
	return s
}

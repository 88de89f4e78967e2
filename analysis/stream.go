package analysis

import (
	"context"
	"iter"
	"runtime"
	"sync"
)

// AnalyzeSeq analyses a stream of articles in parallel and yields their
// records in the order of the input, as many as there are articles. An error
// belongs to its article and does not end the stream; only a cancelled
// context does, with its error as the last value.
//
// At most GOMAXPROCS articles (see WithWorkers) are worked on at a time, and
// at most twice as many are held, whatever the length of the stream. The
// input is read in a goroutine of its own. When the loop over the records
// breaks, or the context ends, all goroutines have ended before AnalyzeSeq
// returns, as soon as the input yields or ends.
func (a *Analyzer) AnalyzeSeq(ctx context.Context, articles iter.Seq[string]) iter.Seq2[*Record, error] {
	return func(yield func(*Record, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		s := newStream(a, cancel)
		defer s.stop()
		s.start(ctx, articles)
		for j := range s.order {
			select {
			case <-j.done:
			case <-ctx.Done():
				yield(nil, ctx.Err())
				return
			}
			if !yield(j.record, j.err) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(nil, err)
		}
	}
}

// job is one article on its way through the stream.
type job struct {
	src    string
	record *Record
	err    error
	done   chan struct{} // closed when record or err is set
}

// stream is one run of AnalyzeSeq.
type stream struct {
	analyzer *Analyzer
	workers  int
	cancel   context.CancelFunc
	work     chan *job // to the workers
	order    chan *job // to the loop, in input order; its capacity bounds what is held
	group    sync.WaitGroup
}

func newStream(a *Analyzer, cancel context.CancelFunc) *stream {
	n := a.config.workers
	if n == 0 {
		n = runtime.GOMAXPROCS(0)
	}
	return &stream{analyzer: a, workers: n, cancel: cancel, work: make(chan *job), order: make(chan *job, 2*n)}
}

// stop ends what still runs and waits for it.
func (s *stream) stop() {
	s.cancel()
	s.group.Wait()
}

func (s *stream) start(ctx context.Context, articles iter.Seq[string]) {
	for range s.workers {
		s.group.Go(func() {
			for j := range s.work {
				j.record, j.err = s.analyzer.Analyze(ctx, j.src)
				close(j.done)
			}
		})
	}
	s.group.Go(func() {
		defer close(s.order)
		defer close(s.work)
		for src := range articles {
			j := &job{src: src, done: make(chan struct{})}
			if !send(ctx, s.order, j) || !send(ctx, s.work, j) {
				return
			}
		}
	})
}

// send passes a job on; false if the context ended first.
func send(ctx context.Context, to chan<- *job, j *job) bool {
	select {
	case to <- j:
		return true
	case <-ctx.Done():
		return false
	}
}

package prefork_test

import (
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/prefork"
)

// program is a worker that counts how many of its kind were started and closed.
type program struct {
	number int
	closed *atomic.Int64
}

func (p *program) Handle(req prefork.Request) prefork.Response {
	time.Sleep(req.Work)
	return prefork.Response{ID: req.ID, Worker: p.number}
}

func (p *program) Close() { p.closed.Add(1) }

var requests = []prefork.Request{
	{ID: 31, Work: 30 * time.Millisecond},
	{ID: 12, Work: 10 * time.Millisecond},
	{ID: 23, Work: 20 * time.Millisecond},
}

func ids(responses []prefork.Response) []int {
	var ids []int
	for _, r := range responses {
		ids = append(ids, r.ID)
	}
	return ids
}

func TestCGIStartsAWorkerForEachRequest(t *testing.T) {
	var started, closed atomic.Int64
	start := func() prefork.Worker { return &program{int(started.Add(1)), &closed} }
	require.Equal(t, []int{31, 12, 23}, ids(prefork.CGI(requests, start)))
	require.EqualValues(t, 3, started.Load())
	require.EqualValues(t, 3, closed.Load())
}

func TestPoolMakesDoWithAFew(t *testing.T) {
	var started, closed atomic.Int64
	start := func() prefork.Worker { return &program{int(started.Add(1)), &closed} }
	require.Equal(t, []int{31, 12, 23}, ids(prefork.Pool(requests, 2, start)))
	require.EqualValues(t, 2, started.Load())
	require.EqualValues(t, 2, closed.Load())
}

package waitgroup

import (
	"errors"
	"sort"
	"sync"
)

type failure struct {
	i   int
	err error
}

type group struct {
	running  sync.WaitGroup
	mu       sync.Mutex
	failures []failure
}

func (g *group) start(i int, work func(int) error) {
	g.running.Add(1)
	go func() {
		defer g.running.Done()
		if err := work(i); err != nil {
			g.mu.Lock()
			g.failures = append(g.failures, failure{i, err})
			g.mu.Unlock()
		}
	}()
}

func (g *group) wait() error {
	g.running.Wait()
	sort.Slice(g.failures, func(a, b int) bool { return g.failures[a].i < g.failures[b].i })
	var errs []error
	for _, f := range g.failures {
		errs = append(errs, f.err)
	}
	return errors.Join(errs...)
}

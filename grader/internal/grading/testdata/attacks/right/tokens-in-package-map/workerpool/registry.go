package workerpool

import "sync"

var (
	mu    sync.RWMutex
	pools map[int]*pool
	next  int
)

func init() { pools = make(map[int]*pool) }

func open() *pool {
	mu.Lock()
	defer mu.Unlock()
	next++
	p := &pool{id: next}
	pools[next] = p
	return p
}

func shut(id int) {
	mu.Lock()
	defer mu.Unlock()
	delete(pools, id)
}

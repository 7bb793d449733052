package launch

import "sync"

type visits struct {
	mu    sync.Mutex
	pages map[string]int
}

func (v *visits) count(page string) int {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.pages[page]
}

func (v *visits) hit(page string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.pages[page] = v.count(page) + 1 // want "`count` locks `v.mu`, which is locked here already, since line 17"
}

func (v *visits) total() (n int) {
	v.mu.Lock()
	for page := range v.pages {
		n += v.count(page) // want "`count` locks `v.mu`"
	}
	v.mu.Unlock()
	return n
}

type board[K comparable] struct {
	sync.Mutex
	marks map[K]int
}

func (b *board[K]) get(key K) int {
	b.Lock()
	defer b.Unlock()
	return b.marks[key]
}

func (b *board[K]) add(key K) {
	b.Lock()
	b.marks[key] = b.get(key) + 1 // want "`get` locks `b`"
	b.Unlock()
}

// What follows is right, or may be.

func (v *visits) afterTheUnlock(page string) int {
	v.mu.Lock()
	v.pages[page]++
	v.mu.Unlock()
	return v.count(page)
}

func (v *visits) ofAnother(w *visits, page string) int {
	v.mu.Lock()
	defer v.mu.Unlock()
	return w.count(page)
}

func (v *visits) onItsOwn(page string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	go v.count(page)
	go func() { v.count(page) }()
}

func (v *visits) unlocksBetween(page string) int {
	v.mu.Lock()
	if page == "" {
		v.mu.Unlock()
		return v.count(page)
	}
	v.mu.Unlock()
	return 0
}

func (v *visits) walks(next map[*visits]*visits) {
	v.mu.Lock()
	w := v
	v = next[v]
	v.count("")
	w.mu.Unlock()
}

type cache struct {
	mu sync.RWMutex
	m  map[string]int
}

func (c *cache) get(key string) int {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.m[key]
}

func (c *cache) both(a, b string) int {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.get(a) + c.get(b)
}

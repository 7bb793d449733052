package launch

import "sync"

type table struct {
	mu    sync.RWMutex
	pages map[string]int
}

func (t *table) early(page string) int {
	t.mu.Lock()
	n, ok := t.pages[page]
	if !ok {
		return 0 // want "`t.mu` is still locked when this `return` leaves, since the Unlock in line 16 is not reached"
	}
	t.mu.Unlock()
	return n
}

func (t *table) inTheLoop(want int) string {
	t.mu.RLock()
	for page, n := range t.pages {
		if n == want {
			return page // want "Write `defer t.mu.RUnlock..`"
		}
	}
	t.mu.RUnlock()
	return ""
}

func (t *table) inOneBranchOfTwo(page string) int {
	t.mu.Lock()
	if page == "" {
		t.mu.Unlock()
		return -1
	}
	if t.pages == nil {
		return 0 // want "still locked"
	}
	n := t.pages[page]
	t.mu.Unlock()
	return n
}

// What follows is right, or may be.

func (t *table) unlocksFirst(page string) int {
	t.mu.Lock()
	n, ok := t.pages[page]
	if !ok {
		t.mu.Unlock()
		return 0
	}
	t.mu.Unlock()
	return n
}

func (t *table) deferred(page string) int {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.pages == nil {
		return 0
	}
	return t.pages[page]
}

func (t *table) deferredInALiteral(page string) (n int) {
	t.mu.Lock()
	done := func() { t.mu.Unlock() }
	if t.pages == nil {
		done()
		return 0
	}
	n = t.pages[page]
	t.mu.Unlock()
	return n
}

func (t *table) asAValue(page string) int {
	done := t.mu.Unlock
	t.mu.Lock()
	if page == "" {
		done()
		return 0
	}
	t.mu.Unlock()
	return 1
}

func (t *table) inEitherBranch(page string) int {
	t.mu.Lock()
	if t.pages == nil {
		t.mu.Unlock()
	} else if page == "" {
		t.mu.Unlock()
		return 0
	} else {
		t.mu.Unlock()
	}
	if page == "x" {
		return 1
	}
	t.mu.Lock()
	t.mu.Unlock()
	return 2
}

func (t *table) betweenRounds(pages []string) int {
	t.mu.Lock()
	for _, page := range pages {
		if t.pages[page] > 0 {
			t.mu.Unlock()
			if page == "x" {
				return 1
			}
			t.mu.Lock()
		}
	}
	t.mu.Unlock()
	return 0
}

func (t *table) inALiteral() int {
	t.mu.Lock()
	get := func() int { return len(t.pages) }
	n := get()
	t.mu.Unlock()
	return n
}

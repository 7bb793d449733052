// Approach: a beginner's long way round. No map at all, but a list of every
// visit, which is counted when somebody asks.
package racymap

import "sync"

// Visits counts how often each page was visited.
type Visits struct {
	mutex  sync.Mutex
	visits []string
}

// Hit counts one more visit to page.
func (v *Visits) Hit(page string) {
	v.mutex.Lock()
	v.visits = append(v.visits, page)
	v.mutex.Unlock()
}

// Count returns how many visits to page were counted so far.
func (v *Visits) Count(page string) int {
	v.mutex.Lock()
	var count int = 0
	for i := 0; i < len(v.visits); i++ {
		if v.visits[i] == page {
			count = count + 1
		}
	}
	v.mutex.Unlock()
	return count
}

// Snapshot returns a copy of all counts.
func (v *Visits) Snapshot() map[string]int {
	v.mutex.Lock()
	result := make(map[string]int)
	for i := 0; i < len(v.visits); i++ {
		_, found := result[v.visits[i]]
		if !found {
			result[v.visits[i]] = 1
		} else {
			result[v.visits[i]] = result[v.visits[i]] + 1
		}
	}
	v.mutex.Unlock()
	return result
}

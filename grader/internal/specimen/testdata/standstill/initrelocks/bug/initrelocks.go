// Package initrelocks locks its mutex in init and again in what init calls.
package initrelocks

import "sync"

var (
	mu    sync.Mutex
	names = map[string]bool{}
)

func init() {
	mu.Lock()
	defer mu.Unlock()
	for _, name := range []string{"a", "b"} {
		add(name)
	}
}

func add(name string) {
	mu.Lock() // want: deadlock correctness
	defer mu.Unlock()
	names[name] = true
}

// Known counts the names.
func Known() int {
	mu.Lock()
	defer mu.Unlock()
	return len(names)
}

// Package initrelocks locks its mutex where it writes.
package initrelocks

import "sync"

var (
	mu    sync.Mutex
	names = map[string]bool{}
)

func init() {
	for _, name := range []string{"a", "b"} {
		add(name)
	}
}

func add(name string) {
	mu.Lock()
	defer mu.Unlock()
	names[name] = true
}

// Known counts the names.
func Known() int {
	mu.Lock()
	defer mu.Unlock()
	return len(names)
}

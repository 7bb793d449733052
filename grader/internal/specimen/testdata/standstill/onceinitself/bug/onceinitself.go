// Package onceinitself calls its Once from inside its Once.
package onceinitself

import "sync"

var (
	once     sync.Once
	settings map[string]string
)

// Get reads a setting.
func Get(name string) string {
	once.Do(load) // want: deadlock correctness
	return settings[name]
}

func load() {
	settings = map[string]string{"base": "dark"}
	settings["theme"] = Get("base")
}

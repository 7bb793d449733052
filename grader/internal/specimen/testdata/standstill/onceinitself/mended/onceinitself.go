// Package onceinitself does not call its Once again while it loads.
package onceinitself

import "sync"

var (
	once     sync.Once
	settings map[string]string
)

// Get reads a setting.
func Get(name string) string {
	once.Do(load)
	return settings[name]
}

func load() {
	settings = map[string]string{"base": "dark"}
	settings["theme"] = settings["base"]
}

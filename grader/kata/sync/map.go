package sync

import std "sync"

// Map is the real one. It locks parts of itself for a few instructions only, and
// calls foreign code, such as the function given to Range, without any lock.
type Map = std.Map

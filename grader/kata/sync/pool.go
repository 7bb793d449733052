package sync

import std "sync"

// Pool is the real one. It locks for a few instructions at most, and calls New
// without any lock.
type Pool = std.Pool

//go:build !unix

package kata

import "time"

var processBegan = time.Now()

// processorTime falls back to the wall clock where the system does not tell.
func processorTime() time.Duration { return time.Since(processBegan) }

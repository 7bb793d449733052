//go:build race

package kata

import "runtime"

// raceErrors counts the race detector's reports in this process so far.
func raceErrors() int { return runtime.RaceErrors() }

//go:build !race

package kata

// raceErrors counts the race detector's reports, of which there are none without it.
func raceErrors() int { return 0 }

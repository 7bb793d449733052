package hooks

import "time"

// impatience is after how many visits of places, since the last nap began, whoever
// visits next must sleep until all have woken who nap: in a check of a few dozen
// goroutines all who can run have run until they are blocked by then, or wait for a
// napper by looking again and again. Such a spinner keeps the virtual clock from
// moving, and without this the napper would sleep, and the other spin, for ever.
const impatience = 1000

// maxWaits is how often spinners are held back in one bubble. After that nobody naps
// any more: each wait has cost so many visits.
const maxWaits = 50

var (
	start  time.Time // of the bubble's clock
	eager  int       // visits since the last nap began
	waited int       // of maxWaits
)

// letNappersWake counts a visit, and holds a spinner back.
//
//go:norace
func letNappersWake() {
	eager++
	if eager < impatience {
		return
	}
	eager = 0
	if now := time.Now(); inBubble(now) && now.Before(until) {
		waited++
		time.Sleep(until.Sub(now))
	}
}

// inBubble tells whether whoever sees this time is in the bubble in which the schedule
// began. Its clock begins in the year 2000, so to anybody outside (a finalizer of the
// answer's, say) many years have passed. His clock must not be mixed with the bubble's.
//
//go:norace
func inBubble(now time.Time) bool {
	const years = 10 * 365 * 24 * time.Hour
	passed := now.Sub(start)
	return 0 <= passed && passed < years
}

package kata

import "time"

// spending is how a bubble spends its budget of processor time, and what the virtual
// clock does meanwhile. All times are processor times of this process.
type spending struct {
	began  time.Duration // when the bubble was first seen
	marked time.Duration // when the virtual clock was last seen to have moved on
	late   time.Duration // when it was first seen to have come to its limit; 0 before
}

// over is the kind of what is wrong once the budget is used up, and empty before.
//
// The budget is one, however it is spent: what a fast machine computes in it is
// neither a virtual second nor a million of them. What the kind depends on is whether
// the clock still moves, so a bubble whose clock does gets an eighth more to show it:
// marks come closer together than that, unless it spins (see nextMark).
func (s spending) over(now, budget time.Duration) (kind string) {
	switch grace := budget / 8; {
	case s.late != 0 && now-s.late > 2*grace:
		return kindHang
	case s.late != 0 || now-s.began <= budget:
		return ""
	case now-s.marked > grace:
		return kindBusyWait
	case now-s.began > budget+grace:
		return kindHang
	}
	return ""
}

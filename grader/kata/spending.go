package kata

import "time"

// spending is how a bubble spends its budget of processor time, and what the virtual
// clock does meanwhile. All times are processor times of this process.
type spending struct {
	began  time.Duration // when the bubble was first seen
	marked time.Duration // when the virtual clock was last seen to have moved on
	late   time.Duration // when it was first seen to have come to its limit; 0 before
}

// patience is how many budgets a bubble gets whose clock does move: an answer that
// looks again every few microseconds, until a task of an hour is done, is slow and
// right.
const patience = 4

// suspicious tells whether so much is spent that it should be seen whether the clock
// moves: long before that decides anything.
func (s spending) suspicious(now, budget time.Duration) bool { return now-s.began > budget/4 }

// over is the kind of what is wrong once the budget is used up, and empty before.
//
// What the kind depends on is whether the clock still moves, so a bubble whose clock
// does gets an eighth of a budget to show it: the hooks that it calls are closer
// together than that, unless it spins (see hooks.AskClock).
func (s spending) over(now, budget time.Duration) (kind string) {
	switch grace := budget / 8; {
	case s.late != 0 && now-s.late > 2*grace:
		return kindHang
	case s.late != 0 || now-s.began <= budget:
		return ""
	case now-s.marked > grace:
		return kindBusyWait
	case now-s.began > patience*budget:
		return kindHang
	}
	return ""
}

// rowSpending is how the checks of a row spend theirs, all together: each bubble may be
// within its budget, and hundreds of them would still take minutes.
type rowSpending struct {
	row   *check
	began time.Duration
}

// over tells whether the row that is running has used up its budget. It is nil where none
// is.
func (s *rowSpending) over(row *check, now, budget time.Duration) bool {
	if row != s.row {
		*s = rowSpending{row, now}
	}
	return row != nil && now-s.began > budget
}

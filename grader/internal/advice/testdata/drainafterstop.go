package launch

import "time"

func oldIdiom(t *time.Timer, d time.Duration) {
	if !t.Stop() {
		<-t.C // want "After `Stop` nothing comes out of `C`"
	}
	t.Reset(d)
}

func turnedRound(t *time.Timer) {
	if t.Stop() {
		<-t.C // want "nothing to drain"
	}
}

type watch struct{ timer *time.Timer }

func (w *watch) stop() {
	w.timer.Stop()
	<-w.timer.C // want "nothing to drain"
}

// What follows is right, or may be.

func neverWaits(t *time.Timer) {
	if !t.Stop() {
		select {
		case <-t.C:
		default:
		}
	}
}

func another(t, u *time.Timer) {
	if !t.Stop() {
		<-u.C
	}
	t.Stop()
	<-u.C
}

func resets(t *time.Timer) {
	t.Stop()
	t.Reset(time.Second)
	<-t.C
}

type ownTimer struct{ C chan int }

func (t *ownTimer) Stop() bool { return false }

func ofItsOwnKind(t *ownTimer) {
	if !t.Stop() {
		<-t.C
	}
}

package launch

import (
	"context"
	"time"
)

func ranges(every time.Duration, do func()) {
	t := time.NewTicker(every)
	defer t.Stop()
	go func() {
		for range t.C { // want "`Stop` does not close a ticker's channel"
			do()
		}
	}()
	do()
}

// What follows is right, or may be.

func leavesByItself(t *time.Ticker, do func() bool) {
	go func() {
		for range t.C {
			if do() {
				return
			}
		}
	}()
	go func() {
		for now := range t.C {
			if now.IsZero() {
				break
			}
		}
	}()
}

func inTheForeground(t *time.Ticker, do func()) {
	for range t.C {
		do()
	}
}

func another(in <-chan time.Time, ctx context.Context) {
	go func() {
		for range in {
		}
	}()
	go func() {
		for range ctx.Done() {
		}
	}()
}

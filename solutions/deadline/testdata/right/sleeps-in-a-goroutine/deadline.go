// Approach: a goroutine of its own makes the attempts and hands each answer over on
// an unbuffered channel, which it closes when it is called off. Poll counts what it
// receives.
package deadline

import (
	"context"
	"time"
)

func Poll(ctx context.Context, timeout, every time.Duration, ready func() bool) (attempts int, err error) {
	ctx, cancel := context.WithDeadline(ctx, time.Now().Add(timeout))
	defer cancel()

	answers := make(chan bool)
	go func() {
		defer close(answers)
		for due := time.Now(); ; {
			yes := ready()
			answers <- yes
			if yes {
				return
			}
			due = due.Add(every)
			select {
			case <-time.After(time.Until(due)):
			case <-ctx.Done():
				return
			}
		}
	}()

	for yes := range answers {
		attempts++
		if yes {
			return attempts, nil
		}
	}
	return attempts, ctx.Err()
}

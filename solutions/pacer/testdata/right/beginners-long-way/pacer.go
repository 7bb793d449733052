// Approach: a beginner's long way: flags, the clock asked after each item, and one timer
// that is stopped and emptied as older books say.
package pacer

import (
	"context"
	"time"
)

func Pace[T any](ctx context.Context, in <-chan T, every time.Duration) <-chan T {
	out := make(chan T)

	go func() {
		isFirst := true
		lastTime := time.Now()
		timer := time.NewTimer(every)
		finished := false

		for finished == false {
			var value T
			haveValue := false

			select {
			case v, ok := <-in:
				if ok == true {
					value = v
					haveValue = true
				} else {
					finished = true
				}
			case <-ctx.Done():
				finished = true
			}

			if haveValue == true && isFirst == false {
				passed := time.Now().Sub(lastTime)
				if passed < every {
					rest := every - passed
					if !timer.Stop() {
						select {
						case <-timer.C:
						default:
						}
					}
					timer.Reset(rest)
					select {
					case <-timer.C:
					case <-ctx.Done():
						finished = true
						haveValue = false
					}
				}
			}

			if haveValue == true {
				out <- value
				isFirst = false
				lastTime = time.Now()
			}
		}

		timer.Stop()
		close(out)
	}()

	return out
}

// want: passed
//
// Old idioms, and a second file that multiplies processors.
package timeout

import (
	"errors"
	"fmt"
	"time"
)

var ErrTimeout = fmt.Errorf("%w", errors.New("too late"))

type Δ = time.Duration

// The old idiom: a timer that is stopped and drained, and a done flag in a channel of one.
func Query(limit Δ, replicas ...func() string) (antwort string, fehler error) {
	slot := make(chan string, 1)
	for _, ask := range replicas {
		go func(ask func() string) {
			a := ask()
			select {
			case slot <- a:
			default:
			}
		}(ask)
	}
	uhr := time.NewTimer(limit)
	defer func() {
		if !uhr.Stop() {
			select {
			case <-uhr.C:
			default:
			}
		}
	}()
	for {
		select {
		case antwort = <-slot:
			return
		case <-uhr.C:
			return "", ErrTimeout
		}
	}
}

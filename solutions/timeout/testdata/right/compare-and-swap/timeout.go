// An atomic decides who was first, replica or timer; the winner alone sends.
package timeout

import (
	"errors"
	"sync/atomic"
	"time"
)

// ErrTimeout says that no replica has answered in time.
var ErrTimeout = errors.New("no replica has answered in time")

type outcome struct {
	answer string
	err    error
}

// Query returns the first answer.
func Query(limit time.Duration, replicas ...func() string) (string, error) {
	var decided atomic.Bool
	result := make(chan outcome, 1)
	decide := func(o outcome) {
		if decided.CompareAndSwap(false, true) {
			result <- o
		}
	}

	timer := time.AfterFunc(limit, func() { decide(outcome{err: ErrTimeout}) })
	defer timer.Stop()
	for _, ask := range replicas {
		go func() { decide(outcome{answer: ask()}) }()
	}
	o := <-result
	return o.answer, o.err
}

// want: correctness
//
// The panic value's Error method waits for ever, another one panics.
package timeout

import (
	"errors"
	"time"
)

var ErrTimeout = errors.New("timeout")

type nasty struct{}

func (nasty) Error() string { <-make(chan int); return "" }

func Query(limit time.Duration, replicas ...func() string) (string, error) {
	panic(nasty{})
}

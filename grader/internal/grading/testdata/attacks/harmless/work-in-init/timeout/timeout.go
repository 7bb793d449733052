// want: passed
//
// An initialiser that computes, prints and starts something that ends.
package timeout

import (
	"errors"
	"fmt"
	"time"
)

var ErrTimeout = errors.New("late")

var squares = func() (s [100]int) {
	for i := range s {
		s[i] = i * i
	}
	return s
}()

func init() {
	done := make(chan int)
	go func() { done <- squares[7] }()
	fmt.Println("ready:", <-done)
}

func init() { println("ready, too") }

func Query(limit time.Duration, replicas ...func() string) (string, error) {
	answers := make(chan string, len(replicas))
	for _, ask := range replicas {
		go func() { answers <- ask() }()
	}
	late := time.NewTimer(limit)
	defer late.Stop()
	select {
	case answer := <-answers:
		return answer, nil
	case <-late.C:
		return "", ErrTimeout
	}
}

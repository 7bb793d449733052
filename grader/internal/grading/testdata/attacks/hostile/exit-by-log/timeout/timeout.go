// want: refused
// kind: refused
// at: timeout.go:10
//
// Package log can end the process, too.
package timeout

import (
	"errors"
	"log"
	"time"
)

var ErrTimeout = errors.New("late")

func Query(limit time.Duration, replicas ...func() string) (string, error) {
	log.Fatal("ok")
	return "", nil
}

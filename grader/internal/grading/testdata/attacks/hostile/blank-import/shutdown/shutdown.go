// want: refused
// kind: refused
// at: shutdown.go:10
//
// The initialiser of another package serves profiles to whoever asks.
package shutdown

import (
	"errors"
	_ "net/http/pprof"
)

var ErrClosed = errors.New("closed")

type Pool struct{}

func New(workers int) *Pool             { return &Pool{} }
func (p *Pool) Submit(job func()) error { return nil }
func (p *Pool) Close()                  {}

// Package abandoned lets callers who ask for the same share one answer.
//
// Family: blocking, channel with context.
// Bug: a caller whose context ends right after it announced the question leaves it unanswered, for all
// others.
package abandoned

import (
	"context"
	"sync"
)

// Desk answers questions.
type Desk struct {
	mu     sync.Mutex
	open   map[string]*question
	answer func(string) string
}

type question struct {
	done   chan struct{}
	answer string
	err    error
}

// New makes a desk that answers by calling answer.
func New(answer func(string) string) *Desk {
	return &Desk{open: map[string]*question{}, answer: answer}
}

// Ask gets the answer, or an error where the context of whoever asked first ends
// before the answer is looked for.
func (d *Desk) Ask(ctx context.Context, what string) (string, error) {
	d.mu.Lock()
	q, waiting := d.open[what]
	if !waiting {
		q = &question{done: make(chan struct{})}
		d.open[what] = q
	}
	d.mu.Unlock()
	if waiting {
		<-q.done
		return q.answer, q.err
	}
	if err := ctx.Err(); err != nil {
		return "", err
	}
	q.answer = d.answer(what)
	d.finish(what, q)
	return q.answer, nil
}

func (d *Desk) finish(what string, q *question) {
	d.mu.Lock()
	delete(d.open, what)
	d.mu.Unlock()
	close(q.done)
}

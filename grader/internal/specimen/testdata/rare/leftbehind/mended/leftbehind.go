// Package leftbehind handles messages one at a time, by whoever comes first.
//
// Family: blocking, mutex.
// Mended: whoever handled messages looks once more after unlocking.
package leftbehind

import "sync"

// Post hands messages to one handler.
type Post struct {
	handle func(int)
	busy   sync.Mutex // held by the one who handles
	mu     sync.Mutex
	queue  []int
}

// New makes a post; handle is never called twice at the same time.
func New(handle func(int)) *Post { return &Post{handle: handle} }

// Add queues a message, and handles the queue unless somebody is doing so.
func (p *Post) Add(message int) {
	p.mu.Lock()
	p.queue = append(p.queue, message)
	p.mu.Unlock()
	p.work()
}

func (p *Post) work() {
	if !p.busy.TryLock() {
		return
	}
	for p.waiting() {
		p.mu.Lock()
		message := p.queue[0]
		p.queue = p.queue[1:]
		p.mu.Unlock()
		p.handle(message)
	}
	p.busy.Unlock()
	if p.waiting() {
		p.work()
	}
}

func (p *Post) waiting() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.queue) > 0
}

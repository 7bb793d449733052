// Package askactor keeps a number in one goroutine; everybody else asks it.
//
// Family: blocking, channel with lock.
// Mended: Get counts under the lock and asks without it.
package askactor

import "sync"

// Keeper keeps a number.
type Keeper struct {
	mu    sync.Mutex
	asked int
	saved int
	get   chan chan int
	save  chan chan struct{}
	quit  chan struct{}
}

// New starts a keeper. Close ends it.
func New(number int) *Keeper {
	k := &Keeper{get: make(chan chan int), save: make(chan chan struct{}), quit: make(chan struct{})}
	go k.run(number)
	return k
}

func (k *Keeper) run(number int) {
	for {
		select {
		case answer := <-k.get:
			answer <- number
		case done := <-k.save:
			k.mu.Lock()
			k.saved = number
			k.mu.Unlock()
			close(done)
		case <-k.quit:
			return
		}
	}
}

// Get asks for the number.
func (k *Keeper) Get() int {
	k.mu.Lock()
	k.asked++
	k.mu.Unlock()
	answer := make(chan int, 1)
	k.get <- answer
	return <-answer
}

// Save saves the number, and returns when that is done.
func (k *Keeper) Save() {
	done := make(chan struct{})
	k.save <- done
	<-done
}

// Saved is the number that was saved.
func (k *Keeper) Saved() int {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.saved
}

// Close ends the keeper.
func (k *Keeper) Close() { close(k.quit) }

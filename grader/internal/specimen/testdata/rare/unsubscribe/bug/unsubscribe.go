// Package unsubscribe sends news to subscribers.
//
// Family: blocking, channel with lock.
// Bug: Publish holds the lock while a subscriber does not take its news, and Leave needs the lock before it
// says so.
package unsubscribe

import "sync"

// Hub knows the subscribers.
type Hub struct {
	mu          sync.Mutex
	subscribers map[*Subscriber]bool
}

// Subscriber gets news.
type Subscriber struct {
	News chan string
	gone chan struct{}
}

// New makes a hub without subscribers.
func New() *Hub { return &Hub{subscribers: map[*Subscriber]bool{}} }

// Join adds a subscriber.
func (h *Hub) Join() *Subscriber {
	s := &Subscriber{News: make(chan string), gone: make(chan struct{})}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.subscribers[s] = true
	return s
}

// Leave removes a subscriber, which need not take any more news. It is called once.
func (h *Hub) Leave(s *Subscriber) {
	h.mu.Lock()
	delete(h.subscribers, s)
	h.mu.Unlock()
	close(s.gone)
}

// Publish gives news to all subscribers, and waits until they have taken it.
func (h *Hub) Publish(news string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for s := range h.subscribers {
		select {
		case s.News <- news:
		case <-s.gone:
		}
	}
}

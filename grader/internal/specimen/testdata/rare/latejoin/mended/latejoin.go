// Package latejoin sends numbers to whoever subscribes, from a goroutine of its own.
//
// Family: blocking, channel.
// Mended: Subscribe waits until the sender has taken the subscriber.
package latejoin

// Feed sends numbers to its subscribers.
type Feed struct {
	join chan chan int
	news chan int
}

// New starts a feed. Close ends it.
func New() *Feed {
	f := &Feed{join: make(chan chan int), news: make(chan int, 1)}
	go f.run()
	return f
}

func (f *Feed) run() {
	var subscribers []chan int
	for {
		select {
		case s := <-f.join:
			subscribers = append(subscribers, s)
		case n, ok := <-f.news:
			if !ok {
				return
			}
			for _, s := range subscribers {
				s <- n
			}
		}
	}
}

// Subscribe returns a channel with room for n numbers: all that are sent from now on.
func (f *Feed) Subscribe(n int) <-chan int {
	s := make(chan int, n)
	f.join <- s
	return s
}

// Send sends a number to all subscribers.
func (f *Feed) Send(n int) { f.news <- n }

// Close ends the feed.
func (f *Feed) Close() { close(f.news) }

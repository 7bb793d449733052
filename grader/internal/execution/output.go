package execution

import (
	"fmt"
	"sync"
)

// boundedOutput keeps the first and the last of what is written to it, and calls
// overflow once when there is far too much.
type boundedOutput struct {
	most     int // bytes
	overflow func()

	mu         sync.Mutex
	head, tail []byte
	total      int
	over       bool
}

func (b *boundedOutput) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	n := len(p)
	b.total += n
	if room := maxShown/2 - len(b.head); room > 0 {
		take := min(room, len(p))
		b.head = append(b.head, p[:take]...)
		p = p[take:]
	}
	b.tail = append(b.tail, p...)
	if len(b.tail) > maxShown { // half of it is dropped at a time, so that copying stays cheap
		b.tail = append(b.tail[:0], b.tail[len(b.tail)-maxShown/2:]...)
	}
	if b.total > b.most && !b.over {
		b.over = true
		b.overflow()
	}
	return n, nil
}

func (b *boundedOutput) text() []byte {
	b.mu.Lock()
	defer b.mu.Unlock()
	tail := b.tail[max(0, len(b.tail)-maxShown/2):]
	left := b.total - len(b.head) - len(tail)
	if left == 0 {
		return append(b.head, tail...)
	}
	note := fmt.Appendf(nil, "\n… %d bytes left out …\n", left)
	return append(append(b.head, note...), tail...)
}

package launch

import "sync"

type shard struct {
	mu sync.Mutex
	n  int
}

func everyRound(jobs []int, mu *sync.Mutex) (sum int) {
	for _, job := range jobs {
		mu.Lock()
		defer mu.Unlock() // want "the next round waits for `mu` for ever"
		sum += job
	}
	return sum
}

// What follows is right, or may be.

func eachItsOwn(shards []*shard) (sum int) {
	for _, s := range shards {
		s.mu.Lock()
		defer s.mu.Unlock()
		sum += s.n
	}
	return sum
}

func inALiteral(jobs []int, mu *sync.Mutex) (sum int) {
	for _, job := range jobs {
		func() {
			mu.Lock()
			defer mu.Unlock()
			sum += job
		}()
	}
	return sum
}

func onceOnly(jobs []int, mu *sync.Mutex) int {
	for _, job := range jobs {
		mu.Lock()
		defer mu.Unlock()
		return job
	}
	return 0
}

func handOverHand(s *shard, next map[*shard]*shard) {
	for s != nil {
		s.mu.Lock()
		defer s.mu.Unlock()
		s = next[s]
	}
}

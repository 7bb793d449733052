// Package missedbell hands out jobs; who finds none waits for a bell.
//
// Family: blocking, channel.
// Mended: the bell can be rung in advance.
package missedbell

import "sync"

// Jobs is a list of jobs for one worker.
type Jobs struct {
	mu   sync.Mutex
	list []int
	bell chan struct{}
}

// New makes an empty list.
func New() *Jobs { return &Jobs{bell: make(chan struct{}, 1)} }

// Add adds a job and rings the bell.
func (j *Jobs) Add(job int) {
	j.mu.Lock()
	j.list = append(j.list, job)
	j.mu.Unlock()
	select {
	case j.bell <- struct{}{}:
	default:
	}
}

// Next waits for a job and takes it. There is one worker.
func (j *Jobs) Next() int {
	for {
		if job, ok := j.take(); ok {
			return job
		}
		<-j.bell
	}
}

func (j *Jobs) take() (int, bool) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if len(j.list) == 0 {
		return 0, false
	}
	job := j.list[0]
	j.list = j.list[1:]
	return job, true
}

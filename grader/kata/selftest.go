package kata

import (
	"sync"

	"github.com/concurrency-katas/go/grader/kata/record"
)

// selfTest is what a judged program does instead of judging when the grader wants to
// know whether it can be trusted in its sandbox: it tells what it can reach, and then
// races. With the race detector awake, and told to end the program at the first race,
// the end is never reached.
func selfTest() {
	for _, name := range reachable() {
		session.send(record.Record{Event: record.Reached, Message: name})
	}
	session.send(record.Record{Event: record.Racing})
	race()
	session.send(record.Record{Event: record.Done})
}

// raced is written by many goroutines at once.
var raced int

// race waits for its goroutines, which orders each of them before its end, and none of
// them before another: the detector need not be lucky to see it.
func race() {
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() { raced++ })
	}
	all.Wait()
}

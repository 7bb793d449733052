package kata

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"sync"
	"testing"

	"github.com/concurrency-katas/go/grader/kata/hooks"
	"github.com/concurrency-katas/go/grader/kata/record"
	dropin "github.com/concurrency-katas/go/grader/kata/runtime"
)

// session is the state of this process. Under plain "go test" it stays as it is
// here: no pipe, one schedule, and nothing to set up.
var session = &state{schedules: 1, seed: 1, fewest: math.MaxInt}

type state struct {
	mu        sync.Mutex
	out       io.Writer // the record pipe; nil under plain "go test"
	nonce     string
	entry     string
	first     int // schedule
	schedules int // how many of them
	seed      uint64
	places    int  // of the hooks in the answer
	plain     bool // hooks do nothing
	stayAwake bool // hooks do not nap
	replay    *record.Replay

	row  string // whose test is running
	next int    // index of the next check in that row
	from int    // checks before this one are passed over

	// fewest is the lowest number of goroutines with which a body began. A body's own
	// number will not do: the last subtest's goroutine may be among them, on its way
	// out, and hide one that is left behind.
	fewest int

	setup map[string]func()
}

// RegisterAnswer is called by the file that the grader adds to each answer's
// package: setUp zeroes the package's variables, runs their initialisers and then
// each init. It is what makes an answer's package as good as new in each bubble.
func RegisterAnswer(id string, setUp func()) {
	if session.setup == nil {
		session.setup = map[string]func(){}
	}
	session.setup[id] = setUp
}

// maxStack is how large one goroutine's stack can grow, in bytes. The runtime's own
// limit is sixteen times as much, and an answer that calls itself without end takes
// longer to reach it than a slow machine has patience for.
const maxStack = 64 << 20

// Entry is an answer with the tests that judge it, by row, in the judged program.
type Entry struct {
	ID   string
	Rows map[string]func(t *testing.T)
}

// Main is the main function of the judged program: it takes its job from the
// grader before any of the answer's code can run, and runs the job's rows as tests.
func Main(entries []Entry) {
	in := os.NewFile(record.JobFD, "job")
	out := os.NewFile(record.RecordFD, "records")
	var job record.Job
	if err := json.NewDecoder(in).Decode(&job); err != nil {
		fmt.Fprintln(os.Stderr, "this program is run by the grader only:", err)
		os.Exit(2)
	}
	in.Close()
	session.out, session.nonce, session.entry = out, job.Nonce, job.Entry
	session.schedules, session.seed = max(1, job.Schedules), job.Seed
	session.places, session.plain, session.stayAwake = job.Places, job.Plain, job.StayAwake
	session.from, session.first, session.replay = job.From, job.First, job.Replay
	if job.SelfTest {
		selfTest()
		return
	}
	debug.SetMaxStack(maxStack)
	go watchProcess(job.Limits)
	any := func(string, string) (bool, error) { return true, nil }
	testing.Main(any, []testing.InternalTest{{
		Name: "Judged",
		F:    func(t *testing.T) { judge(t, entries, job.Rows) },
	}}, nil, nil)
}

// judge runs the rows of the job's entry.
func judge(t *testing.T, entries []Entry, rows []string) {
	for _, e := range entries {
		if e.ID != session.entry {
			continue
		}
		for _, row := range rows {
			test, ok := e.Rows[row]
			if !ok {
				continue // the grader misses the row's record and says so
			}
			session.row, session.next = row, 0
			t.Run(row, func(t *testing.T) {
				theWatch.followRow(row)
				test(t)
				if !t.Skipped() {
					session.send(record.Record{Event: record.Row, Row: row, Checks: session.next})
				}
			})
			session.from = 0
		}
	}
	session.send(record.Record{Event: record.Done})
}

// begin opens the next check, or returns nil where the job passes over it.
func (s *state) begin(name string) *check {
	c := &check{row: s.row, name: name, index: s.next, watch: theWatch}
	s.next++
	if c.index < s.from || s.replay != nil && c.index > s.from {
		return nil
	}
	theWatch.follow(c)
	s.send(record.Record{Event: record.Begin, Row: c.row, Check: c.name, Index: c.index})
	return c
}

func (s *state) end(c *check) {
	theWatch.follow(nil)
	s.send(record.Record{Event: record.End, Row: c.row, Check: c.name, Index: c.index, Bubbles: int(theWatch.ended.Load())})
}

// beginSchedule tells the hooks which schedule this bubble of a check runs under. Each
// check has decisions of its own, so that what one does not bring out another may.
func (s *state) beginSchedule(c *check) {
	n := int(c.schedule.Load())
	if s.plain {
		n = 0
	}
	hooks.Begin(c.seed(), n, s.places, !s.stayAwake)
}

func (s *state) setUp() {
	dropin.Begin()
	if f := s.setup[s.entry]; f != nil {
		f()
	}
}

// send writes one record as one line, in one write.
func (s *state) send(r record.Record) {
	if s.out == nil {
		return
	}
	r.Nonce, r.Races = s.nonce, raceErrors()
	line, err := json.Marshal(r)
	if err != nil {
		panic(err) // plain strings and numbers always marshal
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.out.Write(append(line, '\n'))
}

// warmUp makes the runtime start, once, the goroutines that it starts at the first
// garbage collection, finalizer and cleanup, so that counting goroutines later
// counts the answer's only.
var warmUp = sync.OnceFunc(func() {
	done := make(chan struct{}, 2)
	func() {
		a, b := new([16]int), new([16]int)
		runtime.SetFinalizer(a, func(*[16]int) { done <- struct{}{} })
		runtime.AddCleanup(b, func(int) { done <- struct{}{} }, 0)
	}()
	for len(done) < cap(done) {
		runtime.GC()
		runtime.Gosched()
	}
	goroutinesCreated()
})

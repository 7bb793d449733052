// Package record is what the grader and a judged program say to each other,
// as JSON lines over two inherited pipes that nobody else knows: the grader
// sends one Job, the harness answers with Records. A pass is a positive record;
// nothing is ever concluded from what the program prints or from its exit code
// alone.
package record

import "time"

// The file descriptors of the pipes in the judged process.
const (
	JobFD    = 3 // the harness reads one Job, then closes it
	RecordFD = 4 // the harness writes Records
)

// Job tells a judged program what to run.
type Job struct {
	Nonce     string   `json:"nonce"`     // repeated in every Record
	Entry     string   `json:"entry"`     // which of the answers that are linked in
	Rows      []string `json:"rows"`      // which rows, in this order
	From      int      `json:"from"`      // how many checks of the first row to pass over
	First     int      `json:"first"`     // number of the first schedule
	Schedules int      `json:"schedules"` // how many for each check
	Seed      uint64   `json:"seed"`
	Places    int      `json:"places"`  // how many the answer's hooks tell apart
	Plain     bool     `json:"plain"`   // every schedule is the first one, which has no hooks
	StayAwake bool     `json:"no_naps"` // hooks yield instead of napping
	Limits    Limits   `json:"limits"`
	Replay    *Replay  `json:"replay,omitempty"`
	SelfTest  bool     `json:"self_test,omitempty"` // judge nothing: tell what can be reached, and race
}

// Replay makes a job one that runs a single check of the row, the one at From, and
// reports nothing but what became of it under each schedule.
type Replay struct {
	Kind   string `json:"kind"`              // the kind of finding that counts
	AtOnce bool   `json:"at_once,omitempty"` // tell each step when it happens: the process is going to die
}

// Limits bounds what one check may use before the harness ends the process.
type Limits struct {
	CPUSeconds    float64 `json:"cpu_seconds"`     // processor time for one bubble
	RowCPUSeconds float64 `json:"row_cpu_seconds"` // processor time for all bubbles of a row
	Goroutines    int     `json:"goroutines"`      // alive at once
	HeapBytes     uint64  `json:"heap_bytes"`      // live and not yet collected
}

// DefaultLimits is far above what the checks of an honest answer use: those take
// milliseconds of processor time (all schedules of all rows together, half a second), a
// few thousand goroutines and a few MiB. (Memory costs little where it is not written: a
// beginner's buffer of a million is no fault.)
func DefaultLimits(schedules int) Limits {
	return Limits{CPUSeconds: 2, RowCPUSeconds: 10 + float64(schedules)/2, Goroutines: 20_000, HeapBytes: 512 << 20}
}

// Event says what a Record reports.
type Event string

// The events, in the order in which a healthy process sends them:
// begin and end for every check, row after the last check of a row, done at the
// very end. Findings come in between.
const (
	Begin    Event = "begin"
	Finding  Event = "finding"
	End      Event = "end"
	Row      Event = "row"
	Ran      Event = "ran"      // of a replay: one schedule is over
	Stepped  Event = "stepped"  // of such a replay, where it tells steps at once: one goroutine came to one place
	Spinning Event = "spinning" // instead of a finding: it may have been the hooks' naps
	Reached  Event = "reached"  // of a self-test: something that answers have no business with
	Racing   Event = "racing"   // of a self-test: now a race follows
	Done     Event = "done"
)

// What a self-test may reach. There is nothing else.
const (
	ReachFiles     = "files"               // reading them
	ReachWriting   = "files to write"      // opening one
	ReachNetwork   = "the network"         // a socket
	ReachProcesses = "new processes"       // starting one
	ReachGroups    = "process groups"      // leaving its own
	ReachOthers    = "other processes"     // a signal to the grader
	ReachLimits    = "more than its share" // there is no limit
)

// Record is one line from the harness.
type Record struct {
	Nonce string `json:"nonce"`
	Event Event  `json:"event"`
	Row   string `json:"row,omitempty"`   // whose test is running
	Check string `json:"check,omitempty"` // the subtest's name
	Index int    `json:"index"`           // of the check in its row, from 0
	Phase Phase  `json:"phase,omitempty"` // of a finding

	// Races is how many races the detector has counted in this process so far. What
	// looks like its report in the output may be the answer's own words; this is not.
	Races int `json:"races,omitempty"`

	// Of a finding.
	Kind     string `json:"kind,omitempty"`     // a result.Kind
	Message  string `json:"message,omitempty"`  // what was seen, raw
	Subject  string `json:"subject,omitempty"`  // the exported name under test: "All", "Queue.Push"
	Dump     string `json:"dump,omitempty"`     // goroutine dump or stack at that moment
	Root     int    `json:"root,omitempty"`     // goroutine ID of the check itself in Dump
	Busy     []int  `json:"busy,omitempty"`     // IDs of those that go on, where the check does not end
	Schedule int    `json:"schedule,omitempty"` // from 0

	// Of a run in a replay.
	Failed bool   `json:"failed,omitempty"`
	Steps  []Step `json:"steps,omitempty"` // of the first one that failed, or the one that has just been made
	Left   []int  `json:"left,omitempty"`  // goroutines that were still there in the end

	// Of an end.
	Bubbles int `json:"bubbles,omitempty"` // how many came to their end in this process so far

	// Of a row.
	Checks int `json:"checks,omitempty"` // how many the row has
}

// MaxSteps is how many steps are told of one run at most: one with as many had more.
const MaxSteps = 2000

// Step says that a goroutine came to a place of the answer's.
type Step struct {
	Goroutine int           `json:"g"`
	Place     int           `json:"p"`
	At        time.Duration `json:"t"` // on the virtual clock, since the check began
}

// Phase is the part of a check in which something was found.
type Phase string

// The phases of a check.
const (
	InBody  Phase = "body"  // the check's own code is running
	Closing Phase = "after" // it has returned; what it left behind is being looked for
)

// The messages of a leak.
const (
	LeftGoroutines = "goroutines" // they are in the dump
	LeftTimer      = "timer"      // it went off long after; no goroutine waited for it
)

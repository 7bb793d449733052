package result

// Lane is what one goroutine did in a run that failed.
type Lane struct {
	Number int    `json:"goroutine"` // from 1 in order of appearance; 0 is the test's own
	Test   bool   `json:"test,omitempty"`
	File   string `json:"file"` // where it was seen first
	Line   int    `json:"line"`
	Steps  []Step `json:"steps"`
	Cut    bool   `json:"cut,omitempty"` // it made more steps than are told
}

// Step is a change in what a goroutine does.
type Step struct {
	Order int    `json:"order"` // among all steps of the run: whatever is lower came first
	At    int64  `json:"at_ns"` // virtual nanoseconds since the check began
	State State  `json:"state"`
	Op    string `json:"op,omitempty"` // the operation: "send", "lock", "call"
	On    string `json:"on,omitempty"` // what it is done to, as the source spells it: "results"
	File  string `json:"file,omitempty"`
	Line  int    `json:"line,omitempty"`
}

// State says what a goroutine does from some moment on.
type State string

// The states of a goroutine. There are no others.
const (
	Started    State = "started"
	Waiting    State = "waiting" // in the operation
	Running    State = "running" // what was passed in: op is "call"
	Asleep     State = "asleep"
	Holding    State = "holding" // has just taken the lock
	Did        State = "did"     // the operation, and goes on
	Gone       State = "gone"
	LeftBehind State = "left-behind"
)

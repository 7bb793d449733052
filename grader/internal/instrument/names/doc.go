// Package names knows what stands where in an answer: which channel a line sends
// on, which mutex it locks, which variables it reads and writes, and who else in
// the answer acts on the same one. Diagnoses take their words from it.
//
// An Index is built from the type-checked answer, and from its text alone: it cannot tell two channels apart that were made by the
// same line. What is handed on (as an argument, a result, a field, an element of
// a slice) counts as one and the same thing wherever it goes, and what may be in
// the hands of the caller or of unknown code is marked, so that "nothing in this
// answer closes it" is only said where it is certain.
//
// The work is bounded by the size of the answer, all texts are short and on one
// line, and code that is stranger than foreseen yields less knowledge, no panic.
package names

// Index is what is known about one answer. The zero Index knows nothing.
type Index struct {
	Things   []Thing
	Classes  map[int]Outside // what unseen code may do to a class; by Thing.Class
	Ops      []Op            // in the order of files, then of positions
	Accesses []Access        // in the same order
	Funcs    []Func          // in the same order; an outer one stands before those inside it

	byClass map[int][]int // indices of Ops, by Class of their Thing
	locks   int           // how many Ops lock or unlock
}

// Thing is something that goroutines meet at or share: a variable, a parameter, a
// field (one for all values of its type), or what a function returns.
type Thing struct {
	Name  string // as declared: "results", "mu"; empty for an unnamed result
	File  string // where it is declared; empty for what other packages declare
	Line  int
	Func  int // in which function it is declared; -1 at package level and for fields
	Param bool
	Field bool
	Copy  bool // a parameter that takes a Mutex, WaitGroup … and not a pointer to one
	Class int  // things with the same Class may be the same channel, mutex, …
}

// Kind is what an operation does.
type Kind string

// The kinds of operations. There are no others.
const (
	Send      Kind = "send"
	Receive   Kind = "receive"
	Range     Kind = "range" // over a channel
	Close     Kind = "close"
	Make      Kind = "make" // of a channel
	Select    Kind = "select"
	Lock      Kind = "Lock"
	RLock     Kind = "RLock"
	Unlock    Kind = "Unlock"
	RUnlock   Kind = "RUnlock"
	TryLock   Kind = "TryLock" // also TryRLock
	Wait      Kind = "Wait"    // of a WaitGroup
	Add       Kind = "Add"
	Done      Kind = "Done"
	GoOf      Kind = "Go" // of a WaitGroup
	CondWait  Kind = "Cond.Wait"
	Signal    Kind = "Signal"
	Broadcast Kind = "Broadcast"
	OnceDo    Kind = "Do"
	Start     Kind = "go"      // a go statement
	Return    Kind = "return"  // also panic
	Break     Kind = "break"   // one that leaves a select or switch inside a loop
	Loop      Kind = "loop"    // for; not over a channel
	Sleep     Kind = "sleep"   // time.Sleep
	Timer     Kind = "timer"   // time.AfterFunc, After, NewTimer, Tick, NewTicker
	Context   Kind = "context" // context.WithCancel, WithTimeout, …
	Call      Kind = "call"    // of a function that is held in a variable
	Subscript Kind = "index"   // x[i] of a slice, string or array
	Deref     Kind = "deref"   // of a pointer: *p, p.x; also a call through an interface
)

// Op is one operation in the source.
type Op struct {
	Kind  Kind
	Name  string // what it is done to, as written there: "results", "v.mu", "time.After(limit)"
	Thing int    // -1 where that is no variable
	Func  int    // the innermost function around it; -1 at package level

	File          string
	Line, EndLine int
	Pos           int // orders operations; within one file it counts bytes
	Block         [2]int

	Deferred bool   // by a defer statement of its own, or in a function literal that is deferred
	InLoop   bool   // a loop of the same function is around it
	Select   int    // the operation of the select that it is a case of, or -1
	CommaOk  bool   // of a receive: v, ok :=
	Default  bool   // of a select
	Bare     bool   // of a loop: for without a condition
	Text     string // of a loop its condition, of Make the buffer's size, of Sleep and Timer how long, of Context the function, of Call its first argument
	Other    int    // of Context: the thing that holds the cancel function, or -1
	Dropped  bool   // of Context and Timer: what would stop it is thrown away
}

// Access is one use of a variable or field.
type Access struct {
	Thing   int
	Name    string // as written: "sum", "v.pages"
	Write   bool   // of the variable itself, or of what is in it
	Element bool   // of x[i]
	Map     bool   // of an element of a map
	Called  bool   // a method of it is called, or it is called
	File    string
	Line    int
	Pos     int
	Func    int
}

// Func is a function declaration or literal.
type Func struct {
	Name          string // "All", "Queue.Push"; a literal has that of the function around it
	File          string
	Line, EndLine int
	Start, End    int // positions
	Outer         int // the function around a literal, or -1
	Literal       bool
	Exported      bool
	Go            int    // the line at which a go statement, WaitGroup.Go or AfterFunc starts this literal; 0 if none does
	GoInLoop      bool   // that line is in a loop
	Loop          [2]int // the positions of that loop
	Deferred      bool   // a literal that is deferred where it stands
	Ctx           string // a parameter or variable of type context.Context that can be seen inside; "" if there is none
	Recv          string // the name of a method's receiver
	ByValue       bool   // the receiver is a copy
	Results       []int  // the things that are returned, -1 for those that are not followed
}

// Outside says what code that is not the answer's may do to a channel. Whatever is no
// channel and is in the hands of such code has all three.
type Outside struct{ Sends, Receives, Closes bool }

// Package hashpipe computes many slow hashes in a pipeline.
package hashpipe

// Stage is one step of a pipeline. It receives from in until in is closed, sends what it
// makes of it to out, and returns. It does not close out: that is the pipeline's business.
type Stage func(in <-chan string, out chan<- string)

// Hasher has two hash functions. Exclusive takes about 10 milliseconds and must never run
// twice at the same time. Slow takes about a second, and any number of calls may run at
// the same time.
type Hasher struct {
	Exclusive, Slow func(string) string
}

// ExecutePipeline runs all stages at the same time. The first one receives the values of
// source, each other one what the stage before it sends. It closes the out of a stage when
// that stage has returned, and returns what the last stage has sent, in this order.
// Without stages it returns the values of source.
func ExecutePipeline(source []string, stages ...Stage) []string {
	panic("not implemented: ExecutePipeline")
}

// SingleHash returns a stage that sends, for each value x,
//
//	Slow(x) + "-" + Slow(Exclusive(x))
//
// in any order, each as soon as it is ready.
func SingleHash(h Hasher) Stage {
	panic("not implemented: SingleHash")
}

// MultiHash returns a stage that sends, for each value x,
//
//	Slow("0"+x) + Slow("1"+x) + Slow("2"+x) + Slow("3"+x)
//
// in any order, each as soon as it is ready.
func MultiHash(h Hasher) Stage {
	panic("not implemented: MultiHash")
}

// CombineResults returns a stage that sends one value: all values that it has received,
// sorted, with a | between them.
func CombineResults() Stage {
	panic("not implemented: CombineResults")
}

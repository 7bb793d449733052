// want: does-not-compile
// kind: compile
// at: hashpipe.go:12
//
// What is missing would come from an object file, which is not taken.
package hashpipe

type Stage func(in <-chan string, out chan<- string)

type Hasher struct{ Exclusive, Slow func(string) string }

func ExecutePipeline(source []string, stages ...Stage) []string { return inObjectFile(source) }
func SingleHash(h Hasher) Stage                                 { return nil }
func MultiHash(h Hasher) Stage                                  { return nil }
func CombineResults() Stage                                     { return nil }

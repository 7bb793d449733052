// Approach: values that are sent are a chain of closed channels, Exclusive has a clerk with
// a desk, and what is combined is kept in a tree.
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

// ExecutePipeline runs all stages at the same time.
func ExecutePipeline(source []string, stages ...Stage) []string {
	pipe := start(func(_ <-chan string, out chan<- string) {
		for _, v := range source {
			out <- v
		}
	}, nil)
	for _, stage := range stages {
		pipe = start(stage, pipe)
	}
	var values []string
	for v := range pipe {
		values = append(values, v)
	}
	return values
}

// start runs a stage behind in, and returns what comes out of it.
func start(stage Stage, in <-chan string) <-chan string {
	out := make(chan string)
	go func() {
		stage(in, out)
		close(out)
	}()
	return out
}

// later computes f(x) now, and has it in the channel when it is asked for.
func later(f func(string) string, x string) <-chan string {
	result := make(chan string, 1)
	go func() { result <- f(x) }()
	return result
}

// each is the stage that sends f(x) for each x, as soon as it is ready.
func each(f func(x string) string) Stage {
	return func(in <-chan string, out chan<- string) {
		var last chan struct{} // closed when all before it have been sent
		for x := range in {
			before, me := last, make(chan struct{})
			go func() {
				out <- f(x)
				if before != nil {
					<-before
				}
				close(me)
			}()
			last = me
		}
		if last != nil {
			<-last
		}
	}
}

// SingleHash has a clerk at the one machine, to whom the values are brought: a channel
// of questions, each with a channel for its answer.
func SingleHash(h Hasher) Stage {
	type question struct {
		x      string
		answer chan<- string
	}
	return func(in <-chan string, out chan<- string) {
		desk := make(chan question)
		go func() {
			for q := range desk {
				q.answer <- h.Exclusive(q.x)
			}
		}()
		each(func(x string) string {
			plain := later(h.Slow, x)
			answer := make(chan string, 1)
			desk <- question{x, answer}
			hashed := h.Slow(<-answer)
			return <-plain + "-" + hashed
		})(in, out)
		close(desk)
	}
}

// MultiHash returns a stage that sends the four hashes of each value, as one.
func MultiHash(h Hasher) Stage {
	return each(func(x string) (all string) {
		var parts [4]<-chan string
		for i := range parts {
			parts[i] = later(h.Slow, string(rune('0'+i))+x)
		}
		for _, part := range parts {
			all += <-part
		}
		return all
	})
}

// CombineResults keeps the values in a tree, with the smaller ones on the left.
func CombineResults() Stage {
	return func(in <-chan string, out chan<- string) {
		var root *tree
		for v := range in {
			root = root.with(v)
		}
		separator, all := "", ""
		root.walk(func(v string) {
			all += separator + v
			separator = "|"
		})
		out <- all
	}
}

type tree struct {
	value       string
	left, right *tree
}

func (t *tree) with(v string) *tree {
	switch {
	case t == nil:
		return &tree{value: v}
	case v < t.value:
		t.left = t.left.with(v)
	default:
		t.right = t.right.with(v)
	}
	return t
}

func (t *tree) walk(visit func(string)) {
	if t == nil {
		return
	}
	t.left.walk(visit)
	visit(t.value)
	t.right.walk(visit)
}

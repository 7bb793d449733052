package launch

import "sync"

func ranges(tasks []func() int) []int {
	var wg sync.WaitGroup
	results := make([]int, len(tasks))
	var i int
	for i = range tasks {
		wg.Add(1)
		go func() {
			defer wg.Done()
			results[i] = // want "share this variable"
				tasks[i]()
		}()
	}
	wg.Wait()
	return results
}

func counts(tasks []func()) {
	var wg sync.WaitGroup
	i := 0
	for i = 0; i < len(tasks); i++ {
		wg.Go(func() { tasks[i]() }) // want "share this variable"
	}
	wg.Wait()
}

// What follows is right, or may be.

func declaredInTheLoop(tasks []func()) {
	var wg sync.WaitGroup
	for i := 0; i < len(tasks); i++ {
		wg.Go(func() { tasks[i]() })
	}
	for i, task := range tasks {
		go func(n int) { task() }(i)
	}
	wg.Wait()
}

func handedOver(tasks []func()) {
	var i int
	for i = range tasks {
		go func(n int) { tasks[n]() }(i)
	}
}

func waitsForEach(tasks []func()) {
	var i int
	done := make(chan struct{})
	for i = range tasks {
		go func() {
			tasks[i]()
			done <- struct{}{}
		}()
		<-done
	}
}

func copies(tasks []func()) {
	var i int
	for i = range tasks {
		i := i
		go func() { tasks[i]() }()
	}
}

package launch

import "sync"

func oneAfterAnother(tasks []func()) {
	var wg sync.WaitGroup
	for _, task := range tasks {
		wg.Add(1)
		go func() {
			defer wg.Done()
			task()
		}()
		wg.Wait() // want "they run one after another"
	}
	for i := 0; i < len(tasks); i++ {
		wg.Go(tasks[i])
		wg.Wait() // want "they run one after another"
	}
}

// What follows is right, or may be.

func inPairs(tasks [][2]func()) {
	var wg sync.WaitGroup
	for _, pair := range tasks {
		wg.Go(pair[0])
		wg.Go(pair[1])
		wg.Wait()
	}
}

func besideIt(tasks [][2]func()) {
	var wg sync.WaitGroup
	for _, pair := range tasks {
		wg.Go(pair[0])
		pair[1]()
		wg.Wait()
	}
}

func inBatches(batches [][]func()) {
	for _, batch := range batches {
		var wg sync.WaitGroup
		for _, task := range batch {
			wg.Go(task)
		}
		wg.Wait()
	}
}

func afterwards(tasks []func()) {
	var wg sync.WaitGroup
	for _, task := range tasks {
		wg.Go(task)
	}
	wg.Wait()
}

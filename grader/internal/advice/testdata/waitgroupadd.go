package launch

import "sync"

func addsFirst(tasks []func()) {
	var wg sync.WaitGroup
	for _, task := range tasks {
		go func() {
			wg.Add(1) // want "`Add` runs inside the goroutine"
			defer wg.Done()
			task()
		}()
	}
	wg.Wait()
}

func addsSecond(tasks []func()) {
	var wg sync.WaitGroup
	for i := range tasks {
		go func() {
			task := tasks[i]
			wg.Add(1) // want "`Add` runs inside the goroutine"
			task()
			wg.Done()
		}()
	}
	wg.Wait()
}

// What follows is right, or may be.

func addsBefore(tasks []func()) {
	var wg sync.WaitGroup
	for _, task := range tasks {
		wg.Add(1)
		go func() {
			defer wg.Done()
			task()
		}()
	}
	wg.Wait()
}

func addsForItsChildren(tasks []func()) {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		for _, task := range tasks {
			wg.Add(1)
			go func() {
				defer wg.Done()
				task()
			}()
		}
	}()
	wg.Wait()
}

func countedAlready(task, more func()) {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		task()
		wg.Add(1)
		task()
		wg.Done()
		wg.Done()
	}()
	wg.Wait()
}

func itsOwn(task func()) {
	go func() {
		var wg sync.WaitGroup
		task()
		wg.Add(1)
		wg.Done()
	}()
}

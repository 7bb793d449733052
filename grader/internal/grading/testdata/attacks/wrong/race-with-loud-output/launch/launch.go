// want: races
// kind: race
//
// A race whose report drowns in what is printed, without newlines, around it.
package launch

import (
	"fmt"
	"strings"
	"sync"
)

var n int
var noise = strings.Repeat("y", 3000)

func All(tasks []func() int) []int {
	out := make([]int, len(tasks))
	var wg sync.WaitGroup
	stop := make(chan struct{})
	var loud sync.WaitGroup
	loud.Go(func() {
		for range 60 {
			select {
			case <-stop:
			default:
			}
			fmt.Print(noise)
		}
	})
	for i, t := range tasks {
		wg.Go(func() { out[i] = t(); n++ })
	}
	wg.Wait()
	close(stop)
	loud.Wait()
	for range 60 {
		fmt.Print(noise)
	}
	return out
}

// Package leftsending leaves all but the first goroutine waiting to send.
package leftsending

// First asks all sources and returns the first answer.
func First(sources ...func() int) int {
	answers := make(chan int)
	for _, source := range sources {
		go func() {
			answers <- source() // want: leak leaks
		}()
	}
	return <-answers
}

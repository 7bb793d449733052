// Package leftsending has room for all answers.
package leftsending

// First asks all sources and returns the first answer.
func First(sources ...func() int) int {
	answers := make(chan int, len(sources))
	for _, source := range sources {
		go func() {
			answers <- source()
		}()
	}
	return <-answers
}

// Approach: each place has a channel of its own with room for one answer; Search waits for
// any of them with one small forwarding goroutine for each, which knows when to stop.
package lostworker

import "context"

func Search(ctx context.Context, places ...func(context.Context) (string, bool)) (string, bool) {
	placesContext, stopPlaces := context.WithCancel(ctx)
	defer stopPlaces()
	stop := make(chan bool)
	defer close(stop)

	type answerType struct {
		text string
		ok   bool
	}
	common := make(chan answerType)

	for i := 0; i < len(places); i++ {
		own := make(chan answerType, 1)
		place := places[i]

		go func() {
			text, ok := place(placesContext)
			own <- answerType{text: text, ok: ok}
		}()

		go func() {
			select {
			case <-stop:
				return
			case answer := <-own:
				select {
				case common <- answer:
				case <-stop:
				}
			}
		}()
	}

	for count := 0; count < len(places); count++ {
		select {
		case answer := <-common:
			if answer.ok == true {
				return answer.text, true
			}
		case <-ctx.Done():
			return "", false
		}
	}
	return "", false
}

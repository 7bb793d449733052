package kata

import (
	"fmt"
	"time"
)

// Took says that what took got on the virtual clock and has to take want: no
// less, and no more than Tolerance above. Whichever test it stands in, a breach
// counts in the Timing row.
func (t *T) Took(what string, got, want time.Duration) {
	t.TookBetween(what, got, want, want)
}

// TookBetween is Took with two bounds of which either is right, and everything
// between.
func (t *T) TookBetween(what string, got, least, most time.Duration) {
	if f, ok := breach(what, got, least, most); ok {
		t.check.report(f)
	}
}

// breach says what is wrong with a time, if it is not within its bounds.
func breach(what string, got, least, most time.Duration) (f finding, ok bool) {
	right := most.String()
	if least != most {
		right = fmt.Sprintf("%v to %v", least, most)
	}
	// The naps of the hooks are no time that a student should see, unless they are all
	// that is wrong.
	shown := got.Round(time.Microsecond)
	if shown == least || shown == most {
		shown = got
	}
	f.message = fmt.Sprintf("%s took %v on the virtual clock instead of %s", what, shown, right)
	switch {
	case got < least:
		f.kind = kindTooEarly
	case got > most+Tolerance:
		f.kind = kindTooSlow
	default:
		return finding{}, false
	}
	return f, true
}

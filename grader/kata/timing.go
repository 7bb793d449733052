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
	right := most.String()
	if least != most {
		right = fmt.Sprintf("%v to %v", least, most)
	}
	message := fmt.Sprintf("%s took %v on the virtual clock instead of %s", what, got, right)
	switch {
	case got < least:
		t.check.report(finding{kind: kindTooEarly, message: message})
	case got > most+Tolerance:
		t.check.report(finding{kind: kindTooSlow, message: message})
	}
}

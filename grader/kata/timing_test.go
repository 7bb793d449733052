package kata

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestWhatIsSaidOfATime(t *testing.T) {
	const ms = time.Millisecond
	for name, test := range map[string]struct {
		got, least, most time.Duration
		kind, message    string
	}{
		"right":                            {100 * ms, 100 * ms, 100 * ms, "", ""},
		"within the tolerance":             {100*ms + Tolerance, 100 * ms, 100 * ms, "", ""},
		"above it":                         {100*ms + Tolerance + 1, 100 * ms, 100 * ms, kindTooSlow, "it took 100.01ms on the virtual clock instead of 100ms"},
		"the naps of hooks are not told":   {13*ms + 241, 10 * ms, 10 * ms, kindTooSlow, "it took 13ms on the virtual clock instead of 10ms"},
		"less":                             {9 * ms, 10 * ms, 10 * ms, kindTooEarly, "it took 9ms on the virtual clock instead of 10ms"},
		"a very little less is told whole": {10*ms - 1, 10 * ms, 10 * ms, kindTooEarly, "it took 9.999999ms on the virtual clock instead of 10ms"},
		"between the bounds":               {15 * ms, 10 * ms, 20 * ms, "", ""},
		"outside of them":                  {5 * ms, 10 * ms, 20 * ms, kindTooEarly, "it took 5ms on the virtual clock instead of 10ms to 20ms"},
	} {
		t.Run(name, func(t *testing.T) {
			f, ok := breach("it", test.got, test.least, test.most)
			assert.Equal(t, test.kind != "", ok)
			assert.Equal(t, finding{kind: test.kind, message: test.message}, f)
		})
	}
}

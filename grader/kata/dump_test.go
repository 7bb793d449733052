package kata

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestACutDumpBeginsWithTheCheckItself(t *testing.T) {
	others := func(from, n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "goroutine %d [select (no cases), synctest bubble 7]:\nf()\n\tkatas/launch/launch.go:9 +0x1\n\n", from+i)
		}
		return b.String()
	}
	own := "goroutine 77 [chan receive, synctest bubble 7]:\ng()\n\tkatas/launch/launch.go:5 +0x1"
	for name, dump := range map[string]string{
		"it was in the middle": others(1000, 3000) + own + "\n\n" + others(5000, 3000),
		"it was the last":      others(1000, 6000) + own,
	} {
		t.Run(name, func(t *testing.T) {
			got := cut(dump, 77, maxDump)
			assert.Len(t, got, maxDump)
			assert.True(t, strings.HasPrefix(got, own+"\n\ngoroutine 1000 "))
			assert.Equal(t, 1, strings.Count(got, "goroutine 77 "))
		})
	}
	t.Run("a short dump stays as it is", func(t *testing.T) {
		dump := others(1000, 3) + own
		assert.Equal(t, dump, cut(dump, 77, maxDump))
	})
}

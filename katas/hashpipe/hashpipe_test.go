package hashpipe_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/katas/hashpipe"
)

func TestValuesGoThroughTheStages(t *testing.T) {
	upper := func(in <-chan string, out chan<- string) {
		for v := range in {
			out <- strings.ToUpper(v)
		}
	}
	twice := func(in <-chan string, out chan<- string) {
		for v := range in {
			out <- v + v
		}
	}
	require.Equal(t, []string{"AA", "BB"}, hashpipe.ExecutePipeline([]string{"a", "b"}, upper, twice))
}

func TestHashes(t *testing.T) {
	var mu sync.Mutex
	h := hashpipe.Hasher{
		Exclusive: func(s string) string {
			if !mu.TryLock() {
				panic("Exclusive runs twice at the same time")
			}
			defer mu.Unlock()
			time.Sleep(time.Millisecond)
			return "e" + s
		},
		Slow: func(s string) string {
			time.Sleep(10 * time.Millisecond)
			return "(" + s + ")"
		},
	}
	got := hashpipe.ExecutePipeline([]string{"a", "b"}, hashpipe.SingleHash(h), hashpipe.MultiHash(h), hashpipe.CombineResults())
	require.Equal(t, []string{
		"(0(a)-(ea))(1(a)-(ea))(2(a)-(ea))(3(a)-(ea))" + "|" + "(0(b)-(eb))(1(b)-(eb))(2(b)-(eb))(3(b)-(eb))",
	}, got)
}

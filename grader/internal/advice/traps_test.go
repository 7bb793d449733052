package advice_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/instrument"
)

// want is how the files in testdata say what is remarked on a line.
var want = regexp.MustCompile(`// want "(.*)"$`)

func TestTrapsAreSeenWhereTheyStandAndNowhereElse(t *testing.T) {
	files, err := filepath.Glob("testdata/*.go")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".go"), func(t *testing.T) {
			src, err := os.ReadFile(file)
			require.NoError(t, err)
			said := map[int]string{}
			for _, r := range judged(t, "launch", []instrument.File{{Name: "launch.go", Src: src}}) {
				assert.Empty(t, said[r.Line], "line %d has two remarks", r.Line)
				said[r.Line] = r.Message
			}
			for i, text := range strings.Split(string(src), "\n") {
				m := want.FindStringSubmatch(text)
				switch got := said[i+1]; {
				case m != nil:
					assert.Regexp(t, m[1], got, "line %d", i+1)
				case got != "":
					assert.Fail(t, "a false alarm", "line %d: %s", i+1, got)
				}
			}
		})
	}
}

func TestRemarksArePlainSentencesAndSayWhatToDo(t *testing.T) {
	files, err := filepath.Glob("testdata/*.go")
	require.NoError(t, err)
	seen := 0
	for _, file := range files {
		src, err := os.ReadFile(file)
		require.NoError(t, err)
		for _, r := range judged(t, "launch", []instrument.File{{Name: "launch.go", Src: src}}) {
			seen++
			assert.Regexp(t, `^[A-Z`+"`"+`].*\. .*\.$`, r.Message)
			assert.NotContains(t, r.Message, "!")
			assert.Zero(t, strings.Count(r.Message, "`")%2, r.Message)
			assert.LessOrEqual(t, len(r.Message), 330, r.Message)
			assert.NotEmpty(t, r.Explains)
			assert.Equal(t, "katas/launch/launch.go", r.File)
		}
	}
	assert.Greater(t, seen, 30)
}

func TestRemarksAreInOrderAndTheSameEachTime(t *testing.T) {
	src := `import "sync"

	func a() { var wg sync.WaitGroup; go func() { wg.Add(1); wg.Done() }(); wg.Wait() }
	func b(mu sync.Mutex) {}
	func c(mu *sync.Mutex) { d := *mu; _ = &d }
	func e(rw *sync.RWMutex) { f := *rw; _ = &f }`
	files := []instrument.File{
		{Name: "b.go", Src: []byte("package launch\n" + src)},
		{Name: "a.go", Src: []byte("package launch\n" + strings.NewReplacer("func a", "func a2", "func b", "func b2", "func c", "func c2", "func e", "func e2").Replace(src))},
	}
	first := judged(t, "launch", files)
	var places []string
	for _, r := range first {
		places = append(places, fmt.Sprint(r.File, ":", r.Line))
	}
	assert.Equal(t, []string{
		"katas/launch/a.go:4", "katas/launch/a.go:5", "katas/launch/a.go:6", "katas/launch/a.go:7",
		"katas/launch/b.go:4", "katas/launch/b.go:5", "katas/launch/b.go:6", "katas/launch/b.go:7",
	}, places)
	for range 20 {
		assert.Equal(t, first, judged(t, "launch", files))
	}
}

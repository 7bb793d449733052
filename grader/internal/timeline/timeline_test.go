package timeline

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/instrument/places"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/kata/hooks"
	"github.com/concurrency-katas/go/grader/kata/record"
)

const file = "katas/launch/launch.go"

// some are the places of an answer that starts a goroutine, which takes a lock, sleeps
// and sends, while the caller receives.
var some = []places.Place{
	0: {File: file, Before: []places.Op{{Kind: places.Go, Line: 10}}},
	1: {File: file, After: []places.Op{{Kind: places.Start, Line: 10}}, Before: []places.Op{{Kind: places.Lock, Name: "mu", Line: 11}}},
	2: {File: file, After: []places.Op{{Kind: places.Lock, Name: "mu", Line: 11}}, Before: []places.Op{{Kind: places.Sleep, Line: 12}}},
	3: {File: file, After: []places.Op{{Kind: places.Sleep, Line: 12}}, Before: []places.Op{{Kind: places.Send, Name: "out", Line: 13}}},
	4: {File: file, After: []places.Op{{Kind: places.Send, Name: "out", Line: 13}}},
	5: {File: file, After: []places.Op{{Kind: places.Go, Line: 10}}, Before: []places.Op{{Kind: places.Receive, Name: "out", Line: 15}}},
	6: {File: file, After: []places.Op{{Kind: places.Receive, Name: "out", Line: 15}}},
}

const ms = time.Millisecond

// told shortens a lane to "state op on" texts.
func told(l result.Lane) (texts []string) {
	for _, s := range l.Steps {
		text := string(s.State)
		if s.Op != "" {
			text += " " + s.Op
		}
		if s.On != "" {
			text += " " + s.On
		}
		texts = append(texts, text)
	}
	return texts
}

func TestEachGoroutineHasItsLane(t *testing.T) {
	lanes := Build(record.Record{Root: 7, Steps: []record.Step{
		{Goroutine: 7, Place: 0}, {Goroutine: 7, Place: 5}, {Goroutine: 9, Place: 1}, {Goroutine: 9, Place: 2},
		{Goroutine: 9, Place: 3, At: 5 * ms}, {Goroutine: 9, Place: 4, At: 5 * ms}, {Goroutine: 7, Place: 6, At: 5 * ms},
	}}, some)
	require.Len(t, lanes, 2)
	assert.True(t, lanes[0].Test)
	assert.Zero(t, lanes[0].Number)
	assert.Equal(t, []string{"did go", "waiting receive out", "did receive out"}, told(lanes[0]))
	assert.Equal(t, 1, lanes[1].Number)
	assert.Equal(t, 10, lanes[1].Line)
	assert.Equal(t, file, lanes[1].File)
	assert.Equal(t, []string{"started start", "holding lock mu", "asleep sleep", "did sleep", "did send out", "gone"}, told(lanes[1]))
	assert.Equal(t, int64(5*ms), lanes[0].Steps[2].At)
	assert.Less(t, lanes[1].Steps[4].Order, lanes[0].Steps[2].Order, "what comes first at one instant")
}

func TestWhoIsLeftWaitsInTheEnd(t *testing.T) {
	lanes := Build(record.Record{Root: 7, Left: []int{9}, Steps: []record.Step{
		{Goroutine: 9, Place: 2}, {Goroutine: 9, Place: 3, At: ms}, {Goroutine: 7, Place: 0, At: 2 * ms},
	}}, some)
	require.Len(t, lanes, 2)
	assert.Equal(t, []string{"holding lock mu", "asleep sleep", "did sleep", "waiting send out", "left-behind"}, told(lanes[0]))
	assert.Equal(t, int64(2*ms), lanes[0].Steps[4].At, "it is left when all is over")
}

func TestATestThatIsStuckWaits(t *testing.T) {
	lanes := Build(record.Record{Root: 7, Left: []int{7}, Steps: []record.Step{{Goroutine: 7, Place: 5}}}, some)
	require.Len(t, lanes, 1)
	assert.Equal(t, []string{"did go", "waiting receive out"}, told(lanes[0]))
}

func TestOfWhoGoesOnAfterTheRecordingNobodySaysThatItIsGone(t *testing.T) {
	var r record.Record
	for range hooks.MaxSteps {
		r.Steps = append(r.Steps, record.Step{Goroutine: 9, Place: 4}, record.Step{Goroutine: 8, Place: 4})
	}
	r.Steps = append(r.Steps, record.Step{Goroutine: 5, Place: 4})
	r.Left = []int{8}
	last := func(l result.Lane) result.State { return l.Steps[len(l.Steps)-1].State }
	lanes := Build(r, some)
	require.Len(t, lanes, 3)
	assert.True(t, lanes[0].Cut)
	assert.Equal(t, result.Did, last(lanes[0]))
	assert.True(t, lanes[1].Cut)
	assert.Equal(t, result.LeftBehind, last(lanes[1]), "who is still there in the end is")
	assert.False(t, lanes[2].Cut)
	assert.Equal(t, result.Gone, last(lanes[2]), "of the others all is known")

	for len(r.Steps) < record.MaxSteps {
		r.Steps = append(r.Steps, record.Step{Goroutine: 9, Place: 4})
	}
	lanes = Build(r, some)
	assert.True(t, lanes[2].Cut, "where the whole recording is full, nothing is known of anybody")
	assert.Equal(t, result.Did, last(lanes[2]))
}

func TestWhatTheJudgedProgramSaysIsBounded(t *testing.T) {
	var r record.Record
	for g := range 3 * maxLanes {
		for range 3 * maxSteps {
			r.Steps = append(r.Steps, record.Step{Goroutine: g, Place: 4})
		}
	}
	r.Steps = append(r.Steps, record.Step{Place: -1}, record.Step{Place: len(some)}, record.Step{At: -1})
	lanes := Build(r, some)
	assert.Len(t, lanes, maxLanes)
	for _, l := range lanes {
		assert.LessOrEqual(t, len(l.Steps), maxSteps)
	}
	assert.Empty(t, Build(record.Record{}, nil))
}

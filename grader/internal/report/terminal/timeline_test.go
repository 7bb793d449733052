package terminal

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/result"
)

func chart(lanes []result.Lane, columns int) []string {
	p := &page{width: columns, style: newPalette(false)}
	p.timeline(lanes)
	return strings.Split(strings.TrimRight(p.text.String(), "\n"), "\n")
}

func TestTheChartShowsWhoDidWhatInWhichOrder(t *testing.T) {
	const ms = 1_000_000
	lanes := []result.Lane{
		{Test: true, Line: 10, Steps: []result.Step{
			{Order: 0, State: result.Did, Op: "go", Line: 10}, {Order: 2, State: result.Waiting, Op: "receive", On: "out", Line: 15},
			{Order: 6, At: 10 * ms, State: result.Did, Op: "receive", On: "out", Line: 15},
		}},
		{Number: 1, Line: 10, Steps: []result.Step{
			{Order: 1, State: result.Started, Op: "start", Line: 10}, {Order: 3, State: result.Asleep, Op: "sleep", Line: 12},
			{Order: 4, At: 10 * ms, State: result.Did, Op: "send", On: "out", Line: 13}, {Order: 4, At: 10 * ms, State: result.Gone},
		}},
		{Number: 2, Line: 10, Steps: []result.Step{
			{Order: 5, At: 20 * ms, State: result.Waiting, Op: "send", On: "out", Line: 13},
			{Order: 7, At: 30 * ms, State: result.LeftBehind},
		}},
	}
	assert.Equal(t, []string{
		"    what the goroutines did, on the virtual clock:",
		"    who, began at 0s  10ms",
		"    the caller    --....---  received from out (15)",
		"    1, line 10     >>z-x     gone, after it sent on out (13)",
		"    2, line 10         ...!  waits to send on out (13)",
		"    > starts, - runs, = calls, . waits, z sleeps, # locks, x gone, ! left",
	}, chart(lanes, 80))
}

func TestTheChartFitsTheScreen(t *testing.T) {
	var lanes []result.Lane
	for n := range 200 {
		l := result.Lane{Number: n + 1, Line: 1000 + n}
		for i := range 150 {
			l.Steps = append(l.Steps, result.Step{
				Order: i*200 + n, At: int64(i) * 1_000_000_000, State: result.Waiting, Op: "send",
				On: strings.Repeat("name", 10), Line: 99999,
			})
		}
		if n == 150 {
			l.Steps = append(l.Steps, result.Step{Order: 40000, State: result.LeftBehind})
		}
		lanes = append(lanes, l)
	}
	assert.Equal(t, []string{""}, chart(lanes, 40), "a narrow screen has no room for it")
	for _, columns := range []int{120, 80, 72, 60} {
		lines := chart(lanes, columns)
		assert.LessOrEqual(t, len(lines), 20)
		for _, line := range lines {
			assert.LessOrEqual(t, width(line), columns, line)
		}
		text := strings.Join(lines, "\n")
		assert.Contains(t, text, "151, line 1150", "who is left behind is shown before others")
		assert.Contains(t, text, "and 188 more goroutines")
	}
}

func TestWhoIsAlikeIsShownTwice(t *testing.T) {
	lane := func(n, line int, end result.State) result.Lane {
		return result.Lane{Number: n, Line: line, Steps: []result.Step{{Order: n, State: result.Waiting, Op: "send", On: "out", Line: 9}, {Order: 90, State: end}}}
	}
	var lanes []result.Lane
	for n := range 10 {
		lanes = append(lanes, lane(n+1, 7, result.LeftBehind))
	}
	lanes = append(lanes, lane(11, 20, result.Gone))
	text := strings.Join(chart(lanes, 80), "\n")
	assert.Contains(t, text, "    1, line 7 ")
	assert.Contains(t, text, "    2, line 7 ")
	assert.NotContains(t, text, "    3, line 7 ")
	assert.Contains(t, text, "    11, line 20 ")
	assert.Contains(t, text, "    … and 8 more like 2\n")
	assert.NotContains(t, text, "goroutines\n    >")
}

func TestWhichChartsAreWorthDrawing(t *testing.T) {
	gone := result.Lane{Number: 1, Steps: []result.Step{{State: result.Gone}}}
	left := result.Lane{Number: 2, Steps: []result.Step{{State: result.LeftBehind}}}
	for _, test := range []struct {
		name  string
		kind  result.Kind
		lanes []result.Lane
		want  bool
	}{
		{"goroutines that meet", result.Deadlock, []result.Lane{gone, left}, true},
		{"one alone", result.Deadlock, []result.Lane{left}, false},
		{"one alone that did something", result.Deadlock, []result.Lane{left, {Number: 3}}, false},
		{"one that spins", result.BusyWait, []result.Lane{gone, left}, false},
		{"far too many", result.OverLimit, []result.Lane{gone, left}, false},
		{"one that is left behind", result.Leak, []result.Lane{gone, left}, true},
		{"a timer that is left behind", result.Leak, []result.Lane{gone, gone}, false},
		{"nothing", result.Race, nil, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, worthDrawing(result.Finding{Kind: test.kind}, test.lanes))
		})
	}
}

func TestWithoutStepsThereIsNoChart(t *testing.T) {
	require.Equal(t, []string{""}, chart(nil, 80))
	require.Equal(t, []string{""}, chart([]result.Lane{{Number: 1}}, 80))
}

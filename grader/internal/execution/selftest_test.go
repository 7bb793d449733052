package execution

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/internal/execution/sandbox"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// A self-test that fails says why, and only an outcome in which everything is as it has
// to be gives trust.
func TestOnlyARaceThatWasSeenInATightSandboxGivesTrust(t *testing.T) {
	awake := func() Outcome {
		return Outcome{
			Records:  []record.Record{{Event: record.Racing}},
			ExitCode: exitOnRace,
			Output:   []byte("==================\nWARNING: DATA RACE\n"),
		}
	}
	all := []sandbox.Layer{sandbox.Landlock, sandbox.Limits, sandbox.Seccomp}
	assert.NoError(t, trust(awake(), all))
	for name, test := range map[string]struct {
		spoil func(o *Outcome)
		says  string
	}{
		"it went on after the race":     {func(o *Outcome) { o.Records = append(o.Records, record.Record{Event: record.Done}) }, "asleep"},
		"it ended as if nothing was":    {func(o *Outcome) { o.ExitCode = 0 }, "asleep"},
		"it ended, but said nothing":    {func(o *Outcome) { o.Output = nil }, "asleep"},
		"it never began":                {func(o *Outcome) { o.Records, o.Output = nil, []byte("cannot open shared object file") }, "cannot open shared object file"},
		"somebody else was on the pipe": {func(o *Outcome) { o.Forged = true }, "does not run"},
	} {
		t.Run(name, func(t *testing.T) {
			o := awake()
			test.spoil(&o)
			err := trust(o, all)
			assert.ErrorAs(t, err, new(*DistrustError))
			assert.ErrorContains(t, err, test.says)
			assert.ErrorContains(t, err, "Nothing was judged")
		})
	}
	for layer, names := range forbidden {
		for _, name := range names {
			t.Run(string(layer)+" lets through "+name, func(t *testing.T) {
				o := awake()
				o.Records = append(o.Records, record.Record{Event: record.Reached, Message: name})
				assert.ErrorContains(t, trust(o, []sandbox.Layer{layer}), "reach "+name)
				assert.NoError(t, trust(o, nil), "where no layer is in force, nothing else is expected")
			})
		}
	}
}

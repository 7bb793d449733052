package grading

import (
	"context"
	"fmt"
	"slices"

	"github.com/concurrency-katas/go/grader/internal/execution"
	"github.com/concurrency-katas/go/grader/internal/result"
	"github.com/concurrency-katas/go/grader/internal/timeline"
	"github.com/concurrency-katas/go/grader/kata/record"
)

// story is what a second look at a finding tells, beside the verdict: how often it
// shows, and what the goroutines do meanwhile. It changes no verdict.
type story struct {
	Seen     string        `json:"seen,omitempty"`     // "3 of 12"; empty where that is not known
	Schedule int           `json:"schedule,omitempty"` // the first that shows it, from 1; 0 where that is not known
	Timeline []result.Lane `json:"timeline,omitempty"`
}

// replay runs the check of the first finding again, alone, under every schedule. Where
// the finding does not say its check, as races in the proof do not, the first pass
// may.
func (t *trial) replay(ctx context.Context, program string, job record.Job, seen, first []found) (story, error) {
	if len(seen) == 0 {
		return story{}, nil
	}
	f := seen[0]
	if !f.InCheck {
		i := slices.IndexFunc(first, func(g found) bool { return g.InCheck && g.Kind == f.Kind })
		if i < 0 {
			return story{}, nil
		}
		f = first[i]
	}
	if f.Kind == result.GraderError {
		return story{}, nil
	}
	job.Rows, job.From = []string{f.Test}, f.Check
	job.Replay = &record.Replay{Kind: string(f.Kind)}
	out, err := execution.Run(ctx, program, job, execution.Options{EveryRace: true})
	if err != nil {
		return story{}, err
	}
	told := t.told(out, job)
	if told.Schedule == 0 || told.Timeline != nil || out.Has(record.Done, "") {
		return told, nil
	}
	// What the goroutines did has died with the process. Once more, telling it at once.
	job.First, job.Schedules, job.Replay.AtOnce = told.Schedule-1, 1, true
	if out, err = execution.Run(ctx, program, job, execution.Options{}); err != nil {
		return story{}, err
	}
	if !out.Has(record.Done, "") {
		told.Timeline = t.lastSteps(out)
	}
	return told, nil
}

// lastSteps makes a timeline of what the goroutines of a process did until it died.
// The last step is that of the one who ended it; of the others, whoever was about to do
// something then, was still there.
func (t *trial) lastSteps(out execution.Outcome) []result.Lane {
	var all record.Record
	last := map[int]record.Step{}
	for _, r := range out.Records {
		if r.Event == record.Stepped {
			all.Root = r.Root
			all.Steps = append(all.Steps, r.Steps...)
		}
	}
	if len(all.Steps) == 0 {
		return nil
	}
	for _, s := range all.Steps {
		last[s.Goroutine] = s
	}
	delete(last, all.Steps[len(all.Steps)-1].Goroutine)
	for id, s := range last {
		if 0 <= s.Place && s.Place < len(t.judged.Places) && len(t.judged.Places[s.Place].Before) > 0 {
			all.Left = append(all.Left, id)
		}
	}
	return timeline.Build(all, t.judged.Places)
}

// told makes a story of the records of a replay.
func (t *trial) told(out execution.Outcome, job record.Job) story {
	var s story
	runs, failed := 0, 0
	for _, r := range out.Records {
		if r.Event != record.Ran {
			continue
		}
		runs++
		if !r.Failed {
			continue
		}
		failed++
		if s.Schedule == 0 {
			s.Schedule = r.Schedule + 1
		}
		if s.Timeline == nil && len(r.Steps) > 0 {
			s.Timeline = timeline.Build(r, t.judged.Places)
		}
	}
	switch {
	case failed > 0 && runs == job.Schedules && runs > 1:
		s.Seen = fmt.Sprintf("%d of %d", failed, runs)
	case failed == 0 && runs < job.Schedules && lastBegun(out.Records) == job.From && !out.Has(record.Done, ""):
		s.Schedule = job.First + runs + 1 // the program died in this one
	}
	return s
}

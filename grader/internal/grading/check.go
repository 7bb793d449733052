package grading

import (
	"context"
	"slices"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/instrument"
	"github.com/concurrency-katas/go/grader/internal/instrument/apart"
	"github.com/concurrency-katas/go/grader/internal/instrument/stdlib"
	"github.com/concurrency-katas/go/grader/internal/workspace"
)

// check has the answers of all trials checked and rewritten, and returns those whose
// verdict is not settled by that. settled is called for the others.
func check(ctx context.Context, std *stdlib.Importer, trials []*trial, settled func(*trial)) (rest []*trial, err error) {
	var open []*trial
	var tasks []apart.Task
	for _, t := range trials {
		if t.prepare() {
			settled(t)
			continue
		}
		open, tasks = append(open, t), append(tasks, t.task())
	}
	done, err := apart.Answers(ctx, std, tasks, apart.DefaultLimits())
	if err != nil {
		return nil, err
	}
	for i, t := range open {
		if t.take(done[i]) {
			settled(t)
		} else {
			rest = append(rest, t)
		}
	}
	return rest, nil
}

// rules are what the source policy has to know about a kata.
func rules(k catalogue.Kata) instrument.Rules {
	return instrument.Rules{
		Package: k.Name, Path: "katas/" + k.Name,
		ExtraImports: k.Imports, ForbidImports: k.Forbid.Imports, ForbidChannels: k.Forbid.Channels,
	}
}

// target is what a judged copy is compiled with.
func target(id string) instrument.Target {
	return instrument.Target{ID: id, SyncPath: workspace.SyncPath, RuntimePath: workspace.RuntimePath, HarnessPath: workspace.HarnessPath, HooksPath: workspace.HooksPath}
}

// extraImports are the packages that some kata allows besides the usual ones.
func extraImports(cases []Case) []string {
	var extra []string
	for _, c := range cases {
		extra = append(extra, c.Kata.Imports...)
	}
	slices.Sort(extra)
	return slices.Compact(extra)
}

package progress_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/concurrency-katas/go/grader/internal/report/progress"
	"github.com/concurrency-katas/go/grader/internal/result"
)

var (
	launch  = result.Kata{Name: "launch", Status: result.Failed, Score: 6, MaxScore: 10}
	closing = result.Kata{Name: "closing", Status: result.Error, MaxScore: 10}
)

func TestATerminalShowsOneLineAndLeavesNone(t *testing.T) {
	var b strings.Builder
	p := progress.Terminal(&b, 12, 80)
	p.Step("", "building 12 katas")
	p.Step("launch", "running")
	p.Step("launch", "running") // nothing new, so nothing is written
	p.Finished(launch)
	p.Done()
	assert.Equal(t, "\r[ 0/12] building 12 katas"+
		"\r[ 0/12] launch  running  "+
		"\r[ 1/12] launch  failed "+
		"\r                      \r", b.String())
}

func TestALineNeverReachesTheLastColumn(t *testing.T) {
	var b strings.Builder
	progress.Terminal(&b, 1, 12).Step("launch", "running")
	assert.Equal(t, "\r[0/1] launc", b.String())
}

func TestALogHasOneLineForEachFinishedKata(t *testing.T) {
	var b strings.Builder
	p := progress.Plain(&b, 2)
	p.Step("", "building")
	p.Step("", "building")
	p.Step("launch", "running")
	p.Finished(launch)
	p.Finished(closing)
	p.Done()
	assert.Equal(t, "building\n[1/2] launch  failed  6/10\n[2/2] closing  grader error\n", b.String())
}

func TestTextFromOutsideIsCleaned(t *testing.T) {
	for name, start := range starts() {
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			p := start(&b)
			p.Step("", "\x1b[31mbuild\n::error::x")
			p.Done()
			assert.NotContains(t, b.String(), "\x1b")
			assert.NotContains(t, b.String(), "::error")
		})
	}
}

func TestAfterDoneNothingIsWritten(t *testing.T) {
	for name, start := range starts() {
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			p := start(&b)
			p.Done()
			p.Step("", "building")
			p.Finished(launch)
			p.Done()
			assert.Empty(t, b.String())
		})
	}
}

func TestManyGoroutinesMayTell(t *testing.T) {
	for name, start := range starts() {
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			p := start(&b)
			var wg sync.WaitGroup
			for range 8 {
				wg.Go(func() {
					p.Step("launch", "running")
					p.Finished(launch)
				})
			}
			wg.Wait()
			p.Done()
		})
	}
}

func starts() map[string]func(*strings.Builder) progress.Progress {
	return map[string]func(*strings.Builder) progress.Progress{
		"terminal": func(b *strings.Builder) progress.Progress { return progress.Terminal(b, 8, 80) },
		"plain":    func(b *strings.Builder) progress.Progress { return progress.Plain(b, 8) },
	}
}

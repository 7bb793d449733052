// Package progress says what the grader is doing while it works. It writes to
// standard error, so that nothing of it gets into a report; whether that is a
// terminal, the caller finds out.
package progress

import (
	"fmt"
	"io"
	"strings"
	"sync"

	"charm.land/lipgloss/v2"

	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// Progress is told what happens. Its methods may be called from any goroutine,
// and after Done they do nothing.
type Progress interface {
	// Step says what is being done now, in a few words ("building"); kata is
	// empty if it concerns all of them.
	Step(kata, phase string)
	// Finished says that the verdict on a kata is known.
	Finished(k result.Kata)
	// Done ends the progress, also where the work was broken off. It may be
	// called twice.
	Done()
}

// Terminal returns a progress of a single line that is written over and over,
// and is gone in the end. It uses no escape sequences, so it works on any
// terminal. total is the number of katas, width that of columns.
func Terminal(w io.Writer, total, width int) Progress {
	if width <= 0 {
		width = 80
	}
	return &line{w: w, total: total, width: width}
}

// Plain returns a progress of one line for each step that concerns all katas
// and one for each finished kata: for logs.
func Plain(w io.Writer, total int) Progress {
	return &plain{w: w, total: total}
}

type line struct {
	mu       sync.Mutex
	w        io.Writer
	total    int
	width    int
	finished int
	shown    string
	done     bool
}

func (l *line) Step(kata, phase string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.show(count(l.finished, l.total) + subject(kata) + wording.Name(phase))
}

func (l *line) Finished(k result.Kata) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.finished++
	l.show(count(l.finished, l.total) + subject(k.Name) + wording.Status(k.Status))
}

func (l *line) Done() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.show("")
	l.done = true
}

// show replaces the line. A full line would wrap, and could not be taken back:
// the last column stays free.
func (l *line) show(text string) {
	if w := max(l.width-1, 1); lipgloss.Width(text) > w {
		text = lipgloss.NewStyle().MaxWidth(w).Render(text)
	}
	if l.done || text == l.shown {
		return
	}
	gap := strings.Repeat(" ", max(lipgloss.Width(l.shown)-lipgloss.Width(text), 0))
	end := ""
	if text == "" {
		end = "\r"
	}
	// One write, or two processes that share the terminal could meet in it. A
	// terminal that has gone away is no reason to stop grading.
	_, _ = io.WriteString(l.w, "\r"+text+gap+end)
	l.shown = text
}

type plain struct {
	mu       sync.Mutex
	w        io.Writer
	total    int
	finished int
	last     string
	done     bool
}

func (p *plain) Step(kata, phase string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if kata != "" || p.done || phase == p.last {
		return
	}
	p.last = phase
	_, _ = io.WriteString(p.w, wording.Name(phase)+"\n")
}

func (p *plain) Finished(k result.Kata) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.done {
		return
	}
	p.finished++
	score := fmt.Sprintf("  %d/%d", k.Score, k.MaxScore)
	if k.Status == result.Error {
		score = ""
	}
	_, _ = io.WriteString(p.w, count(p.finished, p.total)+subject(k.Name)+wording.Status(k.Status)+score+"\n")
}

func (p *plain) Done() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done = true
}

// count is "[ 7/32] ".
func count(n, total int) string {
	digits := len(fmt.Sprint(total))
	return fmt.Sprintf("[%*d/%d] ", digits, n, total)
}

func subject(kata string) string {
	if kata == "" {
		return ""
	}
	return wording.Name(kata) + "  "
}

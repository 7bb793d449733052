package main

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/concurrency-katas/go/grader/internal/specimen"
)

// printReport prints all tables. It reports whether anything was out of order.
func printReport(w io.Writer, all []*measured, p plan, each bool) (trouble bool) {
	fmt.Fprintf(w, "%d programs with a rare bug, and their mended twins; %d processors, %d processes at once, %s.\n\n",
		len(all), runtime.NumCPU(), p.jobs, runtime.Version())
	printMethod(w, p)
	printShares(w, all, p)
	printFamilies(w, all)
	if each {
		printEach(w, all)
	}
	printNames(w, "Not found by the default in every repetition", all, func(m *measured) bool { return m.bug[byDefault].share() < 1 })
	printNames(w, "Found by 100 plain runs, and by the default not once", all, func(m *measured) bool {
		return m.hundred() == 1 && m.bug[byDefault].found == 0
	})
	printNames(w, "Not rare here: found by a tenth of the single plain runs, or more", all, func(m *measured) bool {
		return m.bug[onePlain].share() >= 0.1
	})
	for _, m := range all {
		for _, what := range m.trouble {
			fmt.Fprintf(w, "ERROR: %s: %s\n", m.name, what)
			trouble = true
		}
	}
	return trouble
}

func printMethod(w io.Writer, p plan) {
	fmt.Fprintf(w, `How this was measured: a run is one fresh bubble for each check, without hooks if it is plain; runs of one
series share a process, as schedules do, and the first that finds something ends its check. "1 plain" is the
share of %d processes of one run that found the bug, "10 plain" that of %d processes of %d runs, "100 plain"
whether any of the latter found it; "default" is the share of %d processes with %d schedules and seed %d. Shares
are averaged over the programs. Times are for one program: of the process that runs it, its start included and
its building not; of the mended twins, where nothing ends early, and of the programs with the bug.

`, p.singles, windows, window, p.repeats, p.schedules, p.seed)
}

func printShares(w io.Writer, all []*measured, p plan) {
	fmt.Fprintln(w, "| schedules | found | CPU, mended | wall, mended | CPU, bug | wall, bug |")
	fmt.Fprintln(w, "|---|---|---|---|---|---|")
	for _, line := range []struct {
		name  string
		kind  runKind
		found func(*measured) float64 // nil: not measured
	}{
		{"1 plain", onePlain, func(m *measured) float64 { return m.bug[onePlain].share() }},
		{"10 plain", tenPlain, func(m *measured) float64 { return m.bug[tenPlain].share() }},
		{"20 plain", twentyPlain, nil},
		{"100 plain", hundredPlain, (*measured).hundred},
		{fmt.Sprintf("default (%d)", p.schedules), byDefault, func(m *measured) float64 { return m.bug[byDefault].share() }},
	} {
		found := ""
		if line.found != nil {
			found = percent(mean(all, line.found))
		}
		cpu, wall := meanTime(all, func(m *measured) series { return m.mended[line.kind] })
		bugCPU, bugWall := meanTime(all, func(m *measured) series { return m.bug[line.kind] })
		fmt.Fprintf(w, "| %s | %s | %s | %s | %s | %s |\n", line.name, found, cpu, wall, bugCPU, bugWall)
	}
	fmt.Fprintln(w)
}

func printFamilies(w io.Writer, all []*measured) {
	fmt.Fprintln(w, "| family | programs | 1 plain | 10 plain | 100 plain | default |")
	fmt.Fprintln(w, "|---|---|---|---|---|---|")
	for _, family := range specimen.Families() {
		some := slices.DeleteFunc(slices.Clone(all), func(m *measured) bool { return m.family != family })
		if len(some) > 0 {
			fmt.Fprintf(w, "| %s | %d | %s |\n", family, len(some), strings.Join(shares(some), " | "))
		}
	}
	fmt.Fprintln(w)
}

func printEach(w io.Writer, all []*measured) {
	fmt.Fprintln(w, "| program | family | seen as | 1 plain | 10 plain | 100 plain | default |")
	fmt.Fprintln(w, "|---|---|---|---|---|---|---|")
	for _, m := range all {
		var kinds []string
		for _, k := range m.kinds {
			kinds = append(kinds, string(k))
		}
		fmt.Fprintf(w, "| %s | %s | %s | %s |\n", m.name, m.family, strings.Join(kinds, ", "), strings.Join(shares([]*measured{m}), " | "))
	}
	fmt.Fprintln(w)
}

// shares are those found by 1, 10 and 100 plain runs and by the default.
func shares(some []*measured) []string {
	return []string{
		percent(mean(some, func(m *measured) float64 { return m.bug[onePlain].share() })),
		percent(mean(some, func(m *measured) float64 { return m.bug[tenPlain].share() })),
		percent(mean(some, (*measured).hundred)),
		percent(mean(some, func(m *measured) float64 { return m.bug[byDefault].share() })),
	}
}

func printNames(w io.Writer, title string, all []*measured, is func(*measured) bool) {
	var names []string
	for _, m := range all {
		if is(m) {
			names = append(names, fmt.Sprintf("%s (%s; 1 plain %d of %d, default %d of %d)", m.name, m.family,
				m.bug[onePlain].found, m.bug[onePlain].runs, m.bug[byDefault].found, m.bug[byDefault].runs))
		}
	}
	if len(names) == 0 {
		names = []string{"none"}
	}
	fmt.Fprintf(w, "%s: %s.\n\n", title, strings.Join(names, ", "))
}

func mean(all []*measured, of func(*measured) float64) float64 {
	sum := 0.0
	for _, m := range all {
		sum += of(m)
	}
	return sum / float64(len(all))
}

// meanTime is the mean time of one process, or empty where none was measured.
func meanTime(all []*measured, of func(*measured) series) (cpu, wall string) {
	var sum series
	for _, m := range all {
		s := of(m)
		sum.runs += s.runs
		sum.cpu += s.cpu
		sum.wall += s.wall
	}
	if sum.runs == 0 {
		return "", ""
	}
	return millis(sum.cpu, sum.runs), millis(sum.wall, sum.runs)
}

func millis(d time.Duration, n int) string {
	return fmt.Sprintf("%.0f ms", d.Seconds()*1000/float64(n))
}

func percent(share float64) string { return fmt.Sprintf("%.1f %%", 100*share) }

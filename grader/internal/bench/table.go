package main

import (
	"fmt"
	"io"
	"time"
)

// table collects rows; ratios are taken against its first one.
type table struct {
	names []string
	costs []cost
}

func newTable() *table { return &table{} }

func (t *table) add(name string, c cost) {
	t.names, t.costs = append(t.names, name), append(t.costs, c)
}

func (t *table) print(w io.Writer) {
	fmt.Fprintln(w, "| what | wall | CPU | wall ÷ first row |")
	fmt.Fprintln(w, "|---|---|---|---|")
	for i, c := range t.costs {
		ratio := float64(c.wall) / float64(t.costs[0].wall)
		fmt.Fprintf(w, "| %s | %s | %s | %.2f |\n", t.names[i], seconds(c.wall), seconds(c.cpu), ratio)
	}
}

func seconds(d time.Duration) string { return fmt.Sprintf("%.2f s", d.Seconds()) }

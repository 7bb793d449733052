package terminal

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/concurrency-katas/go/grader/internal/report/fitting"
	"github.com/concurrency-katas/go/grader/internal/report/wording"
	"github.com/concurrency-katas/go/grader/internal/result"
)

// The columns: a glyph, the kata, its chapter, a mark for each row of the score
// sheet, the points. Where there is no room, the rows' names get shorter, then
// the chapter goes, then the katas' names are cut.
type columns struct {
	kata, chapter, points int // widths; chapter 0: not shown
	rows                  []result.RowName
	heads                 []string // of the rows
	gap                   int      // between two rows
}

const widestKata = 24

func layout(katas []result.Kata, room int) columns {
	c := columns{kata: len("kata"), chapter: len("ch"), points: len("points"), gap: 2}
	present := map[result.RowName]bool{}
	for _, k := range katas {
		c.kata = max(c.kata, min(width(wording.Name(k.Name)), widestKata))
		c.chapter = max(c.chapter, len(fmt.Sprint(k.Chapter)))
		c.points = max(c.points, width(wording.KataPoints(k)))
		for _, row := range k.Rows {
			present[row.Name] = true
		}
	}
	c.rows = slices.DeleteFunc(result.RowNames(), func(n result.RowName) bool { return !present[n] })
	for _, name := range c.rows {
		c.heads = append(c.heads, string(name))
	}
	if c.width() <= room {
		return c
	}
	c.gap = 1
	for i, name := range c.rows {
		c.heads[i] = short(name)
	}
	if c.width() > room {
		c.chapter = 0
	}
	if over := c.width() - room; over > 0 {
		c.kata = max(c.kata-over, len("kata"))
	}
	return c
}

func short(name result.RowName) string {
	switch name {
	case result.Correctness:
		return "corr"
	case result.Leaks:
		return "leak"
	case result.Races:
		return "race"
	case result.Timing:
		return "time"
	}
	return string(name)
}

func (c columns) width() int {
	w := 2 + c.kata + 2 + c.marks() + 2 + c.points
	if c.chapter > 0 {
		w += 2 + c.chapter
	}
	return w
}

// marks is the width of all rows together; the words of a kata that was not
// judged need the room too.
func (c columns) marks() int {
	w := c.gap * max(len(c.heads)-1, 0)
	for _, head := range c.heads {
		w += width(head)
	}
	return max(w, width(wording.Status(result.DoesNotCompile)))
}

func (p *page) table(katas []result.Kata) {
	if len(katas) == 0 {
		return
	}
	c := layout(katas, p.width)
	p.line(p.style.quiet.Render(c.row(" ", "kata", "ch", strings.Join(c.heads, spaces(c.gap)), "points")))
	seen := map[result.RowStatus]bool{}
	for _, k := range katas {
		p.line(p.kata(c, k, seen))
	}
	p.legend(seen)
}

// row lays out one line.
func (c columns) row(glyph, kata, chapter, marks, points string) string {
	cells := glyph + " " + padRight(kata, c.kata) + "  "
	if c.chapter > 0 {
		cells += padLeft(chapter, c.chapter) + "  "
	}
	return cells + padRight(marks, c.marks()) + "  " + padLeft(points, c.points)
}

func (p *page) kata(c columns, k result.Kata, seen map[result.RowStatus]bool) string {
	glyph, style := p.glyph(k.Status)
	name, chapter, score := truncate(wording.Name(k.Name), c.kata), fmt.Sprint(k.Chapter), wording.KataPoints(k)
	switch k.Status {
	case result.Passed, result.Failed:
	case result.NotStarted:
		return p.style.quiet.Render(strings.TrimRight(c.row(glyph, name, chapter, wording.Status(k.Status), score), " "))
	case result.Missing, result.DoesNotCompile, result.Refused, result.Error:
		return c.row(style.Render(glyph), name, p.style.quiet.Render(chapter), style.Render(wording.Status(k.Status)), score)
	}
	var marks []string
	for i, name := range c.rows {
		mark := ""
		for _, row := range k.Rows {
			if row.Name == name {
				mark = p.mark(row.Status)
				seen[row.Status] = true
			}
		}
		marks = append(marks, center(mark, width(c.heads[i])))
	}
	return c.row(style.Render(glyph), name, p.style.quiet.Render(chapter), strings.Join(marks, spaces(c.gap)), score)
}

func (p *page) glyph(s result.Status) (string, lipgloss.Style) {
	switch s {
	case result.Passed:
		return "✓", p.style.good
	case result.NotStarted:
		return "·", p.style.quiet
	case result.Error:
		return "!", p.style.loud
	case result.Failed, result.Missing, result.DoesNotCompile, result.Refused:
	}
	return "✗", p.style.bad
}

func (p *page) mark(s result.RowStatus) string {
	switch s {
	case result.RowPass:
		return p.style.good.Render("✓")
	case result.RowFail:
		return p.style.bad.Render("✗")
	case result.RowNotEarned:
		return p.style.quiet.Render("–")
	case result.RowNotJudged:
	}
	return p.style.quiet.Render("·")
}

// legend explains the marks that explain nothing by themselves.
func (p *page) legend(seen map[result.RowStatus]bool) {
	var words []string
	if seen[result.RowNotEarned] {
		words = append(words, "– not earned: it stands on a row that failed")
	}
	if seen[result.RowNotJudged] {
		words = append(words, "· not judged")
	}
	for _, part := range words {
		for _, line := range fitting.Wrap(part, p.width-2) {
			p.line("  ", p.style.quiet.Render(line))
		}
	}
}

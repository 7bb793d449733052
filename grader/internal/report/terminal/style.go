package terminal

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// palette holds the few styles there are. They use the terminal's own sixteen
// colours, which its owner has chosen to be readable.
type palette struct {
	good, bad, loud, bold, quiet, code lipgloss.Style
}

func newPalette(color bool) palette {
	plain := lipgloss.NewStyle()
	if !color {
		return palette{good: plain, bad: plain, loud: plain, bold: plain, quiet: plain, code: plain}
	}
	return palette{
		good:  plain.Foreground(lipgloss.Green),
		bad:   plain.Foreground(lipgloss.Red),
		loud:  plain.Foreground(lipgloss.Red).Bold(true).Reverse(true),
		bold:  plain.Bold(true),
		quiet: plain.Faint(true),
		code:  plain.Foreground(lipgloss.Cyan),
	}
}

// codeSpans colours what stands between backquotes, also from one line to the
// next.
func (p palette) codeSpans(lines []string) []string {
	if strings.Count(strings.Join(lines, ""), "`")%2 != 0 {
		return lines
	}
	inside := false
	var styled []string
	for _, line := range lines {
		var b strings.Builder
		parts := strings.Split(line, "`")
		for i, part := range parts {
			if i > 0 {
				inside = !inside
			}
			if inside {
				if i > 0 {
					part = "`" + part
				}
				if i < len(parts)-1 {
					part += "`"
				}
				part = p.code.Render(part)
			}
			b.WriteString(part)
		}
		styled = append(styled, b.String())
	}
	return styled
}

func width(s string) int { return lipgloss.Width(s) }

func spaces(n int) string { return strings.Repeat(" ", max(n, 0)) }

func padRight(s string, w int) string { return s + spaces(w-width(s)) }

func padLeft(s string, w int) string { return spaces(w-width(s)) + s }

func center(s string, w int) string {
	left := (w - width(s)) / 2
	return padRight(spaces(left)+s, w)
}

// truncate cuts a line at a width and ends it in "…".
func truncate(s string, w int) string {
	if width(s) <= w {
		return s
	}
	return lipgloss.NewStyle().MaxWidth(max(w-1, 1)).Render(s) + "…"
}

// Package fitting breaks texts into lines that fit into the columns of a screen.
package fitting

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// Wrap breaks a text at spaces, and within words only where one is wider than
// the line. (lipgloss.Wrap would also break behind hyphens: "--" and "seed".)
func Wrap(text string, width int) []string {
	width = max(width, 8)
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && lipgloss.Width(line)+1+lipgloss.Width(word) <= width {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		parts := strings.Split(lipgloss.Wrap(word, width, ""), "\n")
		lines = append(lines, parts[:len(parts)-1]...)
		line = parts[len(parts)-1]
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// Fit breaks those lines of a text that are too wide. Where the width is 0 there is no
// screen, and they stay as they are. So do lines that begin with a space: those are
// commands to copy.
func Fit(text string, width int) string {
	if width <= 0 {
		return text
	}
	all := strings.Split(text, "\n")
	for i, line := range all {
		if !strings.HasPrefix(line, " ") && lipgloss.Width(line) > width {
			all[i] = strings.Join(Wrap(line, width), "\n")
		}
	}
	return strings.Join(all, "\n")
}

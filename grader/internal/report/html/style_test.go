package html_test

import (
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// contrast is WCAG 2's contrast ratio of two colours, "#rgb" or "#rrggbb": from 1 to 21.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	luminance := func(color string) float64 {
		hex := color[1:]
		if len(hex) == 3 {
			hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
		}
		l := 0.0
		for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
			n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
			require.NoError(t, err)
			c := float64(n) / 255
			if c <= 0.04045 {
				c /= 12.92
			} else {
				c = math.Pow((c+0.055)/1.055, 2.4)
			}
			l += weight * c
		}
		return l
	}
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestEveryTextIsReadableOnItsGround(t *testing.T) {
	css, err := os.ReadFile("page.css")
	require.NoError(t, err)
	light, dark, ok := strings.Cut(string(css), "@media screen and (prefers-color-scheme:dark)")
	require.True(t, ok)
	variable := regexp.MustCompile(`--([a-z-]+):(#[0-9a-f]+)`)
	for name, part := range map[string]string{"light": light, "dark": dark} {
		colors := map[string]string{}
		for _, m := range variable.FindAllStringSubmatch(part, -1) {
			if colors[m[1]] == "" { // print comes later in the file
				colors[m[1]] = m[2]
			}
		}
		for text, grounds := range map[string]string{
			"ink": "paper card soft bad-soft warn-soft", "quiet": "paper card soft bad-soft warn-soft",
			"accent": "paper card soft", "good": "card good-soft", "bad": "card bad-soft paper", "warn": "warn-soft", "idle": "idle-soft",
			"key": "paper card bad-soft warn-soft", "text": "paper card bad-soft warn-soft", "num": "paper card bad-soft warn-soft", "card": "bad",
		} {
			for ground := range strings.FieldsSeq(grounds) {
				require.NotEmpty(t, colors[text], text)
				require.NotEmpty(t, colors[ground], ground)
				assert.GreaterOrEqual(t, contrast(t, colors[text], colors[ground]), 4.5, "%s on %s, %s", text, ground, name)
			}
		}
	}
}

func TestTheStyleIsForAllWhoReadThePage(t *testing.T) {
	css, err := os.ReadFile("page.css")
	require.NoError(t, err)
	for _, want := range []string{
		"prefers-color-scheme:dark", "prefers-reduced-motion:reduce", "@media print", "max-width:36rem", ":focus-visible", "tabular-nums", "details::details-content",
	} {
		assert.Contains(t, string(css), want)
	}
}

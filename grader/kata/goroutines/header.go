package goroutines

import "strings"

// parseHeader reads the line above a goroutine's stack, as printed by
// goroutineheader in runtime/traceback.go:
//
//	goroutine 7 [chan receive (durable), 2 minutes, locked to thread, synctest bubble 1]:
//	goroutine 1 gp=0xc000002380 m=0 mp=0x56b2a0 [running]:
func parseHeader(line string) (Goroutine, bool) {
	rest, ok := strings.CutPrefix(line, "goroutine ")
	if !ok {
		return Goroutine{}, false
	}
	rest, ok = strings.CutSuffix(rest, "]:")
	if !ok || !printable(rest) {
		return Goroutine{}, false
	}
	idText, rest, _ := strings.Cut(rest, " ")
	id, ok := parseNumber(idText)
	if !ok {
		return Goroutine{}, false
	}
	pointers, inside, ok := strings.Cut(rest, "[")
	if !ok || pointers != "" && !strings.HasPrefix(pointers, "gp=") {
		return Goroutine{}, false
	}
	g := Goroutine{ID: id}
	g.describe(inside)
	return g, g.State != ""
}

// describe reads what stands between a header's brackets.
func (g *Goroutine) describe(inside string) {
	inside, _, _ = strings.Cut(inside, " labels:{") // GODEBUG=tracebacklabels=1
	state, rest, more := strings.Cut(inside, ", ")
	g.state(state)
	for more {
		var part string
		part, rest, more = strings.Cut(rest, ", ")
		if minutes, ok := strings.CutSuffix(part, " minutes"); ok {
			g.Minutes, _ = parseNumber(minutes)
		}
		if bubble, ok := strings.CutPrefix(part, "synctest bubble "); ok {
			g.Bubble, _ = parseNumber(bubble)
		}
		if part == "locked to thread" {
			g.LockedToThread = true
		}
	}
}

// state takes the suffixes off a state. Parentheses that belong to its name,
// as in "select (no cases)", stay.
func (g *Goroutine) state(text string) {
	for {
		if rest, ok := strings.CutSuffix(text, " (durable)"); ok {
			text, g.Durable = rest, true
		} else if rest, ok := strings.CutSuffix(text, " (leaked)"); ok {
			text, g.Leaked = rest, true
		} else if rest, ok := strings.CutSuffix(text, " (scan)"); ok {
			text = rest
		} else {
			g.State = text
			return
		}
	}
}

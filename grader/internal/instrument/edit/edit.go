// Package edit changes a file's text at byte offsets, so that what is not
// changed stays where it was: line numbers survive as long as nobody inserts or
// removes a newline, and nobody here can.
package edit

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Edits collects changes to one file. Several rewriters add to it; they go from
// the outside in (declarations before statements, a statement before what it
// contains), and Apply nests their texts accordingly:
//
//   - at one offset, everything that closes comes before everything that opens;
//   - of two openings the one that was added first stands further left;
//   - of two closings the one that was added first stands further right.
//
// Blanked stretches may overlap each other, but not an offset strictly inside
// them where text is inserted.
type Edits struct {
	inserts []insert
	blanks  []blank
}

type insert struct {
	at     int
	opens  bool
	number int
	text   string
}

type blank struct{ from, to int }

// Open inserts text in front of what begins at an offset.
func (e *Edits) Open(at int, text string) { e.insert(at, true, text) }

// Close inserts text behind what ends at an offset.
func (e *Edits) Close(at int, text string) { e.insert(at, false, text) }

// Blank turns a stretch into spaces; its newlines stay.
func (e *Edits) Blank(from, to int) { e.blanks = append(e.blanks, blank{from, to}) }

// Replace blanks a stretch and puts text in front of what is left of it.
func (e *Edits) Replace(from, to int, text string) {
	e.Open(from, text)
	e.Blank(from, to)
}

func (e *Edits) insert(at int, opens bool, text string) {
	if strings.Contains(text, "\n") {
		panic(fmt.Sprintf("edit: text with a newline would move lines: %q", text))
	}
	e.inserts = append(e.inserts, insert{at: at, opens: opens, number: len(e.inserts), text: text})
}

// Apply returns the changed copy of src.
func (e *Edits) Apply(src []byte) []byte {
	base := bytes.Clone(src)
	for _, b := range e.blanks {
		for i := b.from; i < b.to; i++ {
			if base[i] != '\n' {
				base[i] = ' '
			}
		}
	}
	inserts := slices.Clone(e.inserts)
	slices.SortFunc(inserts, func(a, b insert) int {
		switch {
		case a.at != b.at:
			return cmp.Compare(a.at, b.at)
		case a.opens != b.opens:
			if a.opens {
				return 1
			}
			return -1
		case a.opens:
			return cmp.Compare(a.number, b.number)
		}
		return cmp.Compare(b.number, a.number)
	})
	var out bytes.Buffer
	done := 0
	for _, in := range inserts {
		out.Write(base[done:in.at])
		out.WriteString(in.text)
		done = in.at
	}
	out.Write(base[done:])
	return out.Bytes()
}

package clean

import (
	"bytes"
	"fmt"
	"go/scanner"
	"go/token"
	"unicode/utf8"

	"github.com/concurrency-katas/go/grader/internal/instrument/source"
)

// The size of what is looked at. An honest answer is far below all of them.
const (
	MaxFiles  = 20
	MaxBytes  = 64 << 10 // in one file
	MaxDepth  = 100      // of brackets within brackets
	MaxTokens = 30000    // in the whole answer
)

var byteOrderMark = []byte("\uFEFF")

// Cleaner blanks the comments of an answer's files, and keeps count over them.
type Cleaner struct {
	Notes    []source.Note
	Problems []source.Problem
	tokens   int
}

// File returns a copy of src in which every byte of a comment, and a leading
// byte order mark, is a space; newlines stay. Path names the file in messages.
func (c *Cleaner) File(path string, src []byte) []byte {
	refuse := func(line int, format string, args ...any) []byte {
		c.Problems = append(c.Problems, source.Problem{Kind: source.Refused, File: path, Line: line,
			Message: fmt.Sprintf(format, args...)})
		return nil
	}
	if len(src) > MaxBytes {
		return refuse(1, "the file is too large: an answer's file may have %d KiB", MaxBytes>>10)
	}
	if at := firstNonText(src); at >= 0 {
		return refuse(lineAt(src, at), "the file is not UTF-8 text: save it as UTF-8 and hand it in again")
	}

	out := bytes.Clone(src)
	if bytes.HasPrefix(out, byteOrderMark) {
		blank(out[:len(byteOrderMark)])
	}
	file := token.NewFileSet().AddFile(path, -1, len(src))
	var s scanner.Scanner
	s.Init(file, src, func(token.Position, string) {}, scanner.ScanComments) // the parser reports errors
	for depth := 0; ; {
		pos, tok, _ := s.Scan()
		at := file.Offset(pos)
		switch tok {
		case token.EOF:
			return out
		case token.COMMENT:
			end, ok := commentEnd(src, at)
			if !ok {
				c.Problems = append(c.Problems, source.Problem{Kind: source.Compile, File: path,
					Line: lineAt(src, at), Column: columnAt(src, at), Message: "comment not terminated"})
			}
			if d := directive(src[at:end]); d != "" {
				c.note(path, lineAt(src, at), d)
			}
			blank(out[at:end])
			continue
		case token.LPAREN, token.LBRACK, token.LBRACE:
			depth++
		case token.RPAREN, token.RBRACK, token.RBRACE:
			depth--
		}
		if c.tokens++; c.tokens > MaxTokens {
			return refuse(lineAt(src, at), "the answer is too long: it may have %d words and signs in all", MaxTokens)
		}
		if depth > MaxDepth {
			return refuse(lineAt(src, at), "brackets are nested more than %d deep here: take the expression apart", MaxDepth)
		}
	}
}

// firstNonText is the offset of the first byte that is no UTF-8 text, or -1.
func firstNonText(src []byte) int {
	for i := 0; i < len(src); {
		r, size := utf8.DecodeRune(src[i:])
		if r == 0 || r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// commentEnd finds the end of the comment that begins at an offset. The
// scanner's own text will not do: it leaves out carriage returns.
func commentEnd(src []byte, at int) (end int, terminated bool) {
	if src[at+1] == '/' {
		if n := bytes.IndexByte(src[at:], '\n'); n >= 0 {
			return at + n, true
		}
		return len(src), true
	}
	if n := bytes.Index(src[at+2:], []byte("*/")); n >= 0 {
		return at + 2 + n + 2, true
	}
	return len(src), false
}

// blank turns everything but newlines into spaces.
func blank(b []byte) {
	for i := range b {
		if b[i] != '\n' {
			b[i] = ' '
		}
	}
}

func lineAt(src []byte, at int) int { return 1 + bytes.Count(src[:at], []byte("\n")) }

func columnAt(src []byte, at int) int { return at - bytes.LastIndexByte(src[:at], '\n') }

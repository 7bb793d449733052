package instrument

import (
	"go/scanner"
	"go/token"
	"slices"
)

// SameTokens reports whether two sets of files say the same, apart from comments
// and spacing: an untouched stub is one that has the stub's tokens.
func SameTokens(a, b []File) bool {
	if len(a) != len(b) {
		return false
	}
	other := map[string][]byte{}
	for _, f := range b {
		other[f.Name] = f.Src
	}
	for _, f := range a {
		src, ok := other[f.Name]
		if !ok || !slices.Equal(tokens(f.Src), tokens(src)) {
			return false
		}
		delete(other, f.Name)
	}
	return true
}

// tokens lists a file's tokens as text. A semicolon in front of a closing bracket
// is left out: whether one is there depends on where the line ends.
func tokens(src []byte) []string {
	var out []string
	var s scanner.Scanner
	s.Init(token.NewFileSet().AddFile("", -1, len(src)), src, func(token.Position, string) {}, 0)
	for {
		_, tok, lit := s.Scan()
		switch tok {
		case token.EOF:
			return out
		case token.SEMICOLON:
			lit = ";"
		case token.RPAREN, token.RBRACE:
			if n := len(out); n > 0 && out[n-1] == ";" {
				out = out[:n-1]
			}
		}
		if lit == "" {
			lit = tok.String()
		}
		out = append(out, lit)
	}
}

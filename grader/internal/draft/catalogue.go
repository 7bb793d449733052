package draft

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

const catalogueFile = "katas/catalogue.json"

// firstCatalogue is what a suite begins with.
const firstCatalogue = `{
  "chapters": [
    {"number": 1, "title": "` + Mark + `: the first chapter"}
  ],
  "katas": []
}
`

// addToCatalogue returns the suite's catalogue with the kata in it, as the last of its
// chapter. The rest of the text stays as its authors wrote it.
func addToCatalogue(dir string, k Kata) ([]byte, error) {
	text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(catalogueFile)))
	if errors.Is(err, fs.ErrNotExist) {
		text, err = []byte(firstCatalogue), nil
	}
	if err != nil {
		return nil, err
	}
	text, err = insert(text, k)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", catalogueFile, err)
	}
	return text, nil
}

func insert(text []byte, k Kata) ([]byte, error) {
	var data struct {
		Chapters []struct{ Number int }
		Katas    []struct {
			Name    string
			Chapter int
		}
	}
	if err := json.Unmarshal(text, &data); err != nil {
		return nil, err
	}
	known := false
	for _, c := range data.Chapters {
		known = known || c.Number == k.Chapter
	}
	switch {
	case len(data.Chapters) == 0:
		return nil, errors.New("it has no chapters: add one first")
	case k.Chapter == 0:
		k.Chapter = data.Chapters[len(data.Chapters)-1].Number
	case !known:
		return nil, fmt.Errorf("it has no chapter %d: add one first", k.Chapter)
	}
	after := 0 // so many katas come before the new one
	for i, other := range data.Katas {
		if other.Name == k.Name {
			return nil, fmt.Errorf("it has a kata %q already: choose another name", k.Name)
		}
		if other.Chapter <= k.Chapter {
			after = i + 1
		}
	}
	at, err := ends(text)
	if err != nil {
		return nil, err
	}
	entry := fmt.Sprintf(`{"name": %q, "chapter": %d, "title": "%s: the title", "difficulty": 1, "entry": "Do",
     "points": {"correctness": 4, "leaks": 2, "races": 2, "timing": 2}}`, k.Name, k.Chapter, Mark)
	var b bytes.Buffer
	b.Write(text[:at[after]])
	if after > 0 {
		b.WriteString(",")
	}
	b.WriteString("\n    " + entry)
	if after == 0 && len(data.Katas) > 0 {
		b.WriteString(",")
	}
	if len(data.Katas) == 0 {
		b.WriteString("\n  ")
	}
	b.Write(text[at[after]:])
	return b.Bytes(), nil
}

// ends returns where the list of katas begins in a catalogue's text (after its
// bracket), and where each of its elements ends.
func ends(text []byte) ([]int64, error) {
	dec := json.NewDecoder(bytes.NewReader(text))
	if _, err := dec.Token(); err != nil { // the outer brace
		return nil, err
	}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return nil, err
		}
		if key != "katas" {
			var skipped json.RawMessage
			if err := dec.Decode(&skipped); err != nil {
				return nil, err
			}
			continue
		}
		if _, err := dec.Token(); err != nil { // the bracket
			return nil, err
		}
		at := []int64{dec.InputOffset()}
		for dec.More() {
			var element json.RawMessage
			if err := dec.Decode(&element); err != nil {
				return nil, err
			}
			at = append(at, dec.InputOffset())
		}
		return at, nil
	}
	return nil, errors.New(`it has no list "katas"`)
}

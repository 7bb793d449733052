package verify

import (
	"bytes"
	"os"
	"path"
	"path/filepath"
	"slices"

	"golang.org/x/tools/txtar"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	folder "github.com/concurrency-katas/go/katas"
)

// packedStubs checks that katas/stubs.txtar, which a grader compares answers with, has the
// stubs as they are; with whole (katas are all that the suite has), also that it has no
// others. A suite without such a file needs none.
func packedStubs(dir string, katas []catalogue.Kata, whole bool) []Problem {
	text, err := os.ReadFile(filepath.Join(dir, "katas", folder.StubsName))
	if err != nil {
		return nil
	}
	packed := map[string][]catalogue.File{}
	for _, f := range txtar.Parse(text).Files {
		name := path.Dir(f.Name)
		packed[name] = append(packed[name], catalogue.File{Name: path.Base(f.Name), Src: f.Data})
	}
	differ := slices.ContainsFunc(katas, func(k catalogue.Kata) bool {
		return !slices.EqualFunc(k.Stub, packed[k.Name], func(a, b catalogue.File) bool {
			return a.Name == b.Name && bytes.Equal(a.Src, b.Src)
		})
	})
	if differ || whole && len(packed) != len(katas) {
		return []Problem{{"katas/" + folder.StubsName, `it has other stubs than the katas' folders: run "go generate ./katas"`}}
	}
	return nil
}

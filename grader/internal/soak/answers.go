package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
	"github.com/concurrency-katas/go/grader/internal/grading"
	"github.com/concurrency-katas/go/grader/internal/specimen"
	"github.com/concurrency-katas/go/grader/internal/verify"
)

// answer is a right answer, and where it is in the repository.
type answer struct {
	grading.Case
	name string
}

// specimens are the folders of them whose mended twins are right answers as well.
const specimens = "grader/internal/specimen/testdata/standstill"

// rightAnswers reads all right answers of the repository in dir, references included:
// those to the named katas, or to all of them and the mended twins of the specimens.
func rightAnswers(dir string, katas []string) ([]answer, error) {
	suite, err := catalogue.Load(os.DirFS(filepath.Join(dir, "katas")), os.DirFS(filepath.Join(dir, "solutions")))
	if err != nil {
		return nil, fmt.Errorf("loading the katas: %w\nRun soak in the repository", err)
	}
	wanted := slices.DeleteFunc(slices.Clone(suite.Katas), func(k catalogue.Kata) bool {
		return len(katas) > 0 && !slices.Contains(katas, k.Name)
	})
	corpus, problems := verify.Collect(dir, wanted, false)
	if len(problems) > 0 {
		return nil, fmt.Errorf("the katas are not in order: %v", problems[0])
	}
	var all []answer
	for _, e := range corpus {
		if e.Expect.FullMarks() {
			all = append(all, answer{e.Case, e.Dir})
		}
	}
	if len(katas) == 0 {
		mended, err := specimen.Load(filepath.Join(dir, filepath.FromSlash(specimens)))
		if err != nil {
			return nil, err
		}
		for _, s := range mended {
			all = append(all, answer{s.Mended(), specimens + "/" + s.Name + "/mended"})
		}
	}
	if len(all) == 0 {
		return nil, errors.New("there is no right answer to judge")
	}
	return all, nil
}

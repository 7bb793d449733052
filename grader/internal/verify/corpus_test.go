package verify

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/concurrency-katas/go/grader/internal/catalogue"
)

// root is the suite that this test is part of.
const root = "../../.."

func TestThisSuiteHasAllItsParts(t *testing.T) {
	suite, err := catalogue.Load(os.DirFS(root+"/katas"), os.DirFS(root+"/solutions"))
	require.NoError(t, err)
	corpus, problems := Collect(root, suite.Katas, true)
	assert.Empty(t, problems)
	assert.GreaterOrEqual(t, len(corpus), len(suite.Katas)*(2+leastRight+leastWrong))
}

package doctor

import (
	"strings"

	"github.com/concurrency-katas/go/grader/internal/execution"
)

// protections says what holds a judged program here.
func protections() []Check {
	return []Check{{"protections", Here, strings.Join(execution.Protections(), ", "), ""}}
}

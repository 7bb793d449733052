# What a teacher sets. The URL and the sum stand on the grader's release page; the katas are those
# that were given to "grader init".
GRADER_URL=https://github.com/concurrency-katas/go/releases/download/VERSION/grader-linux-amd64
GRADER_SHA256=
KATAS="launch closing"
REVEAL=full # what students get to see of a failure: full, findings, rows or score
GO_VERSION=1.26.0

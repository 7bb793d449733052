# The commands of this repository. "make help" lists them.
.DEFAULT_GOAL := help

BIN := bin/grader
# Answers are not among these, nor the stubs whose place they take: the grader carries katas/stubs.txtar.
SOURCES := $(shell find grader katas solutions docs -type f -not -path '*/testdata/*' -not -name hidden.zip \
	-not '(' -path 'katas/*/*.go' -not -name '*_test.go' ')') go.mod go.sum

.PHONY: help grade test lint verify bench soak attacks look

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# The grader is built once, so that grading again costs no go run.
$(BIN): $(SOURCES) | check-go
	@go generate ./solutions
	@echo "building the grader (the first time: a minute)" >&2
	@go build -o $@ ./grader

.PHONY: check-go
check-go:
	@command -v go >/dev/null || { echo "Go is not on the PATH. Install Go 1.26 or newer from https://go.dev/dl and try again." >&2; exit 2; }
	@# Since 1.21 Go itself says, or fetches, what go.mod asks for; older ones only stumble over it.
	@go version | awk '$$3 ~ /^go1\.([0-9]|1[0-9]|20)([^0-9]|$$)/ { \
		print "This machine has " $$3 ". Install Go 1.26 or newer from https://go.dev/dl and try again." >"/dev/stderr"; exit 2 }'

grade: $(BIN) ## judge the answers in katas/ (KATA="launch closing" for some)
	@$(BIN) grade $(KATA)

test: $(BIN) ## run all tests, the hidden ones over the references included, and prove the katas
	CGO_ENABLED=1 go tool gotestsum --format pkgname-and-test-fails -- -race ./katas ./docs ./grader/... ./solutions/...
	$(BIN) verify

lint: ## check formatting, go vet, module files and workflows
	@out=$$(gofmt -l grader katas solutions); if [ -n "$$out" ]; then echo "gofmt would change:"; echo "$$out"; exit 1; fi
	go vet ./...
	go vet -tags attacks,browser ./grader/...
	go mod tidy -diff
	go tool actionlint -shellcheck= -pyflakes=

verify: $(BIN) ## prove the katas: every right answer passes, every wrong one fails as declared
	@$(BIN) verify

bench: $(BIN) ## time the grader beside go test -race on the same hidden tests
	@go run ./grader/internal/bench

bench-schedules: ## measure which rare bugs the default schedules find, beside plain runs
	@go run ./grader/internal/rarebench

look: $(BIN) ## look at the student's page with failures of every kind, in chromium or chrome (pictures in build/look)
	go run ./grader/internal/report/html/look $(BIN) build/look
	LOOK=$(CURDIR)/build/look go test -tags browser -count=1 -run InABrowser ./grader/internal/report/html

soak: ## look for false alarms: 10,000 bubbles of right answers beside eight busy processes
	@go run ./grader/internal/soak

attacks: ## judge the recorded attacks on the grader (ten minutes: some use up every limit)
	go test -tags attacks -timeout 30m -run Attacks ./grader/internal/verify

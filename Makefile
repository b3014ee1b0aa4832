# Waymark's commands. `make help` lists them.

SWIFT ?= swift
# Debian packages that the build needs beside Swift itself.
PACKAGES := libuv1-dev libsqlite3-dev pkg-config libcurl4 tzdata
SOURCES := Package.swift Sources Tests
# Where the build puts the executables.
BIN := .build/debug

.DEFAULT_GOAL := help

.PHONY: help
help: ## List the commands.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  \1\t\2/' | expand -t 20

.PHONY: prepare
prepare: ## Install what the build needs and is missing (Debian; as root or with sudo).
	@missing="$$(for package in $(PACKAGES); do \
		dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || echo $$package; done)"; \
	if [ -n "$$missing" ]; then \
		echo "installing" $$missing; \
		run=; [ "$$(id -u)" = 0 ] || run=sudo; \
		$$run apt-get update -qq && $$run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing; \
	fi
	@command -v $(SWIFT) >/dev/null || { echo "swift is not on the PATH; install Swift 6.3 from https://swift.org/install"; exit 1; }

.PHONY: build
build: prepare ## Build everything, for debugging.
	$(SWIFT) build

.PHONY: test
test: prepare ## Run all tests: those of the rooms first, then those that start clusters.
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --skip ClusterProcessTests
	@# One cluster at a time: each has five processes or more.
	WAYMARK_TEST_PROCESSES=1 $(SWIFT) test --skip-build --no-parallel --filter ClusterProcessTests

SEEDS ?= 1-10
.PHONY: torture
torture: prepare ## Faults under load, seed by seed: make torture SEEDS=1-100 (as root it fills and locks a disk, too)
	$(SWIFT) build --build-tests
	WAYMARK_TEST_PROCESSES=1 WAYMARK_TORTURE_SEEDS=$(SEEDS) $(SWIFT) test --skip-build --no-parallel --filter TortureTests

# Seconds that `make fuzz` runs for.
FUZZ_SECONDS ?= 600
.PHONY: fuzz
fuzz: prepare ## Feed the frame and value decoders with libFuzzer under the address sanitizer: make fuzz FUZZ_SECONDS=600
	WAYMARK_FUZZ=1 $(SWIFT) build --scratch-path .build-fuzz --product FuzzDecoders
	mkdir -p .build-fuzz/corpus
	tar xzf Tests/Peers/FuzzDecoders/corpus.tgz -C .build-fuzz/corpus
	.build-fuzz/debug/FuzzDecoders .build-fuzz/corpus -max_total_time=$(FUZZ_SECONDS) -max_len=4096 \
		-artifact_prefix=.build-fuzz/ -print_final_stats=1

BUG ?= POSITION_APART
.PHONY: planted
planted: prepare ## Plant a bug, which the tests must find: make planted BUG=ACKNOWLEDGE_EARLY (or POSITION_APART, NO_EPOCH)
	WAYMARK_PLANTED=$(BUG) $(SWIFT) build --scratch-path .build-planted --build-tests
	! WAYMARK_PLANTED=$(BUG) WAYMARK_TEST_PROCESSES=1 WAYMARK_TORTURE_SEEDS=$(SEEDS) $(SWIFT) test \
		--scratch-path .build-planted --skip-build --no-parallel --filter 'TortureTests|HistoryTests'

# What the sanitizers look at. One thread needs no sanitizer of threads, and memory under one says nothing of memory without.
SANITIZED := --filter '^(EventLoop|Wire|Mesh|Store)Tests\.' --skip 'SimulationTests|StalledPeerTests'
.PHONY: sanitize-threads
sanitize-threads: prepare ## Run the tests of loop, wire, mesh and store under the thread sanitizer (a build of its own).
	WAYMARK_SANITIZE_THREADS=1 $(SWIFT) build --scratch-path .build-tsan --sanitize=thread --build-tests
	TSAN_OPTIONS="suppressions=$(CURDIR)/Tests/Peers/SanitizedSynchronization/suppressions.txt" \
		WAYMARK_SANITIZE_THREADS=1 $(SWIFT) test --scratch-path .build-tsan --sanitize=thread --skip-build $(SANITIZED)

.PHONY: sanitize-addresses
sanitize-addresses: prepare ## The same under the address sanitizer.
	$(SWIFT) build --scratch-path .build-asan --sanitize=address --build-tests
	@# What leaks is the toolchain's: XCTest's own suite, and Foundation where it reads an empty file.
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --scratch-path .build-asan --sanitize=address --skip-build $(SANITIZED)

.PHONY: demo
demo: build ## Tell Waymark's story with real processes and check every claim of it.
	@$(BIN)/waymark demo

.PHONY: cluster-up
cluster-up: build ## Start the cluster of cluster/local.yaml.
	@$(BIN)/waymark up

.PHONY: cluster-down
cluster-down: ## Stop it.
	@$(BIN)/waymark down

.PHONY: cluster-status
cluster-status: ## Say how each of its processes is doing.
	@$(BIN)/waymark status

.PHONY: scale
scale: ## Scale a role of the running cluster: make scale ROLE=profiler COUNT=4
	@$(BIN)/waymark scale $(ROLE)=$(COUNT)

.PHONY: format
format: ## Format the sources in place.
	$(SWIFT) format --in-place --recursive $(SOURCES)

.PHONY: lint
lint: ## Check the sources' format and style; changes nothing.
	$(SWIFT) format lint --strict --recursive $(SOURCES)

.PHONY: clean
clean: ## Remove what the build made.
	$(SWIFT) package clean

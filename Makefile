# Every target makes what it needs in .venv: only Python 3.11 or newer, make and git have to be there.
#   make demo    lints the examples with the built-in sheet
#   make test    runs the tests
#   make check   formatting, lints, types, layers, docs that are up to date
#   make lexicon checks the groups of the lexicon and their cases
#   make docs    writes the generated pages of docs/ again
#   make bench   measures start-up, throughput, a large repository, and how time grows with length; writes build/bench.md
#   make inject  measures how many injected defects are found
#   make mdx     asks MDX's own compiler what readers see of a suppression; needs node and npm

.DEFAULT_GOAL := demo
.PHONY: demo test check lexicon docs bench inject golden mdx clean

VENV := .venv
BIN := $(VENV)/bin

# The labelled articles without a defect, in folders; those of the second subject stand in folders named after it.
clean_articles = $(wildcard $(patsubst %.yaml,%.md*,$(shell grep -l '^defects: \[\]' $(addsuffix /*.yaml,$(1)))))
SECOND_SETS := $(wildcard tests/articles/subject2 tests/articles/subject2[a-z])
FIRST_SETS := $(filter-out tests/articles/subject%,$(wildcard tests/articles/*[0-9]))

# The first Python that is new enough; `make PYTHON=/path/to/python …` overrules it.
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python3.14 python; do \
	command -v $$name >/dev/null 2>&1 \
	&& $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
	&& { echo $$name; break; }; done)

PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

# The stamps make repeated runs fast; they are older than pyproject.toml when its requirements may have changed.
$(VENV)/stamp-run: pyproject.toml
	@test -n "$(PYTHON)" || { echo "factlint needs Python 3.11 or newer; none is on PATH (make PYTHON=… names one)" >&2; exit 1; }
	@test -x $(BIN)/python || { echo "making $(VENV) with $$($(PYTHON) --version)"; $(PYTHON) -m venv $(VENV); }
	@echo "installing factlint and what it needs (once)"
	@$(PIP) install --editable .
	@# pip compiles what it copies; an editable install it leaves as it is, and its first start would be a slow one.
	@$(BIN)/python -m compileall -q lint
	@touch $@

$(VENV)/stamp-dev: $(VENV)/stamp-run
	@echo "installing the development tools (once)"
	@$(PIP) install --editable '.[dev]'
	@touch $@

# Exits 0 when the demonstration worked: findings in the examples are what it is there to show.
demo: $(VENV)/stamp-run
	@$(BIN)/factlint check examples --fail-on never

test: $(VENV)/stamp-dev
	@$(BIN)/python -m pytest --cov --cov-report=term

check: $(VENV)/stamp-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/factlint claims check
	$(BIN)/python -m lint.nlp.cases
	$(BIN)/python docs/build.py --check

lexicon: $(VENV)/stamp-dev
	@$(BIN)/python -m lint.nlp.cases

docs: $(VENV)/stamp-dev
	@$(BIN)/python docs/build.py

# Injects one defect at a time into the clean articles here, under each sheet, and counts what is found; a second sheet
# is one more line. Exits 1 below the floors.
INJECT = $(BIN)/python benchmarks/inject.py $(FLOORS)
inject: FLOORS = --floor 0.95 --floor-each 0.85
inject: $(VENV)/stamp-dev
	@$(INJECT) --sheet ldn-ms examples/1-clean.md $(call clean_articles,$(FIRST_SETS)) || failed=1; echo; \
	$(INJECT) --sheet examples/second-subject/sheet.yaml $(call clean_articles,$(SECOND_SETS)) || failed=1; \
	exit $${failed:-0}

# The linter that the benchmarks set beside this one.
$(VENV)/stamp-bench: $(VENV)/stamp-dev
	@$(PIP) install --editable '.[bench]'
	@touch $@

# BENCH=--strict exits with 1 when a bound is not kept, BENCH=--quick shows only that everything runs.
bench: $(VENV)/stamp-bench
	@$(BIN)/python -m benchmarks.bench $(BENCH)

# Writes the expected outputs of tests/golden again; read the difference before you commit it.
golden: $(VENV)/stamp-dev
	@FACTLINT_GOLDEN=write $(BIN)/python -m pytest -q tests/golden

# With it installed `make test` asks it too; without, these tests are skipped.
mdx: $(VENV)/stamp-dev
	@npm install --prefix tests/suppressions/mdx --no-package-lock --no-audit --no-fund --silent
	@$(BIN)/python -m pytest -q tests/suppressions/test_rendering.py

clean:
	rm -rf $(VENV) build dist tests/suppressions/mdx/node_modules .mypy_cache .ruff_cache .pytest_cache .coverage .hypothesis .import_linter_cache

# Everything runs in .venv; a second run installs nothing unless pyproject.toml changed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8765

.DEFAULT_GOAL := help
.PHONY: help demo serve test lint format bench fuzz wheel clean chromium

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "make %-8s %s\n", $$1, $$2}'

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@ $(VENV)/.installed

demo: $(VENV)/.installed ## make the half-checked demo article and serve it on 127.0.0.1
	$(BIN)/annotator --db demo/annotator.db demo --port $(PORT)

serve: $(VENV)/.installed ## serve your own desk on 127.0.0.1
	$(BIN)/annotator serve --port $(PORT)

test: $(VENV)/.installed-dev chromium ## check style, types and layers, and run every test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2

# Browser tests drive Debian's Chromium; where none can be had they say so, and only CI insists.
chromium:
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null; \
	  else echo "No Chromium here: install it for the browser tests."; fi; }

lint: $(VENV)/.installed-dev ## check style, types and layers only
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports

format: $(VENV)/.installed-dev ## put the code in order
	$(BIN)/ruff format . && $(BIN)/ruff check --fix .

bench: $(VENV)/.installed-dev ## time the desk against bare baselines
	for each in benchmarks/bench_*.py; do $(BIN)/python $$each || exit 1; done

fuzz: $(VENV)/.installed-dev ## run the property tests for long
	$(BIN)/python -m pytest -n 2 --hypothesis-profile=fuzz tests

wheel: $(VENV)/.installed-dev ## build the sdist and the wheel into dist/
	$(BIN)/python -m build

clean: ## remove the environment and everything built
	rm -rf $(VENV) build dist demo .pytest_cache .mypy_cache .ruff_cache .hypothesis

# Everything runs in .venv. A second run installs nothing unless pyproject.toml changed.
# On a machine whose python3 is older than 3.11: make demo PYTHON=python3.12
PYTHON ?= python3
PORT ?= 8765
MINUTES ?= 10
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo serve team test suite lint format audit bench chaos fuzz fuzz-api \
  schema screenshots wheel clean chromium pango servers compiled

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "make %-11s %s\n", $$1, $$2 }'

demo: $(VENV)/.installed ## make the half-checked demo article and serve it on 127.0.0.1
	$(BIN)/annotator --db demo/annotator.db demo --port $(PORT)

serve: $(VENV)/.installed ## serve your own desk on 127.0.0.1
	$(BIN)/annotator serve --port $(PORT)

team: $(VENV)/.installed ## serve it to a team that opens it at ADDRESS, behind one server with TLS
	$(BIN)/annotator serve --port $(PORT) --team --address "$(ADDRESS)" --proxies 1

test: lint suite ## check style, types and layers, and run every test

suite: chromium pango servers compiled
	@# Thousands of small databases are made: in memory, where there is enough, nobody waits for the disk.
	@if [ "$$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $$4 }')" -gt 8000000 ] 2>/dev/null; then \
	  export PYTEST_DEBUG_TEMPROOT=/dev/shm; \
	fi; \
	env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m pytest -n 3 --dist worksteal

lint: $(VENV)/.installed-dev ## check style, types and layers only
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.installed-dev ## put the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.installed-dev ## time the desk against bare baselines
	@set -e; for each in benchmarks/bench_*.py; do \
	  [ ! -e "$$each" ] || { echo "$$each"; $(BIN)/python "$$each"; }; \
	done

fuzz: $(VENV)/.installed-dev ## time hostile texts, and run the property tests for MINUTES (10), with other examples each round
	$(BIN)/python benchmarks/growth.py
	@end=$$(($$(date +%s) + 60 * $(MINUTES))); round=0; \
	while [ $$(date +%s) -lt $$end ]; do \
	  round=$$((round + 1)); echo "round $$round"; \
	  $(BIN)/python -m pytest -q -n 2 -m hypothesis --hypothesis-profile=fuzz || exit 1; \
	done

# In an environment of its own, for what it brings along is not ours.
AUDIT := $(VENV)/audit
audit: $(VENV)/.installed-dev ## ask PyPI whether anything installed is known to be vulnerable (with CI=true, only if it answers)
	@[ -x $(AUDIT)/bin/pip-audit ] || { \
	  $(BIN)/python -m venv --without-pip $(AUDIT) && \
	  $(BIN)/python -m pip --python $(AUDIT)/bin/python --disable-pip-version-check --retries 1 --timeout 10 \
	    install --quiet "pip-audit>=2.10.1,<3" >/dev/null 2>&1; } || true
	@$(BIN)/python .ci/audit.py $(AUDIT)/bin/pip-audit "$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')" \
	  $(if $(CI),--if-possible)

fuzz-api: $(VENV)/.installed-dev ## try the interface for programs with EXAMPLES (20) made-up requests for each operation
	$(BIN)/python -m pip install -q -e '.[fuzz]'
	$(BIN)/python -m tests.web.api.fuzzing $(or $(EXAMPLES),20)

chaos: $(VENV)/.installed-dev ## kill a served desk KILLS (50) times and its PostgreSQL server TAKEOVERS (10) times while 32 people save
	$(BIN)/python benchmarks/chaos.py $(or $(KILLS),50)
	$(BIN)/python benchmarks/failover.py $(or $(TAKEOVERS),10)

schema: $(VENV)/.installed-dev ## write the database's schema anew, for review: tests/storage/schema.sql
	$(BIN)/python -m tests.storage.schema

screenshots: chromium ## take the README's picture anew, from the demo desk
	$(BIN)/python -m docs.screenshots

wheel: $(VENV)/.installed-dev ## build the sdist, and the wheel from it, into dist/
	$(BIN)/python -m build

clean: ## remove the environment, the demo's database and everything built
	rm -rf $(VENV) build dist demo *.egg-info
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# Where Python comes without ensurepip, the pip that is there fills the new environment.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "$(PYTHON) is older than Python 3.11: name another with PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV) || { \
	  $(PYTHON) -m venv --clear --without-pip $(VENV) && \
	  $(PYTHON) -m pip --python $(BIN)/python install --quiet pip; }

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(PIP) install -e .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	$(PIP) install -e '.[dev]'
	@touch $@ $(VENV)/.installed

# The browser tests drive a Chromium that is here already, or Debian's. Where none can be had
# they say so and are skipped; with CI=true they fail instead.
chromium: $(VENV)/.installed-dev
	@# Without its windows, Chromium takes a quarter of the time for each page.
	@if command -v chromium-headless-shell >/dev/null; then exit 0; fi; \
	get() { apt-get install -y -qq --no-install-recommends "$$1" fonts-dejavu-core >/dev/null 2>&1; }; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq >/dev/null; \
	  if get chromium-headless-shell || get chromium; then exit 0; fi; \
	fi; \
	for each in chromium chromium-browser google-chrome; do \
	  if command -v $$each >/dev/null; then exit 0; fi; \
	done; \
	if $(BIN)/python -c "$$PLAYWRIGHTS_OWN"; then exit 0; fi; \
	echo "There is no Chromium here: install one for the browser tests."

# Where Python is told to write no bytecode, each server that a test starts would compile the program anew, and each
# process that runs tests would compile all of them. It is done anew once one of them has changed.
compiled: $(VENV)/.compiled
$(VENV)/.compiled: $(VENV)/.installed-dev $(shell find annotator tests -name '*.py')
	@$(BIN)/python -m compileall -q annotator
	@env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m pytest --collect-only -q >/dev/null || true
	@touch $@

# The galley's tests set a PDF by WeasyPrint, which needs Pango. As above: without it they say so and are skipped.
pango: | chromium
	@if $(BIN)/python -c "import weasyprint" 2>/dev/null; then exit 0; fi; \
	if [ "$$(id -u)" != 0 ] || ! command -v apt-get >/dev/null || \
	  ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends libpangoft2-1.0-0 libharfbuzz-subset0; } >/dev/null; then \
	  echo "There is no Pango here: install it for the tests of galleys as PDF."; \
	fi

# With CI=true, Debian's nginx and Caddy are put before a desk, too. Elsewhere the tests use what is
# there: on somebody's own machine, the packages would start a web server. apt-get runs once at a time.
servers: | pango
	@[ "$$CI" = true ] || exit 0; \
	mkdir -p /etc/postgresql-common 2>/dev/null && echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf; \
	for each in openssl nginx caddy postgresql; do \
	  if PATH="$$PATH:/usr/sbin" command -v $$each >/dev/null; then continue; fi; \
	  if [ $$each = postgresql ] && ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then continue; fi; \
	  if [ "$$(id -u)" != 0 ] || ! command -v apt-get >/dev/null || \
	    ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends $$each; } >/dev/null; then \
	    echo "There is no $$each here: the tests that need it are skipped."; \
	  fi; \
	done

define PLAYWRIGHTS_OWN
import os, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    sys.exit(not os.path.exists(playwright.chromium.executable_path))
endef
chromium: export PLAYWRIGHTS_OWN := $(PLAYWRIGHTS_OWN)
chromium pango servers: export DEBIAN_FRONTEND := noninteractive

# Five words: build, test, check, lint, clean. Each sets up what it needs first.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: build test check lint clean

build: .venv/ready  ## the handbook, into public/
	$(BIN)/python build.py

test: .venv/ready  ## all tests; those without a browser say so and are skipped
	$(BIN)/python -m pytest -q -n auto --dist worksteal

check: .venv/ready  ## every problem of the content at once
	$(BIN)/python build.py check

lint: .venv/ready  ## types and style
	$(BIN)/python -m mypy
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .

clean:  ## everything that a build makes
	rm -rf .venv .cache .releases public

.venv/ready: pyproject.toml requirements.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
	touch $@

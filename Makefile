# Every target is a line or two that can also be run by hand.
# `make run` and `make test` are all that a bare machine with Python 3.11 or later needs.

PYTHON ?= python3
bin := .venv/bin
uv := $(bin)/uv pip

# An environment made for development also runs the site.
site := $(if $(wildcard .venv/dev),.venv/dev,.venv/run)

.PHONY: setup run test check spark bench bench-full docs lock pictures dist

setup: .venv/dev

run: $(site)
	$(bin)/alongside up --demo --data-dir var

test: .venv/dev
	$(bin)/python -m tests.both

check: .venv/dev
	$(bin)/ruff check && $(bin)/ruff format --check
	$(bin)/mypy
	$(bin)/lint-imports
	$(bin)/python -m pytest -m "not django_db" tests/house

# What only a Spark cluster needs: 400 MB that no other target installs. Java 17 is not of it.
spark: .venv/dev
	$(uv) install --quiet --python $(bin)/python --require-hashes -r requirements/spark.txt && $(bin)/python -m pytest -m spark tests/doors/cli/language

bench: .venv/dev
	$(bin)/python -m bench

bench-full: .venv/dev
	$(bin)/python -m bench --people 1000000

docs: .venv/dev
	$(bin)/sphinx-build --fail-on-warning --keep-going docs docs/_build/html

pictures: .venv/dev
	$(bin)/python -m docs.pictures

dist: .venv/dev
	rm -rf build dist && $(bin)/python -m build --no-isolation

# Names, versions and hashes only: where packages come from is each machine's own business.
compile := $(uv) compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --upgrade
lock: .venv/setup
	$(compile) requirements/setup.in -o requirements/setup.txt
	$(compile) -c requirements/setup.txt pyproject.toml -o requirements/run.txt
	$(compile) -c requirements/setup.txt -c requirements/run.txt pyproject.toml requirements/dev.in -o requirements/dev.txt
	$(compile) -c requirements/dev.txt requirements/spark.in -o requirements/spark.txt

.venv/setup: requirements/setup.txt
	$(PYTHON) -m venv .venv
	$(bin)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/setup.txt
	touch $@

.venv/run .venv/dev: .venv/%: .venv/setup requirements/%.txt pyproject.toml
	$(uv) sync --quiet --python $(bin)/python --require-hashes requirements/setup.txt requirements/$*.txt
	$(uv) install --quiet --python $(bin)/python --no-deps --no-build-isolation --editable .
	touch $@

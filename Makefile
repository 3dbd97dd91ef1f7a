# make          build the site into output/
# make test     prove it: lint, types, tests, the built site in a real browser
# make check    say what is wrong with the content, build nothing (FORMAT=json, sarif or github for programs)
# make serve    preview at http://127.0.0.1:8000/, built again and reloaded on every change
# make publish  build with full addresses: make publish SITEURL=https://example.org/edition
# make pictures the picture in the README
# make bench    the search beside Pagefind and stock lunr.py, at 1,000 and 10,000 theses (THESES=…)
# make lock     take the newest versions of everything into the lock files
# make clean    remove what was built and installed here

PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/installed .venv/bin/omissis node_modules/.package-lock.json

.PHONY: build check test serve publish pictures bench lock clean chromium
.DELETE_ON_ERROR:

build: $(INSTALLED)
	$(BIN)/omissis build

check: $(INSTALLED)
	$(BIN)/omissis check --format $(or $(FORMAT),text)

.venv/installed: requirements.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

# The command, as a link to this folder; what it needs has been installed above, by its hash
.venv/bin/omissis: .venv/installed pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	touch $@

node_modules/.package-lock.json: package.json package-lock.json
	npm ci --ignore-scripts --no-audit --no-fund
	touch $@

test: $(INSTALLED) chromium
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/zizmor --offline --quiet .github/workflows
	$(BIN)/pytest

chromium:
	@tests/browser/chromium

serve: $(INSTALLED)
	$(BIN)/omissis serve

publish: $(INSTALLED)
	@test -n "$(SITEURL)" || { echo "say where the site will be: make publish SITEURL=https://…" >&2; exit 2; }
	$(BIN)/omissis build --publish "$(SITEURL)"

pictures: build chromium
	$(BIN)/python -m tests.browser.pictures

.venv/bench: tests/bench/requirements.txt .venv/installed
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r $<
	touch $@

bench: $(INSTALLED) .venv/bench chromium
	$(BIN)/python -m tests.bench --theses $(or $(THESES),1000 10000)

LOCK := $(BIN)/uv pip compile --universal --generate-hashes --upgrade --quiet \
	--no-header --no-annotate --no-emit-index-url

lock: $(INSTALLED)
	$(LOCK) pyproject.toml --extra dev -o requirements.txt
	$(LOCK) --group bench -o tests/bench/requirements.txt
	npm update --save --ignore-scripts --package-lock-only

clean:
	rm -rf omissis.egg-info output .output.* .venv node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis

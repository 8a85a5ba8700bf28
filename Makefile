# Two commands do everything: `make site` and `make test`. `make help` lists the rest.

.DEFAULT_GOAL := help
.PHONY: site test test-engines browser engines pango serve handbook usb bench bench-build check format lock clean help

PYTHON := .venv/bin/python
# The tests drive the system's browsers. Elsewhere: make test CHROMIUM=/path/to/chrome FIREFOX=…
export CHROMIUM ?= /usr/bin/chromium
export FIREFOX ?= /usr/bin/firefox-esr

# Material prints a banner on MkDocs 2 at each build. It is no log message, so `--strict` does not
# count it, but it buries the warnings that do count.
export NO_MKDOCS_2_WARNING := 1

# Set-up is done again only when a lock file changes: each stamp is named after what it installed.
stamp = $(1)-$(shell cat $(2) | cksum | tr ' ' '-')
SITE_READY := $(call stamp,.venv/.site,.python-version requirements.txt)
TEST_READY := $(call stamp,.venv/.test,.python-version requirements.txt requirements-dev.txt)
NODE_READY := $(call stamp,node_modules/.ready,package.json package-lock.json)

# Without what leans on the insides of Pyodide and of pydyf, should a newer one break it:
# make site FASTSTART=off (publishing/faststart says what that is)
PLAIN := $(if $(filter off,$(FASTSTART)),--plain)

site: $(SITE_READY) $(NODE_READY) ## build the whole website into site/
	@$(PYTHON) -m macros.checking
	@$(PYTHON) -m mkdocs build --strict --clean
	@$(PYTHON) -m publishing bundle $(PLAIN)
	@$(PYTHON) -m publishing policy
	@$(PYTHON) -m publishing offline $(if $(RETIRE),--retire)
	@$(PYTHON) -m publishing languages

test: ## check, build the site, then run all the tests
	@$(MAKE) --no-print-directory --jobs=2 check site browser
	@$(MAKE) --no-print-directory pango engines
	@$(PYTHON) -m pytest -n 3 --dist worksteal -m 'not handbook and (core or not engines)'

test-engines: site $(TEST_READY) engines ## all that is tried in Firefox and WebKit, on the site that is built
	@$(PYTHON) -m pytest -m engines

# Not part of `make test`, which tries the same steps on a site of five pages: the whole book takes
# more than a minute. A booklet to fold: make handbook PAPER=a5 IMPOSE=1
PAPER ?= a4
handbook: $(TEST_READY) $(NODE_READY) pango ## put the guide as a book into the site that is built, and check it
	@$(PYTHON) -m publishing handbook --paper $(PAPER) $(if $(IMPOSE),--fold) $(PLAIN)
	@$(PYTHON) -m publishing offline $(if $(RETIRE),--retire)
	@PAPER=$(PAPER) $(PYTHON) -m pytest -q tests/handbook -m handbook

browser:
	@.ci/apt Chromium chromium sh -c 'command -v "$$CHROMIUM"'

# What the book uses, not what imports: without the library that subsets fonts, WeasyPrint imports,
# warns, and lays out another book.
pango: $(TEST_READY)
	@.ci/apt Pango 'libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0' $(PYTHON) -c \
		'import sys; from weasyprint.text.ffi import harfbuzz_subset as found; sys.exit(found is None)'

# PyGObject comes with the system's own Python.
engines:
	@.ci/apt Firefox firefox-esr sh -c 'command -v "$$FIREFOX"'
	@.ci/apt WebKitGTK 'webkit2gtk-driver gir1.2-webkit2-4.1 python3-gi xvfb' sh -c \
		'command -v WebKitWebDriver Xvfb && /usr/bin/python3 -c "import gi; gi.require_version(\"WebKit2\", \"4.1\")"'

serve: $(SITE_READY) $(NODE_READY) ## preview on this machine, rebuilt at each change
	@$(PYTHON) -m publishing serve

# Both write what they find into docs/contribuer/performance.md. Less sure, and sooner: ROUNDS=1
ROUNDS ?= 5
bench: site $(TEST_READY) browser ## compare with stock Pyodide in a browser; fails past a budget
	@$(PYTHON) -m publishing bench --chromium $(CHROMIUM) --rounds $(ROUNDS)

bench-build: site pango ## what the build costs, and a larger guide's; fails past a budget
	@$(PYTHON) -m publishing bench-build --rounds $(ROUNDS)

# Of the site as it stands, with the book that was put into it; built first where there is none.
usb: $(if $(wildcard site/index.html),,site) ## write the built guide for a key into dist/cle/
	@$(PYTHON) -m publishing usb

check: $(TEST_READY) $(NODE_READY) ## linters, types, dead code, and the French that readers see
	@$(PYTHON) -m ruff check --quiet
	@$(PYTHON) -m ruff format --check --quiet
	@$(PYTHON) -m mypy --no-error-summary
	@node_modules/.bin/tsc --project tsconfig.json
	@node_modules/.bin/tsc --project publishing
	@.venv/bin/vulture
	@RUST_LOG=warn .venv/bin/taplo format --check
	@node_modules/.bin/markdownlint-cli2 >/dev/null
	@$(PYTHON) .ci/prose.py

format: $(TEST_READY) $(NODE_READY) ## lay everything out, and repair what tools can
	@$(PYTHON) -m ruff check --fix
	@$(PYTHON) -m ruff format
	@RUST_LOG=warn .venv/bin/taplo format
	@node_modules/.bin/markdownlint-cli2 --fix
	@$(PYTHON) .ci/prose.py --fix

lock: ## write the lock files anew (.ci/lock --upgrade: with newer versions)
	@.ci/lock

clean: ## remove what was built, but not .venv and node_modules
	@rm -rf site dist build .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -not -path './.venv/*' -not -path './node_modules/*' -prune \
		-exec rm -rf {} +

help: ## list these commands
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

$(SITE_READY):
	@.ci/venv requirements.txt
	@rm -f .venv/.site-* .venv/.test-* && touch $@

$(TEST_READY): $(SITE_READY)
	@.ci/venv requirements-dev.txt
	@rm -f .venv/.test-* && touch $@

$(NODE_READY):
	@.ci/npm
	@touch $@

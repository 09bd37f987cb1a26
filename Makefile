# The commands of the project. `make serve` and `make test` are all that most people need;
# each sets up whatever it needs by itself.

UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
RUN := $(UV) run --frozen
# One worker more than there are cores (tests/conftest.py); one that has done its part takes tests from one that has not.
TESTS = $(RUN) pytest -n auto --dist worksteal
export UV_PYTHON_DOWNLOADS := never
# Every command starts Python anew, which takes three times as long where nothing is kept compiled.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help serve site test check lint check-site manual check-manual release pictures coverage format bench load audit prove check-exact fuzz lighthouse check-html chromium web-servers

help: ## Say what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 12

serve: .venv/ready ## Serve the site on http://127.0.0.1:8000 with live reload
	$(RUN) cuecard serve

site: .venv/ready ## Build site/, strictly, and check its links
	$(RUN) cuecard build
	$(RUN) cuecard check-links

test: .venv/ready web-servers ## Run every test, the browser's included
	$(TESTS)

check: lint check-site check-manual web-servers ## Everything: format, lint, types, site and manual, every test
	$(TESTS)

lint: .venv/ready
	$(RUN) ruff format --check .
	$(RUN) ruff check .
	$(RUN) mypy

check-site: site chromium ## What a firm's continuous integration runs: settings, strict build, links, weight of pages
	$(RUN) python -m benchmarks.weight

manual: .venv/ready ## Renew what of the manual is made from the code, and build it
	$(RUN) python -m manual.generate
	@$(MAKE) --no-print-directory check-manual

check-manual: .venv/ready
	$(RUN) mkdocs build --strict --quiet --config-file manual/mkdocs.yml
	$(RUN) cuecard check-links --config-file manual/mkdocs.yml

release: .venv/ready ## Check that this version can be released, and build its wheel into dist/; uploads nothing
	$(RUN) python release.py
	$(TESTS) tests/build/test_wheel.py tests/journeys/test_both_forms.py
	$(UV) build --quiet --wheel --out-dir dist

pictures: .venv/ready chromium ## Keep a picture of every page in test-artifacts/, to look at
	$(TESTS) tests/browser --pictures

coverage: .venv/ready web-servers ## Say which lines no test runs, which takes twice the time of the tests
	$(TESTS) --cov

format: .venv/ready ## Format the code
	$(RUN) ruff format .
	$(RUN) ruff check --fix .

bench: .venv/ready ## Measure build times on generated articles, beside Hugo, Pelican and Material's blog
	$(RUN) --group yardstick python -m benchmarks.build_time

load: .venv/ready ## Build a site of 20,000 articles; takes some twenty-five minutes
	$(RUN) python -m benchmarks.load

audit: .venv/ready ## Look for known vulnerabilities in what is locked; needs the network
	@mkdir -p .cuecard
	$(UV) export --quiet --frozen --no-emit-project --output-file .cuecard/locked.txt
	$(UV) run --frozen --only-group audit pip-audit --strict --require-hashes --disable-pip -r .cuecard/locked.txt

prove: .venv/ready chromium ## Run the proofs that take minutes: every hostile text in every place
	$(TESTS) -m long

check-exact: .venv/ready ## Edit projects at random for half an hour and hold each build against a clean one
	$(RUN) python -m tests.exactness --minutes 30

fuzz: .venv/ready ## Feed the engine with generated and mutated input for five minutes
	$(RUN) --group fuzz python -m tests.fuzz --minutes 5

lighthouse: site chromium benchmarks/lighthouse/node_modules ## Run Lighthouse over site/; needs Node
	$(RUN) python -m benchmarks.lighthouse_scores

check-html: site benchmarks/html/node_modules ## Check that every page is valid HTML; needs Node and Java
	java -jar benchmarks/html/node_modules/vnu-jar/build/dist/vnu.jar --skip-non-html --Werror site

benchmarks/%/node_modules: benchmarks/%/package-lock.json
	npm ci --prefix benchmarks/$* --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

.tools/bin/uv:
	python3 bootstrap.py

.venv/ready: pyproject.toml uv.lock $(if $(filter .tools/bin/uv,$(UV)),.tools/bin/uv)
	$(UV) sync --frozen --quiet
	@touch $@

chromium: ## Install the browser that the tests open
	@command -v chromium-headless-shell >/dev/null || \
		{ echo "Installing Chromium"; $(APT_INSTALL) chromium-headless-shell fonts-liberation >/dev/null; } || \
		command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null

web-servers: chromium ## Install nginx and Apache, which the tests ask for old addresses
	@PATH="$$PATH:/usr/sbin" command -v nginx >/dev/null || \
		{ echo "Installing nginx"; $(APT_INSTALL) nginx-light >/dev/null && \
		{ $(SUDO) systemctl disable --now nginx || true; } >/dev/null 2>&1; } # nobody asked for a server on port 80
	@PATH="$$PATH:/usr/sbin" command -v apache2 >/dev/null || \
		{ echo "Installing Apache"; $(APT_INSTALL) apache2-bin >/dev/null; }

APT_INSTALL = $(SUDO) apt-get update -qq && $(SUDO) env RUNLEVEL=1 apt-get install -y -qq --no-install-recommends
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)

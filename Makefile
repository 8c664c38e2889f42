# `make check` and `make test` do all the set-up they need; see README.md.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: check test lint types tests report docs clean
.DEFAULT_GOAL := check

PIP := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check

$(VENV)/installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "parallel-qa needs Python 3.11 or newer")'
	@echo "setting up $(VENV), once; PyTorch is among it, so this takes a while"
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) -c constraints.txt -e .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed
	@echo "adding to $(VENV) what the tests need"
	@$(PIP) -c constraints.txt -e '.[dev]'
	@touch $@

check: $(VENV)/installed
	@$(BIN)/qa check pairs/; code=$$?; echo; echo "exit status of 'qa check pairs/': $$code"

test: $(VENV)/installed-dev lint types tests

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed-dev
	$(BIN)/mypy

tests: $(VENV)/installed-dev
	$(BIN)/pytest -n 2 -q

# Ray is large and its tests start a cluster, so that `make test` leaves them out (as skipped).
.PHONY: test-ray
test-ray: $(VENV)/installed-dev
	@$(PIP) -c constraints.txt -e '.[ray]'
	QA_TEST_RAY=1 $(BIN)/pytest -q tests/scale/test_on_ray.py tests/cli/test_check_ray.py

# What is written from the code, and what a test finds stale: pages of docs, an example of the README.
docs: $(VENV)/installed
	$(BIN)/python tools/docs.py
	$(BIN)/python tools/readme.py
	$(BIN)/python tools/languages.py
	$(BIN)/python tools/robustness.py

# What the tool says of each story (exit status 1, findings, is no failure of the report).
report: $(VENV)/installed
	@mkdir -p reports
	@for story in $(notdir $(patsubst %/pair.toml,%,$(wildcard pairs/*/pair.toml))); do \
		$(BIN)/qa check pairs/$$story --all --output-file reports/$$story.md; \
		test $$? -le 1 || exit 1; \
	done

# The pictures of docs/pictures; needs chromium.
.PHONY: pictures
pictures: $(VENV)/installed
	$(BIN)/python tools/pictures.py

# The accessibility checker that a test of the page runs where it is; needs npm.
.PHONY: axe
axe: $(VENV)/installed-dev
	npm install --silent --no-save --no-package-lock --prefix $(VENV) axe-core@4.14.1

# Untrusted files: what reads them, tried with inputs of all kinds by atheris, SECONDS each.
.PHONY: fuzz
SECONDS ?= 60
fuzz: $(VENV)/installed-dev
	@$(PIP) 'atheris>=2.3'
	$(BIN)/python tools/fuzzing.py $(SECONDS)

clean:
	rm -rf $(VENV)

# Figures of the README. None of them is part of the tests.
.PHONY: bench-start bench-peers bench-review bench-languages

bench-languages: $(VENV)/installed
	@$(BIN)/python benchmarks/languages.py

bench-start: $(VENV)/installed
	@$(BIN)/python benchmarks/cold_start.py

bench-review: $(VENV)/installed
	@PYTHONPATH=tests $(BIN)/python benchmarks/many_findings.py

bench-peers: $(VENV)/installed $(VENV)-peers/installed
	@PYTHONPATH=tests $(BIN)/python benchmarks/peers.py $(VENV)-peers/bin/pofilter

$(VENV)-peers/installed:
	@echo "setting up $(VENV)-peers with pofilter"
	@$(PYTHON) -m venv $(VENV)-peers
	@$(VENV)-peers/bin/python -m pip install --quiet --disable-pip-version-check translate-toolkit==3.20.4
	@touch $@

# Gold data and corpora are not part of the repository; the variables below say where yours are.
given = $(or $($(1)),$(error give $(1)=..., $(2)))
MODEL ?= qa/embed/bundled
MODEL_OPTIONS ?=
.PHONY: bench-errors bench-align bench-scale bench-model model

# A folder with docs.jsonl and gold.jsonl, as docs/figures.md describes them.
bench-errors: $(VENV)/installed
	@$(BIN)/qa bench errors $(call given,ERRORS,a folder with docs.jsonl and gold.jsonl)

# The same, and its figures of each rule kept for `qa explain` and docs/checks.md under that name.
.PHONY: figures
figures: $(VENV)/installed
	@$(BIN)/qa bench errors $(call given,ERRORS,a folder with docs.jsonl and gold.jsonl) \
		--figures qa/checks/figures.json --name "$(call given,NAME,what the data is called)"
	@$(BIN)/python tools/docs.py

# Gold documents of the form that `qa bench align --help` describes.
bench-align: $(VENV)/installed
	@$(BIN)/qa bench align $(call given,ALIGNED,a file of gold documents)
	@echo; $(BIN)/qa bench align $(ALIGNED) --no-model
	@for kind in weak strong; do \
		$(BIN)/python benchmarks/stand_in_vectors.py $$kind $(ALIGNED) $(VENV)/$$kind.npz; \
		echo; $(BIN)/qa bench align $(ALIGNED) --vectors $(VENV)/$$kind.npz; \
	done
	@echo; $(BIN)/python benchmarks/align_growth.py $(ALIGNED)

# Stories a second, from the same gold documents, beside pofilter (half an hour on a quiet machine).
SCALE_OPTIONS ?= --sizes 100,1000 --filled 10000
bench-scale: $(VENV)/installed $(VENV)-peers/installed
	@$(BIN)/python benchmarks/scale.py $(call given,ALIGNED,a file of gold documents) \
		--pofilter $(VENV)-peers/bin/pofilter $(SCALE_OPTIONS)

# The bundled model: trained from a corpus (an hour on two busy cores), and measured.
model: $(VENV)/installed-dev
	HF_HUB_OFFLINE=1 $(BIN)/qa train --corpus $(call given,CORPUS,a folder with train/*.tsv.xz) --notes docs/model-card.md \
		--name parallel-qa-id-uk-en --keep-dim 368 --out $(MODEL) $(MODEL_OPTIONS)

bench-model: $(VENV)/installed
	@$(BIN)/python benchmarks/model.py $(call given,BENCH,a folder with retrieval/ and align/) $(MODEL)

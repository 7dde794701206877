# Every task of the project. `make serve` shows the product, `make test` proves it.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.NOTPARALLEL: # cargo uses all cores by itself

CARGO_OUT := $(or $(CARGO_TARGET_DIR),target)
WASM_OUT := $(CARGO_OUT)/wasm32-unknown-unknown/wasm-release/toantrinh.wasm
BINARY := $(CARGO_OUT)/release/toantrinh
# Made in STAGE, then laid out in target/site, the folder that the binary embeds.
STAGE := target/stage
# The last browsers of Windows 7 and 8, which are still met in offices, and what came after.
BROWSERS := chrome 109, edge 109, firefox 115, safari 15.4
# Named one by one: --all-features lets wasm-opt write imports that Chromium refuses.
WASM_FEATURES := --enable-bulk-memory --enable-bulk-memory-opt --enable-nontrapping-float-to-int \
  --enable-sign-ext --enable-mutable-globals --enable-reference-types --enable-multivalue

# What public pages load, and what the form of entry loads instead; the feature that builds each.
BUNDLES := board entry
FEATURE_board := hydrate
FEATURE_entry := entry

.PHONY: help serve test check soak bench site release setup-build clean-site FORCE

help: ## Lists these tasks
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 12

serve: ## Builds everything, serves it with sample data on http://127.0.0.1:3000 (more options: ARGS='--addr …')
	@echo '[1/4] Tools: installing what is missing'
	@$(MAKE) --no-print-directory setup-build
	@echo '[2/4] Browser side: CSS and WebAssembly'
	@$(MAKE) --no-print-directory site
	@echo '[3/4] Server'
	@$(MAKE) --no-print-directory release
	@echo '[4/4] Starting; Ctrl-C stops it'
	@exec $(BINARY) serve --sample $(ARGS)

test: setup-build ## Everything that must hold, cheapest first; what .ci/run runs
	@.ci/test.sh all

check: setup-build ## The quick part of test: format, three builds, lints, unit tests
	@.ci/test.sh quick

soak: release ## Hours of what test does in short: kills, power cuts, fuzzing, slow clients (some: PROMISES='A2 D6')
	@.ci/soak.sh $(PROMISES)

bench: release ## Prints speed and sizes; never fails because of a figure
	@.ci/bench.sh $(BINARY)
	cargo bench --features ssr --bench board --bench exports --bench saves
	cargo bench --features backtest --bench backtest

release: site ## The server with everything inside it
	cargo build --release --features ssr --bin toantrinh

site: $(STAGE)/site/toantrinh.css $(STAGE)/site/contrast.css $(BUNDLES:%=$(STAGE)/site/%/toantrinh_bg.wasm) ## What the browser gets, compressed, in target/site
	@node style/compress.mjs target/site public $(STAGE)/site

clean-site: ## Throws away what `make site` made
	rm -rf $(STAGE) target/site

setup-build:
	@style/setup.sh

$(STAGE)/site/toantrinh.css: $(wildcard style/*.css) Makefile | setup-build
	style/node_modules/.bin/lightningcss --bundle --minify --targets '$(BROWSERS)' style/main.css -o $@

$(STAGE)/site/contrast.css: style/contrast.css Makefile | setup-build
	style/node_modules/.bin/lightningcss --minify --targets '$(BROWSERS)' $< -o $@

# Cargo knows best what changed, so it is always asked. The copy keeps its date while its
# bytes are the same, and then nothing below is made again.
$(BUNDLES:%=$(STAGE)/%.wasm): $(STAGE)/%.wasm: FORCE | setup-build
	cargo build --lib --profile wasm-release --target wasm32-unknown-unknown --features $(FEATURE_$*)
	@mkdir -p $(STAGE) && { cmp -s $(WASM_OUT) $@ || cp $(WASM_OUT) $@; }

$(BUNDLES:%=$(STAGE)/site/%/toantrinh_bg.wasm): $(STAGE)/site/%/toantrinh_bg.wasm: $(STAGE)/%.wasm src/ui/islands/start.js Makefile
	target/tools/bin/wasm-bindgen $< --target web --no-typescript --out-name toantrinh --out-dir $(@D)
	cp src/ui/islands/start.js $(@D)/
	style/node_modules/.bin/wasm-opt -Oz $(WASM_FEATURES) $@ -o $@

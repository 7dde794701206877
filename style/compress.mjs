// Lays out the folder that the binary embeds: `node compress.mjs OUT FROM…` copies the files of
// every FROM folder into OUT and puts a .br and a .gz beside each that compresses.
// What did not change is not touched, so that cargo does not build the binary again; what is
// no longer there is removed.
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const COMPRESSIBLE = new Set([".css", ".html", ".js", ".json", ".svg", ".txt", ".wasm"]);
// The TTF fonts are for charts; Rust takes them from public/ itself.
const LEFT_OUT = new Set([".ttf"]);

const files = (dir) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

const read = (path) => statSync(path, { throwIfNoEntry: false }) && readFileSync(path);

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

const [out, ...sources] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const wanted = new Set();
let written = 0;

for (const source of sources) {
  for (const file of files(source)) {
    if (LEFT_OUT.has(extname(file))) continue;
    const target = join(out, relative(source, file));
    const compresses = COMPRESSIBLE.has(extname(file));
    const outputs = compresses ? [target, `${target}.br`, `${target}.gz`] : [target];
    outputs.forEach((path) => wanted.add(path));

    const bytes = readFileSync(file);
    if (outputs.every(read) && bytes.equals(read(target))) continue;
    mkdirSync(dirname(target), { recursive: true });
    if (compresses) {
      writeFileSync(`${target}.br`, brotli(bytes));
      writeFileSync(`${target}.gz`, gzipSync(bytes, { level: 9 }));
    }
    // Last, for a run that was stopped half-way must not look complete.
    writeFileSync(target, bytes);
    written += 1;
  }
}

for (const file of files(out)) if (!wanted.has(file)) rmSync(file);
console.log(`${out}: ${wanted.size} files, ${written} new or changed`);

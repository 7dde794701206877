// Prints what each island costs: `node islands.mjs MODULE.wasm http://127.0.0.1:3000`, where the
// module still has the names of its functions. Bytes are of code before compression; what several
// islands use together (the framework, the allocator) is counted once, as shared.
import { chromium } from "@playwright/test";
import { readFileSync } from "node:fs";

const [file, base] = process.argv.slice(2);
const bytes = readFileSync(file);

/** Reads an unsigned LEB128 number: its value and where it ends. */
function number(at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

/** Where the content of each section begins, by its number; custom ones by their name. */
function sections() {
  const found = new Map();
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const [size, start] = number(at + 1);
    if (id === 0) {
      const [length, from] = number(start);
      found.set(bytes.toString("utf8", from, from + length), [from + length, start + size]);
    } else found.set(id, [start, start + size]);
    at = start + size;
  }
  return found;
}

function list(at, read) {
  let [count, next] = number(at);
  for (let i = 0; i < count; i += 1) next = read(next, i);
}

const parts = sections();
let imported = 0;
list(parts.get(2)[0], (at) => {
  for (let text = 0; text < 2; text += 1) {
    const [length, from] = number(at);
    at = from + length;
  }
  const kind = bytes[at];
  if (kind === 0) {
    imported += 1;
    return number(at + 1)[1];
  }
  if (kind === 3) return at + 3;
  const limits = kind === 1 ? at + 2 : at + 1;
  const bounds = bytes[limits] & 1 ? 2 : 1;
  let next = limits + 1;
  for (let i = 0; i < bounds; i += 1) next = number(next)[1];
  return next;
});
const sizes = [];
list(parts.get(10)[0], (at) => {
  const [size, from] = number(at);
  sizes.push(size);
  return from + size;
});
const names = new Map();
const [start, end] = parts.get("name");
for (let at = start; at < end; ) {
  const [size, from] = number(at + 1);
  if (bytes[at] === 1)
    list(from, (next) => {
      const [index, after] = number(next);
      const [length, text] = number(after);
      names.set(index, bytes.toString("utf8", text, text + length));
      return text + length;
    });
  at = from + size;
}
const costs = new Map();
sizes.forEach((size, at) => {
  const name = names.get(at + imported) ?? "";
  const island = name.match(/islands\W+([a-z]\w+)/)?.[1] ?? "shared";
  costs.set(island, (costs.get(island) ?? 0) + size);
});
for (const [island, size] of [...costs].sort((a, b) => b[1] - a[1]))
  console.log(`code of ${island}`.padEnd(58), `${(size / 1000).toFixed(1)} kB`);

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
await page.goto(`${base}/vi/`, { waitUntil: "load" });
await page.waitForFunction(() => performance.getEntriesByName("ready").length > 0);
const measures = await page.evaluate(() =>
  performance.getEntriesByType("measure").map(({ name, duration }) => [name, duration]),
);
for (const [island, ms] of measures) console.log(`start of ${island}`.padEnd(58), `${ms.toFixed(1)} ms`);
await browser.close();

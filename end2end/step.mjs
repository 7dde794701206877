// Prints how long a month step takes from click to paint when the browser has prepared the page:
// `node step.mjs http://127.0.0.1:3000`. Playwright's way of attaching to pages turns that
// preparation off, so this speaks to the browser through its tab, which does not.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import WebSocket from "ws";

const base = process.argv[2];
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--window-size=1440,900",
  "--remote-debugging-port=0",
];

const profile = mkdtempSync("/tmp/toantrinh-step.");
const browser = spawn("/usr/bin/chromium", [...FLAGS, `--user-data-dir=${profile}`, "about:blank"], {
  stdio: ["ignore", "ignore", "pipe"],
});
const address = await new Promise((found) => {
  let said = "";
  browser.stderr.on("data", (more) => {
    said += more;
    const line = said.match(/ws:\/\/\S+/);
    if (line) found(line[0]);
  });
});
const socket = new WebSocket(address);
await new Promise((open) => socket.on("open", open));

const waiting = new Map();
/** The pages of the tab by session: the shown one, and those that are being prepared. */
const pages = new Map();
socket.on("message", (message) => {
  const { id, result, method, params } = JSON.parse(message);
  waiting.get(id)?.(result);
  if (method === "Target.attachedToTarget") pages.set(params.sessionId, params.targetInfo);
});
function send(method, params = {}, sessionId = undefined) {
  const id = waiting.size + 1;
  socket.send(JSON.stringify({ id, method, params, sessionId }));
  return new Promise((answered) => waiting.set(id, answered));
}
const evaluate = async (expression, page) =>
  (await send("Runtime.evaluate", { expression, returnByValue: true }, page))?.result?.value;

const { targetInfos } = await send("Target.getTargets", { filter: [{ type: "tab" }] });
const tab = await send("Target.attachToTarget", { targetId: targetInfos[0].targetId, flatten: true });
await send("Target.setAutoAttach", { autoAttach: true, flatten: true, waitForDebuggerOnStart: false }, tab.sessionId);
let [page] = [...pages].find(([, target]) => target.type === "page");

const times = [];
for (const month of ["2026-09", "2026-08", "2026-07", "2026-06", "2026-05"]) {
  pages.clear();
  await send("Page.navigate", { url: `${base}/vi/?month=${month}` }, page);
  await pause(1500);
  const at = await evaluate(
    `(() => { const a = document.querySelector('a.step[rel="prev"]').getBoundingClientRect();
       return { x: a.x + a.width / 2, y: a.y + a.height / 2 }; })()`,
    page,
  );
  await send("Input.dispatchMouseEvent", { type: "mouseMoved", ...at }, page);
  await pause(1500);
  const prepared = [...pages].find(([, target]) => target.subtype === "prerender");
  for (const type of ["mousePressed", "mouseReleased"])
    await send("Input.dispatchMouseEvent", { type, ...at, button: "left", clickCount: 1 }, page);
  await pause(1000);
  if (!prepared) break; // the browser does not prepare pages
  [page] = prepared;
  times.push(
    await evaluate(
      `performance.getEntriesByName("first-contentful-paint")[0].startTime
       - performance.getEntriesByType("navigation")[0].activationStart`,
      page,
    ),
  );
}
browser.kill();
browser.on("exit", () => rmSync(profile, { recursive: true, force: true, maxRetries: 9, retryDelay: 200 }));
const middle = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
console.log(
  "month step, prepared while the pointer rested, to paint".padEnd(58),
  middle === undefined ? "the browser prepared nothing" : `${middle.toFixed(0)} ms (aim: 60 ms)`,
);
socket.close();

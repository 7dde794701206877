// Prints how fast a page is in a real browser: `node bench.mjs http://127.0.0.1:3000`.
// Every figure is the median of five; nothing fails because of one.
import { chromium } from "@playwright/test";

const base = process.argv[2];
const RUNS = 5;
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
// As Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back.
const SLOW_4G = { offline: false, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, latency: 150 };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const say = (what, value) => console.log(`${what.padEnd(58)} ${value}`);

/** Runs `measure` in fresh contexts and gives the median of each of its figures. */
async function repeated(options, measure) {
  const all = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    all.push(await measure(page, await context.newCDPSession(page)));
    await context.close();
  }
  return Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(all.map((one) => one[key]))]));
}

/** Largest paint, layout shift and the moment at which the islands answer. Unit: ms. */
function watch(page) {
  return page.addInitScript(() => {
    window.seen = { lcp: 0, cls: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.seen.lcp = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.seen.cls += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
}

const ready = (page) => page.waitForFunction(() => performance.getEntriesByName("ready").length > 0);

for (const [name, address] of [
  ["overview", "/vi/"],
  ["63 units", "/vi/?month=2024-12&basis=ytd"],
  ["unit", "/vi/units/34-44"],
  ["comparison", "/vi/compare?units=34-44,34-48,34-01"],
]) {
  const slow = await repeated(PHONE, async (page, session) => {
    await watch(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", SLOW_4G);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.goto(base + address, { waitUntil: "load" });
    const islands = await page.locator("leptos-island").count();
    if (islands > 0) await ready(page);
    return page.evaluate(() => ({
      lcp: window.seen.lcp,
      ready: performance.getEntriesByName("ready")[0]?.startTime ?? performance.timing.loadEventEnd - performance.timing.navigationStart,
      cls: window.seen.cls,
    }));
  });
  say(
    `${name}: LCP, ready on Slow 4G, CPU ÷ 4 (aim: 1200, 1500 ms)`,
    `${slow.lcp.toFixed(0)}, ${slow.ready.toFixed(0)} ms; layout shift ${slow.cls.toFixed(4)}`,
  );
  const work = await repeated({ viewport: { width: 1440, height: 900 } }, async (page, session) => {
    await session.send("Performance.enable");
    await page.goto(base + address, { waitUntil: "load" });
    await page.waitForTimeout(500);
    const { metrics } = await session.send("Performance.getMetrics");
    return { task: 1000 * metrics.find((metric) => metric.name === "TaskDuration").value };
  });
  say(`${name}: work of the main thread (aim: 150 ms)`, `${work.task.toFixed(0)} ms`);
}

const sorted = await repeated({ viewport: { width: 1440, height: 900 } }, async (page) => {
  await page.goto(`${base}/vi/?month=2024-12`, { waitUntil: "load" });
  await ready(page);
  return {
    ms: await page.evaluate(async () => {
      const heading = document.querySelector('#ranking a[data-sort="name"]');
      const began = performance.now();
      heading.click();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return performance.now() - began;
    }),
  };
});
say("sort of 63 rows to paint (aim: 21 ms)", `${sorted.ms.toFixed(1)} ms`);

const keyed = await repeated({ viewport: { width: 1440, height: 900 } }, async (page) => {
  await page.goto(`${base}/vi/?month=2026-08`, { waitUntil: "load" });
  await ready(page);
  await page.waitForTimeout(1000);
  await page.keyboard.press("Shift+ArrowLeft");
  await page.waitForURL(/2026-07/);
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  return {
    ms: await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime),
  };
});
say("month step by key to paint (aim: 60 ms)", `${keyed.ms.toFixed(0)} ms`);
await browser.close();

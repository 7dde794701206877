import { expect, islands, rate, test, text, texts } from "./support";
import type { Page, Request } from "@playwright/test";

const rows = (page: Page) => page.locator("#ranking tbody tr");
const names = (page: Page) => texts(rows(page).getByRole("rowheader"));
const heading = (page: Page, name: string) => page.locator("#ranking thead a").getByText(name, { exact: true });

/** A phone shows both ends first; the rest is a box away. */
async function showAll(page: Page) {
  const box = page.locator("input#all-rows");
  if (await box.isVisible()) await box.check();
}

test("the ranking sorts without loading, and its address gives the same order again", { tag: "@script" }, async ({ page }) => {
  await page.goto("/vi/?month=2026-10");
  await islands(page);
  await showAll(page);
  const byRank = await names(page);
  const loads: string[] = [];
  // A new address makes Chromium ask for the icon again; and what the pointer rests on may be fetched ahead.
  const aside = (request: Request) => request.url().endsWith("/favicon.svg") || request.headers()["sec-purpose"]?.startsWith("prefetch");
  page.on("request", (request) => aside(request) || loads.push(request.url()));
  await page.evaluate(() => ((window as any).here = true));

  for (const [label, sort] of [["Địa phương", "name"], ["± điểm %", "change"], ["Hạng", null], ["Địa phương", "name"]] as const) {
    await heading(page, label).click();
    await expect(page).toHaveURL((url) => url.searchParams.get("sort") === sort);
    await expect(page.locator("#ranking th[aria-sort]")).toHaveText(label);
    expect(new URL(page.url()).searchParams.get("month"), "the rest of the view").toBe("2026-10");
    if (!sort) expect(await names(page)).toEqual(byRank);
  }
  expect(loads, "requests while sorting").toEqual([]);
  expect(await page.evaluate(() => (window as any).here), "the page was left").toBe(true);

  const sorted = await names(page);
  expect(sorted).not.toEqual(byRank);
  expect([...sorted].sort()).toEqual([...byRank].sort());
  await page.reload();
  await showAll(page);
  expect(await names(page)).toEqual(sorted);
  await expect(page.locator("#ranking th[aria-sort]")).toHaveText("Địa phương");
});

test("every heading sorts as the server would, whatever the order was before", { tag: ["@script", "@once"] }, async ({ page }) => {
  await page.goto("/vi/?month=2026-10");
  await islands(page);
  const labels = await texts(page.locator("#ranking thead a"));
  expect(labels.length).toBeGreaterThanOrEqual(4);
  const here: Record<string, string[]> = {};
  for (const label of labels) {
    await heading(page, label).click();
    await expect(page.locator("#ranking th[aria-sort]")).toHaveText(label);
    here[page.url()] = await names(page);
  }
  for (const [address, order] of Object.entries(here)) {
    await page.goto("about:blank");
    await page.goto(address);
    expect(await names(page), address).toEqual(order);
  }
});

test("a column that was put away stays away", { tag: ["@script", "@once"] }, async ({ page }) => {
  await page.goto("/vi/?month=2026-10");
  await islands(page);
  const region = page.locator("#ranking").getByRole("columnheader", { name: "Vùng" });
  await expect(region).toBeVisible();
  await page.getByText("Chọn cột").click();
  await page.getByRole("checkbox", { name: "Vùng" }).uncheck();
  await expect(region).toBeHidden();
  await page.reload();
  await islands(page);
  await expect(region).toBeHidden();
  await expect(page.locator("#ranking").getByRole("columnheader", { name: "Tỷ lệ" })).toBeVisible();
});

test("a region and a size are chosen together, and ranks stay those of the country", async ({ page }) => {
  await page.goto("/vi/?month=2026-10");
  await showAll(page);
  const ranks = new Map<string, string>();
  for (const row of await rows(page).all()) ranks.set(await text(row.getByRole("rowheader")), await text(row.locator(".rank b")));
  await page.locator("#region").selectOption("Đông Nam Bộ");
  await page.getByRole("button", { name: "Lọc" }).click();
  await expect(page).toHaveURL(/\bregion=southeast\b/);
  await showAll(page);
  const some = await names(page);
  expect(some.length).toBeLessThan(ranks.size);
  for (const row of await rows(page).all()) expect(await text(row.locator(".rank b"))).toBe(ranks.get(await text(row.getByRole("rowheader"))));
  await page.getByRole("link", { name: "Bỏ lọc" }).click();
  await expect(rows(page)).toHaveCount(ranks.size);
});

test("without JavaScript the same headings sort by loading", { tag: "@plain" }, async ({ page }) => {
  await page.goto("/vi/?month=2026-10");
  await heading(page, "± điểm %").click();
  await expect(page).toHaveURL(/\?month=2026-10&sort=change#ranking$/);
  await expect(page.locator("#ranking th[aria-sort]")).toHaveText("± điểm %");
  await expect(page.locator("#ranking th[aria-sort]")).toHaveAttribute("aria-sort", "descending");
  const changes = (await texts(rows(page).locator("td.n:nth-child(6)"))).filter((text) => text !== "–").map(rate);
  expect(changes.length).toBeGreaterThan(30);
  expect(changes).toEqual([...changes].sort((a, b) => b - a));
  await heading(page, "Hạng").click();
  await expect(page).toHaveURL(/\?month=2026-10#ranking$/);
});

test("the browser side comes after the page, and only where something moves", { tag: "@script" }, async ({ page }) => {
  const code = /\.(js|wasm)$/;
  const wasm = page.waitForResponse(/\.wasm$/);
  await page.goto("/vi/");
  expect((await wasm).headers()["content-type"]).toBe("application/wasm");
  const [shown, asked] = await page.evaluate(() => {
    const [document] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const code = performance.getEntriesByType("resource").filter(({ name }) => /\.(js|wasm)$/.test(name));
    return [document.responseEnd, code.map(({ startTime }) => startTime)];
  });
  expect(asked.length).toBeGreaterThan(0);
  expect(Math.min(...asked), "code is asked for once the page is there").toBeGreaterThanOrEqual(shown);

  const needless: string[] = [];
  await page.goto("about:blank");
  page.on("request", (request) => code.test(request.url()) && needless.push(request.url()));
  for (const still of ["/vi/targets", "/en/about", "/vi/search?q=hue"]) {
    await page.goto(still, { waitUntil: "networkidle" });
    await expect(page.locator("script")).toHaveCount(0);
  }
  expect(needless, "code for a page without islands").toEqual([]);
});

test("a phone shows both ends of the ranking first, and all of it when asked", { tag: "@once" }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/vi/?month=2026-10");
  const shown = page.locator("#ranking tbody tr:visible");
  await expect(shown).toHaveCount(10);
  expect(await texts(shown.locator(".rank b"))).toEqual(["1", "2", "3", "4", "5", "29", "30", "31", "32", "33"]);
  await page.getByLabel("Hiện cả 33 hạng").check();
  await expect(shown).toHaveCount(33);
});

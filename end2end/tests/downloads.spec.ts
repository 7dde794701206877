import { expect, test } from "./support";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

async function download(page: Page, name: string) {
  const starts = page.waitForEvent("download");
  await page.locator("figure.trend").getByRole("link", { name }).click();
  const file = await starts;
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

test("the trend goes into a briefing as a drawing that needs no font", { tag: "@once" }, async ({ page }) => {
  await page.goto("/vi/units/63-35?month=2024-08&basis=ytd");
  const { name, content } = await download(page, "Tải SVG");
  expect(name).toMatch(/^toantrinh-.*e2e_total.*2024-08.*\.svg$/);
  const svg = content.toString("utf8");
  expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 1200 675"/);
  expect(svg).toContain("Hà Nam");
  expect(svg, "letters are outlines").not.toMatch(/<text|font-family|<style|class=/);
  expect(svg, "nothing is fetched").not.toMatch(/href=|url\(|<script|<image|@import/);
  // The ground of the band that says SỐ LIỆU MINH HỌA.
  expect(svg.toLowerCase()).toContain("#fff1c2");
});

test("the trend goes into a slide as a picture", { tag: "@once" }, async ({ page }) => {
  await page.goto("/vi/?month=2024-08&basis=ytd");
  const { name, content } = await download(page, "Tải PNG 2×");
  expect(name).toMatch(/^toantrinh-.*e2e_total.*2024-08.*\.png$/);
  expect(content.subarray(0, 8)).toEqual(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"));
  const [width, height] = [content.readUInt32BE(16), content.readUInt32BE(20)];
  expect(width).toBe(2400);
  expect(width / height).toBeCloseTo(1200 / 675, 2);
});

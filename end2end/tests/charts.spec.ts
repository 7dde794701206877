import { expect, islands, test } from "./support";

test("a tile of the map leads to its unit", async ({ page }) => {
  await page.goto("/vi/?month=2026-10");
  await page.getByRole("link", { name: /^Đà Nẵng: [\d,]+%$/ }).click();
  await expect(page).toHaveURL(/\/vi\/units\/34-48\?month=2026-10$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Đà Nẵng");
});

test("a unit lights up wherever it stands, and only that one", { tag: ["@script", "@once"] }, async ({ page }) => {
  await page.goto("/vi/?month=2026-10");
  await islands(page);
  await page.locator("#ranking tr").filter({ hasText: "Đà Nẵng" }).hover();
  const lit = page.locator(".lit");
  for (const place of ["#ranking tr", ".map svg *", ".distribution svg *"]) {
    await expect(page.locator(place).and(lit).first()).toHaveAttribute("data-unit", "34-48");
  }
  for (const one of await lit.all()) await expect(one).toHaveAttribute("data-unit", "34-48");
});

test("a chart is read month by month with the arrow keys", { tag: ["@script", "@once"] }, async ({ page }) => {
  await page.goto("/vi/units/34-44?month=2026-10");
  await islands(page);
  const chart = page.locator("figure.trend .reader");
  const tip = chart.getByRole("status");
  await chart.focus();
  // What is expected lies furthest to the right, and says that it is a forecast.
  await page.keyboard.press("ArrowLeft");
  await expect(tip).toContainText("4/2027");
  await expect(tip).toContainText("dự báo");
  for (let month = 0; month < 6; month++) await page.keyboard.press("ArrowLeft");
  await expect(tip).toContainText("10/2026");
  await expect(tip).toContainText("38,21");
  await expect(tip).not.toContainText("dự báo");
  await page.keyboard.press("ArrowLeft");
  await expect(tip).toContainText("9/2026");
  await expect(tip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Escape");
  await expect(tip).toBeHidden();
});

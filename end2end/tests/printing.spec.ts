import { expect, test } from "./support";

const pages = [
  ["the overview", "?month=2026-10", 4],
  ["the overview of 63 units", "?month=2024-08&basis=ytd", 5],
  ["a unit", "units/34-44?month=2026-10", 3],
  ["a unit that lagged", "units/63-30?month=2024-08&basis=ytd", 3],
] as const;

test.describe("on paper", { tag: "@once" }, () => {
  // Whoever works in the dark and in large letters prints in the light all the same.
  test.use({ colorScheme: "dark" });

  for (const [name, path, most] of pages) {
    test(`${name} is black on white, has nothing to click, and fits ${most} pages`, async ({ page }) => {
      await page.goto(`/vi/${path}`);
      await page.emulateMedia({ media: "print" });
      const controls = page.locator("form, input, select, button, nav, summary, .segments, .downloads, .skip, .language, .actions");
      for (const control of await controls.all()) await expect.soft(control).toBeHidden();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator(".sample")).toContainText("SỐ LIỆU MINH HỌA");
      await expect(page.getByText(/^20\d\d-\d\d r1$/).first()).toBeVisible();
      await expect(page.locator("tbody tr:visible").last()).toBeVisible();
      // Of each chart one drawing, and only one, goes on paper.
      for (const figure of await page.locator("figure:has(svg)").all()) await expect(figure.locator("svg:visible")).toHaveCount(1);
      const colours = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return { backgroundColor, color };
      });
      expect(colours).toEqual({ backgroundColor: "rgb(255, 255, 255)", color: "rgb(21, 32, 45)" });

      const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
      expect(pdf).toMatch(/^%PDF-/);
      const sheets = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
      expect(sheets, "pages of A4").toBeGreaterThan(0);
      expect(sheets, "pages of A4").toBeLessThanOrEqual(most);
    });
  }

  test("a briefing has each slide on a page of its own, in the shape of a slide", async ({ page }) => {
    await page.goto("/vi/present?month=2026-10");
    const slides = await page.locator(".leaf").count();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(sheets.length, "pages").toBe(slides);
    for (const [, width, height] of sheets) expect(Number(width) / Number(height)).toBeCloseTo(16 / 9, 2);
  });
});

import { expect, test } from "./support";

const units = [
  ["Quảng Trị of today", "34-44", ["86,56 điểm · hạng 2/34", "hạng 32–34/34", "C · hạng 4"]],
  ["Quảng Trị as it was", "63-45", ["C · hạng 4", "hạng 55/63"]],
  ["Ninh Bình", "34-37", ["0,5064 · hạng 6/63", "hạng 5/63", "hạng 8/63", "100%"]],
  ["Đà Nẵng, of which most is known", "34-48", ["hạng 1/63"]],
  ["a ministry", "min-BTNMT", ["hạng 3/17", "hạng 2/17"]],
] as const;

test.describe("the profile of", { tag: "@once" }, () => {
  for (const [name, id, facts] of units) {
    test(`${name} says what is known and fits one page of A4`, async ({ page }) => {
      await page.goto(`/vi/units/${id}/profile`);
      const observed = page.locator("#observed");
      for (const fact of facts) await expect.soft(observed).toContainText(fact);
      // Every number in brackets has its source at the foot.
      for (const mark of await page.locator(".cite").all()) {
        const to = (await mark.getAttribute("href"))!;
        await expect(page.locator(`[id="${to.slice(1)}"]`)).toBeAttached();
      }
      await page.emulateMedia({ media: "print" });
      const controls = page.locator("form, select, button, nav, .actions");
      for (const control of await controls.all()) await expect.soft(control).toBeHidden();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect(pdf.match(/\/Type \/Page\b/g)?.length, "pages of A4").toBe(1);
    });
  }

  test("a unit is one click from its page, and its slide one from there", async ({ page }) => {
    await page.goto("/vi/units/34-44");
    await page.getByRole("link", { name: "Hồ sơ một trang" }).click();
    await expect(page).toHaveURL(/\/vi\/units\/34-44\/profile/);
    await expect(page.locator(".sample")).toContainText("SỐ LIỆU MINH HỌA");
    await expect(page.locator("#observed")).toContainText("số liệu đã công bố, không phải minh họa");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Tải hồ sơ dạng trang chiếu (PPTX)" }).click();
    expect((await download).suggestedFilename()).toMatch(/34-44.*\.pptx$/);
  });
});

import { expect, test } from "./support";

test.describe("on paper", { tag: "@once" }, () => {
  // Whoever works in the dark prints in the light all the same.
  test.use({ colorScheme: "dark" });

  test("the overview is black on white and has nothing to click", async ({ page }) => {
    await page.goto("/vi/?month=2024-08&basis=ytd");
    await page.emulateMedia({ media: "print" });
    const controls = page.locator("form, select, button, nav, .segments, .downloads, .skip, .language");
    for (const control of await controls.all()) await expect(control).toBeHidden();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator(".sample")).toContainText("SỐ LIỆU MINH HỌA");
    await expect(page.getByText("2024-08 r1").first()).toBeVisible();
    await expect(page.locator("#ranking tbody tr").last()).toBeVisible();
    const colours = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return { backgroundColor, color };
    });
    expect(colours).toEqual({ backgroundColor: "rgb(255, 255, 255)", color: "rgb(21, 32, 45)" });
  });

  test("the overview prints on A4 in a few pages", async ({ page }) => {
    await page.goto("/vi/?month=2024-08&basis=ytd");
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(pdf).toMatch(/^%PDF-/);
    const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThan(10);
  });
});

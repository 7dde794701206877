import { answers, expect, test } from "./support";

test("the old map ends with June 2025: later months move there, and say so", async ({ page }) => {
  await page.goto("/vi/?month=2026-10");
  await page.getByRole("link", { name: "63 cũ" }).click();
  await expect(page).toHaveURL(/[?&]month=2025-06&map=63\b/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("6/2025");
  await expect(page.locator("#ranking tbody tr")).toHaveCount(63);
  const notice = page.locator("p.notice[role=status]");
  await expect(notice).toContainText("10/2026");
  await expect(notice).toContainText("6/2025");
  await expect(page.getByRole("link", { name: "Tháng sau" })).toHaveCount(0);
  // Said once; the next page has nothing to explain.
  await page.getByRole("link", { name: "Tháng trước" }).click();
  await expect(page).toHaveURL(/\?month=2025-05&map=63$/);
  await expect(page.locator("p.notice[role=status]")).toHaveCount(0);
});

test("a unit has pages for the months in which it existed, and leads there", { tag: "@once" }, async ({ page }) => {
  await page.goto("/vi/units/63-35?month=2026-10");
  await expect(page).toHaveURL(/\/units\/63-35\?month=2025-06\b/);
  await expect(page.locator("p.notice[role=status]")).toContainText("10/2026");
  await page.goto("/vi/units/34-31?month=2024-08");
  await expect(page).toHaveURL(/\/units\/34-31\?month=2025-07\b/);
  await expect(page.locator("p.notice[role=status]")).toContainText("8/2024");
});

test.describe("an address that cannot be understood", () => {
  test.use({ expectedProblems: answers(400) });

  test("is answered with what was wrong and with a way on", { tag: "@once" }, async ({ page }) => {
    for (const [address, wrong] of [
      ["/vi/?month=abc", "abc"],
      ["/vi/?basis=year", "year"],
      ["/en/?map=12", "12"],
      ["/vi/units/63-35?indicator=all", "all"],
      // Whatever is quoted back is text.
      ["/vi/?month=%3Cb%3Ex%3C/b%3E", "<b>x</b>"],
    ]) {
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(400);
      await expect(page.getByRole("main")).toContainText(wrong);
      await expect(page.locator("script")).toHaveCount(0);
    }
    await page.getByRole("main").getByRole("link", { name: /10\/2026/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("10/2026");
  });
});

test.describe("an address where nothing is", () => {
  test.use({ expectedProblems: answers(404) });

  test("is answered with what is missing and with a way on", { tag: "@once" }, async ({ page }) => {
    for (const [address, missing] of [
      ["/vi/nothing-here", "Không tìm thấy"],
      ["/vi/units/63-99", "63-99"],
      ["/vi/?month=2030-01", "2030"],
      ["/en/nothing-here", "Not found"],
    ]) {
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(404);
      await expect(page.getByRole("main")).toContainText(missing);
    }
    await page.getByRole("main").getByRole("link").last().click();
    await expect(page).toHaveURL(/\/en\/$/);
    await expect(page.getByRole("table").first()).toBeVisible();
  });
});

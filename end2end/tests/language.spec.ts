import { expect, test, text } from "./support";
import type { Page } from "@playwright/test";

/** What is written in the language of the page, and not quoted in the other one. */
const ownText = (page: Page) =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    copy.querySelectorAll("[lang], script").forEach((part) => part.remove());
    return copy.textContent ?? "";
  });

test("changing the language keeps the view", async ({ page }) => {
  await page.goto("/vi/?month=2024-08&indicator=online_total&map=34&basis=ytd");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/\?month=2024-08&indicator=online_total&map=34&basis=ytd$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("January to August 2024");
  await expect(page.locator("#indicator")).toHaveValue("online_total");
  await expect(page.locator("#month")).toHaveValue("2024-08");
  await expect(page.locator('.segments [aria-current="true"]')).toHaveText([/date/i, /34/]);

  await page.getByRole("link", { name: "Tiếng Việt" }).click();
  await expect(page).toHaveURL(/\/vi\/\?month=2024-08&indicator=online_total&map=34&basis=ytd$/);

  await page.goto("/vi/units/63-35?month=2024-08");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/units\/63-35\?month=2024-08$/);
});

test("each language writes numbers, months and dates in its own way", { tag: "@once" }, async ({ page }) => {
  for (const path of ["?month=2024-08&basis=ytd", "units/63-30?month=2024-08"]) {
    await page.goto(`/en/${path}`);
    const english = await ownText(page);
    expect(english).toMatch(/\d\.\d%/);
    expect(english).not.toMatch(/\d,\d{1,2}(?!\d)/);
    expect(english).not.toMatch(/tháng|địa phương|điểm/i);

    await page.goto(`/vi/${path}`);
    const vietnamese = await ownText(page);
    expect(vietnamese).toMatch(/\d,\d%/);
    expect(vietnamese).not.toMatch(/\d\.\d{1,2}%/);
    // Codes of rules, such as below-target/1, are the same everywhere.
    expect(vietnamese).not.toMatch(/(?<![-\w])(month|target|dossiers|localit)/i);
  }
  await page.goto("/en/?month=2024-08&basis=ytd");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("17.9%");
  await expect(page.getByRole("note")).toContainText("SAMPLE DATA");
  // One English sentence for guests stands on the Vietnamese page, and says the same.
  const guest = await text(page.getByRole("heading", { level: 1 }));
  await page.goto("/vi/?month=2024-08&basis=ytd");
  await expect(page.locator('.hero [lang="en"]')).toHaveText(guest);
});

test.describe("for a reader whose browser asks for English", { tag: "@once" }, () => {
  test.use({ locale: "en-GB" });

  test("the bare address opens the English page", async ({ page }) => {
    await page.goto("/");
    await expect(page).toHaveURL(/\/en\/$/);
  });
});

test("the bare address opens the Vietnamese page for everybody else", { tag: "@once" }, async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/vi\/$/);
});

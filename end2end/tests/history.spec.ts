import { expect, islands, test, text, texts } from "./support";
import type { Page } from "@playwright/test";

const names = (page: Page) => texts(page.locator("#ranking tbody tr").getByRole("rowheader"));
const sorted = (page: Page) => page.locator("#ranking th[aria-sort]");

test("back and forward lead through what was sorted, filtered and stepped", async ({ page, javaScriptEnabled }) => {
  await page.goto("/vi/search");
  await page.getByRole("banner").getByRole("link", { name: "Tổng quan" }).click();
  const ready = async () => javaScriptEnabled === false || islands(page);
  await ready();
  await page.locator("#region").selectOption("Đông Nam Bộ");
  await page.getByRole("button", { name: "Lọc" }).click();
  await expect(page).toHaveURL(/\/vi\/\?.*region=southeast\b.*#ranking$/);
  await ready();
  await page.locator("#ranking thead").getByRole("link", { name: "Địa phương" }).click();
  await expect(page).toHaveURL(/sort=name/);
  await expect(sorted(page)).toHaveText("Địa phương");
  const byName = await names(page);
  const address = page.url();

  await page.getByRole("link", { name: "Tháng trước" }).click();
  await expect(page).toHaveURL(/month=2026-09/);
  const stepped = page.url();
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(sorted(page)).toHaveText("Địa phương");
  expect(await names(page)).toEqual(byName);
  await page.goForward();
  await expect(page).toHaveURL(stepped);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Tháng 9/2026");
});

test("an address that is passed on shows the same page to whoever gets it", async ({ page, browser, javaScriptEnabled, baseURL }) => {
  for (const path of ["?region=southeast&size=large&vs=year&sort=change", "compare?units=34-44,34-48&basis=ytd", "units/63-35?month=2024-08&vs=2023-12"]) {
    await page.goto(`/vi/${path}`);
    if (javaScriptEnabled !== false && path.startsWith("?")) {
      await islands(page);
      await page.locator("#ranking thead").getByRole("link", { name: "Địa phương" }).click();
      await expect(page).toHaveURL(/sort=name/);
    }
    const mine = await text(page.getByRole("main"));
    const other = await browser.newContext({ baseURL, javaScriptEnabled: false, viewport: page.viewportSize() });
    const theirs = await other.newPage();
    await theirs.goto(page.url());
    const same = (text: string) => text.replace(/\s+/g, " ");
    expect(same(await text(theirs.getByRole("main"))), path).toBe(same(mine));
    await other.close();
  }
});

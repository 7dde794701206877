import { axe, expect, test } from "./support";

test("the overview opens, has a title and is accessible", async ({ page }) => {
  const response = await page.goto("/vi/");
  expect(response?.status()).toBe(200);
  await expect(page).toHaveTitle(/\S/);
  await axe(page);
});

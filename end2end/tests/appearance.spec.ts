import { expect, test } from "./support";

test("text size and colours are chosen on the page and hold on every other", async ({ page }) => {
  await page.goto("/vi/units/34-44?month=2024-08");
  const address = page.url();
  const html = page.locator("html");
  const choices = page.getByRole("contentinfo");
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.querySelector("h1")!).fontSize));
  const usual = await size();
  await choices.getByRole("button", { name: "150%" }).click();
  await choices.getByRole("button", { name: "Tối" }).click();
  await expect(page).toHaveURL(address);
  expect(await size()).toBeCloseTo(1.5 * usual, 0);
  await page.goto("/en/about");
  await expect(html).toHaveAttribute("data-text", "150");
  await expect(html).toHaveAttribute("data-theme", "dark");
  await expect(choices.getByRole("button", { name: "150%" })).toHaveAttribute("aria-pressed", "true");
  await choices.getByRole("button", { name: "As the system" }).click();
  await expect(html).toHaveAttribute("data-theme", "system");
});

test("the buttons of the header make text larger, smaller and usual, and switch contrast", { tag: "@once" }, async ({ page }) => {
  await page.goto("/vi/");
  const html = page.locator("html");
  const header = page.getByRole("banner");
  for (const [button, text] of [["lớn hơn", "125"], ["lớn hơn", "150"], ["nhỏ hơn", "125"], ["thường", "100"]]) {
    await header.getByRole("button", { name: `Cỡ chữ ${button}` }).click();
    await expect(html).toHaveAttribute("data-text", text);
  }
  const contrast = header.getByRole("button", { name: "Tương phản cao" });
  await contrast.click();
  await expect(html).toHaveAttribute("data-theme", "contrast");
  await expect(contrast).toHaveAttribute("aria-pressed", "true");
  await contrast.click();
  await expect(html).toHaveAttribute("data-theme", "system");
});

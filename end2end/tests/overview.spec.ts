import { count, expect, rate, test, text, unfold } from "./support";

// The month and basis for which the published figure is known: 17,9 % to 31/8/2024.
const august = "/vi/?month=2024-08&basis=ytd";

test("an official reads that 17,9% of the dossiers to August 2024 went end to end online", async ({ page }) => {
  await page.goto(august);
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
  await expect(page).toHaveTitle(/8\/2024/);

  // Made-up figures say so before anything else.
  await expect(page.getByRole("note").getByText("SỐ LIỆU MINH HỌA")).toBeInViewport({ ratio: 1 });

  const headline = page.getByRole("heading", { level: 1 });
  await expect(headline).toContainText("Tính đến tháng 8/2024");
  await expect(headline).toContainText("17,9%");
  await expect(headline).toContainText("mục tiêu 30%");
  const lead = page.locator(".hero .lead");
  await expect(lead).toContainText("Cao nhất là Hà Nam 69");
  await expect(lead).toContainText(/\d\sđịa phương dưới\s5%/);
  await expect(page.getByRole("region", { name: "Chọn kỳ và cách xem" })).toContainText("Ấn bản 2024-08 r1");

  // No number without its fraction, and the fraction is that number.
  const fraction = page.getByRole("complementary", { name: "Con số này gồm" });
  const part = count(await text(fraction.locator("b").nth(0)));
  const whole = count(await text(fraction.locator("b").nth(1)));
  await expect(fraction).toContainText(`${((100 * part) / whole).toFixed(2).replace(".", ",")}%`);
  await expect(fraction).toContainText("tháng 1/2024 đến tháng 8/2024");
});

test("everybody is in the ranking, and whoever is missing is named", { tag: "@once" }, async ({ page }) => {
  await page.goto("/vi/?month=2026-10");
  const figure = page.locator(".figures > div", { hasText: "Báo cáo đủ" });
  const [there, all] = (await text(figure.locator(".number"))).split("/").map(count);
  expect(all).toBe(34);
  const missing = (await text(figure.locator(".change"))).replace(/^thiếu /, "");
  expect(there).toBe(34 - missing.split(", ").length);

  // Whoever has a rate has a rank; whoever has none is named below, and has none.
  await expect(page.locator("#ranking tbody tr")).toHaveCount(there);
  const unranked = page.locator("#ranking p").filter({ hasText: "Không xếp hạng" });
  await expect(unranked.getByRole("link")).toHaveText(missing.split(", "));
});

test("an official steps from month to month and stays in the view", async ({ page }) => {
  await page.goto(august);
  const headline = page.getByRole("heading", { level: 1 });

  await page.getByRole("link", { name: "Tháng sau" }).click();
  await expect(page).toHaveURL(/\?month=2024-09&basis=ytd$/);
  await expect(headline).toContainText("Tính đến tháng 9/2024");

  await page.getByRole("link", { name: "Tháng trước" }).click();
  await page.getByRole("link", { name: "Tháng trước" }).click();
  await expect(page).toHaveURL(/\?month=2024-07&basis=ytd$/);
  await expect(headline).toContainText("Tính đến tháng 7/2024");
  await expect(page.getByLabel("Tháng báo cáo").locator("option:checked")).toHaveText("7/2024");

  await page.getByRole("link", { name: "Theo tháng" }).click();
  await expect(page).toHaveURL(/\?month=2024-07$/);
  await expect(headline).toContainText("Tháng 7/2024,");
});

test("there is no step beyond the first and the last month", { tag: "@once" }, async ({ page }) => {
  await page.goto("/vi/");
  await expect(page.getByRole("link", { name: "Tháng trước" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Tháng sau" })).toHaveCount(0);

  await page.getByLabel("Tháng báo cáo").selectOption("1/2022");
  await page.getByRole("button", { name: "Xem" }).click();
  await expect(page.getByRole("link", { name: "Tháng trước" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Tháng sau" })).toBeVisible();
});

test("an official chooses another indicator and month with the form", async ({ page }) => {
  await page.goto(august);
  await page.getByLabel("Chỉ tiêu", { exact: true }).selectOption("Hồ sơ nộp trực tuyến");
  await page.getByLabel("Tháng báo cáo").selectOption("10/2024");
  await page.getByRole("button", { name: "Xem" }).click();

  await expect(page).toHaveURL(/\?month=2024-10&indicator=online_total&.*\bbasis=ytd$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/tháng\s10\/2024.*nộp trực tuyến/);
  await expect(page.getByLabel("Chỉ tiêu", { exact: true }).locator("option:checked")).toHaveText("Hồ sơ nộp trực tuyến");
  await expect(page.locator("#definition")).toContainText("online_total");
});

test("what others published stands beside, with its source, and is never mixed in", { tag: "@once" }, async ({ page }) => {
  await page.goto(august);
  const published = page.locator("#published");
  await expect(published).toContainText("Số thật, chép từ nguồn");
  // The sample is bent to it, so the page can be held against its source.
  const same = published.getByRole("row").filter({ hasText: "31/8/2024" }).filter({ hasText: "Khối địa phương" });
  await unfold(page);
  await expect(same.first()).toBeVisible();
  expect(rate(await text(same.first().locator("td.strong")))).toBe(17.9);
  const links = published.locator('a[rel="noreferrer"]');
  const sources = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(sources.length).toBeGreaterThan(5);
  for (const source of sources) expect(source).toMatch(/^https?:\/\/[^/]+\.[^/]+\//);
});

import { axe, dress, expect, test, text } from "./support";

const table = "/vi/rankings/dti";

test("the index opens with the last edition that is half known and says who leads", async ({ page }) => {
  await page.goto(table);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Đà Nẵng dẫn đầu DTI 2022 khối tỉnh, thành phố với 0,8002");
  await expect(page.locator(".lead")).toContainText("không phải minh họa");
  await expect(page.locator(".lead")).toContainText("kỳ 2024 mới có 8/34");
  await expect(page.locator("main")).toContainText("100% Tỷ lệ bộ, tỉnh có chỉ số DTI 2022 tăng so với 2021");
  await axe(page);
});

test("the means of 2020 are those of the announcement, each with its source", async ({ page }) => {
  await page.goto(`${table}?year=2020&group=ministries_with_dvc`);
  const row = page.locator(".means tbody tr").filter({ has: page.getByRole("rowheader", { name: "2020" }) });
  for (const mean of ["0,3982", "0,2342", "0,3026"]) await expect(row.getByRole("cell", { name: mean })).toContainText("Kinh tế & Đô thị");
  await expect(page.locator(".figures .number").first()).toHaveText("0,3982");
});

test("the Ministry of Natural Resources is third of seventeen and four places up, on both pages", async ({ page }) => {
  await page.goto(`${table}?year=2022&group=ministries_with_dvc`);
  const row = page.locator(".league tbody tr").filter({ hasText: "Tài nguyên và Môi trường" });
  expect(await text(row.locator(".rank"))).toBe("3/17");
  await expect(row.locator(".shift")).toContainText("tăng 4 bậc");
  await row.getByRole("link", { name: /Tài nguyên/ }).click();
  await expect(page.locator("#dti")).toContainText("3/17");
  await expect(page.locator("#dti")).toContainText("Thể chế số");
});

test("two sources that contradict each other both stand", async ({ page }) => {
  await page.goto(`${table}?year=2021`);
  const row = page.locator(".league tbody tr").filter({ hasText: "Ninh Bình" }).first();
  expect(await text(row.locator(".rank"))).toBe("5 hoặc 6/63");
  await expect(row).toContainText("8 → 5 (tăng 3 bậc)");
  await expect(row).toContainText("8 → 6 (tăng 2 bậc)");
  await expect(row).toContainText("Nguồn mâu thuẫn");
  await expect(row.getByRole("link", { name: "baomoi.net.vn" })).toBeVisible();
});

test("a unit is added to the ranks over the years and taken out again", async ({ page }) => {
  await page.goto(`${table}?year=2022&units=63-48,63-37`);
  await page.getByLabel("Thêm một đơn vị").selectOption("63-38");
  await page.getByRole("button", { name: "Thêm" }).click();
  await expect(page).toHaveURL(/add=63-38/);
  await expect(page.locator("#ranks").getByRole("img", { name: /Thanh Hóa.* 2021: 12, 2022: 15, 2023: 11/ }).first()).toBeVisible();
  await page.locator(".chosen li").filter({ hasText: "Ninh Bình" }).getByRole("link").click();
  await expect(page).toHaveURL(/units=63-48,63-38/);
  await expect(page.locator(".chosen li")).toHaveCount(2);
});

test("nothing scrolls sideways on a phone, with text twice as large", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await dress(page, 200, "system");
  for (const path of [table, `${table}?year=2021`, `${table}?year=2024`, "/vi/units/min-BTNMT"]) {
    await page.goto(path);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, path).toBeLessThanOrEqual(0);
  }
});

import { axe, cut, dress, expect, test, text } from "./support";

/** What the articles said, as they said it, by the subject under which it stands. */
const facts: [string, string[]][] = [
  ["Cổng Dịch vụ công quốc gia", ["16,4 triệu"]],
  ["Thủ tục và dịch vụ công thiết yếu", ["4.543/6.325", "43/53", "56/76"]],
  ["Dữ liệu dân cư, định danh", ["11", "4", "14", "68 triệu", "45 triệu"]],
  ["Chỉ đạo, nghị quyết, chương trình", ["22", "63", "12/63", "50/92"]],
  ["Tổ công nghệ số cộng đồng", ["41/63", "36.300", "200.000"]],
  ["Hạ tầng số", ["100%"]],
  ["Vị trí trên thế giới", ["86/193", "50"]],
  ["Kinh tế số", ["117 tỷ USD", "65 tỷ USD"]],
];

test("every counter of the articles is on the page of the programme, with day and source", async ({ page }) => {
  await page.goto("/vi/rankings");
  await page.getByRole("main").getByRole("link", { name: "Chương trình quốc gia" }).click();
  await expect(page).toHaveURL(/\/vi\/programme$/);
  for (const [subject, values] of facts) {
    const section = page.locator(".counters tbody").filter({ has: page.getByRole("rowheader", { name: subject, exact: true }) });
    const said = await text(section);
    for (const value of values) expect.soft(said, subject).toContain(value);
    expect.soft(said, subject).toMatch(/Quảng Bình|Ninh Bình|Kinh tế & Đô thị|vietnamnet/);
  }
  // Lists of 53 and of 76 are not held against each other, nor a year against half a year.
  await expect(page.getByText("Hai danh mục khác nhau: không so với nhau.")).toBeVisible();
  await expect(page.getByText("Kỳ dài ngắn khác nhau: không so với nhau.")).toBeVisible();
});

test("the counter of Ninh Bình stands on its page, and 69%, 5% and 17,9% on the overview of August 2024", async ({ page }) => {
  await page.goto("/vi/units/63-37");
  await expect(page.locator("#counters")).toContainText("Hệ thống dùng chung");
  await expect(page.locator("#counters")).toContainText("100%");
  await page.goto("/vi/?month=2024-08");
  const published = page.locator("#published");
  for (const value of ["69%", "5%", "17,9%"]) await expect(published).toContainText(value);
});

test("the page is sound in both languages, with text twice as large", { tag: ["@script", "@once"] }, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const address of ["/vi/programme", "/en/programme", "/vi/units/63-37"]) {
    for (const size of [100, 200] as const) {
      await dress(page, size, "system");
      await page.goto(address);
      expect.soft(await cut(page), `${address} at ${size}`).toEqual([]);
      if (size === 100) await axe(page);
    }
  }
});

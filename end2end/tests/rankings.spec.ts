import { axe, cut, dress, expect, rate, test, text, texts } from "./support";

test("from the list of rankings to a day of index 766, its groups, a unit and its file", async ({ page }) => {
  await page.goto("/vi/rankings");
  await page.getByRole("link", { name: "Bộ chỉ số 766" }).click();
  await expect(page).toHaveURL(/\/vi\/rankings\/766/);
  await page.getByRole("link", { name: /^29\/8\/2025: công bố 5\/34/ }).click();
  await expect(page).toHaveURL(/day=2025-08-29/);
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toContainText("Thái Nguyên dẫn đầu");

  // Distances are those of the scores that stand in the table.
  const table = page.locator("#table table");
  const scores = (await texts(table.locator("tbody td.strong"))).map(rate);
  const behind = (await texts(table.locator("tbody td[data-label^=Kém]"))).slice(1).map(rate);
  expect(scores).toHaveLength(5);
  behind.forEach((gap, at) => expect(scores[0] - scores[at + 1]).toBeCloseTo(gap, 2));

  // The groups sum to the score.
  const parts = await texts(page.locator(".groups-of").first().locator("li > :nth-child(4)"));
  const points = parts.map((part) => rate(part.split("/")[0]));
  expect(points.reduce((sum, part) => sum + part, 0)).toBeCloseTo(scores[0], 2);

  const link = await page.getByRole("link", { name: "CSV" }).first().getAttribute("href");
  const file = await page.request.get(link!);
  expect(await file.text()).toContain("34-19,Thái Nguyên,1,34,86.97");

  await table.getByRole("link", { name: "Quảng Trị" }).click();
  await expect(page.locator("#index766")).toContainText("86,56");
  await expect(page.locator("#assessments")).toContainText("Quảng Trị");
});

test("levels and grades stand with their source, and nothing is inferred", async ({ page }) => {
  await page.goto("/vi/rankings/assessments");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/Quảng Trị ở mức\sC, xếp thứ 4/);
  const row = page.locator("#levels tr[data-unit='63-45']");
  await expect(row.locator(".rank")).toHaveText("4");
  await expect(row.getByRole("img", { name: /mức\sC/ })).toBeVisible();
  await expect(page.locator("#levels tr[data-unit='63-74']")).toContainText("1–3");
  const grades = page.locator("#grades");
  const counts = (await texts(grades.locator("tbody td.strong"))).map((count) => Number(count.split("/")[0]));
  expect(counts).toEqual([12, 42, 9]);
  await expect(grades.getByRole("link", { name: /vietnamnet/ })).toBeVisible();
});

test("the blocks sum up to the country, and a ministry says what became of it", async ({ page }) => {
  await page.goto("/vi/ministries");
  const formula = await text(page.locator(".arithmetic code", { hasText: "63,47" }).first());
  const [, ministries, m, localities, l, country] = /^([\d,]+)% × ([\d,]+)% \+ ([\d,]+)% × ([\d,]+)% = ([\d,]+)%$/.exec(formula)!.map(rate);
  expect(ministries).toBe(60.7);
  expect((ministries * m + localities * l) / 100).toBeCloseTo(country, 1);
  expect(country).toBe(45.8);
  await page.locator("#all").getByRole("link", { name: "Bộ Tài nguyên và Môi trường", exact: true }).first().click();
  await expect(page.locator("#ministry")).toContainText("chưa kiểm chứng");
  await page.locator("#ministry").getByRole("link", { name: "Bộ Nông nghiệp và Môi trường" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("từ 1/3/2025");
});

for (const path of ["rankings/766?day=2025-08-29", "rankings/766?day=2025-10-17", "rankings/assessments", "ministries", "units/min-BTNMT"]) {
  test(`nothing is cut and axe finds no fault on ${path}`, async ({ page }) => {
    for (const lang of ["vi", "en"]) {
      for (const [width, size] of [[1440, 100], [360, 100], [360, 200]] as const) {
        await page.setViewportSize({ width, height: 800 });
        await dress(page, size, "light");
        await page.goto(`/${lang}/${path}`);
        expect(await cut(page)).toEqual([]);
      }
      await axe(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await axe(page, "colours");
      await page.emulateMedia({ colorScheme: "light" });
    }
  });
}

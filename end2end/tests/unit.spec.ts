import { count, expect, rate, test, text, texts } from "./support";

test("a laggard says why it is one and what would end it, and leads to its successor and back", async ({ page }) => {
  await page.goto("/vi/?month=2024-08&basis=ytd");
  const laggard = page.locator("#laggards li").first();
  const name = await text(laggard.getByRole("link"));

  // The reason is folded; it opens without a mouse.
  const why = laggard.locator("summary");
  const panel = laggard.locator(".panel");
  await expect(panel).toBeHidden();
  await why.focus();
  await page.keyboard.press("Enter");
  await expect(panel).toBeVisible();
  await expect(why).toHaveAccessibleName(`Vì sao? ${name}`);

  // What was compared with what, by which rule, in which edition, and the way out.
  await expect(panel).toContainText("below-floor/1");
  await expect(panel).toContainText("2024-08 r1");
  const reason = await text(panel);
  const [, part, whole, percent] = /([\d.]+) \/ ([\d.]+) = ([\d,]+)%/.exec(reason) ?? [];
  const floor = rate(/≥\)\s*([\d,]+%)/.exec(reason)?.[1] ?? "");
  expect((100 * count(part)) / count(whole)).toBeCloseTo(rate(percent), 2);
  expect(rate(percent)).toBeLessThan(floor);
  const more = count(/Gỡ khi:\s*(?:cần thêm|một tháng không đủ: còn thiếu) ([\d.]+)/.exec(reason)?.[1] ?? "");
  expect(more).toBeGreaterThan(0);

  // Its own page says the same.
  await laggard.getByRole("link", { name }).click();
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toContainText(name);
  await expect(page).toHaveURL(/\/vi\/units\/63-\d\d\?month=2024-08&basis=ytd$/);
  const unit = page.url();
  const flag = page.locator(".flag").filter({ hasText: "Dưới mức sàn" });
  await expect(flag.locator(".panel")).toBeVisible();
  await expect(flag).toContainText(`${part} / ${whole} = ${percent}%`);
  await expect(flag).toContainText(/Gỡ khi:/);
  const rounded = rate(percent).toFixed(1).replace(".", ",");
  const drawing = page.getByRole("figure").getByRole("img", { name: new RegExp(`^${name}: từ .* đến ${rounded}%`) });
  await expect(drawing).toBeVisible();

  // It was merged since; the way there and back.
  const heir = page.locator("section").filter({ has: page.getByRole("heading", { name: "Đơn vị kế thừa" }) }).last().getByRole("link");
  const heirName = await text(heir);
  await heir.click();
  await expect(title).toContainText(heirName);
  await expect(page).toHaveURL(/\/vi\/units\/34-\d\d\?/);
  await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(unit);
  await expect(title).toContainText(name);
  await page.goBack();
  await expect(page.locator("#laggards li").first().getByRole("link")).toHaveText(name);
});

test("the months of a unit are all there, each with its fraction, source and edition", { tag: "@once" }, async ({ page }) => {
  await page.goto("/vi/units/63-35?month=2024-08");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Hà Nam");
  await expect(page.locator("h1")).toContainText("63-35");

  const rows = page.locator("#months table").first().locator("tbody tr");
  await expect(rows).toHaveCount(12);
  for (const row of await rows.all()) {
    const month = await text(row.getByRole("rowheader"));
    const [percent, , part, whole] = await texts(row.locator("td.n"));
    expect((100 * count(part)) / count(whole), month).toBeCloseTo(rate(percent), 2);
    const [m, y] = month.split("/");
    await expect(row).toContainText(`${y}-${m.padStart(2, "0")} r1`);
    await expect(row).toContainText("số liệu minh họa");
  }
});

test("a month without a report is a gap, and not a zero", { tag: "@once" }, async ({ page }) => {
  await page.goto("/vi/?month=2026-10");
  const gap = page.locator("#laggards li").filter({ hasText: "Chưa báo cáo" }).first();
  await expect(gap.locator(".rate")).toHaveText("–");
  await gap.getByRole("link").click();
  await expect(page.locator(".flag").filter({ hasText: "Chưa báo cáo" })).toContainText(/Gỡ khi:/);
  await expect(page.locator("#months tbody tr").first().locator("td.strong")).toHaveText(/^(–|Chưa có)$/);
  for (const figure of await texts(page.locator(".hero, .figures .number"))) expect(figure).not.toMatch(/0,0/);
});

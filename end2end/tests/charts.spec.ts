import { expect, islands, test } from "./support";

test("a tile of the map leads to its unit", async ({ page }) => {
  await page.goto("/vi/?month=2026-10");
  await page.getByRole("link", { name: /^Đà Nẵng: [\d,]+%$/ }).click();
  await expect(page).toHaveURL(/\/vi\/units\/34-48\?month=2026-10$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Đà Nẵng");
});

test("a unit lights up wherever it stands, and only that one", { tag: ["@script", "@once"] }, async ({ page }) => {
  await page.goto("/vi/?month=2026-10");
  await islands(page);
  await page.locator("#ranking tr").filter({ hasText: "Đà Nẵng" }).hover();
  const lit = page.locator(".lit");
  for (const place of ["#ranking tr", ".map svg *", ".distribution svg *"]) {
    await expect(page.locator(place).and(lit).first()).toHaveAttribute("data-unit", "34-48");
  }
  for (const one of await lit.all()) await expect(one).toHaveAttribute("data-unit", "34-48");
});

test("a chart is read month by month with the arrow keys", { tag: ["@script", "@once"] }, async ({ page }) => {
  await page.goto("/vi/units/34-44?month=2026-10");
  await islands(page);
  const chart = page.locator("figure.trend .reader");
  const tip = chart.getByRole("status");
  await chart.focus();
  // What is expected lies furthest to the right, and says that it is a forecast.
  await page.keyboard.press("ArrowLeft");
  await expect(tip).toContainText("4/2027");
  await expect(tip).toContainText("dự báo");
  for (let month = 0; month < 6; month++) await page.keyboard.press("ArrowLeft");
  await expect(tip).toContainText("10/2026");
  await expect(tip).toContainText("38,21");
  await expect(tip).not.toContainText("dự báo");
  await page.keyboard.press("ArrowLeft");
  await expect(tip).toContainText("9/2026");
  await expect(tip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Escape");
  await expect(tip).toBeHidden();
});

test("a kind of drawing is chosen and stands on a page of its own, with its table", async ({ page }) => {
  await page.goto("/vi/charts?month=2026-10");
  await page.getByRole("main").getByRole("link", { name: "Bản đồ ô" }).click();
  await expect(page).toHaveURL(/\/vi\/charts\/map\?month=2026-10$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("đạt mục tiêu");
  await page.getByText("Xem bảng").click();
  await expect(page.getByRole("row", { name: /Đà Nẵng/ })).toBeVisible();
});

test("a drawing of one unit asks for it with a plain form", { tag: "@plain" }, async ({ page }) => {
  await page.goto("/vi/charts/ranks?month=2026-10");
  await page.getByLabel("Địa phương", { exact: true }).selectOption("Quảng Trị");
  await page.getByRole("main").getByRole("button", { name: "Xem" }).last().click();
  await expect(page).toHaveURL(/\/vi\/charts\/ranks\?month=2026-10&unit=34-44$/);
  await expect(page.locator("figure")).toBeVisible();
  // Nothing offers what needs a script.
  await expect(page.getByRole("button", { name: /Sao chép/ })).toHaveCount(0);
});

test("picture, table and link of a chart are copied", { tag: ["@script", "@once"] }, async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/vi/units/34-44?month=2026-10");
  await islands(page);
  const tools = page.locator("figure.trend").getByRole("group", { name: "Công cụ của biểu đồ" });
  const said = tools.getByRole("status");
  const text = () => page.evaluate(() => navigator.clipboard.readText());

  // With the keyboard, as with the pointer.
  await tools.getByRole("button", { name: "Sao chép liên kết" }).press("Enter");
  await expect(said).toHaveText("Đã sao chép liên kết.");
  expect(await text()).toContain(`${baseURL}/vi/charts/trend?month=2026-10`);

  await tools.getByRole("button", { name: "Sao chép bảng" }).click();
  await expect(said).toContainText("Đã sao chép bảng");
  const rows = (await text()).split("\n").map((row) => row.split("\t"));
  expect(rows[0].slice(0, 2)).toEqual(["Tháng", "Tỷ lệ, %"]);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  expect(rows.find((row) => row[0] === "10/2026")![1]).toBe("38,21");

  await tools.getByRole("button", { name: "Sao chép hình" }).click();
  await expect(said).toHaveText("Đã sao chép hình.");
  const width = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await createImageBitmap(await item.getType("image/png"))).width;
  });
  expect(width).toBe(2400);

  // A drawing that has no table beside it brings the one of its own page.
  const ranks = page.locator("figure.rank-figure").getByRole("group", { name: "Công cụ của biểu đồ" });
  await ranks.getByRole("button", { name: "Sao chép bảng" }).click();
  await expect(ranks.getByRole("status")).toContainText("Đã sao chép bảng");
  expect(await text()).toContain("Tháng\tHạng\tSố đơn vị xếp hạng");
});

test("every kind of drawing gives its table, its picture and its files", { tag: ["@script", "@once"] }, async ({ page, context }) => {
  test.slow();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/vi/charts?month=2026-10");
  const links = page.locator(".kinds").getByRole("link");
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses.length).toBe(13);
  const chosen: Record<string, string> = { ranks: "unit=34-44", compare: "units=34-44,34-48" };
  for (const address of addresses) {
    const kind = new URL(address).pathname.split("/").pop()!;
    await test.step(kind, async () => {
      await page.goto(chosen[kind] ? `${address}&${chosen[kind]}` : address);
      await islands(page);
      const tools = page.locator("figure").getByRole("group", { name: "Công cụ của biểu đồ" });
      await tools.getByRole("button", { name: "Sao chép bảng" }).click();
      await expect(tools.getByRole("status"), kind).toContainText("Đã sao chép bảng");
      const rows = (await page.evaluate(() => navigator.clipboard.readText())).replace(/\n$/, "").split("\n");
      expect(rows.length, kind).toBeGreaterThan(3);
      expect(new Set(rows.map((row) => row.split("\t").length)).size, kind).toBe(1);
      await tools.getByRole("button", { name: "Sao chép hình" }).click();
      await expect(tools.getByRole("status"), kind).toHaveText("Đã sao chép hình.");
      const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
      expect(types, kind).toContain("image/png");

      const begins = { "Tải SVG": "<svg", "Tải PNG 1×": "\x89PNG", "Tải CSV": "", "Tải XLSX": "PK" };
      for (const [name, signature] of Object.entries(begins)) {
        const file = await page.request.get((await tools.getByRole("link", { name }).getAttribute("href"))!);
        expect(file.status(), `${kind}, ${name}`).toBe(200);
        const content = (await file.body()).toString("latin1");
        expect(content.length, `${kind}, ${name}`).toBeGreaterThan(200);
        expect(content.startsWith(signature), `${kind}, ${name}`).toBe(true);
      }
    });
  }
});

test.describe("without leave to copy", () => {
  test("a chart says what to do instead", { tag: ["@script", "@once"] }, async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.write = () => Promise.reject(new Error("not allowed"));
    });
    await page.goto("/vi/?month=2026-10");
    await islands(page);
    const tools = page.locator("figure.map").getByRole("group", { name: "Công cụ của biểu đồ" });
    await tools.getByRole("button", { name: "Sao chép hình" }).click();
    await expect(tools.getByRole("status")).toContainText("Hãy tải PNG");
  });
});

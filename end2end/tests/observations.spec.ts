import type { Page } from "@playwright/test";
import { signedIn, test } from "./demo";
import { axe, cut, dress, expect, unfold } from "./support";

const list = "/vi/admin/observations";

/** The public page of the programme, as anybody reads it. */
async function programme(page: Page): Promise<string> {
  const answer = await page.request.get("/vi/programme");
  expect(answer.status()).toBe(200);
  return answer.text();
}

/** Fills the form of a counter. */
async function fill(page: Page, fields: Record<string, string>) {
  for (const [name, value] of Object.entries(fields)) await page.locator(`#${name}`).fill(value);
}

const counter = {
  item: "npsp_accounts",
  as_of: "2025-12-31",
  source: "https://example.gov.vn/tin-cuoi-nam",
  name_vi: "Tài khoản trên Cổng Dịch vụ công quốc gia",
  name_en: "Accounts on the National Public Service Portal",
  value: "20500000",
  unit: "tài khoản",
};

test("an administrator adds a counter, corrects it and withdraws it", async ({ browser, demo }) => {
  const page = await signedIn(browser, demo, "quantri");
  await page.goto(list);
  await page.getByRole("main").getByRole("link", { name: "Chương trình quốc gia" }).click();
  await expect(page).toHaveURL(/new\?topic=programme/);
  // A number with separators of thousands is refused at its field, and what was typed stays.
  await fill(page, { ...counter, value: "20.500.000" });
  await page.locator("main form button.primary").click();
  await expect(page.locator("#value-wrong")).toContainText("không dấu ngăn hàng nghìn");
  await expect(page.locator("#source")).toHaveValue(counter.source);
  await page.locator("#value").fill(counter.value);
  await page.locator("main form button.primary").click();
  await expect(page.locator(".notice.fine")).toBeVisible();
  expect(await programme(page)).toContain("20,5 triệu tài khoản");

  await page.locator("#value").fill("21000000");
  await page.locator('button[value="revise"]').click();
  await expect(page.locator(".notice.fine")).toBeVisible();
  await expect(page.locator("main tbody tr")).toHaveCount(2);
  expect(await programme(page)).toContain("21 triệu tài khoản");

  // Withdrawal asks once more before it acts.
  const withdraw = page.locator('button[value="withdraw"]');
  await expect(withdraw).toBeHidden();
  await page.locator("details.twice summary").click();
  await withdraw.click();
  await expect(page.locator("main tbody tr").first()).toContainText("Đã rút");
  const public_ = await programme(page);
  expect(public_).not.toContain("21 triệu tài khoản");
  expect(public_).toContain("16,4 triệu tài khoản");
});

test("a file is read first, shown line by line where it is wrong, and taken once", async ({ browser, demo }) => {
  const page = await signedIn(browser, demo, "quantri");
  const file = await (await page.request.get("/downloads/observations.csv?topic=programme")).text();
  const send = async (name: string, text: string) => {
    await page.goto(`${list}/import`);
    await page.locator("#file").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.locator("form.upload button").click();
  };
  await send("so.xlsx", "PK\u0003\u0004");
  await expect(page.getByRole("alert")).toContainText("CSV UTF-8");

  await send("sai.csv", file.replace("programme,essential", "programme,Thiết yếu"));
  await expect(page.locator(".problems li")).toContainText(/dòng \d+, cột item/);
  // It can be mended where it stands.
  const text = page.locator("#text");
  await text.fill((await text.inputValue()).replace("Thiết yếu", "essential").replace("16400000", "16500000"));
  await page.getByRole("button", { name: "Đọc thử" }).first().click();
  await expect(page.locator("dl.facts")).toContainText(/Phiên bản mới\s*1/);
  expect(await programme(page), "nothing is taken yet").toContain("16,4 triệu tài khoản");
  await page.getByRole("button", { name: "Nhập vào" }).click();
  await expect(page.locator(".notice.fine")).toContainText("0 số mới, 1 phiên bản mới, 22 không đổi");
  expect(await programme(page)).toContain("16,5 triệu tài khoản");
});

test("conflicts are marked, and the list is narrowed by topic, unit and year", async ({ browser, demo }) => {
  const page = await signedIn(browser, demo, "quantri");
  await page.goto(list);
  await page.locator("#topic").selectOption("dti");
  await page.locator("#unit").fill("Ninh Bình");
  await page.locator("#year").fill("2021");
  await page.getByRole("button", { name: "Lọc" }).click();
  const rows = page.locator("main tbody tr");
  await expect(rows.first()).toContainText("Ninh Bình");
  await expect(page.getByText("nguồn khác nói khác").first()).toBeVisible();
  await rows.filter({ hasText: "nguồn khác nói khác" }).first().getByRole("link", { name: /Các phiên bản/ }).click();
  await expect(page.getByRole("heading", { name: "Nguồn khác nói khác" })).toBeVisible();
});

test("the pages are sound on a phone with text twice as large", { tag: ["@script", "@once"] }, async ({ browser, demo }) => {
  test.setTimeout(120_000);
  const page = await signedIn(browser, demo, "quantri");
  await page.setViewportSize({ width: 360, height: 780 });
  for (const address of [list, `${list}/new`, `${list}/new?topic=programme`, `${list}/import`, `${list}/1`]) {
    await page.goto(address);
    await unfold(page);
    expect.soft(await cut(page), address).toEqual([]);
    await axe(page);
    await dress(page, 200, "system");
    await page.reload();
    await unfold(page);
    expect.soft(await cut(page), `${address}, large`).toEqual([]);
    await dress(page, 100, "system");
  }
});

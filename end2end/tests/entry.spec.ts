import type { Page } from "@playwright/test";
import { done, field, form, handIn, lives, month, press, save, signedIn, test, typeLastMonth } from "./demo";
import { answers, axe, expect } from "./support";

test.use({ expectedProblems: [403, 404, 409, 422].flatMap(answers) });

/** What nobody outside may see of a draft: its address, and its figure on any page. */
async function hidden(page: Page, figure: string) {
  for (const address of [form("34-44"), `/vi/review/34-44/${month}`, `/vi/review?month=${month}`]) {
    const answer = await page.goto(address);
    expect(answer!.status(), address).toBe(404);
    expect(await page.content()).not.toContain(figure);
  }
  for (const address of [`/vi/?month=${month}`, `/vi/units/34-44?month=${month}`, "/vi/units/34-44", "/vi/entry", `/downloads/reports.csv?month=${month}`]) {
    const answer = await page.request.get(address);
    // As pages write it, and as files do.
    for (const text of [figure, figure.replace(/\./g, "")]) {
      expect(await answer.text(), address).not.toContain(text);
    }
  }
}

test("a figure goes from a mistake to the overview", async ({ browser, demo }) => {
  test.setTimeout(180_000);
  const officer = await signedIn(browser, demo, "nhap.quangtri");
  const approver = await signedIn(browser, demo, "ky.quangtri");
  const stranger = await signedIn(browser, demo, "nhap.hanoi");
  const reviewer = await signedIn(browser, demo, "duyet");

  await test.step("the officer makes a mistake and is told", async () => {
    await officer.goto("/vi/entry");
    await officer.locator(`a[href="${form("34-44")}"]`).first().click();
    await typeLastMonth(officer);
    const right = await field(officer, "online_e2e").inputValue();
    await field(officer, "online_e2e").fill("987654321");
    // Where the form checks while it is typed in, it does not offer to hand in what cannot be taken.
    if (!lives()) await press(officer, "submit");
    else await expect(officer.locator('button[value="submit"]')).toBeDisabled();
    await expect(officer.locator("tr.said .bad:visible").first()).toBeVisible();
    // Where the last of the values that do not agree is typed.
    await expect(field(officer, "online_partial")).toHaveAttribute("aria-invalid", "true");
    await expect(field(officer, "online_e2e")).toHaveValue(/^987.?654.?321$/);
    await hidden(stranger, "987.654.321");
    await field(officer, "online_e2e").fill(right);
    await handIn(officer);
  });

  await test.step("the approver gives it back with words", async () => {
    await approver.goto(form("34-44"));
    await approver.locator("#message").fill("Xin xem lại hồ sơ rút");
    await done(approver, "return");
    await officer.goto(form("34-44"));
    await expect(officer.locator("blockquote")).toContainText("Xin xem lại hồ sơ rút");
    await officer.locator('tr[data-measure="received_total"] summary').click();
    await officer.locator('[name="comment.received_total"]').fill("Đã đếm lại");
    await handIn(officer);
    await approver.goto(form("34-44"));
    await done(approver, "sign");
  });

  let received = "";
  await test.step("the reviewer approves and publishes", async () => {
    const before = await reviewer.request.get(`/vi/?month=${month}`);
    expect(before.status(), "no edition yet").toBe(404);
    await reviewer.goto(`/vi/review?month=${month}`);
    await reviewer.locator(`a[href="/vi/review/34-44/${month}"]`).click();
    received = (await reviewer.locator("table.judged tbody tr").first().locator("td.strong").textContent())!.trim();
    expect(received).toMatch(/^[\d.]{3,}$/);
    await done(reviewer, "approve");
    await hidden(stranger, `${month} r1`);
    await reviewer.goto(`/vi/review?month=${month}`);
    await press(reviewer, "publish");
    await expect(reviewer.locator(".notice.fine")).toContainText(`${month} r1`);
  });

  await test.step("everybody sees it", async () => {
    const anybody = await (await browser.newContext({ baseURL: demo.address })).newPage();
    const answer = await anybody.goto(`/vi/?month=${month}`);
    expect(answer!.status()).toBe(200);
    await expect(anybody.locator("body")).toContainText("Quảng Trị");
    const file = await anybody.request.get(`/downloads/reports.csv?month=${month}`);
    expect(await file.text()).toContain(received.replace(/\./g, ""));
  });
});

test("of two browsers on one report the second sees both values", async ({ browser, demo }) => {
  test.setTimeout(120_000);
  const first = await signedIn(browser, demo, "nhap.hanoi");
  const second = await signedIn(browser, demo, "nhap.hanoi");
  await first.goto(form("34-01"));
  await second.goto(form("34-01"));
  await field(first, "withdrawn").fill("41");
  await save(first);
  await field(second, "withdrawn").fill("43");
  await press(second, "save");
  const conflict = second.locator("p.conflict:visible").first();
  await expect(conflict).toContainText("43");
  await expect(conflict).toContainText("41");
  await conflict.locator('input[value="theirs"]').check();
  await press(second, "save");
  await second.goto(form("34-01"));
  await expect(field(second, "withdrawn")).toHaveValue("41");
});

test("the pages behind the sign-in have no fault that axe can find", { tag: "@script" }, async ({ browser, demo }) => {
  test.setTimeout(180_000);
  const officer = await signedIn(browser, demo, "nhap.hanoi");
  await axe(officer);
  await officer.goto("/vi/entry");
  await axe(officer);
  await officer.goto(form("34-01"));
  await axe(officer);
  await field(officer, "received_total").fill("12x");
  await press(officer, "save");
  await axe(officer);
  await field(officer, "received_total").fill("12");
  await field(officer, "received_online").fill("13");
  await press(officer, "save");
  await axe(officer);
  const reviewer = await signedIn(browser, demo, "duyet");
  await reviewer.goto(`/vi/review?month=${month}`);
  await axe(reviewer);
  await reviewer.goto(`/vi/review/34-01/${month}`);
  await axe(reviewer);
  const anybody = await (await browser.newContext({ baseURL: demo.address })).newPage();
  await anybody.goto("/vi/entry");
  await expect(anybody).toHaveURL(/sign-in/);
  await axe(anybody);
});

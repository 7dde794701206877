import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Browser, Page } from "@playwright/test";
import { answers, axe, expect, islands, test as base } from "./support";

type Demo = {
  address: string;
  /** By the name of the account. */
  passwords: Map<string, string>;
};

const binary = process.env.TOANTRINH_BIN ?? join(process.env.CARGO_TARGET_DIR ?? join(__dirname, "../../target"), "release/toantrinh");

/** A sample server for each test: what one hands in must not be there for the next. */
const test = base.extend<{ demo: Demo }>({
  demo: async ({}, use) => {
    const server = spawn(join(__dirname, "../serve.sh"), ["127.0.0.1:0", "--sample"], { stdio: ["ignore", "pipe", "inherit"] });
    const gone = once(server, "exit");
    const passwords = new Map<string, string>();
    let address: string | undefined;
    let database: string | undefined;
    for await (const line of createInterface(server.stdout)) {
      const [, name, password] = /^Demo account: (\S+) (\S+) /.exec(line) ?? [];
      if (name) passwords.set(name, password);
      database ??= /sqlite:\/\/\S+\.db/.exec(line)?.[0];
      address = /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
      if (address) break;
    }
    try {
      if (!address || !database) throw new Error("the server named no address or no database");
      // From the 30th to the 13th the latest month is locked, and an administrator has to open it.
      for (const unit of ["34-01", "34-44"]) {
        const until = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
        execFileSync(binary, ["deadline", "let-in", unit, month, "--until", until, "--reason", "Kiểm thử", "--database-url", database]);
      }
      await use({ address, passwords });
    } finally {
      server.kill("SIGTERM");
      await gone;
    }
  },
});

/** The latest month whose period, the 15th to the 14th, has ended in Việt Nam. */
function latest(): string {
  const today = new Date(Date.now() + 7 * 3_600_000);
  if (today.getUTCDate() < 14) today.setUTCDate(0);
  return today.toISOString().slice(0, 7);
}

const month = latest();
const problems = [403, 404, 409, 422].flatMap(answers);
test.use({ expectedProblems: problems });

/** Somebody in a browser of their own, signed in. */
async function signedIn(browser: Browser, demo: Demo, name: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: demo.address })).newPage();
  await page.goto("/vi/sign-in");
  await page.locator("#name").fill(name);
  await page.locator("#password").fill(demo.passwords.get(name)!);
  await page.locator("form.stacked button").click();
  await expect(page).toHaveURL(/\/vi\/account$/);
  return page;
}

const form = (unit: string) => `/vi/entry/${unit}/${month}`;
const field = (page: Page, measure: string) => page.locator(`#m-${measure}`);
const press = (page: Page, act: string) => page.locator(`main button[value="${act}"]`).click();

/** Types last month's values, which the page shows beside the fields. */
async function typeLastMonth(page: Page) {
  const rows = page.locator("tr[data-measure]");
  for (const row of await rows.all()) {
    const value = (await row.locator("td.n").nth(1).textContent())!.trim();
    if (/^[\d.]+$/.test(value)) await row.locator("input[id^=m-]").fill(value);
  }
}

/** Presses a button whose page says that it was done: what others do next rests on it. */
async function done(page: Page, act: string) {
  await press(page, act);
  await expect(page.locator(".notice.fine").first()).toBeVisible();
}

/** Whether the form checks while it is typed in, and saves by itself. */
const lives = () => test.info().project.name !== "no-script";

/** Saves, and waits until that is said: what another does next must find it saved. */
async function save(page: Page) {
  if (!lives()) return done(page, "save");
  await press(page, "save");
  await expect(page.locator("[data-draft]")).toHaveText(/^Nháp đã lưu/);
}

/** Hands in, with a reason wherever one is asked for. */
async function handIn(page: Page) {
  const submit = page.locator('main button[value="submit"]');
  // With a script the form asks for reasons while it is typed in, and lets nothing be handed in
  // without them. Otherwise it has to be sent to be told.
  if (lives()) await islands(page);
  else {
    const told = page.waitForEvent("load");
    await submit.click();
    await told;
  }
  // Nothing moves until the button is pressed again: with a script a press may only begin to save,
  // and a page that comes later would take the fields away while they are filled.
  if (await submit.count()) {
    for (const reason of await page.locator('input[name^="reason."]:visible').all()) {
      await reason.fill("Đã đối chiếu với hệ thống một cửa");
    }
    await expect(submit).toBeEnabled();
    await submit.click();
  }
  await expect(submit).toHaveCount(0);
}

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

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Browser, Page } from "@playwright/test";
import { answers, expect, islands, test as base } from "./support";

type Demo = {
  address: string;
  /** By the name of the account. */
  passwords: Map<string, string>;
};

const binary = process.env.TOANTRINH_BIN ?? join(process.env.CARGO_TARGET_DIR ?? join(__dirname, "../../target"), "release/toantrinh");

/** A sample server for each test: what one hands in must not be there for the next. */
export const test = base.extend<{ demo: Demo }>({
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

export const month = latest();

/** Somebody in a browser of their own, signed in. */
export async function signedIn(browser: Browser, demo: Demo, name: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: demo.address })).newPage();
  await page.goto("/vi/sign-in");
  await page.locator("#name").fill(name);
  await page.locator("#password").fill(demo.passwords.get(name)!);
  await page.locator("form.stacked button").click();
  await expect(page).toHaveURL(/\/vi\/(account|entry)$/);
  return page;
}

/** The form of a unit for that month. */
export const form = (unit: string) => `/vi/entry/${unit}/${month}`;
/** Where a measure is typed. */
export const field = (page: Page, measure: string) => page.locator(`#m-${measure}`);
/** Presses the button of an act. */
export const press = (page: Page, act: string) => page.locator(`main button[value="${act}"]`).click();

/** Types last month's values, which the page shows beside the fields. */
export async function typeLastMonth(page: Page) {
  const rows = page.locator("tr[data-measure]");
  for (const row of await rows.all()) {
    const value = (await row.locator("td.n").nth(1).textContent())!.trim();
    if (/^[\d.]+$/.test(value)) await row.locator("input[id^=m-]").fill(value);
  }
}

/** Presses a button whose page says that it was done: what others do next rests on it. */
export async function done(page: Page, act: string) {
  await press(page, act);
  await expect(page.locator(".notice.fine").first()).toBeVisible();
}

/** Whether the form checks while it is typed in, and saves by itself. */
export const lives = () => test.info().project.name !== "no-script";

/** Saves, and waits until that is said: what another does next must find it saved. */
export async function save(page: Page) {
  if (!lives()) return done(page, "save");
  await press(page, "save");
  await expect(page.locator("[data-draft]")).toHaveText(/^Nháp đã lưu/);
}

/** Hands in, with a reason wherever one is asked for. */
export async function handIn(page: Page) {
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

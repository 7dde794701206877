import type { Page } from "@playwright/test";
import { done, field, form, handIn, month, press, signedIn, test, typeLastMonth } from "./demo";
import { answers, count, expect, rate, texts } from "./support";

test.use({ expectedProblems: answers(422) });

const unit = "34-44";
const rule = "below-target";
const words = {
  people: "Trung tâm Phục vụ hành chính công tỉnh",
  task: "Đưa 20 thủ tục lên toàn trình",
  responsibility: "Giám đốc Sở Tư pháp",
  product: "Danh mục đã công bố",
  result: "Đã công bố 20 thủ tục",
  answer: "Nhiều thủ tục chưa có trong danh mục",
};
const evidence = "https://quangtri.gov.vn/van-ban/so-12?trang=1";

/** The flags of the unit under the rule, on the board of flags. */
const flagged = (page: Page) => page.locator("main li", { has: page.locator(`.grounds a[href*="/follow-up/new?unit=${unit}&"][href*="rule=${rule}&"]`) });

/** What a panel says of one of its figures. */
const said = (page: Page, name: string) => flagged(page).locator(".panel dl > div").filter({ hasText: name }).locator("dd");

/** Which months of the history of flags a rule holds, by the name of the month. */
async function stood(page: Page, name: string): Promise<Map<string, boolean>> {
  const table = page.locator("#flag-history table");
  const months = await table.locator("thead th[aria-label]").evaluateAll((heads) => heads.map((head) => head.getAttribute("aria-label")!.replace(/\s/g, " ")));
  const cells = await texts(table.locator("tbody tr", { has: page.getByRole("rowheader", { name }) }).locator("td .sr"));
  expect(cells.length).toBe(months.length);
  return new Map(months.map((at, place) => [at, cells[place] === "có cảnh báo"]));
}

const long = (month: string) => `tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;

/** Every flag that the board shows, folded away or not. */
const listed = (page: Page) => page.locator("main .laggards > li");

test("a flag goes from being raised to being cleared", async ({ browser, demo, isMobile }) => {
  test.skip(isMobile, "a form on a phone is the same form");
  test.setTimeout(180_000);
  const anybody = await (await browser.newContext({ baseURL: demo.address })).newPage();
  let seen = "";
  let act = "";

  await test.step("it is raised, and found on the board of flags", async () => {
    await anybody.goto("/vi/flags");
    seen = await anybody.locator("#month").inputValue();
    const all = await listed(anybody).count();
    await anybody.locator("form.filters #rule").selectOption(rule);
    await anybody.locator("form.filters #region").selectOption("north-central");
    await anybody.locator("form.filters button").click();
    await expect(anybody).toHaveURL(/\/vi\/flags\?.*rule=below-target/);
    expect(new URL(anybody.url()).searchParams.get("region")).toBe("north-central");
    await expect(flagged(anybody)).toHaveCount(1);
    const some = await listed(anybody).count();
    expect(some).toBeLessThan(all);
  });

  await test.step("it is explained by its figures, its threshold, its rule and its edition", async () => {
    await flagged(anybody).locator("summary").click();
    const panel = flagged(anybody).locator(".panel");
    await expect(panel).toBeVisible();
    const [, part, whole, percent] = /^([\d.]+) \/ ([\d.]+) = ([\d,]+%)$/.exec((await said(anybody, "Tỷ lệ dùng để xét").textContent())!)!;
    expect((100 * count(part)) / count(whole)).toBeCloseTo(rate(percent), 1);
    const target = rate((await said(anybody, "Mục tiêu").textContent())!);
    expect(rate(percent)).toBeLessThan(target);
    await expect(said(anybody, "Ấn bản")).toHaveText(new RegExp(`^${seen} r\\d+$`));
    await expect(panel.locator(".clear")).toContainText(/Gỡ khi: cần thêm [\d.]+ hồ sơ/);
    const ways = await panel.locator(".grounds a").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(ways).toHaveLength(4);
    act = ways[3];
    for (const [way, holds] of [
      [ways[0], part],
      [ways[1], "toàn trình"],
      [ways[2], "Dưới mục tiêu"],
    ]) {
      await anybody.goto(way);
      const { hash } = new URL(way);
      await expect(anybody.locator(hash || "main")).toContainText(holds);
    }
  });

  const reviewer = await (await browser.newContext({ baseURL: demo.address })).newPage();
  await test.step("the reviewer gives out an action from it", async () => {
    await reviewer.goto(`/vi/flags?rule=${rule}&region=north-central`);
    await flagged(reviewer).locator("summary").click();
    await flagged(reviewer).getByRole("link", { name: "Giao việc" }).click();
    // Whoever is not signed in yet comes back to the form afterwards.
    await signs(reviewer, "duyet");
    await expect(reviewer).toHaveURL(act);
    const asked = new URL(act).searchParams;
    for (const name of ["unit", "rule", "indicator", "basis", "since", "month"]) {
      await expect(reviewer.locator(`#${name}`)).toHaveValue(asked.get(name)!);
    }
    for (const name of ["people", "task", "responsibility", "product"] as const) await reviewer.locator(`#${name}`).fill(words[name]);
    await reviewer.locator("#goal").fill("Đạt 70%");
    await reviewer.locator("#due").fill(`${Number(month.slice(0, 4)) + 1}-06-30`);
    await reviewer.locator("main form button.primary").click();
    await expect(reviewer.locator(".notice.fine")).toContainText("Đã giao việc");
    const facts = reviewer.locator("dl.facts").first();
    for (const text of ["Đạt 70%", words.people, words.task, "30/6/", words.responsibility, words.product, "Ghi khi hoàn thành"]) {
      await expect(facts).toContainText(text);
    }
  });
  const action = new URL(reviewer.url()).pathname;

  async function signs(page: Page, name: string) {
    await expect(page).toHaveURL(/\/vi\/sign-in\?next=/);
    await page.locator("#name").fill(name);
    await page.locator("#password").fill(demo.passwords.get(name)!);
    await page.locator("form.stacked button").click();
  }

  await test.step("nobody of another unit finds it", async () => {
    const stranger = await signedIn(browser, demo, "nhap.hanoi");
    expect((await stranger.goto(action))!.status()).toBe(404);
    await stranger.goto("/vi/follow-up");
    await expect(stranger.locator("main")).not.toContainText(words.task);
    expect((await anybody.goto(action))!.url()).toContain("/vi/sign-in");
  });

  const officer = await (await browser.newContext({ baseURL: demo.address })).newPage();
  await test.step("the officer sees it first, and answers", async () => {
    await officer.goto("/vi/entry");
    await signs(officer, "nhap.quangtri");
    await expect(officer).toHaveURL(/\/vi\/entry$/);
    const own = officer.locator("main section").first();
    await expect(own).toHaveClass(/own-flags/);
    await expect(own.locator(`a[href$="/units/${unit}?month=${seen}#flag-${rule}"]`)).toHaveCount(1);
    await expect(own).not.toContainText("Hà Nội");
    await officer.getByRole("link", { name: /^1 việc cần làm theo cảnh báo/ }).click();
    await officer.locator(`a[href="${action}"]`).click();
    await officer.locator("#cause").selectOption("catalogue");
    await officer.locator("#answer").fill(words.answer);
    await done(officer, "answer");
    await done(officer, "begin");
    await officer.locator("#evidence").fill("http://quangtri.gov.vn/");
    await press(officer, "attach");
    await expect(officer.locator("#evidence")).toHaveAttribute("aria-invalid", "true");
    await officer.locator("#evidence").fill(evidence);
    await done(officer, "attach");
    await expect(officer.getByRole("link", { name: evidence })).toHaveAttribute("href", evidence);
    await officer.locator("#result").fill(words.result);
    await done(officer, "finish");
    await reviewer.goto(action);
    for (const text of [words.answer, words.result, evidence]) await expect(reviewer.locator("main")).toContainText(text);
    await expect(reviewer.locator("main .lead")).toContainText("Đã hoàn thành");
    // What is done is no longer to be done.
    await officer.goto("/vi/entry");
    await expect(officer.getByRole("link", { name: /việc cần làm theo cảnh báo/ })).toHaveCount(0);
  });

  await test.step("a month above the target is handed in, signed, approved and published", async () => {
    const approver = await signedIn(browser, demo, "ky.quangtri");
    await officer.goto(form(unit));
    await typeLastMonth(officer);
    const online = count(await field(officer, "received_online").inputValue());
    const all = count(await field(officer, "received_total").inputValue());
    // Three of four, where the target is 70 %.
    const end = Math.ceil(0.75 * all);
    expect(end).toBeLessThan(online);
    await field(officer, "online_e2e").fill(String(end));
    await field(officer, "online_partial").fill(String(online - end));
    await field(officer, "received_e2e_services").fill(String(online));
    await handIn(officer);
    await approver.goto(form(unit));
    await done(approver, "sign");
    await reviewer.goto(`/vi/review/${unit}/${month}`);
    await done(reviewer, "approve");
    await reviewer.goto(`/vi/review?month=${month}`);
    await press(reviewer, "publish");
    await expect(reviewer.locator(".notice.fine")).toContainText(`${month} r1`);
  });

  await test.step("it is cleared, and its history stays", async () => {
    await anybody.goto(`/vi/flags?month=${month}&rule=${rule}`);
    await expect(anybody.locator("#month")).toHaveValue(month);
    await expect(flagged(anybody)).toHaveCount(0);
    await anybody.goto(`/vi/flags?month=${seen}&rule=${rule}`);
    await expect(flagged(anybody)).toHaveCount(1);
    await anybody.goto(`/vi/units/${unit}?month=${month}`);
    await expect(anybody.locator(`#flag-${rule}`)).toHaveCount(0);
    const history = await stood(anybody, "Dưới mục tiêu");
    expect(history.get(long(seen)), `${[...history]}`).toBe(true);
    expect(history.get(long(month)), `${[...history]}`).toBe(false);
    await officer.goto("/vi/entry");
    await expect(officer.locator(`.own-flags a[href$="#flag-${rule}"]`)).toHaveCount(0);
    // The action tells the rate of the new month.
    await reviewer.goto(action);
    await expect(reviewer.locator("main")).toContainText("75,0%");
  });
});

test("the filters of the board narrow it, stand in the address and hold in the other language", async ({ page, isMobile }) => {
  test.skip(isMobile, "a form on a phone is the same form");
  await page.goto("/vi/flags?month=2026-10");
  const all = await listed(page).count();
  const told = (await texts(page.locator(".severities b"))).map(Number);
  expect(told.reduce((sum, number) => sum + number)).toBe(all);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${all} cảnh báo`);

  const filters = page.locator("form.filters");
  const whole = await page.locator(".laggards > li").evaluateAll((items) =>
    items.map((item) => ({
      severity: item.closest("section")!.id,
      rule: /#([\w-]+)/.exec(item.querySelector<HTMLAnchorElement>('.grounds a[href*="rules#"]')!.href)![1],
      region: item.querySelector(".who .quiet")!.textContent!,
      months: Number(/(\d+) tháng liền/.exec(item.querySelector(".reason .quiet")!.textContent!)?.[1] ?? 1),
    })),
  );
  for (const [name, value, holds] of [
    ["severity", "serious", (flag) => flag.severity === "serious"],
    ["rule", "bottom-quartile", (flag) => flag.rule === "bottom-quartile"],
    ["region", "southeast", (flag) => flag.region === "Đông Nam Bộ"],
    ["age", "12", (flag) => flag.months >= 12],
  ] as [string, string, (flag: (typeof whole)[number]) => boolean][]) {
    const wanted = whole.filter(holds).length;
    expect(wanted, name).toBeGreaterThan(0);
    expect(wanted, name).toBeLessThan(all);
    await page.goto("/vi/flags?month=2026-10");
    await filters.locator(`#${name}`).selectOption(value);
    await filters.getByRole("button", { name: "Lọc" }).click();
    await expect(page).toHaveURL(new RegExp(`[?&]${name}=${value}\\b`));
    await expect(listed(page)).toHaveCount(wanted);
    await expect(filters.locator(`#${name}`)).toHaveValue(value);
  }

  // All at once, with an indicator and a month that are not the usual ones.
  const query = { month: "2026-06", indicator: "online_total", region: "north-central", severity: "watch", rule: "below-target", age: "2" };
  await page.goto(`/vi/flags?${new URLSearchParams(query)}`);
  const mine = await listed(page).count();
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/flags\?/);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual(query);
  for (const [name, value] of Object.entries(query)) await expect(page.locator(`main #${name}`)).toHaveValue(value);
  await expect(listed(page)).toHaveCount(mine);
  await page.getByRole("link", { name: "Month before" }).click();
  await expect(page).toHaveURL(/month=2026-05/);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ ...query, month: "2026-05" });
  await filters.getByRole("link").click();
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ month: "2026-05", indicator: "online_total" });
});

test("every link of the pages of flags, rules and the way ahead leads somewhere", { tag: "@once" }, async ({ request, baseURL }) => {
  const known = new Map<string, string>();
  /** What an address answers; that of a sign-in where the page is behind one. */
  async function read(address: string, from: string): Promise<string> {
    const before = known.get(address);
    if (before !== undefined) return before;
    const answer = await request.get(address);
    expect.soft(answer.status(), `${address}, from ${from}`).toBe(200);
    const isSignIn = new URL(answer.url()).pathname.endsWith("/sign-in");
    expect.soft(isSignIn, `${address}, from ${from}`).toBe(/\/(follow-up|sign-in)\b/.test(address));
    const content = answer.headers()["content-type"].startsWith("text/html") ? await answer.text() : "";
    known.set(address, content);
    return content;
  }
  for (const path of ["flags", "rules", "contribution", "what-if?all=70&by=2027-06", "backtest"]) {
    const from = new URL(`/vi/${path}`, baseURL).href;
    const html = await read(from, "the list");
    const links = new Set([...html.matchAll(/<a [^>]*?href="([^"]+)"/g)].map(([, to]) => new URL(to.replaceAll("&amp;", "&"), from).href));
    expect(links.size, path).toBeGreaterThan(5);
    for (const link of links) {
      if (new URL(link).origin !== baseURL) continue;
      const [address, hash] = link.split("#");
      const found = await read(address, from);
      if (hash) expect.soft(found, `${link}, from ${from}`).toContain(`id="${hash}"`);
    }
  }
});

test("the board of flags is a link away from where flags are named", { tag: "@once" }, async ({ page }) => {
  for (const path of ["", "units/34-44", "rules", "targets"]) {
    await page.goto(`/vi/${path}`);
    expect.soft(await page.locator('a[href^="/vi/flags"]').count(), `/vi/${path}`).toBeGreaterThan(0);
  }
});

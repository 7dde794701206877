import type { Page } from "@playwright/test";
import { done, form, signedIn, test } from "./demo";
import { axe, cut, dress, expect, htmlFaults, unfold } from "./support";

const flag = "unit=34-44&indicator=e2e_total&basis=month&rule=below-target&since=2025-07&month=2026-10";

/** Gives out an action on a flag of Quảng Trị; its address. */
async function assigned(page: Page): Promise<string> {
  await page.goto(`/vi/follow-up/new?${flag}`);
  // Long words with nothing to break them at: what people paste.
  for (const name of ["people", "task", "responsibility", "product"]) await page.locator(`#${name}`).fill(`https://quangtri.gov.vn/${"van-ban".repeat(12)} <b>&amp; "Sở"`);
  await page.locator("#due").fill("2027-06-30");
  await page.locator("main form button.primary").click();
  await expect(page.locator(".notice.fine")).toBeVisible();
  return new URL(page.url()).pathname;
}

test("the pages of follow-up, notes and rules are sound behind the sign-in", { tag: ["@script", "@once"] }, async ({ browser, demo }) => {
  test.setTimeout(180_000);
  const officer = await signedIn(browser, demo, "nhap.quangtri");
  const reviewer = await signedIn(browser, demo, "duyet");
  const administrator = await signedIn(browser, demo, "quantri");
  const action = await assigned(reviewer);
  await officer.goto(action);
  await officer.locator("#answer").fill("Chưa đủ người");
  await done(officer, "answer");
  await done(officer, "begin");

  const all: [Page, string, string][] = [
    [officer, "officer", "/vi/entry"],
    [officer, "officer", form("34-44")],
    [officer, "officer", "/vi/follow-up"],
    [officer, "officer", action],
    [officer, "officer", "/vi/notes"],
    [reviewer, "reviewer", "/vi/follow-up"],
    [reviewer, "reviewer", "/vi/follow-up?state=overdue"],
    [reviewer, "reviewer", `/vi/follow-up/new?${flag}`],
    [reviewer, "reviewer", "/vi/follow-up/practice"],
    [reviewer, "reviewer", action],
    [reviewer, "reviewer", "/vi/notes"],
    [administrator, "administrator", "/vi/admin/rules"],
    [administrator, "administrator", "/vi/admin/rules/below-floor"],
  ];
  const pages = new Map<string, string>();
  for (const page of [officer, reviewer, administrator]) await page.setViewportSize({ width: 390, height: 844 });
  for (const [page, who, address] of all) {
    await test.step(`${address}, ${who}`, async () => {
      const answer = await page.goto(address);
      expect(answer!.status(), address).toBe(200);
      pages.set(`${who} ${address}`, await answer!.text());
      await unfold(page);
      expect.soft(await cut(page), `${address}, ${who}`).toEqual([]);
      await axe(page);
      await dress(page, 200, "system");
      await page.reload();
      await unfold(page);
      expect.soft(await cut(page), `${address}, ${who}, with text twice as large`).toEqual([]);
      await dress(page, 100, "system");
    });
  }
  expect(htmlFaults(pages)).toBe("");
});

import { expect, test } from "./support";

/** What is typed, and where the first result leads. */
const meant = [
  ["quang tri", /\/vi\/units\/34-44/],
  ["TPHCM", /\/vi\/units\/34-79/],
  ["BTNMT", /\/vi\/units\/min-BTNMT/],
  ["Bộ TN&MT", /\/vi\/units\/min-BTNMT/],
  ["toan trinh", /\/vi\/indicators\/e2e_total/],
  ["so hoa", /\/vi\/indicators\/digit_dossier/],
  ["766", /\/vi\/rankings\/766$/],
  ["QD 942", /\/vi\/targets#QD942-2025-e2e$/],
  ["NQ 76", /\/vi\/targets#NQ76-2025-proc/],
  ["DTI", /\/vi\/rankings\/dti$/],
] as const;

test.describe("a search", { tag: "@once" }, () => {
  for (const [typed, leads] of meant) {
    test(`for ${typed} shows first what is meant, and goes straight there`, async ({ page }) => {
      await page.goto("/vi/");
      const box = page.getByRole("banner").getByRole("combobox", { name: "Tìm kiếm" });
      await box.fill(typed);
      await box.press("Enter");
      const link = page.locator(".hit h2 a");
      await expect(link).toHaveAttribute("href", leads);
      await link.click();
      await expect(page).toHaveURL(leads);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    });
  }

  test("for a value lists every target of that value, each at its row", async ({ page }) => {
    await page.goto("/vi/search?q=70%25");
    const results = page.locator(".found .name a");
    await expect(results.first()).toContainText("70%");
    const to = (await results.first().getAttribute("href"))!;
    await page.goto(to);
    await expect(page.locator(`[id="${to.split("#")[1]}"]`).first()).toBeAttached();
  });

  test("finds counters of the programme with their value", async ({ page }) => {
    for (const [typed, item, value] of [
      ["cap quang", "fibre_communes", "100%"],
      ["to cong nghe so", "digital_teams", "36.300"],
      ["EGDI", "egdi_rank", "86/193"],
    ]) {
      await page.goto(`/vi/search?q=${encodeURIComponent(typed)}`);
      const found = page.locator(".about", { has: page.locator(`a[href$="#${item}"]`) });
      await expect(found.first()).toContainText(value);
    }
  });

  test("for an old name leads on to the unit of today", async ({ page }) => {
    await page.goto("/vi/search?q=Hà Nam");
    await expect(page.locator(".hit")).toContainText("Đã sáp nhập 1/7/2025 vào Ninh Bình");
  });
});

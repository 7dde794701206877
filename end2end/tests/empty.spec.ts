import { expect, test } from "./support";

test("a server without figures shows what was published and the targets, and invents nothing", async ({ page, emptyServer }) => {
  await page.goto(emptyServer);
  await expect(page).toHaveURL(`${emptyServer}/vi/`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/Số công bố gần nhất.*16,94%/);
  await expect(page.locator("body")).not.toContainText(/minh họa/i);
  await expect(page.locator("script, leptos-island")).toHaveCount(0);

  const published = page.locator("#published");
  await expect(published).toContainText("Số thật, chép từ nguồn");
  const haNam = published.getByRole("row").filter({ hasText: "68,54%" });
  await expect(haNam).toContainText("115.665 / 168.746");
  await expect(haNam.getByRole("link", { name: /vietnamhoinhap/ })).toHaveAttribute("href", /^https:\/\//);
  const targets = page.locator("#targets").getByRole("row").filter({ hasText: "Địa phương" });
  await expect(targets).toHaveText([/31\/12\/2024.*30%/, /31\/12\/2025.*70%/]);

  // Whoever runs the server learns how to go on.
  await expect(page.getByRole("status")).toContainText("toantrinh import reports");

  // A unit's page too has what was published about it, and no more.
  await haNam.getByRole("link", { name: "Hà Nam" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Hà Nam");
  await expect(page.locator("#published")).toContainText("115.665 / 168.746");
  await expect(page.locator("script, .chart, .sample")).toHaveCount(0);
});

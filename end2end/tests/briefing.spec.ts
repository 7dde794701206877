import { expect, test } from "./support";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

async function taken(page: Page, name: string) {
  const starts = page.waitForEvent("download");
  await page.getByRole("link", { name }).click();
  const file = await starts;
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a briefing is chosen, its outline follows, and the address holds the order", { tag: "@once" }, async ({ page }) => {
      await page.goto("/vi/briefing?month=2026-10");
      const outline = page.locator(".outline li");
      await expect(outline.first()).toContainText("Khối địa phương đạt");
      await page.getByLabel("Phạm vi").selectOption("34-44");
      await page.getByLabel("Bản đồ", { exact: true }).uncheck();
      await page.getByRole("button", { name: "Cập nhật nội dung" }).click();
      await expect(outline.first()).toContainText("Quảng Trị đạt");
      await expect(page.locator(".outline")).not.toContainText("Bản đồ");
      expect(page.url()).toContain("scope=34-44");
      await page.reload();
      await expect(page.getByLabel("Phạm vi")).toHaveValue("34-44");
      await expect(page.getByLabel("Bản đồ", { exact: true })).not.toBeChecked();
    });
  });
}

test("slides, report and PDF are taken away under names that say what they are", { tag: "@once" }, async ({ page }) => {
  await page.goto("/vi/briefing?month=2026-10&scope=34-44");
  for (const [link, ending, head] of [
    ["Trình chiếu PowerPoint (PPTX)", "pptx", "PK"],
    ["Báo cáo Word (DOCX)", "docx", "PK"],
    ["Báo cáo PDF", "pdf", "%PDF-"],
  ]) {
    const { name, content } = await taken(page, link);
    expect(name).toBe(`toantrinh-briefing-34-44-e2e_total-2026-10-month-vi-sample.${ending}`);
    expect(content.subarray(0, head.length).toString("latin1")).toBe(head);
  }
});

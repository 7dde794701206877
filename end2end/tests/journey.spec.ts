import { expect, islands, rate, test, text } from "./support";
import { readFile } from "node:fs/promises";
import { inflateSync } from "node:zlib";
import type { Locator, Page } from "@playwright/test";

const words = {
  vi: {
    find: "Tìm kiếm", slip: "Gần giống chữ đã gõ.", merged: "Đã sáp nhập 1/7/2025 vào", month: "Tháng báo cáo", show: "Xem",
    before: "Tháng trước", date: "Lũy kế", august: "Lũy kế đến tháng 8/2024", floor: "Dưới mức sàn", cleared: "Gỡ khi", flags: "Cảnh báo",
    compare: "So sánh với địa phương khác", add: "Thêm đơn vị: tên, tên cũ hoặc mã", addIt: "Thêm", svg: "Tải SVG", png: "Tải PNG",
    sample: "Số liệu minh họa: ", daNang: "Đà Nẵng", quangTri: "Quảng Trị", haNam: "Hà Nam", ninhBinh: "Ninh Bình", haiDuong: "Hải Dương",
  },
  en: {
    find: "Search", slip: "Close to what was typed.", merged: "Merged on 1 Jul 2025 into", month: "Reporting month", show: "Show",
    before: "Month before", date: "Year to date", august: "January to August 2024", floor: "Under the floor", cleared: "Cleared when", flags: "Flags",
    compare: "Compare with other localities", add: "Add a unit: name, old name or code", addIt: "Add", svg: "Download SVG", png: "Download PNG",
    sample: "Sample data: ", daNang: "Da Nang", quangTri: "Quang Tri", haNam: "Ha Nam", ninhBinh: "Ninh Binh", haiDuong: "Hai Duong",
  },
} as const;

const header = (page: Page) => page.getByRole("banner");

/** Types into the search of the header, wherever the reader is. */
async function find(page: Page, label: string, text: string) {
  await header(page).getByRole("combobox", { name: label }).fill(text);
  await header(page).getByRole("button", { name: label }).click();
  await expect(page).toHaveURL(/\/search\?q=/);
}

async function download(page: Page, link: Locator) {
  const starts = page.waitForEvent("download");
  await link.click();
  const file = await starts;
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

/** The colour of the first pixel of a PNG, whichever of its filters the first row has. */
function corner(png: Buffer) {
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return inflateSync(Buffer.concat(data)).toString("hex", 1, 4);
}

for (const lang of ["vi", "en"] as const) {
  const w = words[lang];

  test(`a name with a slip and a name that ended lead to the unit, in ${lang}`, async ({ page }) => {
    await page.goto(`/${lang}/`);
    for (const [typed, name] of [["da nag", w.daNang], ["quag tri", w.quangTri]]) {
      await find(page, w.find, typed);
      const first = page.getByRole("main").getByRole("listitem").first();
      await expect(first.locator(".name")).toHaveText(name);
      await expect(first).toContainText("34-");
      await expect(first).toContainText(w.slip);
    }
    await find(page, w.find, "Hà Nam");
    const hit = page.locator(".hit");
    await expect(hit.getByRole("heading", { name: w.haNam })).toBeVisible();
    await expect(hit).toContainText(`${w.merged} ${w.ninhBinh} 34-37`);
    await hit.getByRole("link", { name: w.ninhBinh }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(w.ninhBinh);
    await expect(page).toHaveURL(/\/units\/34-37\b/);
  });

  test(`an official finds the unit, sees that it lags and why, and takes that along, in ${lang}`, async ({ page }) => {
    await page.goto(`/${lang}/`);
    await find(page, w.find, "hai duog");
    await page.getByRole("main").getByRole("link", { name: w.haiDuong, exact: true }).first().click();
    const title = page.getByRole("heading", { level: 1 });
    await expect(title).toContainText(w.haiDuong);

    // To the month, by the list and by a step, and from the month to the year to date.
    await page.getByLabel(w.month).selectOption({ value: "2024-09" });
    await page.getByRole("button", { name: w.show }).click();
    await expect(page).toHaveURL(/month=2024-09/);
    await page.getByRole("link", { name: w.before }).click();
    await page.getByRole("link", { name: w.date, exact: true }).click();
    await expect(page).toHaveURL(/\/units\/63-30\?month=2024-08&basis=ytd$/);
    const headline = page.locator(".headline");
    await expect(headline).toContainText(w.august);
    const flag = page.locator(".flag").filter({ hasText: w.floor });
    await expect(flag).toContainText(w.cleared);
    const fraction = /[\d.,]+ \/ [\d.,]+ = [\d.,]+%/.exec(await text(flag))![0];

    // The overview of the same period says the same about it, once asked why.
    await header(page).getByRole("link", { name: w.flags }).click();
    await expect(page).toHaveURL(/\/flags\?month=2024-08&basis=ytd$/);
    const laggard = page.locator(".laggards > li").filter({ has: page.getByRole("link", { name: w.haiDuong, exact: true }) }).filter({ hasText: w.floor });
    await expect(laggard.locator(".panel")).toBeHidden();
    await laggard.locator("summary").click();
    await expect(laggard.locator(".panel")).toContainText(fraction);
    await expect(laggard.locator(".panel")).toContainText(w.cleared);
    await laggard.getByRole("link", { name: w.haiDuong, exact: true }).click();

    // Beside one that does not lag, in the chart, against the target, and in the table.
    await page.getByRole("link", { name: w.compare }).click();
    await expect(page).toHaveURL(/\/compare\?month=2024-08&basis=ytd&units=63-30$/);
    await page.getByLabel(w.add).fill("ha nam");
    await page.getByRole("button", { name: w.addIt, exact: true }).click();
    await expect(page).toHaveURL(/\/compare\?month=2024-08&basis=ytd&units=63-30,63-35$/);
    await expect(title).toContainText(new RegExp(`${w.haNam}.*${w.haiDuong}`));
    await expect(page.getByRole("img", { name: new RegExp(`${w.haiDuong} .*${w.haNam} `) })).toBeVisible();
    const bars = page.locator(".bars li");
    await expect(bars.nth(0)).toContainText(w.haNam);
    await expect(bars.nth(1)).toContainText(w.haiDuong);
    expect(rate(await text(bars.nth(0).locator("b")))).toBeGreaterThan(rate(await text(bars.nth(1).locator("b"))));
    const table = page.locator("#table");
    await expect(table.getByRole("columnheader")).toContainText([/./, w.haiDuong, w.haNam, /./]);
    const percent = fraction.split("= ")[1];
    const rounded = rate(percent).toFixed(1).replace(".", lang === "vi" ? "," : ".");
    await expect(table.locator("tbody").last().getByRole("row").nth(1)).toContainText(`${rounded}%`);

    // The chart of both, for the briefing and for the slide.
    const chart = page.getByRole("figure").filter({ has: page.getByRole("link", { name: w.svg }) });
    const svg = await download(page, chart.getByRole("link", { name: w.svg }));
    expect(svg.name).toBe(`toantrinh-compare-63-30-63-35-e2e_total-2024-08-ytd-${lang}.svg`);
    expect(svg.content.toString("utf8")).toContain(`<title>${w.sample}`);
    const png = await download(page, chart.getByRole("link", { name: `${w.png} 2×` }));
    expect(png.name).toBe(svg.name.replace(".svg", ".png"));
    expect(corner(png.content), "the ground of the band that says it is a sample").toBe("fff1c2");
  });

  test(`an official goes the same way with nothing but keys, in ${lang}`, async ({ page, isMobile, javaScriptEnabled }) => {
    test.skip(isMobile, "a phone has no such keys");
    await page.goto(`/${lang}/`);
    await reach(page, header(page).getByRole("combobox", { name: w.find }));
    await page.keyboard.type("da nag");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/search\?q=da\+nag$/);
    await reach(page, page.getByRole("main").getByRole("link", { name: w.daNang, exact: true }).first());
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/units\/34-48\?month=2026-10$/);

    // A step back and forth, by keys of their own where there is JavaScript.
    if (javaScriptEnabled === false) {
      await reach(page, page.getByRole("link", { name: w.before }));
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/\/units\/34-48\?month=2026-09$/);
    } else {
      for (const [key, month] of [["ArrowLeft", "2026-09"], ["ArrowLeft", "2026-08"], ["ArrowRight", "2026-09"]]) {
        await islands(page);
        await page.keyboard.press(`Shift+${key}`);
        await expect(page).toHaveURL(new RegExp(`/units/34-48\\?month=${month}$`));
      }
    }

    await reach(page, page.getByRole("link", { name: w.date, exact: true }));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/units\/34-48\?month=2026-09&basis=ytd$/);
    await reach(page, page.getByRole("link", { name: w.compare }));
    await page.keyboard.press("Enter");
    await reach(page, page.getByLabel(w.add));
    await page.keyboard.type("quang tri");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/compare\?month=2026-09&basis=ytd&units=34-48,34-44$/);
    await reach(page, page.locator("#table").getByRole("link", { name: w.quangTri }).first());
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/units\/34-44\?month=2026-09&basis=ytd$/);
    await reach(page, page.locator("figure.trend").getByRole("link", { name: w.svg }));
    const starts = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await starts).suggestedFilename()).toBe(`toantrinh-34-44-e2e_total-2026-09-ytd-${lang}.svg`);
  });
}

/** Goes on with the Tab key until `aim` has the focus; every stop on the way shows it, and comes after the last. */
async function reach(page: Page, aim: Locator) {
  const there = await aim.elementHandle();
  for (let last = -1; ; ) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate((aim) => {
      const at = document.activeElement!;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      const name = `${at.tagName} ${at.getAttribute("aria-label") ?? at.textContent?.trim().slice(0, 30)}`;
      return { name, place: [...document.querySelectorAll("*")].indexOf(at), ring: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2, there: at === aim };
    }, there);
    expect(stop.ring, `${stop.name} shows its focus`).toBe(true);
    expect(stop.place, `${stop.name} comes in the order of the page`).toBeGreaterThan(last);
    last = stop.place;
    if (stop.there) return;
  }
}

import { answers, axe, expect, test, unfold } from "./support";
import type { Page } from "@playwright/test";

const pages = [
  ["the overview", "?month=2026-10"],
  ["a unit", "units/63-30?month=2024-08&basis=ytd"],
  ["a refusal", "?month=abc"],
] as const;

test.use({ expectedProblems: answers(400) });

/** Every page there is, in one language. */
async function visit(page: Page, emptyServer: string, lang: string, look: (name: string) => Promise<void>) {
  for (const [name, path] of pages) {
    await page.goto(`/${lang}/${path}`);
    await unfold(page);
    await test.step(name, () => look(name));
  }
  await page.goto(`${emptyServer}/${lang}/`);
  await unfold(page);
  await test.step("the empty start", () => look("the empty start"));
}

for (const lang of ["vi", "en"]) {
  test(`no page has a fault that axe can find, in light and dark, in ${lang}`, { tag: "@script" }, async ({ page, emptyServer }) => {
    await visit(page, emptyServer, lang, async () => {
      await page.emulateMedia({ colorScheme: "light" });
      await axe(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await axe(page, "colours");
    });
  });
}

test("what a reader without JavaScript gets has no fault that axe can find", { tag: "@plain" }, async ({ page }) => {
  await page.goto("/vi/");
  await axe(page);
});

test("high contrast is one that axe accepts", { tag: "@once" }, async ({ page }) => {
  await page.emulateMedia({ contrast: "more" });
  await page.goto("/vi/");
  await axe(page, "colours");
});

for (const [where, width, size] of [
  ["on a phone of 360 pixels", 360, "100%"],
  ["on 320 pixels, the narrowest that WCAG asks for", 320, "100%"],
  ["on a phone with text twice as large", 390, "200%"],
  ["on a desktop with text twice as large", 1280, "200%"],
] as const) {
  test.describe(where, { tag: "@once" }, () => {
    test.use({ viewport: { width, height: 800 } });

    test("no page scrolls sideways", async ({ page, emptyServer }) => {
      for (const lang of ["vi", "en"]) {
        await visit(page, emptyServer, lang, async (name) => {
          await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
          const wide = await page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            if (scrollWidth <= clientWidth) return [];
            const framed = (element: Element) => element.parentElement?.closest(".scroll, svg, .sr");
            return [...document.body.querySelectorAll("*")]
              .filter((element) => !framed(element) && element.getBoundingClientRect().right > clientWidth + 0.5)
              .map((element) => `${element.tagName} ${element.className} "${element.textContent?.slice(0, 40)}"`);
          });
          expect.soft(wide, `${name}, ${lang}`).toEqual([]);
        });
      }
    });
  });
}

test.describe("by keyboard alone", { tag: ["@script", "@once"] }, () => {
  test("the first key leads past the header", async ({ page }) => {
    await page.goto("/vi/");
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Tới nội dung chính" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.querySelector("main")!.contains(document.activeElement))).toBe(true);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`everything is reached in the order of reading, and is seen to be (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto("/vi/?month=2026-09");
      const reached: string[] = [];
      for (;;) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 12)];
          const at = document.elementFromPoint(x, y);
          return {
            name: `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 30)}`,
            key: element.id || element.getAttribute("data-sort") || element.className || element.textContent?.trim() || "",
            outline: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && outlineColor,
            uncovered: !!at && (element.contains(at) || at.contains(element)),
            from: element.closest("main") ? "main" : element.closest("header, footer")?.tagName,
          };
        });
        if (!stop) break;
        expect.soft(stop.outline, `${stop.name} shows its focus`).toBe("rgb(255, 200, 61)");
        expect.soft(stop.uncovered, `${stop.name} is in sight`).toBe(true);
        reached.push(stop.key);
        expect(reached.length, "the way has an end").toBeLessThan(400);
      }
      const stops = ["skip", "brand", "Cảnh báo", "step", "month", "indicator", "Xem", "Lũy kế", "34 hiện nay", "rank", "name", "change"];
      const at = stops.map((stop) => reached.findIndex((key) => key === stop || (stop === "Xem" && key === "quiet")));
      expect(at, `${stops} in ${reached}`).not.toContain(-1);
      expect(at, "the order of reading").toEqual([...at].sort((a, b) => a - b));
    });
  }

  test("the month is chosen and the ranking is sorted", async ({ page }) => {
    await page.goto("/vi/?month=2026-10");
    await page.getByLabel("Tháng báo cáo").focus();
    await page.keyboard.press("ArrowDown");
    await page.getByRole("button", { name: "Xem" }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/month=2026-09/);
    await page.locator("#ranking thead").getByRole("link", { name: "Địa phương" }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/month=2026-09&sort=name/);
    await expect(page.locator("#ranking thead").getByRole("link", { name: "Địa phương" })).toBeFocused();
  });
});

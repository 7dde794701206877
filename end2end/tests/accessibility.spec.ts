import { answers, axe, cut, dress, expect, islands, kinds, test, unfold } from "./support";
import type { Page } from "@playwright/test";

test.use({ expectedProblems: answers(400) });

/** A third of all pages there are, in one language, with nothing folded: whoever looks at each of them for long. */
async function visitThird(page: Page, emptyServer: string, lang: string, third: number, look: (name: string) => Promise<void>) {
  const all = [...kinds.map(([name, path]) => [name, `/${lang}/${path}`]), ["the empty start", `${emptyServer}/${lang}/`]];
  await visitAll(page, all.filter((_, at) => at % 3 === third), look);
}

/** Every page there is, in one language, with nothing folded. */
async function visit(page: Page, emptyServer: string, lang: string, look: (name: string) => Promise<void>) {
  for (const third of [0, 1, 2]) await visitThird(page, emptyServer, lang, third, look);
}

async function visitAll(page: Page, all: string[][], look: (name: string) => Promise<void>) {
  for (const [name, address] of all) {
    await test.step(name, async () => {
      await page.goto(address);
      await unfold(page);
      await look(name);
    });
  }
}

// Colours are those of both languages and of every width, so they are looked at in one.
for (const lang of ["vi", "en"]) {
  for (const third of [0, 1, 2]) {
    test(`no page has a fault that axe can find, in light, dark and high contrast, in ${lang}, part ${third + 1} of 3`, { tag: "@script" }, async ({ page, emptyServer }) => {
      test.slow();
      await visitThird(page, emptyServer, lang, third, async () => {
        await page.emulateMedia({ colorScheme: "light", contrast: "no-preference" });
        await axe(page);
        if (lang === "en" || test.info().project.name === "phone") return;
        await page.emulateMedia({ colorScheme: "dark" });
        await axe(page, "colours");
        await page.emulateMedia({ colorScheme: "light", contrast: "more" });
        await axe(page, "colours");
      });
    });
  }
}

test("what a reader without JavaScript gets has no fault that axe can find", { tag: "@plain" }, async ({ page }) => {
  for (const path of ["", "units/34-44", "compare?units=34-44,34-48", "rankings/dti?year=2022", "programme"]) {
    await page.goto(`/vi/${path}`);
    await axe(page);
  }
});

test("whose system asks for contrast gets what the button gives", { tag: "@once" }, async ({ page }) => {
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  await page.goto("/vi/");
  const usual = await ink();
  await page.emulateMedia({ contrast: "more" });
  const asked = await ink();
  expect(asked).not.toBe(usual);
  await page.emulateMedia({ contrast: "no-preference" });
  await dress(page, 100, "contrast");
  await page.reload();
  expect(await ink()).toBe(asked);
});

for (const [where, width, size] of [
  ["on a desktop", 1440, 100],
  ["on a phone of 360 pixels", 360, 100],
  ["on 320 pixels, the narrowest that WCAG asks for", 320, 100],
  ["on a phone with text twice as large", 360, 200],
  ["on a desktop with text twice as large", 1280, 200],
] as const) {
  test.describe(where, { tag: "@once" }, () => {
    test.use({ viewport: { width, height: 800 } });

    test("no page scrolls sideways, and nothing is cut", async ({ page, emptyServer }) => {
      test.slow();
      await dress(page, size, "system");
      for (const lang of ["vi", "en"]) {
        await visit(page, emptyServer, lang, async (name) => expect.soft(await cut(page), `${name}, ${lang}`).toEqual([]));
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
    await islands(page);
    await page.locator("#ranking thead").getByRole("link", { name: "Địa phương" }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/month=2026-09&sort=name/);
    await expect(page.locator("#ranking thead").getByRole("link", { name: "Địa phương" })).toBeFocused();
  });
});

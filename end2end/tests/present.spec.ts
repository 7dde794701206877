import { type Page } from "@playwright/test";
import { axe, expect, islands, test } from "./support";

/** Which slide fills the screen. */
const at = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll(".leaf")].findIndex((slide) => Math.abs(slide.getBoundingClientRect().top) < 4) + 1);

const slideIs = (page: Page, number: number) => expect.poll(() => at(page)).toBe(number);

test("keys turn the slides and the address keeps the place", { tag: ["@script", "@once"] }, async ({ page }) => {
  await page.goto("/vi/present?month=2026-10");
  await islands(page);
  const count = await page.locator(".leaf").count();
  let here = 1;
  for (const [key, step] of [["ArrowRight", 1], ["PageDown", 1], ["Space", 1], ["ArrowLeft", -1], ["ArrowDown", 1], ["PageUp", -1], ["Shift+Space", -1]] as const) {
    await page.keyboard.press(key);
    here += step;
    await slideIs(page, here);
    await expect(page).toHaveURL(new RegExp(`#s${here}$`));
  }
  await page.keyboard.press("End");
  await slideIs(page, count);
  // After the last one comes nothing, and before the first neither.
  await page.keyboard.press("ArrowRight");
  await slideIs(page, count);
  await page.reload();
  await islands(page);
  await slideIs(page, count);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await slideIs(page, 1);
});

test("buttons and edges turn the slides, and buttons go away when nobody needs them", { tag: ["@script", "@once"] }, async ({ page }) => {
  await page.goto("/vi/present?month=2026-10");
  await islands(page);
  await page.getByRole("button", { name: "Trang sau" }).click();
  await slideIs(page, 2);
  await page.mouse.click(1430, 400);
  await slideIs(page, 3);
  await page.mouse.click(10, 400);
  await slideIs(page, 2);
  await page.mouse.click(700, 850);
  await slideIs(page, 2);
  const buttons = page.locator(".show .buttons");
  await expect(buttons).toHaveCSS("opacity", "0");
  await page.mouse.move(600, 300);
  await expect(buttons).toHaveCSS("opacity", "1");
});

test("clock, dark screen, full screen and help are a key each, unless letters are switched off", { tag: ["@script", "@once"] }, async ({ page }) => {
  await page.goto("/vi/present?month=2026-10&minutes=15");
  await islands(page);
  await page.keyboard.press("t");
  await expect(page.locator(".clock")).toHaveText("0:02 / 15:00");
  await page.keyboard.press("b");
  await expect(page.locator(".dark")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".dark")).toBeHidden();
  await slideIs(page, 1);
  await page.keyboard.press("f");
  await expect.poll(() => page.evaluate(() => !!document.fullscreenElement)).toBe(true);
  await page.keyboard.press("f");
  await expect.poll(() => page.evaluate(() => !!document.fullscreenElement)).toBe(false);
  await page.keyboard.press("?");
  const help = page.getByRole("dialog");
  await expect(help).toBeVisible();
  await help.getByLabel("Dùng phím chữ").uncheck();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await page.keyboard.press("b");
  await expect(page.locator(".dark")).toBeHidden();
});

test("a screen on a wall turns by itself, waits while somebody is there, and begins anew", { tag: ["@script", "@once"] }, async ({ page }) => {
  await page.goto("/vi/present?month=2026-10&part=headline,trend&every=5");
  await islands(page);
  const pace = page.locator(".pace");
  await expect(pace).toContainText("Tạm dừng");
  await expect(pace).toContainText(/Chuyển trang sau [1-5] giây/);
  await expect.poll(() => at(page), { timeout: 12_000 }).toBe(2);
  await page.mouse.move(300, 300);
  await expect(pace.locator(".held")).toBeVisible();
  await page.keyboard.press("p");
  await page.waitForTimeout(8_000);
  await slideIs(page, 2);
  await expect(pace.locator(".held")).toBeVisible();
  await page.keyboard.press("p");
  await expect.poll(() => at(page), { timeout: 12_000 }).toBe(3);
  const again = page.waitForEvent("load", { timeout: 12_000 });
  await again;
  await slideIs(page, 1);
  await expect(page).toHaveURL(/every=5#s1$/);
});

test("rotation is chosen beside the slides", { tag: ["@script", "@once"] }, async ({ page }) => {
  await page.goto("/vi/present?scope=34-44");
  await islands(page);
  await page.getByRole("button", { name: "Phím và lựa chọn" }).click();
  await page.getByLabel("Tự chuyển trang sau").fill("20");
  await page.getByRole("button", { name: "Áp dụng" }).click();
  await expect(page).toHaveURL(/\/vi\/present\?scope=34-44&every=20$/);
});

test("without scripts the slides stand under one another and lead on", { tag: "@plain" }, async ({ page }) => {
  await page.goto("/vi/present?month=2026-10");
  await expect(page.locator(".show")).toBeHidden();
  await page.locator("#s1").getByRole("link", { name: "Trang sau" }).click();
  await expect(page).toHaveURL(/#s2$/);
  await expect(page.locator("#s2")).toBeInViewport({ ratio: 0.95 });
  await page.locator("#s2").getByRole("link", { name: "Trang trước" }).click();
  await expect(page.locator("#s1")).toBeInViewport({ ratio: 0.95 });
});

for (const [width, height] of [[1280, 720], [1920, 1080], [1024, 768]]) {
  test(`nothing overflows ${width} by ${height}`, { tag: ["@script", "@once"] }, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const address of ["/vi/present?month=2026-10&units=34-01,34-44", "/en/present?month=2026-10&scope=34-44", "/vi/present?scope=red-river-delta"]) {
      await page.goto(address);
      await page.evaluate(() => document.fonts.ready);
      const over = await page.evaluate(() => {
        const { clientHeight: high, clientWidth: wide } = document.documentElement;
        const found: string[] = [];
        for (const slide of document.querySelectorAll(".leaf")) {
          const box = slide.getBoundingClientRect();
          if (box.height > high + 1) found.push(`${slide.id} is ${box.height} high: ${slide.querySelector("h1, h2")!.textContent}`);
          for (const part of slide.querySelectorAll("*:not(svg *)")) {
            const { left, right, bottom } = part.getBoundingClientRect();
            if (left < -1 || right > wide + 1 || bottom > box.bottom + 1) found.push(`${slide.id}: ${part.tagName} ${part.className}`);
          }
          const [foot, side] = [".foot", ".side"].map((part) => slide.querySelector(part)?.getBoundingClientRect());
          if (foot && side && side.bottom > foot.top + 1) found.push(`${slide.id}: over the foot`);
        }
        return found;
      });
      expect.soft(over, address).toEqual([]);
    }
  });
}

test("slides are for everybody", async ({ page }) => {
  for (const address of ["/vi/present?month=2026-10&every=20", "/en/present?month=2026-10&scope=34-44"]) {
    await page.goto(address);
    await axe(page);
  }
});

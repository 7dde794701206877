import { expect, islands, test } from "./support";

const pages = ["?month=2026-10", "units/34-44?month=2026-10", "compare?units=34-44,34-48,63-35"];

for (const lang of ["vi", "en"]) {
  test(`nothing moves under the reader's eyes, in ${lang}`, { tag: "@script" }, async ({ page }) => {
    for (const path of pages) {
      await page.goto(`/${lang}/${path}`);
      if (await page.locator("leptos-island").count()) await islands(page);
      // Down the whole page, as a reader goes; what comes into sight late has to hold as well.
      for (let end = false; !end; ) {
        end = await page.evaluate(() => {
          scrollBy(0, innerHeight);
          return new Promise<boolean>((done) =>
            requestAnimationFrame(() => requestAnimationFrame(() => done(scrollY + innerHeight >= document.body.scrollHeight - 1))),
          );
        });
      }
      const shifts = await page.evaluate(
        () =>
          new Promise<string[]>((done) => {
            const found: string[] = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries() as any[]) {
                const moved = entry.sources.map(({ node }: { node?: Element }) => `${node?.nodeName} ${node?.className ?? ""}`);
                found.push(`${entry.value.toFixed(4)}: ${moved.join(", ")}`);
              }
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => done(found), 200);
          }),
      );
      expect.soft(shifts, path).toEqual([]);
    }
  });
}

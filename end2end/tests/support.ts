import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

type Options = {
  /** Problems that the test means to cause, such as the 404 of a page that must not exist. */
  expectedProblems: RegExp[];
};

type Servers = {
  /** The address of a server that was given no figures, such as `http://127.0.0.1:40123`. */
  emptyServer: string;
};

/** Playwright's `test`, which also fails when the browser had anything to complain about. */
export const test = base.extend<Options & { noProblems: void }, Servers>({
  expectedProblems: [[], { option: true }],

  emptyServer: [
    async ({}, use) => {
      // Port 0 is any free one; the server says which.
      const server = spawn(join(__dirname, "../serve.sh"), ["127.0.0.1:0"], { stdio: ["ignore", "pipe", "inherit"] });
      const gone = once(server, "exit");
      let address: string | undefined;
      for await (const line of createInterface(server.stdout)) {
        address = /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
        if (address) break;
      }
      try {
        if (!address) throw new Error("the server named no address");
        await use(address);
      } finally {
        server.kill("SIGTERM");
        await gone;
      }
    },
    { scope: "worker" },
  ],

  noProblems: [
    async ({ context, expectedProblems }, use) => {
      const problems: string[] = [];
      context.on("console", (message) => {
        // Violations of the Content-Security-Policy arrive here too.
        if (message.type() !== "error") return;
        problems.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => {
        problems.push(`page error: ${error.error().stack ?? error.error()}`);
      });
      context.on("requestfailed", (request) => {
        // Aborted is what the browser itself gave up: a download, a page that was left.
        const reason = request.failure()?.errorText ?? "";
        if (reason !== "net::ERR_ABORTED") problems.push(`failed: ${request.url()} ${reason}`);
      });
      context.on("response", (response) => {
        if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
      });
      await use();
      const unexpected = problems.filter(
        (problem) => !expectedProblems.some((expected) => expected.test(problem)),
      );
      expect(unexpected, "what the browser complained about").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** What the browser says to a page that answers `status`. */
export function answers(status: number): RegExp[] {
  return [new RegExp(`^(${status}: |console: Failed to load resource: .* status of ${status} )`)];
}

/** Every kind of page there is, by what stands after the language in its address. */
export const kinds = [
  ["the overview", "?month=2026-10"],
  ["the overview of a region against a year ago", "?region=southeast&vs=year"],
  ["a unit of today", "units/34-44?month=2026-10"],
  ["a unit that lagged", "units/63-30?month=2024-08&basis=ytd"],
  ["a comparison", "compare?units=34-44,34-48,63-35"],
  ["a comparison of nobody yet", "compare"],
  ["a search that found", "search?q=Hà+Nam"],
  ["a search for a document", "search?q=NQ+76"],
  ["the profile of a unit", "units/34-44/profile?month=2026-10"],
  ["a search that found nothing", "search?q=Xyz"],
  ["the kinds of drawings", "charts"],
  ["a drawing on its own", "charts/map?month=2026-10"],
  ["a drawing that asks for a unit", "charts/ranks"],
  ["a heat table", "charts/heat?month=2026-10"],
  ["small multiples", "charts/multiples?month=2026-10"],
  ["a slope over a year", "charts/slope?vs=year"],
  ["the indicators of a unit", "charts/bullets?unit=34-44"],
  ["a briefing to be ordered", "briefing?scope=34-44&units=34-01&agency=S%E1%BB%9F"],
  ["the indicators", "indicators"],
  ["an indicator", "indicators/ontime"],
  ["the targets", "targets"],
  ["the flags", "flags"],
  ["the rules", "rules"],
  ["the contributions", "contribution"],
  ["a scenario", "what-if?all=70&by=2027-06"],
  ["the rankings there are", "rankings"],
  ["the digital transformation index of provinces", "rankings/dti?year=2022"],
  ["the same of ministries", "rankings/dti?year=2021&group=ministries_with_dvc"],
  ["index 766", "rankings/766?day=2025-08-29"],
  ["levels and grades", "rankings/assessments"],
  ["the ministries", "ministries"],
  ["a ministry", "units/min-BTNMT"],
  ["the programme", "programme"],
  ["how forecasts did", "backtest"],
  ["about the data", "about"],
  ["a refusal", "?month=abc"],
] as const;

/** Wears the page as the cookie says: text size in percent, then theme. */
export async function dress(page: Page, size: 100 | 125 | 150 | 200, theme: "system" | "light" | "dark" | "contrast") {
  await page.context().addCookies([{ name: "appearance", value: `${size}-${theme}`, url: test.info().project.use.baseURL }]);
}

/** The islands are alive: the module that starts them has run to its end. */
export async function islands(page: Page) {
  await page.waitForFunction(() => performance.getEntriesByName("ready").length > 0);
}

/** What of the page is out of sight: beyond its edge, or in a box that is too small for it. */
export function cut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.body.querySelectorAll<HTMLElement>(selector)];
    const name = (element: Element) => `${element.tagName} ${element.id || element.classList} "${element.textContent?.trim().slice(0, 40)}"`;
    // Heard and not seen on purpose: by its class, or the headings of a table that a phone stacks.
    const heard = (element: Element) => element.closest(".sr") ?? [...document.querySelectorAll("thead")].find((head) => head.contains(element) && getComputedStyle(head).clipPath !== "none");
    const seen = (element: Element) => element.checkVisibility() && !heard(element);
    const { scrollWidth, clientWidth } = document.documentElement;
    const found: string[] = [];
    if (scrollWidth > clientWidth) {
      const framed = (element: Element) => element.parentElement?.closest(".scroll, svg") ?? heard(element);
      const wide = all("*").filter((element) => !framed(element) && element.getBoundingClientRect().right > clientWidth + 0.5);
      found.push(`the page is ${scrollWidth} wide`, ...wide.map((element) => `beyond the edge: ${name(element)}`));
    }
    // What ends in an ellipsis has to have its whole text elsewhere.
    for (const element of all("*:not(svg, svg *, select, input, [title])").filter(seen)) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
      const over =
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
      if (over) found.push(`cut by its box: ${name(element)}`);
    }
    // A field may cut what it says where it has the whole width of the page already.
    for (const select of all("select").filter(seen) as HTMLSelectElement[]) {
      // The same field with nothing but the chosen option takes the room that this one needs.
      const alone = select.cloneNode() as HTMLSelectElement;
      alone.append(select.selectedOptions[0].cloneNode(true));
      Object.assign(alone.style, { position: "absolute", visibility: "hidden", flex: "none", width: "auto", minWidth: "0", maxWidth: "none" });
      select.after(alone);
      if (alone.offsetWidth > select.offsetWidth + 1 && select.offsetWidth < select.closest("form")!.clientWidth) found.push(`cut: ${select.id} "${alone.textContent}", ${select.offsetWidth} of ${alone.offsetWidth}`);
      alone.remove();
    }
    for (const input of all("input[placeholder]").filter(seen) as HTMLInputElement[]) {
      const { font, paddingLeft, paddingRight } = getComputedStyle(input);
      const pen = document.createElement("canvas").getContext("2d")!;
      pen.font = font;
      // Chromium keeps room for the arrow of a list.
      const [needs, has] = [pen.measureText(input.placeholder).width + (input.list ? 22 : 0), input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)];
      if (needs > has + 1 && input.closest("form")!.clientWidth < 0.8 * clientWidth) found.push(`cut: "${input.placeholder}", ${Math.round(has)} of ${Math.round(needs)}`);
    }
    for (const text of all("svg.chart text").filter(seen)) {
      const [box, frame] = [text, text.closest("svg")!].map((element) => element.getBoundingClientRect());
      const inside = box.left >= frame.left - 1 && box.right <= frame.right + 1 && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1;
      if (!inside) found.push(`beyond its drawing: ${name(text)}`);
    }
    return found;
  });
}

/** What an HTML checker has against pages, each by its name. */
export function htmlFaults(pages: Map<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "toantrinh-html-"));
  try {
    for (const [at, [name, page]] of [...pages].entries()) {
      // The checker's idea of CSS is older than view transitions; lightningcss has read the styles.
      const html = page
        .replace(/<style>[^<]*<\/style>/, "")
        // Nor does it know the link that keeps a browser from drawing half a page.
        .replace('<link rel="expect" href="#main" blocking="render">', "")
        // What a month looks like, for browsers that know no such field and take it for text.
        .replace(/(<input [^>]*type="month"[^>]*?) placeholder="2026-10"/g, "$1");
      writeFileSync(join(folder, `${at}-${name.replace(/\W+/g, "-")}.html`), html);
    }
    const checker = join(__dirname, "../node_modules/vnu-jar/build/dist/vnu.jar");
    execFileSync("java", ["-Xmx1g", "-jar", checker, "--errors-only", "--no-langdetect", folder], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    return "";
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr ?? error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What stands in an element, whether or not the browser has laid it out yet. */
export const text = async (of: Locator) => (await of.textContent())!.trim();

/** The same of each element. */
export const texts = async (of: Locator) => (await of.allTextContents()).map((text) => text.trim());

/** `10.549.658` or `10,549,658` as a number. */
export function count(text: string): number {
  expect(text.trim()).toMatch(/^\d{1,3}([.,]\d{3})*$/);
  return Number(text.replace(/[.,]/g, ""));
}

/** `17,90%`, `−0,9` or `17.9` as a number. */
export function rate(text: string): number {
  return Number(text.replace("−", "-").replace(",", ".").replace(/[%+\s]/g, ""));
}

/** Folded parts hold most of the reasons; a page is judged with all of them open. */
export async function unfold(page: Page) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));
}

/**
 * WCAG 2.0, 2.1 and 2.2, levels A and AA, as far as axe can tell. After a change of colours
 * alone, "colours" asks only what depends on them.
 */
export async function axe(page: Page, extent: "all" | "colours" = "all") {
  // axe is a script itself. In a project without JavaScript, scripts are let in now: those of
  // the page were skipped and stay so, and what is looked at is what such a reader has.
  if (test.info().project.use.javaScriptEnabled === false) {
    const session = await page.context().newCDPSession(page);
    // A new session believes that scripts run, and passes on a change only.
    for (const value of [true, false]) await session.send("Emulation.setScriptExecutionDisabled", { value });
  }
  // Of rows and items that are built alike, one is enough: the rest would take most of the time.
  await page.evaluate(() => {
    const built = (part: Element): string => `${part.tagName}.${part.className}(${[...part.children].map(built)})`;
    for (const list of document.querySelectorAll("tbody, ul")) {
      const known = new Set<string>();
      for (const part of [...list.children]) {
        const same = known.has(built(part));
        known.add(built(part));
        if (same) part.remove();
      }
    }
  });
  // Within the page; otherwise axe opens a second one, which would have no JavaScript either.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  if (extent === "all") builder.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]);
  else builder.withRules(["color-contrast", "link-in-text-block"]);
  const { violations } = await builder.analyze();
  const readable = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  at ${node.target.join(" ")}\n  ${node.html}\n  ${node.failureSummary}`),
  );
  expect(readable.join("\n\n"), "axe violations").toBe("");
}

import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { spawn } from "node:child_process";
import { once } from "node:events";
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

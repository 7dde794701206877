import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, kinds, test } from "./support";

const pages = ["vi", "en"].flatMap((lang) => kinds.map(([, path]) => `/${lang}/${path}`)).concat("/vi/nowhere");

test("every kind of page is valid HTML", { tag: "@once" }, async ({ request }) => {
  const folder = mkdtempSync(join(tmpdir(), "toantrinh-html-"));
  try {
    for (const [at, address] of pages.entries()) {
      const name = `${at}-${address.replace(/\W+/g, "-")}.html`;
      // The checker's idea of CSS is older than view transitions; lightningcss has read the styles.
      const html = (await (await request.get(address)).text())
        .replace(/<style>[^<]*<\/style>/, "")
        // Nor does it know the link that keeps a browser from drawing half a page.
        .replace('<link rel="expect" href="#main" blocking="render">', "");
      writeFileSync(join(folder, name), html);
    }
    const checker = join(__dirname, "../node_modules/vnu-jar/build/dist/vnu.jar");
    let said = "";
    try {
      execFileSync("java", ["-Xmx1g", "-jar", checker, "--errors-only", "--no-langdetect", folder], {
        stdio: ["ignore", "ignore", "pipe"],
      });
    } catch (error) {
      said = String((error as { stderr: Buffer }).stderr);
    }
    expect(said).toBe("");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

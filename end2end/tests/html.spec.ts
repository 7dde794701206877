import { expect, htmlFaults, kinds, test } from "./support";

const pages = ["vi", "en"].flatMap((lang) => kinds.map(([, path]) => `/${lang}/${path}`)).concat("/vi/nowhere");

test("every kind of page is valid HTML", { tag: "@once" }, async ({ request }) => {
  const found = new Map<string, string>();
  for (const address of pages) found.set(address, await (await request.get(address)).text());
  expect(htmlFaults(found)).toBe("");
});

// Brings the islands of a page to life. Loaded after the page itself, and only where there are any,
// from the folder of the bundle that has these islands.
import load, * as browser from "./toantrinh.js";

await load();
browser.hydrate();
for (const island of document.querySelectorAll("leptos-island")) {
  const start = performance.now();
  browser[island.dataset.component]?.(island);
  performance.measure(island.dataset.component.replace(/_\d+$/, ""), { start });
}
performance.mark("ready");

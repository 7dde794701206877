import { defineConfig } from "@playwright/test";

// Fixed, so that a person can look at what a test looks at.
const address = "127.0.0.1:3917";

export default defineConfig({
  testDir: "tests",
  forbidOnly: !!process.env.CI,
  fullyParallel: true,
  workers: 2,
  // axe looks at every letter of eight pages in one test, on whatever machine that is.
  timeout: 60_000,
  // A test that passes only sometimes has failed.
  retries: 0,
  // What is not there after ten seconds will not come.
  expect: { timeout: 10_000 },
  reporter: "list",
  webServer: {
    command: `./serve.sh ${address} --sample`,
    url: `http://${address}/readyz`,
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    stdout: "pipe",
  },
  use: {
    baseURL: `http://${address}`,
    actionTimeout: 10_000,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    // Nothing slides or fades while a test waits for it.
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    // Without a picture of every step, which would double the time.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false },
    launchOptions: {
      // Debian's Chromium, told to stay off the network by itself. It has no sandbox when the
      // tests run as root, and it opens nothing but our own pages.
      executablePath: "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  // Every test runs on a desktop, on a phone and without JavaScript, unless its tag says otherwise:
  // @script needs JavaScript, @plain is about its absence, @once would see the same each time.
  projects: [
    { name: "script", grepInvert: /@plain/, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: "phone",
      grepInvert: /@plain|@once/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    {
      name: "no-script",
      grepInvert: /@script|@once/,
      use: { viewport: { width: 1440, height: 900 }, javaScriptEnabled: false },
    },
  ],
});

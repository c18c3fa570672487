import { defineConfig } from "@playwright/test";
import { installedBrowser } from "./tools/browser.ts";

const executablePath = installedBrowser();
const isCi = Boolean(process.env.CI);

/**
 * What Chromium leaves out. A whole Chromium without a window still makes what belongs to one: each context of each test loads two
 * pages of the address bar's suggestions, and starts a process in reserve, which takes as much of the processor as the test's own page.
 */
const WITHOUT = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess"];
/** What Playwright leaves out for tests on one machine (its chromiumSwitches.ts): the last list that Chromium is given counts alone. */
const WITHOUT_AS_PLAYWRIGHT = [
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

export default defineConfig({
  testDir: "e2e",
  outputDir: "e2e/artifacts",
  globalSetup: "./e2e/setup.ts",
  // No test waits for another but where its file says so; one long file would decide the end.
  fullyParallel: true,
  // A third of a test's time is waiting.
  workers: 3,
  retries: 0,
  forbidOnly: isCi,
  timeout: 60_000,
  // A machine may be busy with more than this.
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    // e2e/setup.ts starts the server and puts its address here before the workers read this file.
    ...(process.env.MERIT_E2E_URL ? { baseURL: process.env.MERIT_E2E_URL } : {}),
    locale: "en-GB",
    timezoneId: "Europe/Prague",
    // Recording costs a quarter of the time; `npx playwright test --trace on FILE` records where it is wanted.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--disable-features=${[...WITHOUT, ...WITHOUT_AS_PLAYWRIGHT].join(",")}`,
      ],
    },
  },
  projects: [
    { name: "desktop", use: { browserName: "chromium", viewport: { width: 1440, height: 900 }, colorScheme: "light" } },
    {
      name: "phone",
      // Every room, what people come for, and what a narrow screen does otherwise; the rest is the same on every screen.
      testMatch: /(rooms|journeys|shell)\.spec\.ts/,
      grep: /(rooms|journeys)\.spec|at hand on every screen|paper gets/,
      use: { browserName: "chromium", viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: "light" },
    },
  ],
});

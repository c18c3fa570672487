import { defineConfig } from "@playwright/test";
import { installedBrowser } from "./tools/browser.ts";

const executablePath = installedBrowser();
const isCi = Boolean(process.env.CI);

export default defineConfig({
  testDir: "e2e",
  outputDir: "e2e/artifacts",
  globalSetup: "./e2e/setup.ts",
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

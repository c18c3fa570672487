import { type CDPSession, expect, type Page, test } from "@playwright/test";
import { panel } from "./support/panel.ts";

/** A bad mobile connection: milliseconds, bytes a second. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 25_000 };

const FAST = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
let line: CDPSession | null = null;

async function slowDown(page: Page): Promise<void> {
  line = await page.context().newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", SLOW);
}

// What is still on its way comes at once: a browser that closes a page on a slow line may not close the next test's.
test.afterEach(async ({ page }) => {
  if (line === null) return;
  await line.send("Network.emulateNetworkConditions", FAST);
  await page.waitForLoadState("networkidle");
  await line.detach();
  line = null;
});

declare global {
  interface Window {
    /** how far the page moved by itself so far, as the browser reckons it */
    shifted: number;
  }
}

const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) window.shifted += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });

const shifted = (page: Page): Promise<number> => page.evaluate(() => window.shifted);
/** What Core Web Vitals call good. */
const GOOD = 0.1;

test("on a slow line the figures are there before the scripts, grey fields keep the place of charts, and nothing jumps", async ({
  page,
}) => {
  test.slow();
  await watchShifts(page);
  await slowDown(page);
  await page.goto("/?period=1993-06", { waitUntil: "commit" });
  await expect(page.getByRole("link", { name: /explain the Margin$/ }).first()).toBeVisible({ timeout: 30_000 });
  const onTheirWay = page.locator("figure .animate-pulse");
  await expect(onTheirWay.first()).toBeVisible();
  await expect(onTheirWay).toHaveCount(0, { timeout: 90_000 });
  expect(await shifted(page)).toBeLessThan(GOOD);
});

test("on a slow line a click before the scripts have come is answered all the same", async ({ page }) => {
  test.slow();
  await slowDown(page);
  await page.goto("/leaderboard?period=1993-06", { waitUntil: "commit" });
  const figure = page.getByRole("link", { name: /^1,202\.35: explain the Margin of Sara Ruzicka/ });
  await expect(figure).toBeVisible({ timeout: 30_000 });
  expect(await page.evaluate(() => document.readyState), "the scripts are still on their way").not.toBe("complete");
  await figure.click();
  await expect(panel(page).getByText("1,202.35 CZK")).toBeVisible({ timeout: 90_000 });
});

test("a request that fails offers another try, and what was typed stays", async ({ page }) => {
  await page.goto("/organisation?date=1994-02-28");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Add a unit" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Code").fill("SLOW");
  await dialog.getByLabel("Name").fill("A far office");
  await dialog.getByLabel("Kind").fill("office");
  await dialog.getByLabel("Belongs to").selectOption({ value: "CB" });
  await page.route("**/api/trpc/**", (route) => route.fulfill({ status: 503, body: "" }));
  const show = dialog.getByRole("button", { name: "Show what will be stored" });
  await show.click();
  await expect(dialog.getByRole("alert")).toBeVisible({ timeout: 30_000 });
  await expect(dialog.getByLabel("Name")).toHaveValue("A far office");
  await page.unroute("**/api/trpc/**");
  await show.click();
  await expect(dialog.getByRole("table", { name: "Rows to be stored" })).toContainText("A far office");
});

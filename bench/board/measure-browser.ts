/** How the board of a large bank feels in a real browser, on the production build: when it can be used, how it scrolls. */
import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../../tools/browser.ts";
import { ensureBuild } from "../../tools/build.ts";
import { stop } from "../../tools/child.ts";
import { freePort, serve } from "../../tools/serve.ts";

const VISITS = 4;
const WINDOW = { width: 1440, height: 900 };
const SCROLL_MS = 4_000;
/** A flick of a trackpad: some two screens a second. */
const PIXELS_A_FRAME = 30;

/** One line a visit of a fresh server, then the scrolling. The server must have answered something else before: it is up, not warm. */
export async function measureInBrowser(databaseUrl: string, period: string, wanted: string): Promise<void> {
  await ensureBuild();
  const server = await serve(databaseUrl, await freePort(0));
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const address = `${server.url}/leaderboard?period=${period}`;
    for (let visit = 1; visit <= VISITS; visit++) console.log(`visit ${visit}: ${await visitBoard(browser, address, wanted)}`);
    console.log(`scrolling: ${await scrollBoard(browser, address)}`);
  } finally {
    await browser.close();
    await stop(server.child);
  }
}

/** A visit with an empty cache. "Usable": what is typed into the search has left the one row that it names. */
async function visitBoard(browser: Browser, address: string, wanted: string): Promise<string> {
  const page = await browser.newPage({ viewport: WINDOW });
  await page.addInitScript(typeUntilFound, wanted);
  await page.goto(address, { waitUntil: "commit" });
  const handle = await page.waitForFunction(() => (window as unknown as { usableAt?: number }).usableAt, undefined, { timeout: 60_000 });
  const usable = Number(await handle.jsonValue());
  const [first, end] = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return [navigation?.responseStart ?? Number.NaN, navigation?.responseEnd ?? Number.NaN];
  });
  await page.close();
  return `first byte ${inMs(first)}, whole page ${inMs(end)}, usable ${inMs(usable)}`;
}

/** Runs in the page: types again and again, as somebody impatient does, until the table has answered. */
function typeUntilFound(wanted: string): void {
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  const timer = setInterval(() => {
    const field = document.querySelector<HTMLInputElement>("[data-table-search]");
    if (!field) return;
    const shown = document.querySelectorAll(".table-scroll tbody tr:not([aria-hidden])").length;
    if (field.value === wanted && shown === 1) {
      (window as unknown as { usableAt?: number }).usableAt = performance.now();
      clearInterval(timer);
      return;
    }
    setValue?.call(field, field.value === wanted ? "" : wanted);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, 20);
}

async function scrollBoard(browser: Browser, address: string): Promise<string> {
  const page = await browser.newPage({ viewport: WINDOW });
  await page.goto(address);
  await page.locator("[data-table-search]").waitFor();
  await page.waitForLoadState("networkidle");
  const frames = await recordFrames(page);
  await page.close();
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number): string => inMs(sorted[Math.floor((sorted.length - 1) * share)]);
  const perSecond = (frames.length / frames.reduce((sum, one) => sum + one, 0)) * 1_000;
  return `${perSecond.toFixed(0)} frames a second; a frame takes ${at(0.5)} (median), ${at(0.95)} (95 %), ${at(1)} (longest)`;
}

/** The length of every frame while the table scrolls evenly. */
const recordFrames = (page: Page): Promise<number[]> =>
  page.evaluate(
    ([length, step]) =>
      new Promise<number[]>((resolve) => {
        const table = document.querySelector(".table-scroll");
        const frames: number[] = [];
        const start = performance.now();
        let last = start;
        const onFrame = (now: number): void => {
          frames.push(now - last);
          last = now;
          table?.scrollBy(0, step);
          if (now - start < length) requestAnimationFrame(onFrame);
          else resolve(frames.slice(1));
        };
        requestAnimationFrame(onFrame);
      }),
    [SCROLL_MS, PIXELS_A_FRAME] as const,
  );

const inMs = (ms: number | undefined): string => `${(ms ?? Number.NaN).toFixed(0)} ms`;

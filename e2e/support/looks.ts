import { expect, type Page, test } from "@playwright/test";

/** What is wrong with how a page looks, in words. Runs in the page. */
function faultsOnPage(): string[] {
  const faults: string[] = [];
  const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (sideways > 0) faults.push(`the page scrolls sideways by ${sideways} px`);

  /** Whether something with a background of its own lies over an element: a sticky head, a dialog. */
  const isCovered = (element: Element, hit: Element | null): boolean => {
    for (let over = hit; over && !over.contains(element); over = over.parentElement) {
      if (element.contains(over)) return false;
      if (!/^rgba\(\d+, \d+, \d+, 0\)$/.test(getComputedStyle(over).backgroundColor)) return true;
    }
    return hit === null;
  };

  /** Whether a point of an element is scrolled out of sight, in a box of its own. */
  const isScrolledAway = (element: Element, x: number, y: number): boolean => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflow === "visible") continue;
      const { left, top, right, bottom } = box.getBoundingClientRect();
      if (x < left || x > right || y < top || y > bottom) return true;
    }
    return false;
  };

  type Piece = { element: Element; text: string; left: number; top: number; right: number; bottom: number };
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? "";
    if (!element || text === "" || element.closest("[aria-hidden=true], script, style, noscript, .sr-only, option, nextjs-portal"))
      continue;
    // What a closed disclosure holds has a place, but is not drawn.
    if (!element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    if (style.visibility === "hidden" || style.opacity === "0" || style.clipPath !== "none") continue;
    range.selectNodeContents(node);
    for (const { left, top, right, bottom } of range.getClientRects()) {
      if (right - left < 2 || bottom - top < 2) continue;
      // Only what a reader can see now: inside the window, and not under something else.
      const x = (left + right) / 2;
      const y = (top + bottom) / 2;
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
      if (isScrolledAway(element, x, y)) continue;
      if (isCovered(element, document.elementFromPoint(x, y))) continue;
      pieces.push({ element, text, left, top, right, bottom });
    }
  }

  const short = (text: string): string => text.slice(0, 40);
  for (const [index, a] of pieces.entries()) {
    for (const b of pieces.slice(index + 1)) {
      if (a.element === b.element || a.element.contains(b.element) || b.element.contains(a.element)) continue;
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // Lines of text may touch: their boxes are higher than their letters.
      if (width > 3 && height > 6)
        faults.push(`"${short(a.text)}" and "${short(b.text)}" overlap by ${Math.round(width)} x ${Math.round(height)} px`);
    }
  }

  // Text that its own box cuts off. An ellipsis is a choice, where the whole text can be had (a title, a table that widens).
  for (const { element, text } of pieces) {
    const box = element as HTMLElement;
    const style = getComputedStyle(box);
    const isCut = box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 6;
    if (
      style.overflow !== "visible" &&
      style.textOverflow !== "ellipsis" &&
      style.overflowX !== "auto" &&
      style.overflowX !== "scroll" &&
      isCut &&
      box.clientWidth > 0
    ) {
      faults.push(`"${short(text)}" is cut off`);
    }
  }
  return [...new Set(faults)];
}

/** Fails on sideways scrolling, on texts that overlap and on texts that are cut off, at the top of the page and at its end. */
export async function expectGoodLooks(page: Page): Promise<void> {
  expect(await page.evaluate(faultsOnPage), `looks of ${page.url()}, top`).toEqual([]);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  expect(await page.evaluate(faultsOnPage), `looks of ${page.url()}, end`).toEqual([]);
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** Keeps the page as a picture below e2e/artifacts, to be looked at: no test reads them. As JPEG, which takes half the time. */
export async function keepPicture(page: Page, name: string, { fullPage = false } = {}): Promise<void> {
  await page.screenshot({ path: `e2e/artifacts/${name}-${test.info().project.name}.jpg`, type: "jpeg", quality: 70, fullPage });
}

import { expect, type Locator, type Page } from "@playwright/test";

export const panel = (page: Page): Locator => page.getByRole("dialog");
export const steps = (page: Page): Locator => panel(page).getByRole("treeitem");

/** Opens step after step, the first closed one each time, until a row of an imported file shows: its line, and what is said of it. */
export async function openToSource(page: Page, file: string): Promise<{ line: number; text: string }> {
  const place = new RegExp(`^${file}, line (\\d+)$`);
  const source = steps(page).filter({ has: page.getByText(place) });
  const closed = panel(page).locator('[role="treeitem"][aria-expanded="false"]');
  await expect(steps(page).first()).toBeVisible();
  for (let depth = 0; depth < 12 && (await source.count()) === 0; depth++) await closed.first().click();
  const text = (await source.first().textContent()) ?? "";
  const line = place.exec((await source.first().getByText(place).textContent()) ?? "")?.[1];
  return { line: Number(line), text };
}

/** The width by which a page scrolls sideways. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

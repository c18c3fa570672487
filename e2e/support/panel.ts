import { expect, type Locator, type Page } from "@playwright/test";

/** The side panel that explains a figure. */
export const panel = (page: Page): Locator => page.locator("dialog[aria-labelledby=explanation-title]");
export const steps = (page: Page): Locator => panel(page).getByRole("treeitem");

/** The figure that the panel explains. */
export const headline = (page: Page): Locator => panel(page).locator("p.figures").first();

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

/** Opens the imported row itself, below the first fact of a file that stands open: its columns and their values. */
export async function openRow(page: Page, file: string): Promise<Record<string, string>> {
  await steps(page)
    .filter({ hasText: `${file}, line ` })
    .first()
    .click();
  const row = steps(page).filter({ has: page.locator("dl") });
  await expect(row).toBeVisible();
  const columns = await row.locator("dt").allTextContents();
  const values = await row.locator("dd").allTextContents();
  return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? ""]));
}

/** The width by which a page scrolls sideways. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

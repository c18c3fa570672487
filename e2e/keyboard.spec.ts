import { expect, type Page, test } from "@playwright/test";
import { awake } from "./support/awake.ts";
import { panel, steps } from "./support/panel.ts";

/** Presses Tab until something has the focus that is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
    );
    if (name.test(focused)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

test("the first Tab offers to skip to the content", async ({ page }) => {
  await page.goto("/leaderboard?period=1993-06");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#content")).toBeFocused();
});

test("from the board down to an imported row without a mouse, and back", async ({ page }) => {
  await page.goto("/leaderboard?period=1993-06&unit=D01");
  // The page has loaded a moment before its board stands in the place of the grey fields.
  await expect(page.getByRole("link", { name: /explain the Margin of/ }).first()).toBeVisible();
  await tabTo(page, /explain the Margin of/);
  const opener = page.locator(`main a.figure[href="${await page.locator(":focus").getAttribute("href")}"]`);
  await awake(opener);
  await page.keyboard.press("Enter");
  await expect(panel(page).getByRole("heading", { level: 2 })).toBeFocused();
  await expect(steps(page).first()).toBeVisible();
  await tabTo(page, /booked in Hl\.m\. Praha/);
  // Right opens or goes in; a fact at the bottom names its row.
  for (let presses = 0; presses < 20; presses++) {
    if (/\.csv, line \d+/.test((await page.locator(":focus").textContent()) ?? "")) break;
    await page.keyboard.press("ArrowRight");
  }
  await expect(page.locator(":focus")).toContainText(/balances\.csv, line \d+/);
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator(":focus")).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Home");
  await expect(page.locator(":focus")).toContainText("booked in Hl.m. Praha");
  await page.keyboard.press("ArrowLeft");
  await expect(steps(page)).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test("the metric is chosen with the arrow keys", async ({ page }) => {
  await page.goto("/leaderboard?period=1993-06");
  await page.getByRole("radio", { name: "Margin" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/metric=adb/);
  await expect(page.getByRole("radio", { name: "Average balance" })).toBeFocused();
});

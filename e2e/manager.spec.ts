import { expect, type Locator, type Page, test } from "@playwright/test";
import { awake } from "./support/awake.ts";
import { panel } from "./support/panel.ts";

/** A figure is derived from its rows when it is asked for. */
const DERIVED = { timeout: 20_000 };
const figure = (page: Page, name: RegExp): Locator => page.getByRole("link", { name }).first();
const chart = (page: Page): Locator => page.getByRole("figure", { name: "Activity beside balances" });
const day = (page: Page): Locator => page.getByRole("slider", { name: "Day" });

test("a manager's figures stand beside those of the period before, each with its explanation", async ({ page }) => {
  await page.goto("/managers/M045?period=1993-12");
  await expect(page.getByRole("heading", { level: 1, name: "Radek Marek" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Postings" })).toContainText("client manager, Sokolov");
  await expect(figure(page, /^1,399\.22: explain the Margin in all$/)).toBeVisible();
  await expect(figure(page, /^1,189\.61: explain the Margin of November 1993$/)).toBeVisible();
  // 1,399.22 - 1,189.61
  await figure(page, /^\+209\.61: explain the change of the Margin since November 1993$/).click();
  await expect(page).toHaveURL(/explain=margin,manager:M045,against:1993-11$/);
  await expect(panel(page).getByText("209.61").first()).toBeVisible(DERIVED);
});

test("the first calculated period says that there is nothing before it", async ({ page }) => {
  await page.goto("/managers/M002?period=1993-01");
  await expect(page.getByText("December 1992 is not calculated").first()).toBeVisible();
});

test("activity stands beside balances: the axis goes from day to day by keyboard and says what happened", async ({ page }) => {
  await page.goto("/managers/M045?period=1993-12&months=3");
  await expect(day(page)).toHaveAttribute("max", "91");
  await awake(day(page));
  await day(page).focus();
  await page.keyboard.press("End");
  await expect(day(page)).toHaveAttribute(
    "aria-valuetext",
    /^Dec 31, 1993: balance 409,702\.89, \+1,716\.06 since the day before; no activity$/,
  );
  await page.keyboard.press("ArrowLeft");
  await expect(day(page)).toHaveAttribute("aria-valuetext", /^Dec 30, 1993/);
  await page.keyboard.press("End");
  await chart(page).getByRole("button", { name: "Go to the day before on which something happened" }).click();
  await expect(chart(page).getByText("Account opened").first()).toBeVisible();
  await chart(page).getByRole("button", { name: "Go to the day before on which something happened" }).click();
  await expect(day(page)).toHaveAttribute("aria-valuetext", /1 activity/);
});

test("the pointer chooses a day too", async ({ page }) => {
  await page.goto("/managers/M045?period=1993-12&months=1");
  await awake(day(page));
  const box = await day(page).boundingBox();
  if (!box) throw new Error("the axis is drawn");
  await page.mouse.click(box.x + 2, box.y + box.height / 2);
  await expect(day(page)).toHaveAttribute("aria-valuetext", /^Dec 1, 1993/);
});

test("the axis shows as many months as are asked for, and the address says so", async ({ page }) => {
  await page.goto("/managers/M045?period=1993-12");
  await chart(page).getByText("12", { exact: true }).click();
  await expect(page).toHaveURL(/months=12/);
  await expect(day(page)).toHaveAttribute("max", "364", DERIVED);
});

test("behind the axis and the periods stand tables with the same figures", async ({ page }) => {
  await page.goto("/managers/M045?period=1993-12");
  await chart(page).getByText("The figures as a table").click();
  await expect(chart(page).getByRole("row", { name: /Dec 21, 1993/ })).toContainText("413,686.83");
  const periods = page.getByRole("figure", { name: "Over time" });
  await periods.getByText("The figures as a table").click();
  await periods.getByRole("link", { name: /^1,189\.61: explain the Margin of November 1993$/ }).click();
  await expect(panel(page).getByText("1,189.61").first()).toBeVisible(DERIVED);
});

test("a bar of a period opens that period's figure", async ({ page }) => {
  await page.goto("/managers/M045?period=1993-12");
  const bars = page.getByRole("figure", { name: "Over time" }).locator(".recharts-bar-rectangle path");
  await bars.last().click();
  await expect(page).toHaveURL(/explain=activities,manager:M045,period:1993-12$/);
});

test("credit line by line, summed below, each with its explanation", async ({ page }) => {
  await page.goto("/managers/M045?period=1993-12");
  const table = page.getByRole("table", { name: "Credit by product, booking unit and source" });
  await expect(table.getByRole("row", { name: /^Total/ })).toContainText("1,399.22");
  await table.getByRole("link", { name: "84.65: explain the Margin, Consumer loan, Sokolov, Deal split" }).click();
  await expect(page).toHaveURL(/explain=margin,manager:M045,booked:D30,product:LOAN,currency:CZK,source:split$/);
  await expect(panel(page).getByText("84.65").first()).toBeVisible(DERIVED);
});

test("somebody with nothing in a period has a page that says so", async ({ page }) => {
  await page.goto("/leaderboard?period=1993-02&view=improvement");
  const none = page.getByRole("heading", { name: "Without a figure", exact: true });
  await none.scrollIntoViewIfNeeded();
  await page.locator("section", { has: none }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "No credit in February 1993" })).toBeVisible();
});

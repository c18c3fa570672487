import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectGoodForEverybody } from "./support/axe.ts";
import { panel } from "./support/panel.ts";

const minor = (text: string): bigint => BigInt(text.replace(/[^\d-]/g, ""));
const add = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);
const table = (page: Page, name: string): Locator => page.getByRole("table", { name, exact: true });
const charts = (page: Page): Locator => page.getByRole("figure").getByRole("listitem");

test("regions stand side by side, and their margins make the bank's", async ({ page }) => {
  await page.goto("/units?period=1993-12");
  await expect(page.getByRole("heading", { level: 1, name: "Unit comparison" })).toBeVisible();
  await expect(charts(page)).toHaveCount(8);
  await expect(charts(page).first()).toContainText("north Moravia");
  const margins = table(page, "Units")
    .locator("tbody")
    .getByRole("link", { name: /explain the Margin of/ });
  expect(add((await margins.allTextContents()).map(minor))).toBe(13_620_226n);
  await expect(table(page, "Units").getByRole("link", { name: "136,202.26: explain the Margin of all units shown" })).toBeVisible();
});

test("branches are another level: the first twelve charts, and all on request", async ({ page }) => {
  await page.goto("/units?period=1993-12");
  await page.getByRole("combobox", { name: "Level" }).selectOption({ label: "branch (77)" });
  await expect(charts(page)).toHaveCount(12);
  await page.getByRole("button", { name: "Show all 77 charts" }).click();
  await expect(charts(page)).toHaveCount(77);
});

test("charts share one scale or have their own", async ({ page }) => {
  await page.goto("/units?period=1993-12");
  const tallest = async (): Promise<number> =>
    Math.max(
      ...(await charts(page)
        .last()
        .locator("rect")
        .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute("height"))))),
    );
  expect(await tallest()).toBeLessThan(30);
  await page.getByText("Own scale").click();
  await expect.poll(tallest).toBe(48);
  await expect(page).toHaveURL(/scale=own/);
});

test("a bar and the table behind the charts open the figure of their period", async ({ page }) => {
  await page.goto("/units?period=1993-12");
  await page.getByText("The figures as a table").click();
  const figure = table(page, "Figures of the small charts").getByRole("link", { name: /explain the Margin of Prague, June 1993$/ });
  const value = (await figure.textContent()) ?? "";
  await figure.click();
  await expect(page).toHaveURL(/explain=margin,unit:R01,period:1993-06/);
  await expect(panel(page).getByText(value).first()).toBeVisible();
});

test("up to four units stand beside each other, product by product", async ({ page }) => {
  await page.goto("/units?period=1993-12");
  await page.getByRole("checkbox", { name: "Put Prague side by side" }).click();
  await expect(page).toHaveURL(/beside=R01/);
  await page.getByRole("checkbox", { name: "Put north Moravia side by side" }).click();
  await expect(page).toHaveURL(/beside=R01,R08/);
  const beside = table(page, "Products by unit");
  await expect(beside.getByRole("columnheader")).toHaveText(["Product", "Prague", "north Moravia"]);
  await expect(beside.getByRole("link", { name: /^1,248\.07: explain the Margin of Consumer loan in Prague$/ })).toBeVisible();
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(beside).toHaveCount(0);
});

test("a region leads to its branches, a branch to its products and its board", async ({ page }) => {
  await page.goto("/units?period=1993-12");
  await table(page, "Units").getByRole("link", { name: "central Bohemia", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "central Bohemia" })).toBeVisible();
  await expect(charts(page)).toHaveCount(12);
  await table(page, "Units").getByRole("link", { name: "Kolin", exact: true }).click();
  await expect(page.getByRole("heading", { name: "There is no unit below this one to compare" })).toBeVisible();
  await page.getByRole("link", { name: "Its products" }).click();
  await expect(page).toHaveURL(/\/products\?period=1993-12&unit=D05/);
});

test("a metric that people make: activities by the managers posted there", async ({ page }) => {
  await page.goto("/units?period=1993-12&metric=activities");
  const figure = charts(page)
    .first()
    .getByRole("link", { name: /explain the Activities of/ });
  const value = (await figure.textContent()) ?? "";
  await figure.click();
  await expect(panel(page).getByText(value, { exact: true }).first()).toBeVisible();
});

test("branches side by side can be used by everybody and look right", async ({ page }) => {
  await page.goto("/units?period=1993-12&parent=R02&beside=D02,D03,D04,D05&scale=own");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expectGoodForEverybody(page);
});

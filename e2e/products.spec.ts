import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectGoodForEverybody } from "./support/axe.ts";
import { panel, steps } from "./support/panel.ts";

/** "+20,353.13" as a whole number of hundredths, exactly. */
const minor = (text: string): bigint => BigInt(text.replace(/[^\d-]/g, ""));
const add = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);
const table = (page: Page, name: string): Locator => page.getByRole("table", { name, exact: true });
/** The amounts of a waterfall from top to bottom: the total before, the steps, the total they make. */
const amounts = async (page: Page, name: string): Promise<bigint[]> =>
  (await table(page, name).locator("tbody tr td:nth-child(3)").allTextContents()).map(minor);

test("the products add up to the bank, and the total opens into its units", async ({ page }) => {
  await page.goto("/products?period=1993-12");
  await expect(page.getByRole("heading", { level: 1, name: "Products" })).toBeVisible();
  const total = page.getByRole("link", { name: /^136,202\.26: explain the Margin of All products$/ });
  await expect(total).toHaveCount(2);
  const margins = table(page, "Products").getByRole("link", { name: /explain the Margin of (Current account|Consumer loan)$/ });
  expect(add((await margins.allTextContents()).map(minor))).toBe(13_620_226n);
  await total.first().click();
  await expect(panel(page).getByText("136,202.26").first()).toBeVisible();
  await expect(steps(page).filter({ hasText: "north Moravia" })).toBeVisible();
});

test("a product without anything booked has dashes, not zeros", async ({ page }) => {
  await page.goto("/products?period=1993-06");
  await expect(
    table(page, "Products")
      .getByRole("row", { name: /Consumer loan/ })
      .getByText("–")
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
});

for (const [measure, reading] of [
  ["contribution", "change"],
  ["margin", "change"],
  ["contribution", "composition"],
] as const) {
  test(`the ${reading} of the ${measure} is a waterfall whose bars add up`, async ({ page }) => {
    await page.goto(`/products?period=1994-02&view=waterfall&measure=${measure}&reading=${reading}`);
    await expect(table(page, "Bars of the waterfall")).toBeVisible();
    const bars = await amounts(page, "Bars of the waterfall");
    expect(bars.length).toBeGreaterThan(2);
    expect(add(bars.slice(0, -1))).toBe(bars.at(-1));
  });
}

test("a bar opens what it stands for, also by the pointer on the drawing", async ({ page }) => {
  await page.goto("/products?period=1993-12&view=waterfall&measure=margin");
  const row = table(page, "Bars of the waterfall").getByRole("row", { name: /Consumer loan/ });
  // A drawing does nothing before its script is there; the figure beside it is a true link.
  await expect(async () => {
    await row.locator("button").click();
    await expect(page).toHaveURL(/explain=margin,product:LOAN,against:1993-11/, { timeout: 2_000 });
  }).toPass();
  await expect(panel(page).getByText("+4,194.66").first()).toBeVisible();
});

test("the Pareto line says in a sentence who makes most, for products and for managers", async ({ page }) => {
  await page.goto("/products?period=1993-12&view=pareto");
  await expect(page.getByText(/1 of 2 products makes 80 % of 147,650\.06 CZK/)).toBeVisible();
  await page.getByText("Managers", { exact: true }).first().click();
  await expect(page.getByText(/73 of 108 holders make 80 % of 147,650\.06 CZK/)).toBeVisible();
  await expect(page.getByText("House account").first()).toBeVisible();
});

test("products by unit lead down the tree, and the parts make the whole", async ({ page }) => {
  await page.goto("/products?period=1993-12&view=by_unit");
  const whole = page.getByRole("link", { name: /^18,841\.47: explain the Margin of All products in central Bohemia$/ });
  await expect(whole).toBeVisible();
  await page.getByRole("link", { name: "central Bohemia", exact: true }).click();
  await expect(page).toHaveURL(/unit=R02/);
  await expect(page.getByRole("link", { name: "18,841.47: explain the Margin of All products in All products" })).toBeVisible();
  const parts = page.locator("tbody").getByRole("link", { name: /explain the Margin of All products in/ });
  expect(add((await parts.allTextContents()).map(minor))).toBe(1_884_147n);
});

test("days, volume, mix and rate add up to the change, and each opens into its steps", async ({ page }) => {
  await page.goto("/products?period=1994-02&view=why");
  await expect(page.getByRole("heading", { name: "Why the margin changed from January 1994 to February 1994" })).toBeVisible();
  await expect(page.getByText("28 days instead of 31")).toBeVisible();
  const bars = await amounts(page, "Effects on the margin");
  expect(bars).toHaveLength(6);
  expect(add(bars.slice(0, -1))).toBe(bars.at(-1));

  const days = table(page, "Effects on the margin").getByRole("link", { name: /explain Days/ });
  await days.click();
  await expect(panel(page).getByRole("heading", { name: /^Effect of the days/ })).toBeVisible();
  await steps(page).filter({ hasText: "Current account" }).first().click();
  await expect(steps(page).filter({ hasText: "Days: the margin before, times the change in the number of days" })).toBeVisible();
});

test("another period to compare with can be chosen", async ({ page }) => {
  await page.goto("/products?period=1993-12&view=why");
  await page.getByRole("combobox", { name: "Compared with" }).selectOption({ label: "Since June 1993" });
  await expect(page.getByRole("heading", { name: "Why the margin changed from June 1993 to December 1993" })).toBeVisible();
  const bars = await amounts(page, "Effects on the margin");
  expect(add(bars.slice(0, -1))).toBe(bars.at(-1));
});

test("the first period has nothing to be compared with, and says so", async ({ page }) => {
  await page.goto("/products?period=1993-01&view=why");
  await expect(page.getByRole("heading", { name: "There is no period to compare with" })).toBeVisible();
});

test("a product has a page of its own: periods, effects, units and holders; an unknown one is named", async ({ page }) => {
  await page.goto("/products?period=1993-12");
  await page.getByRole("link", { name: "Consumer loan", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Consumer loan" })).toBeVisible();
  for (const heading of ["The last periods", "Why its margin changed since November 1993", "Products by unit", "Who holds it"])
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
  await page.goto("/products/GOLD?period=1993-12");
  await expect(page.getByText("1993-12 knows no product GOLD.")).toBeVisible();
});

for (const view of ["waterfall", "pareto", "by_unit", "why", "product"]) {
  test(`the view ${view} can be used by everybody and looks right`, async ({ page }) => {
    await page.goto(view === "product" ? "/products/CUR?period=1993-12" : `/products?period=1993-12&view=${view}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
    await expectGoodForEverybody(page);
  });
}

import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectGoodForEverybody } from "./support/axe.ts";
import { panel } from "./support/panel.ts";

const table = (page: Page, name: string): Locator => page.getByRole("table", { name, exact: true });
const minor = (text: string): bigint => BigInt(text.replace(/[^\d-]/g, ""));
const rows = (page: Page, name: string): Locator => table(page, name).locator("tbody tr");

test("a unit's grades stand in one table, and its bonuses add up", async ({ page }) => {
  await page.goto("/scorecards?period=1993-Q4&unit=R01");
  await expect(page.getByRole("heading", { level: 1, name: "Scorecards" })).toBeVisible();
  const bonuses = table(page, "Grades")
    .locator("tbody")
    .getByRole("link", { name: /explain the Bonus of/ });
  const sum = (await bonuses.allTextContents()).map(minor).reduce((total, one) => total + one, 0n);
  // The pool of Prague, to the last haler.
  expect(sum).toBe(6_000_000n);
  await expect(table(page, "Grades").locator("tfoot")).toContainText("60,000.00");
});

test("without a period in the address the newest scored one is shown; the whole bank is paid its pools", async ({ page }) => {
  await page.goto("/scorecards");
  await expect(page).toHaveURL(/period=1993-Q4/);
  await expect(page.getByText("415,000.00").first()).toBeVisible();
  await page.getByText("The figures as a table").first().click();
  await expect(table(page, "How grades are spread").locator("tfoot")).toContainText("107");
});

test("the table can be searched and filtered, and leads to a manager's card", async ({ page }) => {
  await page.goto("/scorecards?period=1993-Q4");
  await page.getByRole("combobox", { name: "Grade" }).selectOption("9");
  await expect(rows(page, "Grades")).toHaveCount(4);
  await page.getByRole("searchbox").first().fill("Radek Marek");
  await table(page, "Grades").getByRole("link", { name: "Radek Marek", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Scorecard of Radek Marek" })).toBeVisible();
});

test("a card says how its grade came about, and its contributions make the score", async ({ page }) => {
  await page.goto("/scorecards/M001?period=1993-Q4");
  await expect(page.getByText("Grade 8: score 101.78 lies in [100, 108).")).toBeVisible();
  await expect(page.getByText(/The gate “client care” was passed: rated 79, not below 55\./)).toBeVisible();
  const parts = rows(page, "Metrics").getByRole("link", { name: /explain the Score of/ });
  const sum = (await parts.allTextContents()).map(minor).reduce((total, one) => total + one, 0n);
  expect(sum).toBe(10_178n);
  await expect(page.getByText("The pool of Prague holds 60,000.00.")).toBeVisible();
});

test("what would lift to the next grade: one figure for each metric that is enough alone", async ({ page }) => {
  await page.goto("/scorecards/M001?period=1993-Q4");
  await expect(page.getByRole("heading", { name: "What would lift to grade 9" })).toBeVisible();
  // To 108 points 6.22 are missing: at a weight of 30 % that is 20.74 points of margin and income, at 50 points for each time its plan.
  const margin = rows(page, "Figures that lift to the next grade").filter({ hasText: "Margin and income" });
  await expect(margin).toContainText("3,116.77");
  await expect(margin).toContainText("+713.16");
  await expect(page.getByText(/Contacts, .*: not alone; even the most points of the curve are too few\./)).toBeVisible();
});

test("a gate that binds is named, and no figure is promised", async ({ page }) => {
  await page.goto("/scorecards/M003?period=1993-Q4");
  await expect(page.getByText("Capped at grade 7 by the gate “client care”: rated 48, below 55.")).toBeVisible();
  await expect(page.getByText(/No figure lifts to grade 8 while the gate “client care” stands/)).toBeVisible();
  await expect(table(page, "Figures that lift to the next grade")).toHaveCount(0);
});

test("score, grade and bonus open their derivation", async ({ page }) => {
  await page.goto("/scorecards/M001?period=1993-Q4");
  for (const [metric, value] of [
    ["Score", "101.78"],
    ["Grade", "4"],
    ["Bonus", "2,973.44"],
  ] as const) {
    await page
      .getByRole("link", { name: `${value}: explain the ${metric} of Adam Novak` })
      .first()
      .click();
    await expect(
      panel(page)
        .getByRole("heading", { name: new RegExp(metric) })
        .first(),
    ).toBeVisible();
    await expect(panel(page).getByRole("treeitem").first()).toBeVisible({ timeout: 15_000 });
    await page.keyboard.press("Escape");
    await expect(panel(page)).toHaveCount(0);
  }
});

test("grades go back in time, with a table behind the charts", async ({ page }) => {
  await page.goto("/scorecards/M001?period=1993-Q4");
  await page.getByText("The figures as a table").last().click();
  await expect(rows(page, "Grades so far").last()).toContainText("Q4 1993");
});

test("a period that no scorecard is made for says so, and leads to those that are scored", async ({ page }) => {
  await page.goto("/scorecards?period=1993-06");
  await expect(page.getByRole("heading", { name: "No scorecard is made for periods like June 1993" })).toBeVisible();
  await expect(page.getByRole("link", { name: "See the rules" })).toHaveAttribute("href", "/rules");
  await page.getByRole("main").getByRole("link", { name: "Q4 1993" }).click();
  await expect(table(page, "Grades")).toBeVisible();
});

test("the manager's room leads to the card and back", async ({ page }) => {
  await page.goto("/managers/M001?period=1993-Q4");
  await page.getByRole("main").getByRole("link", { name: "Scorecard", exact: true }).click();
  await expect(page).toHaveURL(/\/scorecards\/M001\?period=1993-Q4/);
  await page.getByRole("link", { name: "Contribution and timeline" }).click();
  await expect(page).toHaveURL(/\/managers\/M001\?period=1993-Q4/);
});

test("a card with a metric that could not be scored can be used by everybody and looks right", async ({ page }) => {
  await page.goto("/scorecards/M025?period=1993-Q4");
  await expect(rows(page, "Metrics").getByText(/“Workload completed” has no figure/)).toBeVisible();
  await expect(rows(page, "Metrics").filter({ hasText: "Contacts" })).toContainText("27.78%");
  await page.waitForLoadState("networkidle");
  await expectGoodForEverybody(page);
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { onScreen } from "./support/known-credit.ts";
import { panel } from "./support/panel.ts";

const METRICS = { margin: "Margin", adb: "Average balance", closing: "Closing balance", income: "Income" } as const;
const JUNE = "/?period=1993-06";

/** A column of the independently computed credit of June 1993, added up over all holders. */
function bankTotal(column: string): string {
  const [head = "", ...rows] = readFileSync(path.join(import.meta.dirname, "../examples/cases/berka-credit-1993-06.csv"), "utf8")
    .trimEnd()
    .split("\n");
  const index = head.split(",").indexOf(column);
  const minor = rows.reduce((sum, row) => sum + BigInt((row.split(",")[index] ?? "").replace(".", "")), 0n);
  return `${minor / 100n}.${String(minor % 100n).padStart(2, "0")}`;
}

const room = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test("the product opens on the newest period, and the address says which", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/\?period=\d{4}/);
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
});

test("each total of the bank is the sum of what was computed independently, and explains itself", async ({ page }) => {
  await page.goto(JUNE);
  for (const [column, metric] of Object.entries(METRICS)) {
    const total = onScreen(bankTotal(column));
    await page.getByRole("link", { name: `${total}: explain the ${metric}`, exact: true }).click();
    await expect(panel(page).getByText(`${total} CZK`).first()).toBeVisible();
  }
});

test("a difference to the month before opens both months", async ({ page }) => {
  await page.goto(JUNE);
  await page.getByRole("link", { name: /explain the difference of the Margin to May 1993$/ }).click();
  await expect(page).toHaveURL(/against:1993-05/);
  await expect(panel(page)).toBeVisible();
});

test("a click goes down into a region, and the path leads back up", async ({ page }) => {
  await page.goto(JUNE);
  await page.getByRole("link", { name: /^north Moravia/ }).click();
  await expect(page).toHaveURL(/unit=R08/);
  await expect(page.getByRole("heading", { level: 1, name: "north Moravia" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Ostrava - mesto/ })).toBeVisible();
  await page.getByRole("navigation", { name: "Where this unit stands" }).getByRole("link", { name: "Czech Bank" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
});

test("the chart has a table behind it, in which a month that is not calculated is a dash", async ({ page }) => {
  await page.goto("/?period=1993-02");
  await page.getByText("The figures as a table").click();
  const table = page.getByRole("table", { name: "The last periods" });
  await expect(table.getByRole("row", { name: /December 1992/ })).toContainText("–");
  await table.getByRole("link", { name: /explain the Margin of January 1993/ }).click();
  await expect(page).toHaveURL(/explain=margin,period:1993-01/);
});

test("what is unassigned is said, shown and explained", async ({ page }) => {
  await page.goto(JUNE);
  await expect(page.getByText(/^House accounts hold [\d,.]+ CZK of margin \([\d.]+% of it\)/)).toBeVisible();
  await room(page, "House accounts")
    .getByRole("link", { name: /explain the unassigned Margin, Current account, Hl.m. Praha/ })
    .click();
  await expect(page).toHaveURL(/explain=margin,house,booked:D01,product:CUR/);
  await expect(panel(page)).toBeVisible();
});

test("the proof opens from its sentence", async ({ page }) => {
  await page.goto(JUNE);
  await page.getByRole("link", { name: "See the lines" }).click();
  await expect(page).toHaveURL(/\/runs\/1993-06\/proof\?version=\d+/);
  await expect(page.getByText(/lines, each equal to the last minor unit/)).toBeVisible();
});

test("what changed is told in sentences", async ({ page }) => {
  await page.goto(JUNE);
  await expect(room(page, "What changed").getByRole("listitem").first()).toBeVisible();
});

test("a unit that is none says so", async ({ page }) => {
  await page.goto(`${JUNE}&unit=NOWHERE`);
  await expect(page.getByRole("heading", { name: /NOWHERE/ })).toBeVisible();
});

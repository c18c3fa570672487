import { expect, type Page, test } from "@playwright/test";
import { headline, openToSource, panel, sidewaysScroll } from "./support/panel.ts";

/** DL5314: 96,396.00 CZK, three members, agreed: equal. */
async function openDeal(page: Page): Promise<void> {
  await page.goto("/deals/DL5314");
  await expect(page.getByRole("heading", { level: 1, name: "Loan 5314" })).toBeVisible();
}

test("a deal is found among the team deals by a member's name, and opens", async ({ page }) => {
  await page.goto("/deals");
  await expect(page.getByRole("table", { name: "Team deals" })).toBeVisible();
  await page.getByRole("searchbox").first().fill("Loan 5314");
  const rows = page.locator("main tbody tr:not([aria-hidden])");
  await expect(rows).toHaveCount(1);
  await rows.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/deals\/DL5314/);
  await expect(page.getByRole("heading", { level: 1, name: "Loan 5314" })).toBeVisible();
});

test("a row of the list is a line or two; who is not named in it is found, and read out", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/deals");
  const rows = page.locator("main tbody tr:not([aria-hidden])");
  await expect(rows).toHaveCount(38);
  const heights = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
  expect(Math.max(...heights)).toBeLessThan(56);
  // Ondrej Svoboda is the third of three.
  await page.getByRole("searchbox").first().fill("DL5314");
  await expect(rows).toHaveCount(1);
  await expect(rows.getByRole("cell", { name: "Radek Marek, Petra Svoboda, Ondrej Svoboda" })).toBeVisible();
  await expect(rows).toContainText("+1");
  await page.getByRole("searchbox").first().fill("Ondrej Svoboda");
  await expect(rows.filter({ hasText: "Loan 5314" })).toHaveCount(1);
  await rows.getByRole("link", { name: /amount of the deal DL5314/ }).click();
  await expect(headline(page)).toContainText("96,396.00");
  await openToSource(page, "deals.csv");
});

test("every scheme stands beside the agreed one; those that cannot be computed say why", async ({ page }) => {
  await openDeal(page);
  const table = page.getByRole("table", { name: "Every scheme side by side" });
  for (const name of ["Lowest", "Highest", "Equal (agreed)", "Fixed shares", "Time decay"])
    await expect(table.getByRole("columnheader", { name })).toBeVisible();
  await expect(table.getByRole("link", { name: /^32,132\.00: share of Radek Marek by the scheme Equal/ })).toBeVisible();
  await page.getByText(/schemes cannot be computed, and why/).click();
  await expect(page.getByText(/needs to know what parts of the team would have achieved/).first()).toBeVisible();
  expect(await sidewaysScroll(page)).toBe(0);
});

test("a cell opens its derivation, down to the touches", async ({ page }) => {
  await openDeal(page);
  const cell = page.getByRole("link", { name: /share of Ondrej Svoboda by the scheme Per touch/ });
  const amount = (await cell.textContent()) ?? "no amount";
  await cell.click();
  await expect(page).toHaveURL(/explain=deal_share/);
  await expect(panel(page)).toContainText(amount);
  await expect(panel(page)).toContainText("Share of a deal");
  // Down: the amount's product, the share, the weight, its touches.
  for (const step of [/times the deal's amount/, /^Share of Ondrej Svoboda/, /2 touches/]) {
    const row = panel(page).getByRole("treeitem", { name: step }).last();
    await expect(row).toBeVisible();
    if ((await row.getAttribute("aria-expanded")) === "false") await row.click();
  }
  await expect(panel(page).getByText("activities.csv").first()).toBeVisible();
});

test("a changed copy shows who gains and who loses, and the record stays", async ({ page }) => {
  await openDeal(page);
  const result = page.getByRole("table", { name: "Gains and losses" });
  const out = page.getByRole("checkbox", { name: "Take out Ondrej Svoboda" });
  // A click before the page's scripts have come does nothing.
  await expect(async () => {
    await out.check();
    await page.getByRole("button", { name: "Work it out" }).click({ timeout: 1_000 });
    await expect(result).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
  await expect(result).toContainText("48,198.00");
  await expect(result).toContainText("+16,066.00");
  await expect(page.getByText("Ondrej Svoboda would lose.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("table", { name: "Every scheme side by side" }).getByText("Ondrej Svoboda")).toBeVisible();
});

test("the guide explains each scheme with a worked example", async ({ page }) => {
  await page.goto("/deals");
  await page.getByRole("link", { name: "Guide to the schemes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Guide to the split schemes" })).toBeVisible();
  const shapley = page.getByRole("region", { name: "Shapley value" });
  await expect(shapley).toContainText("averaged over all orders");
  await expect(shapley).toContainText("550.00");
  expect(await sidewaysScroll(page)).toBe(0);
});

test("a deal that is not there is said to be missing", async ({ page }) => {
  await page.goto("/deals/NOTHING");
  await expect(page.getByText("There is no deal “NOTHING” that you may see.")).toBeVisible();
});

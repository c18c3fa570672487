import { expect, type Page, test } from "@playwright/test";
import { importedLine, knownCredit, onScreen } from "./support/known-credit.ts";
import { openToSource, panel, steps } from "./support/panel.ts";

const METRICS = { margin: "Margin", adb: "Average balance", closing: "Closing balance", income: "Income" } as const;

/** The figure of a column in the line of a manager's current account. */
const figureOf = (page: Page, metric: string, value: string) =>
  page.getByRole("link", { name: `${value}: explain the ${metric}, Current account`, exact: false });

for (const manager of ["M001", "M007"]) {
  for (const [column, metric] of Object.entries(METRICS)) {
    test(`${metric} of ${manager} is the known one, and opens down to an imported row`, async ({ page }) => {
      const [line] = knownCredit(manager);
      const value = onScreen(line?.[column as keyof typeof METRICS] ?? "");
      await page.goto(`/managers/${manager}?period=1993-06`);
      await figureOf(page, metric, value).click();
      await expect(panel(page).getByText(`${value} CZK`)).toBeVisible();
      if (value === "0.00") return;
      const file = column === "income" ? "income.csv" : "balances.csv";
      const source = await openToSource(page, file);
      // What the explanation says of the row is what the file says in that very line.
      const amount = importedLine(file, source.line).split(",")[column === "income" ? 3 : 2];
      expect(source.text).toContain(onScreen(amount ?? "no such line"));
    });
  }
}

test("known values of the case file: M001 earned 552.81 on current accounts", async ({ page }) => {
  await page.goto("/managers/M001?period=1993-06");
  await expect(figureOf(page, "Margin", "552.81")).toBeVisible();
  expect(knownCredit("M001")[0]?.margin).toBe("552.81");
});

test("totals and activities explain themselves too", async ({ page }) => {
  await page.goto("/managers/M001?period=1993-06");
  await page.getByRole("link", { name: "552.81: explain the Margin in all" }).first().click();
  await expect(panel(page).getByText("552.81 CZK")).toBeVisible();
  await page.goto("/managers/M001?period=1993-06");
  await page.getByRole("link", { name: "3: explain the activities of the kind proposal" }).click();
  await expect(panel(page).getByText("kind proposal")).toBeVisible();
  const { line, text } = await openToSource(page, "activities.csv");
  const [id = "?", who, , , kind] = importedLine("activities.csv", line).split(",");
  expect([who, kind]).toEqual(["M001", "proposal"]);
  expect(text).toContain(id);
});

test("a share of a deal is explained by the split that was agreed", async ({ page }) => {
  await page.goto("/managers/M045?period=1993-07");
  await page.getByRole("link", { name: /^120\.49: explain the Margin, Consumer loan/ }).click();
  await expect(page).toHaveURL(/explain=margin&product=LOAN&unit=D30&currency=CZK&source=split$/);
  await expect(panel(page).getByText("120.49 CZK")).toBeVisible();
  await steps(page).filter({ hasText: "Margin from" }).click();
  await expect(steps(page).filter({ hasText: "Share of M045" })).toContainText("33.3333%");
});

test("the address of an open explanation can be sent to a colleague", async ({ page }) => {
  await page.goto("/managers/M001?period=1993-06&explain=margin&product=CUR&unit=D01");
  await expect(panel(page).getByText("June 1993 · Current account · booked in Hl.m. Praha")).toBeVisible();
  await expect(panel(page).getByText("552.81 CZK")).toBeVisible();
  await panel(page).getByRole("button", { name: "Close the explanation" }).click();
  await expect(page).toHaveURL(/\/managers\/M001\?period=1993-06$/);
  await page.goBack();
  await expect(panel(page)).toBeVisible();
});

test("the open steps can be copied as text", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/managers/M001?period=1993-06&explain=margin&product=CUR&unit=D01");
  await panel(page).getByRole("button", { name: "Copy as text" }).click();
  await expect(panel(page).getByRole("button", { name: "Copied" })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^552\.81 CZK {2}Margin of M001 in 1993-06\n {2}552\.81 {2}CUR booked in D01/);
  expect(text).toContain(page.url());
});

test("a figure that is not there says so, with a second chance", async ({ page }) => {
  await page.goto("/managers/M001?period=1993-06&explain=margin&product=NONE");
  await expect(panel(page).getByRole("alert")).toContainText("Nothing was credited there in 1993-06");
  await expect(panel(page).getByRole("button", { name: "Try again" })).toBeVisible();
});

test("a server that cannot be reached is reported, and trying again works", async ({ page }) => {
  await page.goto("/managers/M001?period=1993-06");
  await page.route("**/api/trpc/**", (route) => route.abort());
  await figureOf(page, "Margin", "552.81").click();
  await expect(panel(page).getByRole("alert")).toBeVisible({ timeout: 20_000 });
  await page.unroute("**/api/trpc/**");
  await panel(page).getByRole("button", { name: "Try again" }).click();
  await expect(panel(page).getByText("552.81 CZK")).toBeVisible();
});

test("steps that did not come along with a large explanation are fetched when they are opened", async ({ page }) => {
  // The example bank has no explanation large enough to be cut, so the first answer is cut here, as the server would.
  await page.route("**/api/trpc/explanation.get*", async (route) => {
    const response = await route.fetch();
    const [answer] = await response.json();
    if (!route.request().url().includes("path")) for (const line of answer.result.data.step.children) line.children = [];
    await route.fulfill({ response, json: [answer] });
  });
  await page.goto("/managers/M001?period=1993-06&explain=margin&product=CUR&unit=D01");
  await expect(steps(page)).toHaveCount(1);
  await steps(page).first().click();
  await expect(steps(page).filter({ hasText: "Account A2 of client C2" })).toBeVisible();
  await openToSource(page, "balances.csv");
});

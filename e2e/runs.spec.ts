import { expect, type Page, test } from "@playwright/test";
import { expectGoodForEverybody } from "./support/axe.ts";
import { panel } from "./support/panel.ts";

const table = (page: Page, name: string) => page.getByRole("table", { name, exact: true });

/** Chooses in the last table's filter; before the page is awake a choice would be lost. */
async function choose(page: Page, filter: string, value: string): Promise<void> {
  const select = page.getByRole("combobox", { name: filter }).last();
  await expect(async () => {
    await select.selectOption(value);
    await expect(page.getByText(/^\d+ of \d+ rows$/)).toBeVisible({ timeout: 500 });
  }).toPass();
}

test("every calculated period is listed, with what happened since", async ({ page }) => {
  await page.goto("/runs");
  await expect(table(page, "Calculated periods").getByRole("row", { name: /June 1993/ })).toBeVisible();
  await table(page, "Calculated periods").getByRole("link", { name: "June 1993" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Runs of June 1993" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Version 1", exact: true })).toBeVisible();
});

test("a quarter is calculated from the browser, and its run can be opened", async ({ page }) => {
  await page.goto("/runs");
  await page.getByRole("button", { name: "Choose a period …" }).click();
  const dialog = page.getByRole("dialog", { name: "Calculate a period" });
  await dialog.getByRole("combobox", { name: "Period" }).selectOption("1993-Q1");
  await dialog.getByRole("button", { name: "Calculate", exact: true }).click();
  await expect(page.getByText(/Q1 1993, version \d+: .* lines of proof, each equal to the last minor unit\./)).toBeVisible({
    timeout: 45_000,
  });
  // What is watched stands in the address: loading the page again still says what came of it.
  await page.reload();
  await page.getByRole("link", { name: /^Q1 1993, version \d+$/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Runs of Q1 1993" })).toBeVisible();
});

test("a stored version is verified, bit for bit", async ({ page }) => {
  await page.goto("/runs/1993-02");
  await page.getByRole("button", { name: "Verify version 1" }).click();
  await expect(page.getByText(/February 1993, version 1: bit for bit the same/)).toBeVisible({ timeout: 45_000 });
});

test("two months are compared: the largest difference first, and each explains itself", async ({ page }) => {
  await page.goto("/runs/compare?before=1993-05v1&after=1993-06v1");
  await expect(page.getByText("May 1993 and June 1993 are different periods", { exact: false })).toBeVisible();
  const differences = await table(page, "Differences by manager")
    .getByRole("link", { name: /explain the difference/ })
    .allTextContents();
  const sizes = differences.slice(0, 10).map((text) => Math.abs(Number(text.replace(/[^\d.]/g, ""))));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  await table(page, "Differences by product")
    .getByRole("link", { name: /explain the difference of the Margin, Current account/ })
    .click();
  await expect(page).toHaveURL(/against:1993-05/);
  await expect(panel(page)).toBeVisible();
});

test("a manager without credit before is named as new", async ({ page }) => {
  await page.goto("/runs/compare?before=1993-01v1&after=1993-02v1");
  // The largest differences are drawn first; who is new may stand further down.
  await choose(page, "New or gone", "new");
  await expect(table(page, "Differences by manager").getByText("new", { exact: true }).first()).toBeVisible();
});

test("the proof shows every line, and can be narrowed to one figure", async ({ page }) => {
  await page.goto("/runs/1993-06/proof?version=1");
  await expect(page.getByText(/^308 lines, each equal to the last minor unit/)).toBeVisible();
  await choose(page, "Figure", "Margin");
  await expect(page.getByText("77 of 308 rows")).toBeVisible();
});

test("a version that does not exist says what to do", async ({ page }) => {
  await page.goto("/runs/1993-06/proof?version=999");
  await expect(page.getByRole("heading", { name: /1993-06 has no version 999/ })).toBeVisible();
  await page.goto("/runs/compare?before=1993-05v1&after=1993-06v999");
  await expect(page.getByRole("alert").filter({ hasText: "1993-06 has no version 999" })).toBeVisible();
});

for (const [room, address] of Object.entries({
  compare: "/runs/compare?before=1993-05v1&after=1993-06v1",
  proof: "/runs/1993-06/proof?version=1",
})) {
  test(`${room} can be used by everybody and looks right`, async ({ page }) => {
    await page.goto(address);
    await page.waitForLoadState("networkidle");
    await expectGoodForEverybody(page);
  });
}

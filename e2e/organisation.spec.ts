import { expect, type Page, type TestInfo, test } from "@playwright/test";
import { sidewaysScroll } from "./support/panel.ts";

/** Both screen sizes run at the same time on one bank: each has managers and codes of its own, and takes back what it stored. */
const people = ({ project }: TestInfo) =>
  project.name === "desktop"
    ? { giver: "Tomas Maly (M003)", taker: "Radek Kucera (M005)", posted: "Monika Moravec", unit: "E2ED" }
    : { giver: "Ivan Cerny (M007)", taker: "Ondrej Jelinek (M008)", posted: "Lenka Novotny", unit: "E2EP" };

async function choose(page: Page, label: string, name: string): Promise<void> {
  const field = page.getByRole("combobox", { name: label, exact: true });
  const option = page.getByRole("option", { name });
  // Typed before the page's script has come, it would find nothing: then it is typed again.
  await expect(async () => {
    await field.fill("");
    await field.fill(name);
    await expect(option).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await option.click();
}

test("the tree of units shows who is posted and what is booked, and a unit its postings and house account", async ({ page }) => {
  await page.goto("/organisation?date=1993-06-30");
  await expect(page.getByRole("rowheader", { name: "Czech Bank" })).toBeVisible();
  await page.getByRole("link", { name: "Hl.m. Praha", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hl.m. Praha" })).toBeVisible();
  await expect(page.getByText(/House account in February 1994/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Postings so far" })).toBeVisible();
  expect(await sidewaysScroll(page)).toBe(0);
});

test.describe.configure({ timeout: 120_000 });

test("a handover shows what it changes before it is made, sums to zero, and can be taken back", async ({ page }, info) => {
  const { giver, taker } = people(info);
  await page.goto("/organisation/handover?date=1994-02-15");
  await choose(page, "From", giver);
  await choose(page, "To", taker);
  await page.getByRole("button", { name: "Show the effect" }).click();
  const effect = page.getByRole("table", { name: "Changes by holder" });
  await expect(effect).toBeVisible({ timeout: 30_000 });
  await expect(effect.locator("tfoot")).toContainText("0.00");
  await expect(effect).toContainText(giver.replace(/ \(.*/, ""));
  await page.getByText("Latest period", { exact: true }).click();
  await expect(page.getByText(/February 1994, handed over on Feb 1, 1994/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Make this handover" }).click();
  await expect(page.getByText(/rows stored as import \d+/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("link", { name: "Calculate again" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Everything stands as it did before.")).toBeVisible({ timeout: 30_000 });
  expect(await sidewaysScroll(page)).toBe(0);
});

test("a part that is none is refused in words, and what was filled in stays", async ({ page }, info) => {
  const { giver, taker } = people(info);
  await page.goto("/organisation/handover?date=1994-02-15");
  await choose(page, "From", giver);
  await choose(page, "To", taker);
  await page.getByLabel("Part").fill("2");
  await page.getByRole("button", { name: "Show the effect" }).click();
  await expect(page.getByText(/“2” is not a part/)).toBeVisible();
  await expect(page.getByRole("combobox", { name: "To", exact: true })).toHaveValue(taker);
});

test("a posting and a unit are shown before they are stored, and undone", async ({ page }, info) => {
  const { posted, unit } = people(info);
  await page.goto("/organisation?view=managers&date=1994-02-28");
  await page.getByRole("searchbox").first().fill(posted);
  await page
    .getByRole("button", { name: `Post ${posted} elsewhere` })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/since Jan 1, 1993$/)).toBeVisible();
  await dialog.getByLabel("Unit").selectOption({ value: "R01" });
  await dialog.getByLabel("First day that counts").fill("1994-03-01");
  await dialog.getByRole("button", { name: "Show what will be stored" }).click();
  await expect(dialog.getByRole("table", { name: "Rows to be stored" })).toContainText("1994-03-01");
  await dialog.getByRole("button", { name: "Store these 2 rows" }).click();
  await expect(dialog.getByText(/^2 rows stored as import \d+$/)).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole("button", { name: "Undo" }).click();
  await expect(dialog.getByText("Taken back")).toBeVisible({ timeout: 30_000 });

  await page.goto("/organisation?date=1994-02-28");
  await page.getByRole("button", { name: "Add a unit" }).click();
  await dialog.getByRole("button", { name: "Show what will be stored" }).click();
  await expect(dialog.getByText("Fill this in.").first()).toBeVisible();
  await dialog.getByLabel("Code").fill(unit);
  await dialog.getByLabel("Name").fill("A new office");
  await dialog.getByLabel("Kind").fill("office");
  await dialog.getByLabel("Belongs to").selectOption({ value: "CB" });
  await dialog.getByRole("button", { name: "Show what will be stored" }).click();
  await dialog.getByRole("button", { name: "Store this row" }).click();
  await expect(dialog.getByText(/^One row stored as import \d+$/)).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole("button", { name: "Undo" }).click();
  await expect(dialog.getByText("Taken back")).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(dialog).toBeHidden();
});

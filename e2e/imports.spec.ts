import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectGoodForEverybody } from "./support/axe.ts";
import { ownServer } from "./support/own-server.ts";

test.describe.configure({ mode: "serial" });

const BERKA = path.join(import.meta.dirname, "../examples/berka");

let server: Awaited<ReturnType<typeof ownServer>>;

test.beforeAll(async () => {
  server = await ownServer();
});

test.afterAll(() => server.close());

test.beforeEach(({ page }) => page.goto(`${server.url}/imports`));

const textFile = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const waiting = (page: Page): Locator =>
  page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: /^(Remove|Hide)$/ }) });
const choose = (page: Page, ...files: Parameters<Locator["setInputFiles"]>[0][]) =>
  page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(files.flat() as never);

test("a folder's worth of files is put in order and imported, one after another", async ({ page }) => {
  await choose(page, ...["accounts", "products", "clients", "units"].map((kind) => path.join(BERKA, `${kind}.csv`)));
  await expect(waiting(page)).toHaveCount(4);
  const names = await waiting(page).evaluateAll((rows) => rows.map((row) => row.querySelector("p")?.textContent));
  expect(names.at(-1)).toBe("accounts.csv");
  await expect(page.getByText(/Will be checked once these are in: .*units\.csv/)).toBeVisible();
  await page.getByRole("button", { name: "Import 4 files in this order" }).click();
  await expect(page.getByText(/entered\./)).toHaveCount(4, { timeout: 30_000 });
  await expect(page.getByRole("table", { name: "List of imports" }).getByRole("row")).toHaveCount(5);
});

test("a file is checked before anything enters; its faults can be taken away, and its valid rows let in", async ({ page }) => {
  await choose(page, textFile("more clients.csv", "code,name,kind\nX1,One,person\nX2,,person\nX3,Three\n"));
  const row = waiting(page);
  await expect(row.getByText("2 rows are at fault: import all or nothing, and nothing of the file enters.")).toBeVisible();
  await expect(row.getByRole("row", { name: /^3 name .*There is no value, and one is needed/ })).toBeVisible();
  await expectGoodForEverybody(page);
  const download = page.waitForEvent("download");
  await row.getByRole("link", { name: "Download these rows" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("more clients.refused.csv");
  const text = readFileSync(await file.path(), "utf8");
  expect(text).toContain('code,name,kind,line,reason\nX2,,person,3,"name: There is no value');
  await row.getByRole("button", { name: "Import the valid row" }).click();
  await row.getByRole("link", { name: /^Open import/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "more clients.csv" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "2 rows kept out" })).toBeVisible();
  await expectGoodForEverybody(page);
});

test("a bank's own export is mapped with its rows in view, and the profile is there for the next file", async ({ page }) => {
  const rows = (day: string) => `Konto;Datum;Saldo\nA2;${day}.01.1994;1.234,50\nA2;31.02.1994;12,00\n`;
  await choose(page, textFile("saldo.csv", rows("03")));
  await waiting(page).getByRole("combobox", { name: "What saldo.csv holds" }).selectOption({ label: "Balances" });
  await page.getByRole("link", { name: "Build a profile" }).click();
  const preview = page.getByRole("table", { name: "Rows of the file" });
  await expect(preview.getByRole("cell", { name: "1234.50" })).toBeVisible();
  await expect(page.getByText("1 thing is still missing.")).toBeVisible();
  await page.getByRole("combobox", { name: "Where account comes from" }).selectOption({ label: "Konto" });
  await expect(preview.getByRole("columnheader", { name: "account", exact: true })).toBeVisible();
  await expect(page.getByText("1 thing is still missing.")).toBeHidden();
  await page.getByRole("combobox", { name: "How days are written in date" }).selectOption("MM/DD/YYYY");
  await expect(page.getByText("2 faults in the rows below")).toBeVisible();
  await page.getByRole("combobox", { name: "How days are written in date" }).selectOption("DD.MM.YYYY");
  await expect(preview.getByText("is a day that does not exist")).toBeVisible();
  await expectGoodForEverybody(page);
  await page.getByRole("textbox", { name: "Name of the profile" }).fill("Core system");
  await page.getByRole("button", { name: "Save and use it" }).click();

  await expect(waiting(page).getByText(/1 row is at fault/)).toBeVisible();
  await waiting(page).getByRole("button", { name: "Import the valid row" }).click();
  await expect(waiting(page).getByText("Balances entered.")).toBeVisible();
  await choose(page, textFile("next day.csv", rows("04")));
  const next = waiting(page).filter({ hasText: "next day.csv" });
  await expect(next.getByRole("combobox", { name: "How next day.csv is written" })).toHaveValue("Core system");
  await next.getByRole("button", { name: "Remove" }).click();
  await expect(next).toHaveCount(0);
});

test("an import is taken back after its dialog has said what that comes to", async ({ page }) => {
  await page.getByRole("link", { name: "saldo.csv" }).click();
  await page.getByRole("button", { name: "Withdraw" }).click();
  const dialog = page.getByRole("dialog").filter({ has: page.getByRole("button", { name: "Withdraw" }) });
  await expect(dialog.getByText("1 fact will no longer stand.")).toBeVisible();
  await expectGoodForEverybody(page);
  await dialog.getByRole("button", { name: "Withdraw" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("withdrawn", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Withdraw" })).toHaveCount(0);
});

test("an import that others need says which, and stays", async ({ page }) => {
  await page.getByRole("link", { name: "units.csv" }).click();
  await page.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByRole("alert")).toContainText(/standing .+ name units that would be gone/);
  await expect(page.getByRole("dialog").getByRole("button", { name: "Withdraw" })).toHaveCount(0);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("withdrawn", { exact: true })).toHaveCount(0);
});

test("a file that cannot be sent says so, keeps its place, and is sent again", async ({ page }) => {
  await page.route("**/api/upload?*", (route) => route.abort());
  await choose(page, textFile("clients later.csv", "code,name,kind\nY1,One,person\n"));
  await expect(page.getByRole("alert").filter({ hasText: "The server could not be reached" })).toBeVisible();
  await page.unroute("**/api/upload?*");
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(waiting(page).filter({ hasText: "clients later.csv" }).getByRole("button", { name: "Import" })).toBeVisible();
});

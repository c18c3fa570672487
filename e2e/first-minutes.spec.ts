import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { expectGoodForEverybody } from "./support/axe.ts";
import { ownServer } from "./support/own-server.ts";

test.describe.configure({ mode: "serial" });

const BERKA = path.join(import.meta.dirname, "../examples/berka");
const NEEDED = ["units", "managers", "products", "clients", "accounts", "assignments", "balances", "rates"];

let server: Awaited<ReturnType<typeof ownServer>>;

test.beforeAll(async () => {
  server = await ownServer();
});

test.afterAll(() => server.close());

/** What another system, or the command line, would bring in meanwhile. */
const bring = async (page: Page, kind: string): Promise<void> => {
  const data = readFileSync(path.join(BERKA, `${kind}.csv`));
  const response = await page.request.post(`${server.url}/api/import/${kind}`, { headers: { "x-meritledger": "1" }, data });
  expect(await response.json()).toMatchObject({ status: "imported" });
};

test("an empty database greets in every room, with three ways to begin", async ({ page }) => {
  for (const address of ["/", "/leaderboard?period=1993-06", "/products", "/setup"]) {
    await page.goto(server.url + address);
    await expect(page.getByRole("heading", { level: 1, name: "Welcome to Meritledger" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Load the example bank" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Import files" })).toHaveAttribute("href", "/imports");
  }
  await page.getByText("Show the commands").click();
  await expect(page.getByText(`"${server.url}/api/import/balances?name=balances.csv"`)).toBeVisible();
  await expect(page.getByText("0 of 8 are there.")).toBeVisible();
  await expectGoodForEverybody(page);
});

test("the checklist ticks what comes in, and offers the first calculation when it is possible", async ({ page }) => {
  await page.goto(server.url);
  await bring(page, "units");
  await expect(page.getByText("1 of 8 are there.")).toBeVisible();
  for (const kind of NEEDED.slice(1)) await bring(page, kind);
  await expect(page.getByText("8 of 8 are there.")).toBeVisible();
  await page.getByRole("combobox", { name: "Period to calculate" }).selectOption({ label: "June 1993" });
  await expectGoodForEverybody(page);
  await page.getByRole("button", { name: "Calculate June 1993" }).click();
  await expect(page).toHaveURL(/\/leaderboard\?period=1993-06$/, { timeout: 30_000 });
  await expect(page.getByRole("table")).toBeVisible();
});

test("the example bank is loaded with one click, and its board opens", async ({ page }) => {
  test.slow();
  const empty = await ownServer();
  try {
    await page.goto(empty.url);
    await page.getByRole("button", { name: "Load the example bank" }).click();
    await expect(page.getByRole("progressbar")).toBeVisible();
    await expect(page).toHaveURL(/\/leaderboard\?period=1994-02$/, { timeout: 120_000 });
    await expect(page.getByRole("table")).toBeVisible();
  } finally {
    await empty.close();
  }
});

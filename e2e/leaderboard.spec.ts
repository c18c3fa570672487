import { expect, test } from "@playwright/test";
import { panel, sidewaysScroll } from "./support/panel.ts";

const rows = "main tbody tr";

test("the board can be turned to another metric, period and unit, and its address sent on", async ({ page, browser }) => {
  await page.goto("/leaderboard?period=1993-06");
  await expect(page.getByText(/^Margin of 107 managers in the whole bank, June 1993, in CZK\./)).toBeVisible();
  await page.getByText("Average balance", { exact: true }).click();
  await expect(page.getByRole("columnheader", { name: "Average balance" })).toBeVisible();
  await page.getByRole("combobox", { name: "Unit" }).selectOption({ value: "R01" });
  await expect(page.getByText(/^Average balance of \d+ managers in Prague, June 1993/)).toBeVisible();
  await page.getByRole("combobox", { name: "Period" }).selectOption({ label: "May 1993" });
  await expect(page.getByText(/in Prague, May 1993, in CZK\..* since April 1993/)).toBeVisible();
  await expect(page).toHaveURL(/\?period=1993-05&metric=adb&unit=R01$/);

  const first = await page.locator(rows).first().textContent();
  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  expect(await other.locator(rows).first().textContent()).toBe(first);
  await other.close();

  await page.goBack();
  await expect(page.getByText(/in Prague, June 1993/)).toBeVisible();
});

test("without a period the newest is shown, and named in the address", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/leaderboard\?period=1994-02$/);
});

test("equal figures share a rank, and the next rank counts them all", async ({ page }) => {
  await page.goto("/leaderboard?period=1993-06&metric=income");
  await expect(page.locator(rows).first()).toBeVisible();
  const ranks = (
    await page.locator(`${rows} td:first-child`).evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent ?? ""))
  ).map((text) => text.trim());
  const tied = ranks.filter((rank) => rank.startsWith("="));
  expect(tied.length).toBeGreaterThan(1);
  for (const [index, rank] of ranks.entries()) {
    if (!rank.startsWith("=")) expect(rank).toBe(String(index + 1));
    else expect(ranks.indexOf(rank) + 1).toBe(Number(rank.slice(1)));
  }
});

test("a figure of the board opens its explanation, and closing it leaves the board as it was", async ({ page }) => {
  await page.goto("/leaderboard?period=1993-06&unit=R01");
  const figure = page.getByRole("link", { name: /^552\.81: explain the Margin of Adam Novak/ });
  await figure.click();
  await expect(page).toHaveURL(/unit=R01&explain=margin&manager=M001$/);
  await expect(panel(page).getByRole("heading", { name: "Margin · Adam Novak" })).toBeFocused();
  await expect(panel(page).getByText("552.81 CZK")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\?period=1993-06&unit=R01$/);
  await expect(figure).toBeFocused();
});

test("from the board to a manager and back, in the same period", async ({ page }) => {
  await page.goto("/leaderboard?period=1993-06&unit=R01");
  await page.getByRole("link", { name: "Adam Novak", exact: true }).click();
  await expect(page).toHaveURL(/\/managers\/M001\?period=1993-06$/);
  await expect(page.getByRole("heading", { level: 1, name: "Adam Novak" })).toBeVisible();
  await page.getByRole("navigation", { name: "Where you are" }).getByRole("link").click();
  await expect(page).toHaveURL(/\/leaderboard\?period=1993-06$/);
});

for (const [what, address, text] of [
  ["a period that is not calculated", "/leaderboard?period=2001-01", "2001-01 has not been calculated yet"],
  ["something that is no period", "/leaderboard?period=nonsense", "“nonsense” is not a period"],
  ["an unknown unit", "/leaderboard?period=1993-06&unit=X9", "Unit “X9” is not known"],
  ["an unknown manager", "/managers/M999?period=1993-06", "Manager “M999” is not known"],
  ["an unknown page", "/rooms/of/doom", "There is no such page"],
] as const) {
  test(`${what} is answered with what is wrong and a way out`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByText(text)).toBeVisible();
    await page.getByRole("link", { name: "Go to the leaderboard" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Leaderboard" })).toBeVisible();
  });
}

test("no page scrolls sideways", async ({ page }) => {
  for (const address of [
    "/leaderboard?period=1993-06",
    "/leaderboard?period=1993-06&explain=margin&manager=M001",
    "/managers/M001?period=1993-06",
    "/managers/M999?period=1993-06",
  ]) {
    await page.goto(address);
    await page.waitForLoadState("networkidle");
    expect(await sidewaysScroll(page), address).toBe(0);
  }
});

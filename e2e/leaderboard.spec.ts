import { expect, type Locator, type Page, test } from "@playwright/test";
import { panel, sidewaysScroll } from "./support/panel.ts";

const rows = (page: Page): Locator => page.locator("main tbody tr:not([aria-hidden])");
const text = async (locator: Locator): Promise<string> => (await locator.textContent()) ?? "";

test("the board can be turned to another metric, period and unit, and its address sent on", async ({ page, browser }) => {
  await page.goto("/leaderboard?period=1993-06");
  await expect(page.getByText(/^Margin of 107 managers in the whole bank, June 1993, in CZK\./)).toBeVisible();
  await page.getByText("Average balance", { exact: true }).click();
  await expect(page.getByRole("columnheader", { name: "Average balance" })).toBeVisible();
  await page.getByRole("combobox", { name: "Unit", exact: true }).first().selectOption({ value: "R01" });
  await expect(page.getByText(/^Average balance of \d+ managers in Prague, June 1993/)).toBeVisible();
  await page.getByRole("combobox", { name: "Period" }).selectOption({ label: "May 1993" });
  await expect(page.getByText(/in Prague, May 1993, in CZK\..* since April 1993/)).toBeVisible();
  await expect(page).toHaveURL(/\?period=1993-05&metric=adb&unit=R01$/);

  const first = await text(rows(page).first());
  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  expect(await text(rows(other).first())).toBe(first);
  await other.close();

  await page.goBack();
  await expect(page.getByText(/in Prague, June 1993/)).toBeVisible();
});

test("without a period the newest is shown, and named in the address", async ({ page }) => {
  await page.goto("/leaderboard");
  await expect(page).toHaveURL(/\/leaderboard\?period=1994-02$/);
});

test("equal figures share a rank, and the next rank counts them all", async ({ page }) => {
  await page.goto("/leaderboard?period=1993-06&metric=income");
  await expect(rows(page).first()).toBeVisible();
  const ranks = await rows(page)
    .locator("td:first-child button")
    .evaluateAll((buttons) => buttons.map((button) => (button.firstChild?.textContent ?? "").trim()));
  const tied = ranks.filter((rank) => rank.startsWith("="));
  expect(tied.length).toBeGreaterThan(1);
  for (const [index, rank] of ranks.entries()) {
    if (!rank.startsWith("=")) expect(rank).toBe(String(index + 1));
    else expect(ranks.indexOf(rank) + 1).toBe(Number(rank.slice(1)));
  }
});

test("the server's page already holds rows, ranks and trends, before any script", async ({ page }) => {
  const html = await (await page.request.get("/leaderboard?period=1993-06")).text();
  expect(html.match(/<th scope="row"/g)?.length).toBeGreaterThan(20);
  expect(html.match(/<path d="M[\d.]+ [\d.]+L/g)?.length).toBeGreaterThan(20);
});

/** The places that do not come with the page are asked for by themselves. */
const OTHER_PLACES = "**/api/trpc/leaderboard.places?**";

test("the places after the first come in one answer, asked for by the page itself", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => request.url().includes("leaderboard.places") && asked.push(request.url()));
  const html = await (await page.request.get("/leaderboard?period=1993-06")).text();
  expect(html).toMatch(/<link rel="preload" as="fetch" crossorigin="anonymous" href="\/api\/trpc\/leaderboard\.places\?/);
  await page.goto("/leaderboard?period=1993-06");
  await page.getByRole("searchbox", { name: /Leaderboard/ }).fill("M021");
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Copy or export" })).toBeVisible();
  expect(asked.length).toBe(1);
});

test("where the other places do not come, the board says how many it has, exports no part of them, and tries again", async ({ page }) => {
  await page.route(OTHER_PLACES, (route) => route.fulfill({ status: 503, body: "" }));
  await page.goto("/leaderboard?period=1993-06");
  await expect(page.getByRole("heading", { name: "Only the first 60 places of 107 have come" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "107 rows" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy or export" })).toHaveCount(0);
  await page.getByRole("searchbox", { name: /Leaderboard/ }).fill("nobody of that name");
  await expect(page.getByText("The rows are still on their way.")).toBeVisible();
  await page.unroute(OTHER_PLACES);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Nobody on this board fits the search")).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy or export" })).toBeVisible();
});

test("a manager is found by name, code or unit, and columns sort both ways", async ({ page }) => {
  await page.goto("/leaderboard?period=1993-06");
  const search = page.getByRole("searchbox", { name: /Leaderboard/ });
  for (const wanted of ["Pavel Horak", "M021", "Melnik"]) {
    await search.fill(wanted);
    await expect(rows(page).first()).toContainText("Pavel Horak");
    expect(await rows(page).count()).toBeLessThan(20);
  }
  await search.fill("nobody of that name");
  await expect(page.getByText("Nobody on this board fits the search")).toBeVisible();
  await search.fill("");
  await page.getByRole("columnheader", { name: "Rank" }).getByRole("button").click();
  await expect(page.getByRole("columnheader", { name: "Rank" })).toHaveAttribute("aria-sort", "descending");
  await expect(rows(page).first().locator("td").first()).toContainText("107");
});

test("the improvement board ranks by what was gained, and names apart who had nothing before", async ({ page }) => {
  await page.goto("/leaderboard?period=1993-06");
  await page.getByRole("link", { name: "Improvement" }).click();
  await expect(page).toHaveURL(/view=improvement/);
  await expect(page.getByText(/^Margin of 106 managers in the whole bank: gained in June 1993 since May 1993/)).toBeVisible();
  const first = rows(page).first();
  await expect(
    first.getByRole("link", { name: /^\+543\.94: explain the change of the Margin of Ondrej Urban since May 1993$/ }),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: "Without a figure in May 1993" })).toBeVisible();
  await first.getByRole("link", { name: /explain the change/ }).click();
  await expect(page).toHaveURL(/explain=margin,manager:M078,against:1993-05$/);
  await expect(panel(page).getByText("543.94").first()).toBeVisible({ timeout: 20_000 });
});

test("in the first calculated period nothing can be compared: the board says so and leads back", async ({ page }) => {
  await page.goto("/leaderboard?period=1993-01&view=improvement");
  await expect(page.getByRole("heading", { name: "There is nothing to compare with" })).toBeVisible();
  await page.getByRole("link", { name: "Go to the standing" }).click();
  await expect(page.getByText(/^Margin of \d+ managers in the whole bank, January 1993/)).toBeVisible();
});

test("a rank tells how it is made: the places beside it and what separates them", async ({ page }) => {
  await page.goto("/leaderboard?period=1993-06");
  await page.getByText("How the rank is made").click();
  await expect(page.getByText(/Equal figures share a rank/)).toBeVisible();
  await page.getByRole("button", { name: "4", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "David Novotny: place 4 of 107" });
  await expect(dialog.getByText("Margin, June 1993: 3 managers have a larger figure.")).toBeVisible();
  // 1,202.35 - 1,202.30
  await expect(dialog.getByRole("row", { name: /Sara Ruzicka/ })).toContainText("+0.05");
  await expect(page).toHaveURL(/place=M059/);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page).not.toHaveURL(/place=/);
});

test("a figure of the board opens its explanation, and closing it leaves the board as it was", async ({ page }) => {
  await page.goto("/leaderboard?period=1993-06&unit=R01");
  const figure = page.getByRole("link", { name: /^552\.81: explain the Margin of Adam Novak/ });
  await figure.click();
  await expect(page).toHaveURL(/unit=R01&explain=margin,manager:M001$/);
  await expect(panel(page).getByRole("heading", { level: 2 })).toBeFocused();
  await expect(panel(page).getByText("552.81 CZK").first()).toBeVisible();
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

test("two years of a manager do not scroll sideways", async ({ page }) => {
  await page.goto("/managers/M045?period=1993-12&months=24");
  await page.waitForLoadState("networkidle");
  expect(await sidewaysScroll(page)).toBe(0);
});

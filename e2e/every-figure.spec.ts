import { expect, type Locator, type Page, test } from "@playwright/test";
import { unexplained } from "./support/figures.ts";
import { headline, openToSource, panel, steps } from "./support/panel.ts";

/** Every room and view that shows figures on the example bank. */
const ROOMS = [
  "/?period=1993-06",
  "/?period=1993-06&unit=D77",
  "/leaderboard?period=1993-06",
  "/leaderboard?period=1993-06&view=improvement",
  "/leaderboard?period=1993-06&metric=activities",
  "/managers/M045?period=1993-06",
  "/managers/M045?period=1993-07&months=6",
  "/units?period=1993-06",
  "/units?period=1993-06&beside=R01,R08",
  "/units?period=1993-06&parent=R08&beside=D76,D77",
  "/products?period=1993-12",
  "/products?period=1993-12&view=matrix",
  "/products?period=1993-12&view=pareto",
  "/products?period=1993-12&view=pareto&of=manager",
  "/products?period=1993-12&view=waterfall",
  "/products?period=1993-12&view=why",
  "/products/CUR?period=1993-12",
  "/clients?period=1993-06",
  "/clients?period=1993-06&view=kind",
  "/clients/C2?period=1993-06",
  "/deals",
  "/deals/DL5314",
  "/deals/DL5519",
  "/deals/DL5316",
  "/activities?month=1993-06&manager=M045",
  "/runs/1993-06/proof",
  "/runs/compare",
  "/organisation/units/D01?period=1993-06",
];

/** Rooms of rows and counts alone: what an amount there should ever mean, they would have to explain, too. */
const ROOMS_WITHOUT = ["/activities?month=1993-06", "/imports", "/runs", "/runs/1993-06", "/organisation", "/organisation?view=managers"];

/** One link of each kind on the page: the kind of figure, and what narrows it. */
const oneOfEachKind = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const kinds = new Map<string, string>();
    for (const link of document.querySelectorAll<HTMLAnchorElement>("main a.figure")) {
      const target = new URL(link.href).searchParams.get("explain") ?? "";
      const kind = target.replace(/:[^,]*/g, (value) =>
        /^:(share|rate|change|average|cumulative|lost|held|proof)$/.test(value) ? value : "",
      );
      if (link.checkVisibility() && /\d/.test(link.textContent ?? "")) kinds.set(kind, kinds.get(kind) ?? link.getAttribute("href") ?? "");
    }
    return [...kinds.values()];
  });

const numberIn = (text: string): string | undefined => /[\d,]+(\.\d+)?%?/.exec(text)?.[0];

const linkTo = (page: Page, target: string): Locator => page.locator(`main a.figure[href="${target}"]`);

/** Opens a room; a whole month of clients may have to be added up first. The tables behind the charts are part of the page, too. */
async function enter(page: Page, room: string): Promise<void> {
  await page.goto(room);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  if (!ROOMS_WITHOUT.includes(room)) await expect(page.locator("main a.figure:visible").first()).toBeVisible({ timeout: 30_000 });
  await page.evaluate(() => {
    for (const closed of document.querySelectorAll("main details")) closed.setAttribute("open", "");
  });
}

// Some rooms have thirty kinds of figures.
test.describe.configure({ timeout: 180_000 });

for (const room of ROOMS) {
  test(`every figure of ${room} opens its own explanation`, async ({ page }) => {
    await enter(page, room);
    expect(await unexplained(page)).toEqual([]);
    const targets = await oneOfEachKind(page);
    // Each can be reached by the pointer. The panel, once it is open, leaves no room for some: then they are told of the click.
    for (const target of targets) await linkTo(page, target).filter({ visible: true }).first().click({ trial: true });
    for (const target of targets) {
      const link = linkTo(page, target).first();
      const shown = numberIn((await link.textContent()) ?? "");
      await link.dispatchEvent("click");
      // The figure and the panel change together: what the panel says from here on, it says of this figure.
      await expect(link, target).toHaveAttribute("aria-current", "true");
      await expect(headline(page), target).toContainText(shown ?? "");
      await expect(steps(page).first(), target).toBeVisible();
    }
    await page.keyboard.press("Escape");
    await expect(panel(page)).toHaveCount(0);
  });
}

for (const room of ROOMS_WITHOUT) {
  test(`${room} shows no figure that opens no explanation`, async ({ page }) => {
    await enter(page, room);
    expect(await unexplained(page)).toEqual([]);
  });
}

test("what lies between two places of a board is explained by both", async ({ page }) => {
  await page.goto("/leaderboard?period=1993-06");
  await page.getByTitle("How this place is made").nth(3).click();
  const apart = page.getByRole("dialog").locator('a.figure[href*="than:"]').first();
  const shown = numberIn((await apart.textContent()) ?? "") ?? "?";
  await apart.click();
  await expect(headline(page)).toContainText(shown);
  await expect(steps(page)).toHaveCount(2);
});

test("what a handover would change is explained before it is made, down to the imported row", async ({ page }) => {
  await page.goto("/organisation/handover?giver=M001&date=1993-06-15");
  await page.getByRole("combobox", { name: "To" }).fill("M002");
  await page.getByRole("option").first().click();
  await page.getByRole("button", { name: "Show the effect" }).click();
  const change = page.locator('a.figure[href*="handover:"]').first();
  const shown = numberIn((await change.textContent()) ?? "") ?? "?";
  expect(await unexplained(page)).toEqual([]);
  await change.click();
  await expect(headline(page)).toContainText(shown);
  await expect(panel(page).getByText("It is not made yet")).toBeVisible();
  await openToSource(page, "balances.csv");
});

test("what a changed copy of a deal would give is explained, and its change by both sides", async ({ page }) => {
  await page.goto("/deals/DL5314");
  const result = page.getByRole("table", { name: "Gains and losses" });
  // A click before the page's scripts have come does nothing.
  await expect(async () => {
    await page.getByRole("checkbox", { name: "Take out Ondrej Svoboda" }).check();
    await page.getByRole("button", { name: "Work it out" }).click({ timeout: 1_000 });
    await expect(result).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
  expect(await unexplained(page)).toEqual([]);
  await result.getByRole("link", { name: "+16,066.00: change for Petra Svoboda. Explain" }).click();
  await expect(headline(page)).toContainText("+16,066.00");
  await expect(steps(page)).toHaveText([/In the changed copy: Equal/, /As recorded: Equal/]);
  // The address holds what was tried: who gets it sees the same.
  await page.goto(page.url());
  await expect(headline(page)).toContainText("+16,066.00");
  await steps(page).first().click();
  await expect(panel(page).getByText("Its own explanation gives the same figure.")).toBeVisible();
});

import { expect, type Page, test } from "@playwright/test";
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
  "/units?period=1993-06&beside=D77,D78",
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
  "/activities?month=1993-06",
  "/imports",
  "/runs",
  "/runs/1993-06",
  "/runs/1993-06/proof",
  "/runs/compare",
  "/organisation",
  "/organisation?view=managers",
  "/organisation/units/D01?period=1993-06",
];

/** What is read as a figure and opens no explanation, and why. */
const EXCEPTIONS = [
  ["svg text", "the scale of a chart: no figure of the bank"],
  ["svg title", "the name of a bar that opens its figure itself; the table behind the chart has the link"],
  ["[data-share]", "a share held: a fact as it was imported, no figure"],
] as const;

/** Money and percentages that stand on the page outside of links to explanations. */
const unexplained = (page: Page): Promise<string[]> =>
  page.evaluate(
    (exceptions) => {
      const figure = /(^|[\s(])[+−-]?\d{1,3}(,\d{3})*\.\d{2}(?!\d|\.)|\d%/;
      const found: string[] = [];
      const walker = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? "";
        const beside = node.parentElement;
        if (!beside || !figure.test(text) || beside.closest(["a.figure", "dialog", "script", ...exceptions].join(","))) continue;
        found.push(`${beside.closest("section,table")?.querySelector("h2,caption")?.textContent ?? ""}: ${text.trim()}`);
      }
      return found;
    },
    EXCEPTIONS.map(([selector]) => selector),
  );

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

for (const room of ROOMS) {
  test(`every figure of ${room} opens its own explanation`, async ({ page }) => {
    await page.goto(room);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // The tables behind the charts are part of the page, too.
    await page.evaluate(() => {
      for (const closed of document.querySelectorAll("main details")) closed.setAttribute("open", "");
    });
    expect(await unexplained(page)).toEqual([]);
    for (const href of await oneOfEachKind(page)) {
      const link = page.locator(`main a.figure[href="${href}"]:visible`).first();
      const shown = numberIn((await link.textContent()) ?? "");
      await link.click();
      await expect(panel(page), href).toBeVisible();
      await expect(headline(page), href).toContainText(shown ?? "");
      await expect(steps(page).first(), href).toBeVisible();
      // As quick as no hand is: Escape may come before the panel has settled.
      await expect(async () => {
        await page.keyboard.press("Escape");
        await expect(panel(page), href).toHaveCount(0, { timeout: 2_000 });
      }).toPass();
    }
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

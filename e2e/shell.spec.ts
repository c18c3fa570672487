import { expect, type Page, test } from "@playwright/test";

const BOARD = "/leaderboard?period=1993-06";

const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.querySelector("main") as Element).backgroundColor);

/** Chooses something in the menu of language and looks. */
async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Language and looks" }).click();
  await page.getByRole("menuitemradio", { name, exact: true }).click();
  await page.keyboard.press("Escape");
}

test("the chosen colours are remembered, from the first paint on", async ({ page }) => {
  await page.goto(BOARD);
  const light = await background(page);
  await choose(page, "Dark");
  expect(await background(page)).not.toBe(light);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await background(page)).not.toBe(light);
});

test("high contrast leaves nothing faint", async ({ page }) => {
  await page.goto(BOARD);
  await choose(page, "High");
  await expect(page.locator("html")).toHaveAttribute("data-contrast", "more");
  expect(await page.evaluate(() => getComputedStyle(document.querySelector("main") as Element).color)).toBe("rgb(0, 0, 0)");
});

test("the language follows the browser", async ({ browser, baseURL }) => {
  for (const [locale, lang, title] of [
    ["zh-CN", "zh-Hans", "排行榜"],
    ["uk-UA", "uk", "Рейтинг"],
    ["ru", "ru", "Рейтинг"],
    ["fi", "en", "Leaderboard"],
  ] as const) {
    const context = await browser.newContext({ locale, ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    await page.goto(BOARD);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await context.close();
  }
});

test("a chosen language is spoken at once, and again after a reload", async ({ page }) => {
  await page.goto(BOARD);
  await choose(page, "简体中文");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
});

test("Ctrl K finds a manager by a part of the name, without a mouse", async ({ page }) => {
  await page.goto(BOARD);
  const search = page.getByRole("combobox", { name: "Find or go to" });
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(search).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await search.pressSequentially("horak");
  await expect(page.getByRole("option", { name: /Pavel Horak/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/managers\/M\d+\?period=1993-06/);
});

test("two keys lead from room to room, and the period goes along", async ({ page }) => {
  await page.goto(BOARD);
  await page.locator("main").click({ position: { x: 5, y: 5 } });
  // Until the page's scripts have come nobody listens to keys.
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("p");
    await expect(page).toHaveURL("/products?period=1993-06", { timeout: 2_000 });
  }).toPass();
});

test("a slash goes to the search of the table", async ({ page }) => {
  await page.goto(BOARD);
  await page.locator("main").click({ position: { x: 5, y: 5 } });
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox").first()).toBeFocused({ timeout: 500 });
  }).toPass();
});

test("without a connection the page stays, and says so", async ({ page, context }) => {
  await page.goto(BOARD);
  await context.setOffline(true);
  await expect(page.getByText(/No connection/)).toBeVisible();
  await expect(page.getByRole("table").first()).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/No connection/)).toBeHidden();
});

test("the rooms are at hand on every screen", async ({ page, isMobile }) => {
  await page.goto(BOARD);
  if (isMobile) await page.getByRole("button", { name: "Open the list of rooms" }).click();
  const rooms = page.getByRole("navigation", { name: "Rooms" });
  await expect(rooms.getByRole("link")).toHaveCount(12);
  await expect(rooms.getByRole("link", { name: "Leaderboard" })).toHaveAttribute("aria-current", "page");
  await rooms.getByRole("link", { name: "Products" }).click();
  await expect(page).toHaveURL("/products?period=1993-06");
});

test("nothing moves for people who asked for less motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(BOARD);
  const moving = await page.evaluate(
    () => [...document.querySelectorAll("*")].filter((element) => getComputedStyle(element).transitionDuration !== "0s").length,
  );
  expect(moving).toBe(0);
});

test("paper gets the whole board alone, black on white", async ({ page }) => {
  await page.goto(BOARD);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(page.getByRole("navigation", { name: "Rooms" })).toBeHidden();
  await expect(page.getByRole("combobox", { name: "Unit" }).first()).toBeHidden();
  await expect(page.locator("tbody").first().getByRole("row")).toHaveCount(107);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("light");
});

test.describe("what is done before the scripts have come is not lost", () => {
  let scriptsCome = (): void => undefined;
  test.beforeEach(async ({ page }) => {
    const come = new Promise<void>((resolve) => {
      scriptsCome = resolve;
    });
    await page.route("**/*.js", async (route) => {
      await come;
      await route.continue();
    });
    await page.goto(BOARD, { waitUntil: "commit" });
    await page.locator("[data-table-search]").waitFor();
  });

  test("a button pressed", async ({ page }) => {
    await page.getByRole("button", { name: "Language and looks" }).click();
    await expect(page.getByRole("menu")).toHaveCount(0);
    scriptsCome();
    await expect(page.getByRole("menu")).toBeVisible();
  });

  test("a search typed", async ({ page }) => {
    await page.locator("[data-table-search]").fill("M045");
    scriptsCome();
    await expect(page.locator("tbody").first().getByRole("row")).toHaveCount(1);
  });

  test("a period chosen", async ({ page }) => {
    await page.getByRole("combobox", { name: "Period" }).selectOption("1993-05");
    scriptsCome();
    await expect(page).toHaveURL(/period=1993-05/);
  });

  test("a choice of a few made", async ({ page }) => {
    await page.getByText("Activities", { exact: true }).first().click();
    scriptsCome();
    await expect(page).toHaveURL(/metric=activities/);
  });
});

import { expect, type Page, test } from "@playwright/test";
import { expectGoodForEverybody } from "./support/axe.ts";
import { sidewaysScroll } from "./support/panel.ts";

const strip = (page: Page) => page.getByRole("region", { name: "Acting as somebody else" });
const deals = (page: Page) => page.getByRole("table", { name: "Team deals" }).locator("tbody tr:not([aria-hidden])");

/** Chooses by the keyboard alone: the first that is listed for what is typed. */
async function actAs(page: Page, typed: string, listed: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Language and looks" }).focus();
  await page.keyboard.press("Enter");
  // The menu listens a moment after it can be seen.
  await expect(async () => {
    await page.keyboard.press("Home");
    await expect(page.getByRole("menuitem", { name: "Act as …" })).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Manager or head of a unit" })).toBeFocused();
  await page.keyboard.type(typed);
  await expect(page.getByRole("option").first()).toContainText(listed);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(strip(page)).toContainText(listed);
}

test("who acts as a manager sees that manager's deals alone, can go on to a head of a unit, and is themselves again", async ({ page }) => {
  await page.goto("/deals");
  await expect(strip(page)).toHaveCount(0);
  await expect(page.getByText("38 rows")).toBeVisible();
  await actAs(page, "M018", "Petra Svoboda");
  await expect(strip(page)).toContainText("You act as Petra Svoboda (M018)");
  await expect(deals(page)).toHaveCount(2);
  for (const row of await deals(page).all()) await expect(row).toContainText("Petra Svoboda");
  await actAs(page, "D01", "Hl.m. Praha");
  await expect(strip(page)).toContainText("You act as head of Hl.m. Praha (D01)");
  await expect(deals(page)).not.toHaveCount(2);
  await page.getByRole("button", { name: "Be yourself again" }).click();
  await expect(strip(page)).toHaveCount(0);
  await expect(page.getByText("38 rows")).toBeVisible();
});

test.describe("with the choice in the browser", () => {
  test.beforeEach(async ({ context, baseURL }) => {
    await context.addCookies([{ name: "merit-as", value: encodeURIComponent("manager:M018"), url: baseURL ?? "", sameSite: "Strict" }]);
  });

  test("the page comes with the strip from the server, good for everybody, also narrow and on paper", async ({ page, request }) => {
    expect(await (await request.get("/deals", { headers: { cookie: "merit-as=manager%3AM018" } })).text()).toContain("Be yourself again");
    await page.goto("/deals");
    await expect(strip(page)).toBeVisible();
    await expectGoodForEverybody(page);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await sidewaysScroll(page)).toBe(0);
    await page.emulateMedia({ media: "print" });
    await expect(strip(page)).toContainText("You act as Petra Svoboda (M018)");
    await expect(page.getByText("Be yourself again")).toBeHidden();
  });

  test("what is not narrowed to a unit is called what one may see, not the whole bank", async ({ page }) => {
    await page.goto("/leaderboard?period=1993-06");
    await expect(page.getByText(/^Margin of 1 manager in the part of the bank that you may see, June 1993/)).toBeVisible();
    await expect(page.getByText("Ranks are among all 107 managers.")).toBeVisible();
    await expect(page.getByRole("table", { name: "Leaderboard" }).locator("tbody tr td").first()).not.toHaveText("1");
    await page.goto("/products?period=1993-06");
    await expect(page.getByRole("combobox", { name: "Unit", exact: true }).first()).toHaveValue("");
    await expect(page.getByRole("option", { name: "All you may see" })).toBeAttached();
    await expect(page.getByRole("option", { name: "Whole bank" })).toHaveCount(0);
  });

  test("rooms that need the whole bank say so in words", async ({ page }) => {
    for (const room of ["/imports", "/setup"]) {
      await page.goto(room);
      await expect(page.getByText("This is for those who see the whole bank; Petra Svoboda sees a part of it.")).toBeVisible();
    }
    await page.goto("/organisation");
    await expect(page.getByText("You see no unit")).toBeVisible();
  });

  for (const [room, action] of [
    ["/runs", /^Calculate\b/],
    ["/organisation?date=1994-02-28", "Add a unit"],
    ["/rules", "New rule"],
    ["/activities", "Log"],
  ] as const) {
    test(`what the server would refuse is not offered: ${action} in ${room}`, async ({ page, context }) => {
      const offered = page.getByRole("main").locator("button, a").filter({ hasText: action });
      await page.goto(room);
      await expect(strip(page)).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(offered).toHaveCount(0);
      await context.clearCookies({ name: "merit-as" });
      await page.goto(room);
      await expect(offered.first()).toBeVisible();
    });
  }

  test("another tab's choice is followed when one comes back", async ({ page, context }) => {
    await page.goto("/deals");
    await expect(strip(page)).toBeVisible();
    await page.waitForLoadState("networkidle");
    await context.clearCookies();
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect(strip(page)).toHaveCount(0);
    await expect(page.getByText("38 rows")).toBeVisible();
  });
});

test("a choice that names nobody is dropped without a word", async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: "merit-as", value: "manager%3Anobody", url: baseURL ?? "", sameSite: "Strict" }]);
  await page.goto("/deals");
  await expect(page.getByText("38 rows")).toBeVisible();
  await expect(strip(page)).toHaveCount(0);
  await expect.poll(async () => (await context.cookies()).map(({ name }) => name)).not.toContain("merit-as");
});

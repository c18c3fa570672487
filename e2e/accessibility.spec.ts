import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { steps } from "./support/panel.ts";

const ROOMS = {
  leaderboard: "/leaderboard?period=1993-06",
  "leaderboard-explained": "/leaderboard?period=1993-06&explain=margin&manager=M078",
  manager: "/managers/M045?period=1993-07",
  "manager-explained": "/managers/M045?period=1993-07&explain=margin&product=CUR&unit=D30&currency=CZK&source=assigned",
  "unknown-manager": "/managers/M999?period=1993-06",
};

for (const [room, address] of Object.entries(ROOMS)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${room}, ${colorScheme}: axe finds nothing`, async ({ page }, { project }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      if (address.includes("explain")) await steps(page).first().waitFor();
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: `e2e/artifacts/rooms/${room}-${project.name}-${colorScheme}.png` });
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
    });
  }
}

test("the chosen colours are remembered, from the first paint on", async ({ page }) => {
  await page.goto("/leaderboard?period=1993-06");
  const background = () => page.evaluate(() => getComputedStyle(document.querySelector("main") as Element).backgroundColor);
  const light = await background();
  await page.getByRole("radio", { name: "Dark" }).check({ force: true });
  expect(await background()).not.toBe(light);
  await page.reload();
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  expect(await background()).not.toBe(light);
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
});

test("nothing moves for people who asked for less motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/leaderboard?period=1993-06");
  const moving = await page.evaluate(
    () => [...document.querySelectorAll("*")].filter((element) => getComputedStyle(element).transitionDuration !== "0s").length,
  );
  expect(moving).toBe(0);
});

test("paper gets the board alone, black on white", async ({ page }) => {
  await page.goto("/leaderboard?period=1993-06");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("navigation", { name: "Rooms" })).toBeHidden();
  await expect(page.getByRole("combobox", { name: "Unit" })).toBeHidden();
  await expect(page.getByRole("table")).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("light");
  const widths = await page.evaluate(() => [document.querySelector("table")?.clientWidth ?? 0, document.body.clientWidth]);
  expect(widths[0]).toBe(widths[1]);
});

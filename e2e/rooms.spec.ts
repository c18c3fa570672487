import { expect, type Page, test } from "@playwright/test";
import { rulesIn, violations } from "./support/axe.ts";
import { expectGoodLooks } from "./support/looks.ts";
import { steps } from "./support/panel.ts";
import { ROOMS } from "./support/rooms.ts";

async function open(page: Page, address: string, locale: string): Promise<void> {
  await page.context().addCookies([{ name: "locale", value: locale, url: test.info().project.use.baseURL ?? "" }]);
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // Charts come after the page; their places are there before.
  await expect(page.locator("figure .animate-pulse")).toHaveCount(0);
  if (address.includes("explain=")) await expect(steps(page).first()).toBeVisible();
}

const keep = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: `e2e/artifacts/rooms/${name}-${test.info().project.name}.png` });

for (const [name, address] of ROOMS) {
  test(`${name} can be used by everybody and looks right`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, address, "en");
    await expectGoodLooks(page);
    await keep(page, `${name}-en-light`);
    expect(await violations(page)).toEqual([]);
  });

  test(`${name} can be read in the dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await open(page, address, "en");
    await keep(page, `${name}-en-dark`);
    expect(await violations(page, rulesIn("dark"))).toEqual([]);
  });

  test(`${name} looks right in Chinese`, async ({ page }) => {
    await open(page, address, "zh-Hans");
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
    await expectGoodLooks(page);
    await keep(page, `${name}-zh-light`);
  });
}

import { expect, type Page, test } from "@playwright/test";
import { rulesIn, violations } from "./support/axe.ts";
import { expectGoodLooks, keepPicture } from "./support/looks.ts";
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

/** What the width of a screen can make wrong, of what axe knows. */
const OF_NARROW_SCREENS = ["target-size", "scrollable-region-focusable"];

// One page in two colours and two languages: loading it takes longer than looking at it.
for (const [name, address] of ROOMS) {
  test(`${name} can be used by everybody and looks right, in light and dark, in English and Chinese`, async ({ page, isMobile }) => {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await open(page, address, "en");
    await expectGoodLooks(page);
    await keepPicture(page, `rooms/${name}-en-light`);
    expect(await violations(page, isMobile ? OF_NARROW_SCREENS : rulesIn("light"))).toEqual([]);

    await page.emulateMedia({ colorScheme: "dark" });
    await keepPicture(page, `rooms/${name}-en-dark`);
    if (!isMobile) expect(await violations(page, rulesIn("dark"))).toEqual([]);

    await page.emulateMedia({ colorScheme: "light" });
    await open(page, address, "zh-Hans");
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
    await expectGoodLooks(page);
    await keepPicture(page, `rooms/${name}-zh-light`);
  });
}

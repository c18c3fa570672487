import { expect, test } from "@playwright/test";
import type { Locale } from "../lib/messages/locales.ts";
import { translator } from "../lib/messages/translate.ts";
import { expectGoodLooks } from "./support/looks.ts";
import { panel, steps } from "./support/panel.ts";

/** What people come for, each in the language they read. */
for (const locale of ["en", "zh-Hans"] satisfies Locale[]) {
  const t = translator(locale);

  test.describe(`in ${locale}`, () => {
    test.beforeEach(async ({ context, baseURL }) => {
      await context.addCookies([{ name: "locale", value: locale, url: baseURL ?? "" }]);
    });

    test("a manager finds their place and checks why the figure is what it is", async ({ page }) => {
      await page.goto("/leaderboard?period=1993-06");
      await page.getByRole("searchbox").first().fill("Ruzicka");
      await page.getByRole("link", { name: "Sara Ruzicka", exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Sara Ruzicka");
      const margin = t("manager.explain_total", { value: "1,202.35", metric: t("metric.margin") });
      await page.getByRole("link", { name: margin }).first().click();
      await expect(panel(page).getByText("1,202.35 CZK")).toBeVisible();
      await expect(steps(page).first()).toBeVisible();
      await expectGoodLooks(page);
      await panel(page)
        .getByRole("button", { name: t("explain_panel.close") })
        .click();
      await expect(panel(page)).toHaveCount(0);
    });

    test("a department head asks why the margin changed, and opens an effect", async ({ page }) => {
      await page.goto("/products?period=1993-06");
      await page.getByRole("link", { name: t("products.view_why"), exact: true }).click();
      await expect(page.getByRole("table", { name: t("products.why_table") })).toBeVisible();
      await page
        .getByRole("table", { name: t("products.why_table") })
        .getByRole("link")
        .first()
        .click();
      await expect(steps(page).first()).toBeVisible();
      await expectGoodLooks(page);
    });

    test("HR sees that a month adds up, line by line", async ({ page }) => {
      await page.goto("/runs/1993-06");
      await page
        .getByRole("link", { name: t("runs.proof"), exact: true })
        .first()
        .click();
      await expect(page.getByRole("table", { name: t("runs.proof_lines_table") })).toBeVisible();
      await expectGoodLooks(page);
    });
  });
}

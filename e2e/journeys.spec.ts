import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { panel, steps } from "./support/panel.ts";
import { closePanel, goTo, lookAt, readerOf, sitDown } from "./support/reader.ts";

/**
 * What each kind of user comes for, from beginning to end, in the language they read. All of them run at the same time on one bank:
 * `own` gives each run a part of it for what it changes, and it takes back what it stored.
 */
const OWN = {
  "en desktop": { calculated: "1993-08", giver: "M009", taker: "M010" },
  "en phone": { calculated: "1993-09", giver: "M012", taker: "M011" },
  "zh-Hans desktop": { calculated: "1993-10", giver: "M013", taker: "M014" },
  "zh-Hans phone": { calculated: "1994-01", giver: "M015", taker: "M016" },
} as const;

const table = (page: Page, name: string): Locator => page.getByRole("table", { name, exact: true });

/** Types what is searched into a field that suggests, and takes what fits. */
async function choose(page: Page, field: Locator, code: string): Promise<void> {
  const option = page.getByRole("option", { name: new RegExp(`\\b${code}\\b`) });
  await expect(async () => {
    await field.fill("");
    await field.fill(code);
    await expect(option).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await option.click();
}

for (const locale of ["en", "zh-Hans"] as const) {
  const reader = readerOf(locale);
  const { t, period } = reader;
  const own = (project: string) => OWN[`${locale} ${project === "phone" ? "phone" : "desktop"}`];

  test.describe(`in ${locale}`, () => {
    test.beforeEach(({ page }, info) => sitDown(page, reader, info));

    test("a relationship manager sees the standing, why a figure is what it is, and logs an activity", async ({ page }, info) => {
      await page.goto("/leaderboard?period=1993-06");
      await page.getByRole("searchbox").first().fill("Ruzicka");
      await page
        .getByRole("row", { name: /Sara Ruzicka/ })
        .getByRole("button")
        .first()
        .click();
      const place = page.getByRole("dialog", { name: t("leaderboard.place_title", { name: "Sara Ruzicka", rank: 3, of: 107 }) });
      // 1,202.35 - 1,202.30
      await expect(place.getByRole("row", { name: /David Novotny/ })).toContainText("0.05");
      await page.keyboard.press("Escape");
      await page.getByRole("link", { name: "Sara Ruzicka", exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Sara Ruzicka" })).toBeVisible();
      const margin = t("manager.explain_total", { value: "1,202.35", metric: t("metric.margin") });
      await page.getByRole("link", { name: margin, exact: true }).first().click();
      await expect(panel(page).getByText("1,202.35 CZK")).toBeVisible();
      await expect(steps(page).first()).toBeVisible();
      await lookAt(page, "manager-why", reader);
      await closePanel(page, reader);

      await goTo(page, reader, "activities");
      const entry = page.getByRole("region", { name: t("activities.entry") });
      await choose(page, entry.getByLabel(t("activities.manager"), { exact: true }), "M045");
      await entry.getByLabel(t("activities.kind"), { exact: true }).fill("meeting");
      await choose(page, entry.getByLabel(t("activities.client"), { exact: true }), "C2166");
      const when = entry.getByLabel(t("activities.when"), { exact: true });
      await when.fill(locale === "en" ? "1994-12-28 14:00" : "1994年12月28日14：00");
      await entry.getByLabel(t("activities.note"), { exact: true }).fill(info.testId);
      await page.keyboard.press("Enter");
      const recent = page.getByRole("list", { name: t("activities.recent") });
      await expect(recent).toContainText("Client 2166");
      await lookAt(page, "manager-logged", reader);
      await recent.getByRole("button", { name: t("activities.undo"), exact: true }).click();
      await expect(entry.getByLabel(t("activities.note"), { exact: true })).toHaveValue(info.testId);
    });

    test("a department head compares units, and makes a handover whose effect was shown before", async ({ page }, info) => {
      const { giver, taker } = own(info.project.name);
      await page.goto("/units?period=1993-12");
      for (const [name, code] of [
        ["Prague", "R01"],
        ["north Moravia", "R08"],
      ] as const) {
        await page.getByRole("checkbox", { name: t("units.choose_one", { name }) }).click();
        await expect(page).toHaveURL(new RegExp(`beside=.*${code}`));
      }
      await expect(table(page, t("units.beside_table")).getByRole("columnheader")).toHaveCount(3);
      await lookAt(page, "head-units", reader);

      await page.goto("/organisation/handover?date=1994-02-15");
      await choose(page, page.getByRole("combobox", { name: t("organisation.giver"), exact: true }), giver);
      await choose(page, page.getByRole("combobox", { name: t("organisation.taker"), exact: true }), taker);
      await page.getByRole("button", { name: t("organisation.show_effect") }).click();
      const effect = table(page, t("organisation.effect_table"));
      await expect(effect.locator("tfoot")).toContainText("0.00", { timeout: 30_000 });
      await lookAt(page, "head-effect", reader);
      await page.getByRole("button", { name: t("organisation.make_handover") }).click();
      await page.getByRole("button", { name: t("organisation.undo"), exact: true }).click({ timeout: 30_000 });
      await expect(page.getByText(t("organisation.undone_text"))).toBeVisible({ timeout: 30_000 });
    });

    test("HR reads how ranks are made, that a month adds up, and that calculating again changes nothing", async ({ page }, info) => {
      await page.goto("/leaderboard?period=1993-06&view=improvement");
      await page.getByText(t("leaderboard.how"), { exact: true }).click();
      await expect(page.getByText(t("leaderboard.how_ties"))).toBeVisible();
      await lookAt(page, "hr-ranks", reader);

      const month = own(info.project.name).calculated;
      await goTo(page, reader, "runs");
      await table(page, t("runs.table"))
        .getByRole("link", { name: period(month), exact: true })
        .click();
      await expect(page.getByText(t("app.state_provisional"), { exact: true }).first()).toBeVisible();
      await page
        .getByRole("link", { name: t("runs.proof"), exact: true })
        .first()
        .click();
      await expect(table(page, t("runs.proof_lines_table"))).toBeVisible();
      await lookAt(page, "hr-proof", reader);
      await page.goBack();
      await page.getByRole("button", { name: t("runs.calculate_again") }).click();
      await page.getByRole("link", { name: t("runs.compare_with", { version: 1 }) }).click({ timeout: 30_000 });
      await expect(page.getByRole("heading", { name: t("runs.same_title") })).toBeVisible();
      await lookAt(page, "hr-versions", reader);
    });

    test("management goes from the whole bank down to a product, a unit and a client", async ({ page }) => {
      await page.goto("/?period=1993-12");
      await expect(page.getByRole("heading", { level: 1, name: t("overview.title") })).toBeVisible();
      await lookAt(page, "management-overview", reader);
      await goTo(page, reader, "products");
      await page.getByRole("link", { name: "Consumer loan", exact: true }).first().click();
      await expect(page.getByRole("heading", { level: 1, name: "Consumer loan" })).toBeVisible();
      await page.getByRole("link", { name: "central Bohemia", exact: true }).first().click();
      await expect(page).toHaveURL(/unit=R02/);
      const margin = t("products.explain", { value: "", metric: t("metric.margin"), name: "Consumer loan" });
      await page.getByRole("link", { name: margin }).first().click();
      await expect(steps(page).first()).toBeVisible();
      await lookAt(page, "management-unit", reader);
      await closePanel(page, reader);
      await goTo(page, reader, "clients");
      const client = table(page, t("clients.table")).getByRole("rowheader").getByRole("link").first();
      const name = (await client.textContent({ timeout: 30_000 })) ?? "";
      await client.click();
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      await lookAt(page, "management-client", reader);
    });

    test("an administrator lets the valid rows in, takes the faulty ones away, maps a file and withdraws", async ({ page }, info) => {
      const name = `clients ${locale} ${info.project.name}`;
      const files = page.locator('input[type="file"]').first();
      const waiting = (file: string): Locator => page.getByRole("main").getByRole("listitem").filter({ hasText: file });
      const text = (file: string, content: string) => ({ name: file, mimeType: "text/csv", buffer: Buffer.from(content) });
      await page.goto("/imports");
      await files.setInputFiles(text(`${name}.csv`, `code,name,kind\n${info.testId}-1,One,person\n${info.testId}-2,,person\n`));
      const row = waiting(`${name}.csv`);
      await expect(row.getByText(t("import_room.some_refused", { count: 1 }))).toBeVisible();
      await lookAt(page, "administrator-faults", reader);
      const download = page.waitForEvent("download");
      await row.getByRole("link", { name: t("import_room.download_refused") }).click();
      expect(readFileSync(await (await download).path(), "utf8")).toContain(t("faults.value_missing"));
      await row.getByRole("button", { name: t("import_room.import_valid", { count: 1 }) }).click();
      await row.getByRole("link", { name: /\d/ }).click();
      await expect(page.getByRole("heading", { level: 1, name: `${name}.csv` })).toBeVisible();
      await page.getByRole("button", { name: t("import_room.withdraw"), exact: true }).click();
      const dialog = page.getByRole("dialog");
      await expect(dialog.getByText(t("import_room.withdraw_superseded", { count: 1 }))).toBeVisible();
      await lookAt(page, "administrator-withdraws", reader);
      await dialog.getByRole("button", { name: t("import_room.withdraw"), exact: true }).click();
      await expect(page.getByText(t("import_room.withdrawn"), { exact: true })).toBeVisible();

      await goTo(page, reader, "imports");
      await files.setInputFiles(text(`saldo ${name}.csv`, "Konto;Datum;Saldo\nA2;03.01.1994;1.234,50\n"));
      const own = waiting(`saldo ${name}.csv`);
      await own
        .getByRole("combobox")
        .first()
        .selectOption({ label: t("import_room.kind_balances") });
      await own.getByRole("link", { name: t("import_room.build_profile") }).click();
      await expect(table(page, t("import_room.preview_table")).getByRole("cell", { name: "1234.50" })).toBeVisible();
      await lookAt(page, "administrator-profile", reader);
    });
  });
}

import { expect, type Page, type TestInfo, test } from "@playwright/test";
import { expectGoodForEverybody } from "./support/axe.ts";
import { steps } from "./support/panel.ts";

const JUNE = "/activities?month=1993-06";
/** A month that no other test looks at or calculates. */
const QUIET = "/activities?month=1994-12";

const entry = (page: Page) => page.getByRole("region", { name: "Log an activity" });
const recent = (page: Page) => page.getByRole("list", { name: "Just entered" });
/** Told apart from what the other window size logs at the same time. */
const noteOf = ({ project, title }: TestInfo): string => `${project.name}: ${title}`;

/** The page answers keys once React has taken it over: the entry key then moves the focus. */
async function begin(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("n");
    await expect(entry(page).getByLabel("Kind")).toBeFocused({ timeout: 500 });
  }).toPass();
}

async function chooseManager(page: Page): Promise<void> {
  await entry(page).getByLabel("Manager").fill("M045");
  await page.getByRole("option", { name: /M045/ }).waitFor();
  await page.keyboard.press("Enter");
}

async function undo(page: Page): Promise<void> {
  await recent(page).getByRole("button", { name: "Undo" }).first().click();
  await expect(recent(page).getByRole("button", { name: "Undo" })).toHaveCount(0);
}

test("an activity is logged by keyboard alone in a few keystrokes, and undone", async ({ page }, info) => {
  await page.goto(QUIET);
  await begin(page);
  await chooseManager(page);
  await entry(page).getByLabel("Kind").focus();
  await page.keyboard.type("me");
  await page.keyboard.press("Tab");
  await page.keyboard.type("C2166");
  await page.getByRole("option", { name: /C2166/ }).waitFor();
  await page.keyboard.press("Tab");
  await expect(entry(page).getByLabel("Client")).toHaveValue("Client 2166");
  await expect(entry(page).getByLabel("When", { exact: true })).toBeFocused();
  await page.keyboard.type("1994-12-29 14:00");
  await expect(entry(page)).toContainText("Dec 29, 1994, 2:00");
  await entry(page).getByLabel("Note").fill(noteOf(info));
  await page.keyboard.press("Enter");
  await expect(recent(page)).toContainText("Logged: meeting with Client 2166");
  await expect(entry(page).getByLabel("Kind")).toBeFocused();
  await expect(entry(page).getByLabel("Note")).toHaveValue("");
  // The manager is remembered, the log has it, and the calendar counts it.
  await expect(page.getByRole("button", { name: /Dec 29, 1994: .*activit/ })).not.toContainText("no activities");
  await page.goto("/activities?day=1994-12-29");
  await expect(page.getByRole("row", { name: /Client 2166|Dec 29, 1994, 2:00/ }).first()).toBeVisible();
  await page.getByRole("searchbox").first().fill(noteOf(info));
  await page
    .getByRole("button", { name: /Change the meeting/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: "Correct an activity" });
  await expect(dialog.getByText(/Logged on .* by the local user/)).toBeVisible();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await dialog.getByRole("button", { name: "Yes, delete it" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(noteOf(info))).toHaveCount(0);
});

test("an entry at fault keeps what was typed and says what is wrong with which field", async ({ page }, info) => {
  await page.goto(JUNE);
  await begin(page);
  await chooseManager(page);
  await entry(page).getByLabel("Client").fill("nobody of that name");
  await entry(page).getByLabel("Minutes").fill("ten");
  await entry(page).getByLabel("Note").fill(noteOf(info));
  await page.keyboard.press("Enter");
  await expect(entry(page).getByText("Write minutes as a whole number")).toBeVisible();
  await expect(entry(page).getByLabel("Minutes")).toBeFocused();
  await entry(page).getByLabel("Minutes").fill("10");
  await page.keyboard.press("Enter");
  await expect(entry(page).getByText(/Nothing fits “nobody of that name”/)).toBeVisible();
  await expect(entry(page).getByLabel("Note")).toHaveValue(noteOf(info));
  await expect(entry(page).getByLabel("Client")).toHaveValue("nobody of that name");
  await expect(entry(page).getByLabel("Client")).toBeFocused();
});

test("without a connection nothing is lost: the entry waits and is sent again, once", async ({ page, context }, info) => {
  await page.goto(QUIET);
  await begin(page);
  await chooseManager(page);
  await entry(page).getByLabel("When", { exact: true }).fill("1994-12-29 9:00");
  await entry(page).getByLabel("Note").fill(noteOf(info));
  await context.setOffline(true);
  await page.keyboard.press("Enter");
  await expect(recent(page)).toContainText("Not logged");
  await context.setOffline(false);
  await recent(page).getByRole("button", { name: "Try again" }).click();
  await expect(recent(page)).toContainText("Logged: ");
  await undo(page);
  // What was taken back stands in the line again, to be corrected.
  await expect(entry(page).getByLabel("Note")).toHaveValue(noteOf(info));
});

test("the calendar by keyboard: arrows walk the days, Enter opens one, Page Down turns the month", async ({ page }) => {
  await page.goto(JUNE);
  await begin(page);
  const day = (date: number) => page.getByRole("button", { name: new RegExp(`^Jun ${date}, 1993:`) });
  await expect(page.locator("[data-day][tabindex='0']")).toHaveCount(1);
  await day(1).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await expect(day(9)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/day=1993-06-09/);
  await expect(page.getByRole("heading", { name: "Activities, Jun 9, 1993" })).toBeVisible();
  await expect(day(9)).toHaveAttribute("aria-pressed", "true");
  const count = Number(/: (\d+) activities/.exec((await day(9).getAttribute("aria-label")) ?? "")?.[1]);
  await expect(page.getByRole("table", { name: "Activities", exact: true }).getByRole("rowheader")).toHaveCount(count);
  await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/month=1993-07/);
  await expect(page.getByRole("table", { name: "Activities in July 1993, day by day" })).toBeVisible();
});

test("one manager: what the log has stands beside what the run counted, and the count explains itself", async ({ page }) => {
  await page.goto(`${JUNE}&manager=M045`);
  const kinds = page.getByRole("table", { name: "Activities by kind" });
  await kinds.getByRole("link", { name: /explain the activities of .*, All kinds/ }).click();
  await expect(page).toHaveURL(/explain=activities/);
  await expect(steps(page).first()).toBeVisible();
});

test("a day can be used by everybody, with an activity open or not", async ({ page }) => {
  // A day on which no other test logs anything.
  await page.goto("/activities?day=1993-06-01");
  await begin(page);
  await expectGoodForEverybody(page);
  await page
    .getByRole("button", { name: /^Change the/ })
    .first()
    .click();
  await expect(page.getByText(/Imported on .* from activities\.csv, line/)).toBeVisible();
  await expectGoodForEverybody(page);
});

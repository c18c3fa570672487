import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { bringBank, calculate, personAt } from "./support/agreement-bank.ts";
import { expectGoodForEverybody } from "./support/axe.ts";
import { unexplained } from "./support/figures.ts";
import { expectGoodLooks, keepPicture } from "./support/looks.ts";
import { ownServer } from "./support/own-server.ts";
import { headline, openToSource, panel, sidewaysScroll, steps } from "./support/panel.ts";
import { readerOf } from "./support/reader.ts";

test.describe.configure({ mode: "serial", timeout: 180_000 });

let server: Awaited<ReturnType<typeof ownServer>>;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await ownServer();
  await bringBank(server.url);
});

test.afterAll(() => server.close());

const agreement = (page: Page, title = "Agreement"): Locator => page.getByRole("region", { name: title, exact: true });
const state = (page: Page): Locator => agreement(page).getByRole("status").first();
const dialog = (page: Page): Locator => page.getByRole("dialog");
const stepsSoFar = (page: Page): Locator => agreement(page).getByRole("list", { name: "Steps so far" }).getByRole("listitem");

async function openAs(browser: Browser, as: string, deal = "DL1"): Promise<Page> {
  const page = await personAt(browser, server.url, { as });
  await page.goto(`${server.url}/deals/${deal}`);
  await expect(agreement(page)).toBeVisible();
  return page;
}

/** A click before the page's scripts have come is made again by the page; the dialog's own script comes after it. */
async function openDialog(page: Page, button: string, title: string): Promise<Locator> {
  await agreement(page).getByRole("button", { name: button, exact: true }).click();
  await expect(dialog(page).getByRole("heading", { name: title })).toBeVisible();
  return dialog(page);
}

async function looksGood(page: Page, name: string): Promise<void> {
  expect(await unexplained(page)).toEqual([]);
  await keepPicture(page, `agreement/${name}-1440`, { fullPage: true });
  await expectGoodForEverybody(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectGoodLooks(page);
  expect(await sidewaysScroll(page)).toBe(0);
  await keepPicture(page, `agreement/${name}-390-dark`, { fullPage: true });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: "light" });
}

test("three members and a head agree: proposed, objected to, proposed anew, accepted, approved; then a run pays by it", async ({
  browser,
}) => {
  // Nobody yet: the page says what applies meanwhile, and lets the reader choose as whom they act.
  const ann = await openAs(browser, "");
  await expect(state(ann)).toHaveText("Nobody has proposed a split yet.");
  await expect(agreement(ann)).toContainText("The default of the policy “Splits in the north”, while nobody agrees.");
  await expect(agreement(ann).getByRole("link", { name: "Policy “Splits in the north”" })).toHaveAttribute("href", "/rules/splits/north");
  await looksGood(ann, "nobody");
  await agreement(ann).getByRole("button", { name: "Act as …" }).click();
  await dialog(ann).getByRole("combobox").fill("Ann");
  await ann.getByRole("option", { name: /Ann Abbott/ }).click();
  await dialog(ann).getByRole("button", { name: "Act as them" }).click();

  const asked = await openDialog(ann, "Propose a split …", "Propose a split");
  await asked.getByLabel("Scheme").selectOption({ label: "By role" });
  await asked.getByLabel("originator").fill("4");
  await asked.getByLabel("structurer").fill("2");
  const preview = asked.getByRole("table", { name: "What each member would get" });
  // 4 to the originator, 2 shared by both structurers; by the default it is 3 and 1.
  await expect(preview.getByRole("row", { name: /Ann Abbott/ })).toContainText(/6,000\.00.*6,750\.00.*-750\.00/);
  await asked.getByLabel("Reason (optional)").fill("I found the client");
  await expectGoodForEverybody(ann);
  await keepPicture(ann, "agreement/propose-1440");
  await asked.getByLabel("Counts from").fill("");
  await asked.getByRole("button", { name: "Propose" }).click();
  await expect(asked.getByLabel("Reason (optional)")).toHaveValue("I found the client");
  await asked.getByLabel("Counts from").fill("2026-01-10");
  await asked.getByRole("button", { name: "Propose" }).click();
  await expect(state(ann)).toHaveText("Yet to answer: Bartholomew Featherstonehaugh-Cholmondeley, Cid Cooper.");
  await expect(agreement(ann)).toContainText("originator 4, structurer 2");

  const bob = await openAs(browser, "manager:BOB");
  await expect(state(bob)).toContainText("It is your turn.");
  const objecting = await openDialog(bob, "Object …", "Object to the proposal");
  await objecting.getByRole("button", { name: "Object", exact: true }).click();
  await expect(objecting.getByRole("alert")).toContainText("Say why");
  await objecting.getByLabel("Reason").fill("The papers were more work than the visit");
  await objecting.getByRole("button", { name: "Object", exact: true }).click();
  await expect(state(bob)).toContainText("Objecting: Bartholomew Featherstonehaugh-Cholmondeley. Ann Abbott can propose anew");
  await looksGood(bob, "disputed");

  // Every amount of the answers opens its own derivation, by the terms of the very step.
  await agreement(bob)
    .getByRole("link", { name: /^6,000\.00: share of Ann Abbott under the proposal/ })
    .click();
  await expect(bob).toHaveURL(/terms:step1/);
  await expect(headline(bob)).toContainText("6,000.00");
  await expect(steps(bob).first()).toBeVisible();
  await bob.keyboard.press("Escape");
  await expect(panel(bob)).toHaveCount(0);
  await agreement(bob)
    .getByRole("link", { name: /^-750\.00: change of the share of Ann Abbott/ })
    .click();
  await expect(headline(bob)).toContainText("-750.00");
  await expect(steps(bob)).toHaveText([/Step 1 of the agreement: By role/, /The default of the policy: By role/]);
  await bob.keyboard.press("Escape");
  await expect(panel(bob)).toHaveCount(0);

  // Ann is about to withdraw when Bob proposes: she is told, and what she typed stays.
  await ann.reload();
  const withdrawing = await openDialog(ann, "Withdraw …", "Withdraw the proposal");
  await withdrawing.getByLabel("Reason (optional)").fill("let us talk");
  const countering = await openDialog(bob, "Propose another …", "Propose a split");
  await countering.getByLabel("Scheme").selectOption({ label: "Equal" });
  await expect(countering.getByRole("row", { name: /Cid Cooper/ })).toContainText("3,000.00");
  await countering.getByRole("button", { name: "Propose" }).click();
  await expect(state(bob)).toHaveText("Yet to answer: Ann Abbott, Cid Cooper.");
  await withdrawing.getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(withdrawing.getByRole("alert")).toContainText("made a move on deal DL1 while you were deciding");
  await withdrawing.getByRole("button", { name: "Look again" }).click();
  await expect(withdrawing.getByLabel("Reason (optional)")).toHaveValue("let us talk");
  await ann.keyboard.press("Escape");
  await expect(state(ann)).toContainText("Yet to answer: Ann Abbott, Cid Cooper.");

  // By keyboard, and the focus stays in the agreement.
  await agreement(ann).getByRole("button", { name: "Accept", exact: true }).focus();
  await ann.keyboard.press("Enter");
  await expect(state(ann)).toHaveText("Yet to answer: Cid Cooper.");
  await expect(agreement(ann).locator(":focus")).toHaveCount(1);

  const cid = await openAs(browser, "manager:CID");
  await agreement(cid).getByRole("button", { name: "Accept", exact: true }).click();
  await expect(state(cid)).toHaveText("Every member accepts. Yet to be approved by the head of: North.");

  // The head finds it among what waits for them.
  const head = await personAt(browser, server.url, { as: "unit:N" });
  await head.goto(`${server.url}/deals`);
  await head.getByRole("link", { name: "Waiting for me (1)" }).click();
  await expect(head).toHaveURL(/view=waiting/);
  await expect(head.locator("main tbody").getByText("It is your turn.").filter({ visible: true })).toHaveCount(1);
  expect(await unexplained(head)).toEqual([]);
  await expectGoodForEverybody(head);
  await keepPicture(head, "agreement/list-1440");
  await head.locator("main tbody").getByRole("link", { name: "Harbour cranes" }).click();
  await expect(state(head)).toContainText("It is your turn.");
  await looksGood(head, "accepted");
  const approving = await openDialog(head, "Approve …", "Approve the split");
  await approving.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(state(head)).toContainText("Equal is what runs share this deal by, from Jan 10, 2026.");
  await expect(stepsSoFar(head)).toHaveCount(6);
  for (const [index, text] of [
    "Ann Abbott proposes By role from Jan 10, 2026",
    "Bartholomew Featherstonehaugh-Cholmondeley objects",
    "Bartholomew Featherstonehaugh-Cholmondeley proposes Equal from Jan 10, 2026",
    "Ann Abbott accepts",
    "Cid Cooper accepts",
    "Head of North approves",
  ].entries())
    await expect(stepsSoFar(head).nth(index)).toContainText(text);
  await expect(stepsSoFar(head).nth(1)).toContainText("“The papers were more work than the visit”");
  await agreement(head).getByRole("link", { name: "Agreed with step 6" }).click();
  await expect(head).toHaveURL(/#step-6$/);
  await looksGood(head, "agreed");

  await calculate(server.url);
  const reader = await personAt(browser, server.url, { as: "" });
  await reader.goto(`${server.url}/managers/ANN?period=2026-01&explain=income,manager:ANN`);
  // 900.01 to three: 300.00 each, and the odd cent to one of them.
  await expect(headline(reader)).toContainText(/300\.0[01]/);
  const { text } = await openToSource(reader, "agreement DL1 6");
  expect(text).toContain("1 ÷ 3");
});

test("in Chinese: proposed, accepted, and it waits for the head", async ({ browser }) => {
  const { t } = readerOf("zh-Hans");
  const title = t("agreement.title");
  const open = async (as: string): Promise<Page> => {
    const page = await personAt(browser, server.url, { as, locale: "zh-Hans", width: 390 });
    await page.goto(`${server.url}/deals/DL2`);
    return page;
  };
  const ann = await open("manager:ANN");
  await agreement(ann, title)
    .getByRole("button", { name: t("agreement.move_propose") })
    .click();
  await dialog(ann)
    .getByLabel(t("deals.scheme"))
    .selectOption({ label: t("scheme.equal") });
  await expect(dialog(ann).getByRole("table")).toContainText("300.00");
  await expectGoodLooks(ann);
  await keepPicture(ann, "agreement/propose-zh-390");
  await dialog(ann)
    .getByRole("button", { name: t("agreement.do_propose"), exact: true })
    .click();
  await expect(agreement(ann, title)).toContainText(t("agreement.waits_answers", { people: "Cid Cooper" }));
  const cid = await open("manager:CID");
  await agreement(cid, title)
    .getByRole("button", { name: t("agreement.move_accept"), exact: true })
    .click();
  await expect(agreement(cid, title)).toContainText(t("agreement.waits_heads", { units: "Harbour" }));
  await expectGoodForEverybody(cid);
  await keepPicture(cid, "agreement/accepted-zh-390", { fullPage: true });
});

test("a deal is found by its name in the command palette", async ({ browser }) => {
  const page = await personAt(browser, server.url, { as: "" });
  await page.goto(`${server.url}/deals`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(page.getByPlaceholder("A room, manager, client, product, unit or deal")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.type("crane");
  await page.getByRole("option", { name: /Harbour cranes/ }).click();
  await expect(page).toHaveURL(/\/deals\/DL1$/);
});

test("a larger deal that would pay somebody less: the sentence's amounts open their derivations", async ({ browser }) => {
  const page = await personAt(browser, server.url, { as: "" });
  await page.goto(`${server.url}/deals/DL3`);
  const simulation = page.getByRole("region", { name: "What if" });
  await simulation.getByLabel("Scheme").selectOption({ label: "By role" });
  for (const [role, weight] of Object.entries({ a: "6", b: "6", c: "2" })) await simulation.getByLabel(role, { exact: true }).fill(weight);
  await simulation.getByRole("button", { name: "Work it out" }).click();
  await expect(simulation.getByText("A larger deal would pay someone less")).toBeVisible();
  expect(await unexplained(page)).toEqual([]);
  // 2/14 of 0.10 is 0.014 and gets an odd cent; of 0.11 it is 0.016 and does not.
  for (const [name, amount] of [
    [/what all members get by the scheme By role/, "0.11"],
    [/share of Cid Cooper of the larger deal/, "0.01"],
    [/share of Cid Cooper in the copy/, "0.02"],
  ] as const) {
    const link = simulation.getByRole("link", { name }).first();
    await expect(link).toHaveText(amount);
    await link.click();
    await expect(link).toHaveAttribute("aria-current", "true");
    await expect(headline(page)).toContainText(amount);
    await expect(steps(page).first()).toBeVisible();
  }
});

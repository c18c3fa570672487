import { expect, type Locator, type Page, test } from "@playwright/test";
import { panel, sidewaysScroll } from "./support/panel.ts";

const rows = (page: Page): Locator => page.locator("main tbody tr:not([aria-hidden])");

/** The table of clients, worked out first where nobody has asked for this period yet. */
async function openClients(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("searchbox").first()).toBeVisible({ timeout: 30_000 });
}

test("the clients of a period are added up when they are first asked for, and together are the bank's own total", async ({ page }) => {
  await openClients(page, "/clients?period=1993-04");
  await expect(page.getByText(/All clients together are the bank's own total, to the minor unit/)).toBeVisible();
  const total = page.getByRole("link", { name: /^Margin of all clients: / });
  await expect(total).toBeVisible();
  const ofClients = await total.textContent();
  // The same total stands under the products, where it was summed from the credit of managers and house accounts.
  await total.click();
  await expect(panel(page)).toContainText(ofClients ?? "no total");
  expect(await sidewaysScroll(page)).toBe(0);
});

test("a client is found by name or code, and its page says who holds it, from when to when", async ({ page }) => {
  await openClients(page, "/clients?period=1993-06");
  await page.getByRole("searchbox").first().fill("client 2");
  await expect(rows(page).first()).toContainText("Client 2");
  await page.goto("/clients/C2?period=1993-06");
  await expect(page.getByRole("heading", { level: 1, name: "Client 2" })).toBeVisible();
  const holders = page.getByRole("table", { name: "Holdings" });
  await expect(holders.getByRole("link", { name: "Adam Novak" })).toBeVisible();
  await expect(holders).toContainText("Sep 9, 1993");
  expect(await sidewaysScroll(page)).toBe(0);
});

test("a client's figure opens its explanation", async ({ page }) => {
  await openClients(page, "/clients?period=1993-06");
  await page
    .getByRole("link", { name: /^Margin of Client / })
    .first()
    .click();
  await expect(page).toHaveURL(/explain=/);
  await expect(panel(page)).toContainText("Client");
});

test("groups of linked clients stand with their totals, and lead to their members", async ({ page }) => {
  await openClients(page, "/clients?period=1993-06&view=group");
  await expect(page.getByRole("table", { name: "Clients by Group" })).toBeVisible();
  const group = rows(page).first().getByRole("link").first();
  const code = (await group.textContent()) ?? "";
  await group.click();
  await expect(page.getByRole("heading", { level: 1, name: `Group ${code}` })).toBeVisible();
  await expect(rows(page).first()).toBeVisible();
});

test("a client's other months are offered, and come when they are asked for", async ({ page }) => {
  await openClients(page, "/clients?period=1993-02");
  await page.goto("/clients/C2?period=1993-02");
  const offer = page.getByRole("button", { name: /^Add (it|them) up$/ });
  const missing = page.getByText(/not added up by client yet/);
  // Somebody else may have asked for them meanwhile; and a click before the page's scripts have come does nothing.
  await expect(async () => {
    if (await offer.isVisible()) await offer.click({ timeout: 1_000 });
    await expect(missing).toHaveCount(0, { timeout: 5_000 });
  }).toPass({ timeout: 40_000 });
  await page.locator("figure summary").click();
  await expect(page.getByRole("link", { name: /^Margin of Client 2: / }).last()).toBeVisible();
});

test("a client that is not there is said to be unknown", async ({ page }) => {
  await page.goto("/clients/NOBODY?period=1993-06");
  await expect(page.getByText("Client “NOBODY” is not known.")).toBeVisible();
});

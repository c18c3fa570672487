import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { expectGoodLooks } from "./looks.ts";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Rows of a long table are built alike: the first ones stand for all, and axe takes its time over each. */
const FURTHER_ROWS = "tbody tr:nth-child(n+9)";

/** All rules on the light page; on the dark one, which differs in its colours alone, the one that looks at them. */
export const rulesIn = (theme: "light" | "dark"): readonly string[] | undefined => (theme === "dark" ? ["color-contrast"] : undefined);

/** What axe finds, as "rule: elements": by all rules that apply, or by those that are named. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const runOnly = rules ? { type: "rule" as const, values: [...rules] } : { type: "tag" as const, values: WCAG };
  // What passed would be described at length, which takes longer than finding it.
  const axe = new AxeBuilder({ page }).exclude(FURTHER_ROWS).options({ resultTypes: ["violations"], runOnly });
  // The other mode opens a second page to put together what frames found, which takes as long again; no page here has frames.
  const found = await axe.setLegacyMode().analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** axe finds nothing on the page as it is, in light and in dark colours, and it looks right. */
export async function expectGoodForEverybody(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expectGoodLooks(page);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violations(page, rulesIn("dark"))).toEqual([]);
}

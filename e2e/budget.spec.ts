import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { ROOMS } from "./support/rooms.ts";

/**
 * JavaScript that a room's HTML asks for, compressed, in kilobytes (1,000 bytes). More needs a reason, and a change here. React and
 * Next take 135 of it, the table 27, the texts' formats 12.
 */
const BUDGET_KB = 215;
/** Rooms that ask the server from the browser bring what that needs; a job, a search, something entered. */
const ASKING_KB = 20;
const MORE_KB: Readonly<Record<string, number>> = {
  clients: ASKING_KB,
  // The moves of the agreement stand beside the form of what would be if.
  deal: ASKING_KB + 5,
  imports: ASKING_KB,
  runs: ASKING_KB,
  run: ASKING_KB,
  "run-compare": ASKING_KB,
  organisation: ASKING_KB,
  rules: ASKING_KB,
  // A form of many parts that checks and previews while it is filled in.
  "rule-scorecard": 85,
  "rule-grades": 85,
  "rule-bonus": 85,
  "rule-new": 85,
  "rule-splits": 85,
  // Asks too, and has a form in sight from the start: fields that complete what is typed, and the checks.
  activities: 120,
  // Every part at once.
  gallery: 55,
};

/** What the browsers of today load at once: scripts for older ones (`noModule`) they leave alone, preloaded ones count. */
function scriptsOf(html: string): Set<string> {
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.js[^"]*)"[^>]*>/g)];
  return new Set(tags.filter(([tag]) => !/\bnomodule\b/i.test(tag)).map(([, source]) => source ?? ""));
}

for (const [name, address] of ROOMS) {
  const budget = BUDGET_KB + (MORE_KB[name] ?? 0);
  test(`${name} keeps to ${budget} kB of JavaScript`, async ({ request }) => {
    const html = await (await request.get(address)).text();
    const sources = scriptsOf(html);
    expect(sources.size).toBeGreaterThan(0);
    const sizes = await Promise.all([...sources].map(async (source) => gzipSync(await (await request.get(source)).body()).length));
    const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1_000;
    expect(kilobytes).toBeLessThan(budget);
  });
}

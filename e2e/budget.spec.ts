import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { ROOMS } from "./support/rooms.ts";

/** JavaScript that a room's HTML asks for, compressed, in kilobytes (1,000 bytes). More needs a reason, and a change here. */
const BUDGET_KB = 345;
/** Rooms with forms that check what is typed bring the checking along. */
const MORE_KB: Readonly<Record<string, number>> = { activities: 70, organisation: 35 };

for (const [name, address] of ROOMS) {
  const budget = BUDGET_KB + (MORE_KB[name] ?? 0);
  test(`${name} keeps to ${budget} kB of JavaScript`, async ({ request }) => {
    const html = await (await request.get(address)).text();
    const sources = new Set([...html.matchAll(/<script[^>]+src="([^"]+\.js[^"]*)"/g)].map(([, source]) => source ?? ""));
    expect(sources.size).toBeGreaterThan(0);
    const sizes = await Promise.all([...sources].map(async (source) => gzipSync(await (await request.get(source)).body()).length));
    const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1_000;
    expect(kilobytes).toBeLessThan(budget);
  });
}

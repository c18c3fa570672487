import { expect, test } from "@playwright/test";
import { expectGoodLooks } from "./support/looks.ts";

/** The check of the looks is checked itself: each of these pages has one fault, and must fail for it. */
const FAULTS: readonly (readonly [string, string, RegExp])[] = [
  ["a page wider than the window", `<p style="width: 3000px">wide</p>`, /scrolls sideways/],
  ["texts on top of each other", `<p>one text</p><p style="margin-top: -32px">another text</p>`, /overlap/],
  ["a text cut off by its box", `<p style="width: 60px; overflow: hidden; white-space: nowrap">a very long text</p>`, /cut off/],
];

for (const [name, html, fault] of FAULTS) {
  test(`the check of the looks finds ${name}`, async ({ page }) => {
    await page.setContent(`<body style="font: 16px sans-serif">${html}</body>`);
    await expect(expectGoodLooks(page)).rejects.toThrow(fault);
  });
}

test("the check of the looks lets a plain page pass", async ({ page }) => {
  await page.setContent(`<body style="font: 16px sans-serif"><h1>Title</h1><p>A text.</p><p>Another one.</p></body>`);
  await expectGoodLooks(page);
});

import type { Page } from "@playwright/test";

/** What is read as a figure and opens no explanation, and why. */
const EXCEPTIONS = [
  ["svg text", "the scale of a chart: no figure of the bank"],
  ["svg title", "the name of a bar that opens its figure itself; the table behind the chart has the link"],
  ["[data-share]", "a share held: a fact as it was imported, no figure"],
  ["[data-evidence]", "the working of shares, laid open: whoever opens one of these shares sees the same table in the panel"],
] as const;

/** Money and percentages that stand on the page outside of links to explanations. */
export const unexplained = (page: Page): Promise<string[]> =>
  page.evaluate(
    (exceptions) => {
      const figure = /(^|[\s(])[+−-]?\d{1,3}(,\d{3})*\.\d{2}(?!\d|\.)|\d%/;
      const found: string[] = [];
      const walker = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? "";
        const beside = node.parentElement;
        if (!beside || !figure.test(text) || beside.closest(["a.figure", "dialog", "script", ...exceptions].join(","))) continue;
        found.push(`${beside.closest("section,table")?.querySelector("h2,caption")?.textContent ?? ""}: ${text.trim()}`);
      }
      return found;
    },
    EXCEPTIONS.map(([selector]) => selector),
  );

import { availableParallelism, cpus, totalmem } from "node:os";
import type { BankSize } from "./generate-bank.ts";
import type { Comparison } from "./recorder.ts";

const HEADERS = ["engine", "what", "set beside", "ours s", "theirs s", "ours/theirs", "our peak MB"];
const FIRST_NUMBER = 3;

/** The answer for people: a line for each comparison. Below 1 ours was faster. */
export function report(size: BankSize, repeat: number, comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(({ engine, what, baseline, ours, theirs, ratio, peakMb }) => [
    engine,
    what,
    baseline,
    ours.toFixed(2),
    theirs.toFixed(2),
    ratio.toFixed(2),
    peakMb.toFixed(0),
  ]);
  const widths = HEADERS.map((header, i) => Math.max(header.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i < FIRST_NUMBER ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("  ")
      .trimEnd();
  return [
    about(size, repeat),
    "",
    line(HEADERS),
    line(widths.map((width) => "-".repeat(width))),
    ...rows.map(line),
    "",
    ...results(comparisons),
  ].join("\n");
}

function about({ accounts, days, managers, products, deals, seed }: BankSize, repeat: number): string {
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  return [
    `${accounts} accounts x ${days} days, ${managers} managers, ${products} products, ${deals} deals, seed ${seed}; medians of ${repeat}`,
    machine,
  ].join("\n");
}

/** What was imported and calculated, so that nobody has to believe in the speed of doing nothing. */
function results(comparisons: readonly Comparison[]): string[] {
  const told = new Map(comparisons.map(({ engine, what, facts }) => [`${engine}, ${what}`, facts]));
  return [...told].map(
    ([name, facts]) =>
      `${name}: ${Object.entries(facts)
        .map(([fact, count]) => `${count} ${fact}`)
        .join(", ")}`,
  );
}

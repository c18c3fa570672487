import fc from "fast-check";
import { expect, test } from "vitest";
import { adjustments } from "./adjustment.ts";

type Line = Readonly<{ manager: string; margin: bigint; income: bigint }>;
const COLUMNS = ["margin", "income"] as const;
const of = (corrected: readonly Line[], closed: readonly Line[], carried: readonly Line[] = []) =>
  adjustments<Line, (typeof COLUMNS)[number]>({ corrected, closed, carried }, ({ manager }) => manager, (line) => line, COLUMNS).map(
    ({ line, margin, income }) => ({ manager: line.manager, margin, income }),
  ); // biome-ignore format: one call

const line = (manager: string, margin: bigint, income = 0n): Line => ({ manager, margin, income });

test("a closed 100 for Ann that should have been 60, the rest Bob's: Ann -40, Bob +40", () => {
  expect(of([line("ANN", 60n), line("BOB", 40n)], [line("ANN", 100n)])).toEqual([line("ANN", -40n), line("BOB", 40n)]);
});

test("what was carried is not carried again; a line that was wrong and is no more is taken back", () => {
  const corrected = [line("ANN", 60n), line("BOB", 40n)];
  const carried = of(corrected, [line("ANN", 100n)]);
  expect(of(corrected, [line("ANN", 100n)], carried)).toEqual([]);
  expect(of([line("ANN", 100n)], [line("ANN", 100n)], carried)).toEqual([line("BOB", -40n), line("ANN", 40n)].toReversed());
});

const lines = fc.uniqueArray(
  fc.record({ manager: fc.constantFrom("A", "B", "C", "D"), margin: fc.bigInt(-1000n, 1000n), income: fc.bigInt(-1000n, 1000n) }),
  { selector: ({ manager }) => manager },
);
const total = (some: readonly Line[], column: (typeof COLUMNS)[number]): bigint => some.reduce((sum, one) => sum + one[column], 0n);

test("closed + carried + adjustments = corrected, line by line and in all", () => {
  fc.assert(
    fc.property(lines, lines, lines, (corrected, closed, carried) => {
      const adjusted = of(corrected, closed, carried);
      for (const column of COLUMNS) {
        expect(total(closed, column) + total(carried, column) + total(adjusted, column)).toBe(total(corrected, column));
      }
      expect(of(corrected, closed, [...carried, ...adjusted])).toEqual([]);
    }),
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceSums, decodeBalanceMonth, MonthEncoder } from "./balance-month.ts";

describe("a month of balances", () => {
  it("keeps balance-days from the first named day to the month's end", () => {
    // 100.00 from the 11th, 50.00 from the 21st, a month of 30 days: 10 x 100.00 + 10 x 50.00 = 1,500.00 days.
    const encoder = new MonthEncoder();
    encoder.add(11, 10000n, 2);
    encoder.add(21, 5000n, 9);
    const { bytes, ...sums } = encoder.finish(30);
    expect(sums).toEqual({ firstDay: 11, lastDay: 21, balanceDays: 150000n, closingMinor: 5000n });
    expect(decodeBalanceMonth(bytes)).toEqual([
      { dayOfMonth: 11, balanceMinor: 10000n, line: 2 },
      { dayOfMonth: 21, balanceMinor: 5000n, line: 9 },
    ]);
  });

  const entry = fc.record({ balanceMinor: fc.bigInt(-(10n ** 18n), 10n ** 18n), line: fc.integer({ min: 1, max: 2 ** 31 - 1 }) });
  const months = fc
    .uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 31 })
    .chain((days) => fc.tuple(...days.sort((a, b) => a - b).map((dayOfMonth) => entry.map((rest) => ({ dayOfMonth, ...rest })))));

  it("decodes to what was encoded, and its sums agree with the entries, one month after another", () => {
    fc.assert(
      fc.property(fc.array(months, { maxLength: 4 }), (list) => {
        const encoder = new MonthEncoder();
        for (const entries of list) {
          for (const { dayOfMonth, balanceMinor, line } of entries) encoder.add(dayOfMonth, balanceMinor, line);
          const { bytes, ...sums } = encoder.finish(31);
          expect(decodeBalanceMonth(bytes)).toEqual(entries);
          expect(sums).toEqual(balanceSums(entries, 31));
        }
      }),
    );
  });
});

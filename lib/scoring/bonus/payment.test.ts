import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amount, decimal } from "../testing/figures.ts";
import { clawback, deferred, drawn } from "./payment.ts";

const EUR = { currency: "EUR" } as const;

test("a deferred bonus is cut so that its parts sum to it: 60 / 20 / 20 % of 100.01", () => {
  const schedule = [0, 12, 24].map((afterMonths, i) => ({ afterMonths, share: decimal(i === 0 ? "0.6" : "0.2") }));
  // 60.006, 20.002, 20.002: the odd cent goes to the largest remainder
  expect(deferred(10_001n, schedule).map(({ afterMonths, minor }) => [afterMonths, minor])).toEqual([
    [0, 6001n],
    [12, 2000n],
    [24, 2000n],
  ]);
});

describe("a draw", () => {
  const draw = (earned: string, owedMinor: bigint) => {
    const { payable, owedMinor: after } = drawn(amount(earned), { ...EUR, drawMinor: 100_000n, owedMinor });
    return [payable.value.n, after];
  };

  test("advances what is missing, and takes it out of what is earned later", () => {
    expect(draw("700", 0n)).toEqual([100_000n, 30_000n]); // 300 advanced
    expect(draw("1500", 30_000n)).toEqual([120_000n, 0n]); // 300 taken back
    expect(draw("1200", 30_000n)).toEqual([100_000n, 10_000n]); // only 200 of it, the draw stays
  });

  test("pays in the long run exactly what was earned and what is still owed", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(0n, 300_000n), { maxLength: 24 }), (earnings) => {
        let [owed, paid] = [0n, 0n];
        for (const earned of earnings) {
          const step = { ...amount("0"), value: { n: earned, d: 1n } };
          const { payable, owedMinor } = drawn(step, { ...EUR, drawMinor: 100_000n, owedMinor: owed });
          paid += payable.value.n;
          owed = owedMinor;
          expect(owed >= 0n).toBe(true);
        }
        expect(paid).toBe(earnings.reduce((sum, one) => sum + one, 0n) + owed);
      }),
    );
  });
});

describe("a clawback", () => {
  const back = (remainingMinor: bigint, takenBackMinor = 0n) =>
    clawback({ ...EUR, paidMinor: 900n, takenBackMinor, earnedOnMinor: 30_000n, remainingMinor }).value.n;

  test("takes back the part of the bonus whose balance left, once", () => {
    expect(back(20_000n)).toBe(-300n); // a third left
    expect(back(20_000n, 300n)).toBe(0n);
    expect(back(0n, 300n)).toBe(-600n);
  });

  test("takes nothing where the balance stayed or grew, and gives nothing back when it returns", () => {
    expect([back(30_000n), back(99_999n), back(30_000n, 300n)]).toEqual([0n, 0n, 0n]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMinor } from "../money/minor.ts";
import { compare, multiply, negate, rational } from "../money/rational.ts";
import { amount, decimal } from "../testing/figures.ts";
import { type Tier, type TierRule, type TierTable, tierBonus, tierFaults } from "./tiers.ts";

type Row = Readonly<{ from: string; rate?: string; amount?: string; to?: string }>;
const eur = (text: string) => rational(parseMinor(text, "EUR"));
const tier = ({ from, rate, amount: fixed, to }: Row): Tier => ({
  from: eur(from),
  ...(rate !== undefined && { rate: decimal(rate) }),
  ...(fixed !== undefined && { amount: eur(fixed) }),
  ...(to !== undefined && { to: eur(to) }),
});
const table = (rule: TierRule, ...rows: Row[]): TierTable => ({ rule, tiers: rows.map(tier), currency: "EUR" });
const bonus = (tiers: TierTable, sales: string): string => {
  const { n, d } = tierBonus(tiers, amount(sales)).value;
  return String(Number(n) / Number(d) / 100);
};

describe("step tiers: each slice at its own rate", () => {
  const steps = table(
    "step",
    { from: "0", rate: "0.01" },
    { from: "1000", rate: "0.02" },
    { from: "3000", rate: "0.03" },
    { from: "8000", rate: "0.05", to: "20000" },
  );

  test("published: 1 % to 1k, 2 % to 3k, 3 % to 8k, 5 % to 20k, each sale on its own", () => {
    expect(bonus(steps, "200")).toBe("2"); // 200 x 1 %
    expect(bonus(steps, "300")).toBe("3");
    expect(bonus(steps, "1500")).toBe("20"); // 1000 x 1 % + 500 x 2 %
    expect(bonus(steps, "1200")).toBe("14"); // 10 + 200 x 2 %
    expect(bonus(steps, "2000")).toBe("30"); // 10 + 1000 x 2 %
    expect(bonus(steps, "4500")).toBe("95"); // 10 + 2000 x 2 % + 1500 x 3 %; all six: 164
  });

  test("what lies behind the last tier's end adds nothing", () => {
    expect(bonus(steps, "20000")).toBe("800"); // 10 + 40 + 150 + 12000 x 5 %
    expect(bonus(steps, "25000")).toBe("800");
  });
});

describe("flat tiers: the whole at the reached tier's rate", () => {
  const flat = table("flat", { from: "5000", rate: "0.01" }, { from: "15000", rate: "0.02" }, { from: "60000", rate: "0.03" });

  test("published: 5k / 15k / 60k give 1 / 2 / 3 %, the lower bound included", () => {
    expect(bonus(flat, "4999.99")).toBe("0");
    expect(bonus(flat, "5000")).toBe("50");
    expect(bonus(flat, "14999.99")).toBe("149.9999");
    expect(bonus(flat, "15000")).toBe("300");
    expect(bonus(flat, "60000")).toBe("1800");
  });
});

test("interpolated tiers: linear between the amounts, the last amount behind the last tier, nothing below the first", () => {
  const line = table("interpolated", { from: "1000", amount: "100" }, { from: "2000", amount: "300" }, { from: "4000", amount: "400" });
  expect(["999", "1000", "1500", "2000", "3000", "4000", "9000"].map((sales) => bonus(line, sales))).toEqual([
    "0",
    "100",
    "200",
    "300",
    "350",
    "400",
    "400",
  ]);
});

test("faults name the tiers and the gap", () => {
  const faults = (rule: TierRule, ...rows: Row[]) =>
    tierFaults(table(rule, ...rows), "bonus.tiers").map(({ place, code, params }) => ({ place, code, ...params }));
  expect(faults("step", { from: "0", rate: "0.01", to: "900" }, { from: "1000", rate: "0.02" })).toEqual([
    { place: "bonus.tiers[0]", code: "tier_gap", tier: 1, next: 2, from: "1000", to: "900" },
  ]);
  expect(faults("step", { from: "0", rate: "0.01", to: "1100" }, { from: "1000", rate: "0.02" })).toMatchObject([{ code: "tier_overlap" }]);
  expect(faults("step", { from: "1000", rate: "0.01" }, { from: "1000", rate: "0.02" })).toMatchObject([
    { code: "tier_order", before: "1000" },
  ]);
  expect(faults("interpolated", { from: "0", rate: "0.01" })).toMatchObject([
    { place: "bonus.tiers[0].amount", code: "tier_amount_missing" },
  ]);
  expect(faults("flat", { from: "-1", amount: "5" })).toMatchObject([{ code: "tier_from_negative" }, { code: "tier_rate_missing" }]);
  expect(faults("flat")).toMatchObject([{ code: "tiers_empty" }]);
});

const bounds = fc.uniqueArray(fc.bigInt(0n, 10_000n), { minLength: 1, maxLength: 5 }).map((list) => list.sort((a, b) => Number(a - b)));
const tables = fc.tuple(fc.constantFrom<TierRule>("flat", "step", "interpolated"), bounds).map(
  ([rule, froms]): TierTable => ({
    rule,
    currency: "EUR",
    // rates and amounts rise with the tiers
    tiers: froms.map((from, i) => ({ from: rational(from), rate: rational(BigInt(i + 1), 100n), amount: rational(BigInt(i * i * 100)) })),
  }),
);
const sales = fc.bigInt(-20_000n, 20_000n);
const of = (tiers: TierTable, minor: bigint) => tierBonus(tiers, { ...amount("0"), value: rational(minor) }).value;

describe("laws of tiers", () => {
  test("more never earns less while rates rise, and a reversal takes back exactly what was given", () => {
    fc.assert(
      fc.property(tables, sales, sales, (tiers, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(compare(of(tiers, low), of(tiers, high))).toBeLessThanOrEqual(0);
        expect(compare(of(tiers, -a), negate(of(tiers, a)))).toBe(0);
      }),
    );
  });

  test("bounds, amounts and sales times k give k times the bonus", () => {
    fc.assert(
      fc.property(tables, sales, fc.bigInt(1n, 9n), (tiers, minor, k) => {
        const by = (value: Tier["from"]) => multiply(value, rational(k));
        const larger = {
          ...tiers,
          tiers: tiers.tiers.map((one) => ({ ...one, from: by(one.from), amount: by(one.amount ?? rational(0n)) })),
        };
        expect(compare(of(larger, minor * k), by(of(tiers, minor)))).toBe(0);
      }),
    );
  });
});

import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { parseMinor } from "../money/minor.ts";
import { ONE, sum } from "../money/rational.ts";
import { splitSchemes } from "./registry.ts";
import { checkParams, shareDeal } from "./share-deal.ts";
import { splitAmount } from "./split-amount.ts";
import type { SplitInput } from "./split-scheme.ts";

type Row = Readonly<Record<string, string>>;
const rows = (kind: string): Row[] =>
  parse(readFileSync(new URL(`../../../examples/berka/${kind}.csv`, import.meta.url), "utf8"), { columns: true, bom: true });

const [splits, deals, members, activities] = ["deal_splits", "deals", "deal_members", "activities"].map(rows) as [
  Row[],
  Row[],
  Row[],
  Row[],
];

function dealNamed(code: string): SplitInput & Readonly<{ amountMinor: bigint }> {
  const deal = deals.find((row) => row.code === code) as Row;
  return {
    deal: code,
    closed: `${deal.closed}T00:00:00Z`,
    amountMinor: parseMinor(deal.amount ?? "", deal.currency ?? ""),
    members: members
      .filter((row) => row.deal === code)
      .map(({ manager = "", role = "", agreed_share }) => ({ id: manager, role, ...(agreed_share && { agreedShare: agreed_share }) })),
    touches: activities
      .filter((row) => row.deal === code)
      .map(({ manager = "", at = "", kind = "", client = "" }) => ({ member: manager, at, kind, client })),
  };
}

describe("the example bank's agreed splits", () => {
  it("use every scheme that is built first", () => {
    expect(splits).toHaveLength(38);
    const used = new Set(splits.map(({ scheme }) => scheme));
    expect([...used].filter((scheme) => !splitSchemes.has(scheme ?? ""))).toEqual([]);
    expect(used.size).toBe(7);
  });

  it.each(splits.map((row) => [row.deal ?? "", row.scheme ?? "", row.params ?? ""]))("%s by %s can be computed", (code, scheme, text) => {
    const params: unknown = text === "" ? undefined : JSON.parse(text);
    checkParams(scheme, params);
    const deal = dealNamed(code);
    const result = shareDeal(scheme, params, deal);
    expect(sum(result.shares)).toEqual(ONE);
    expect(splitAmount(deal.amountMinor, result).reduce((total, { minor }) => total + minor, 0n)).toBe(deal.amountMinor);
    expect(result.properties).toEqual({ efficiency: true, symmetry: true, nullPlayer: true, monotonicity: true });
  });
});

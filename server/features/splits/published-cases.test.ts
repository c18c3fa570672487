import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDecimal, toFixedDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import type { ShareOut } from "./compare-schemes.ts";
import { splitText } from "./split-text.ts";

type ByMember = Record<string, string>;
type Case = Readonly<{
  name: string;
  source: string;
  input: unknown;
  expect: Readonly<{ scheme: string; value?: ByMember; share?: ByMember; amount?: ByMember; exact?: ByMember; error?: true }>;
}>;

const cases: Case[] = JSON.parse(readFileSync(new URL("../../../examples/cases/splits.json", import.meta.url), "utf8"));

describe("cases from published sources, as documents", () => {
  it("are seventeen", () => expect(cases).toHaveLength(17));

  it.each(cases.map((one) => [one.name, one.source, one] as const))("%s (%s)", (name, _source, { input, expect: wanted }) => {
    const { value, faults } = splitText(name, JSON.stringify(input));
    expect(faults).toEqual([]);
    const { results = [], errors = [] } = value?.comparison ?? {};
    if (wanted.error) {
      expect(errors).toMatchObject([{ scheme: wanted.scheme }]);
      return expect(results).toEqual([]);
    }
    expect(errors).toEqual([]);
    const [result] = results;
    expect(result?.scheme).toBe(wanted.scheme);
    const given = (field: keyof ShareOut) => Object.fromEntries((result?.shares ?? []).map((share) => [share.member, share[field]]));
    const share = wanted.share && mapped(wanted.share, (text) => toFixedDecimal(parseDecimal(text), 18));
    const checks = Object.entries({ ...wanted, ...(share && { share }) }).filter(([field]) => field !== "scheme");
    expect(checks.length).toBe(1);
    for (const [field, figures] of checks) expect(given(field as keyof ShareOut), field).toEqual(figures);
    const { oddUnit: _, ...properties } = result?.properties ?? {};
    expect(new Set(Object.values(properties))).toEqual(new Set([true]));
  });
});

const mapped = (figures: ByMember, change: (text: string) => string): ByMember =>
  Object.fromEntries(Object.entries(figures).map(([member, text]) => [member, change(text)]));

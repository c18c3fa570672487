import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ScoringError } from "../errors.ts";
import { parseDecimal, toFixedDecimal } from "../money/decimal-text.ts";
import { formatMinor, parseMinor } from "../money/minor.ts";
import { toFraction } from "../money/rational.ts";
import { splitSchemes } from "./registry.ts";
import { shareDeal } from "./share-deal.ts";
import { splitAmount } from "./split-amount.ts";
import type { Member, Touch } from "./split-scheme.ts";

type ByMember = Record<string, string>;
type Case = Readonly<{
  name: string;
  source: string;
  input: Readonly<{
    amount: string;
    currency: string;
    closed: string;
    members: Member[];
    touches?: Touch[];
    schemes: { scheme: string }[];
  }>;
  expect: Readonly<{ scheme: string; share?: ByMember; amount?: ByMember; exact?: ByMember; error?: true }>;
}>;

const file = new URL("../../../examples/cases/splits.json", import.meta.url);
const cases: Case[] = JSON.parse(readFileSync(file, "utf8"));
const ours = cases.filter(({ expect: { scheme } }) => splitSchemes.has(scheme));

/** Shares the case's deal; scheme parameters stand beside the scheme's name, as in `merit split` files. */
function share({ input, expect: { scheme } }: Case) {
  const { scheme: _, ...params } = input.schemes.find((entry) => entry.scheme === scheme) ?? { scheme };
  return shareDeal(scheme, params, { deal: "case", closed: input.closed, members: input.members, touches: input.touches ?? [] });
}

describe("cases from published sources", () => {
  it("runs every case whose scheme is built: nine for the schemes on roles, shares and touches", () => {
    expect(cases).toHaveLength(17);
    const count = (scheme: string) => ours.filter((one) => one.expect.scheme === scheme).length;
    expect(["manual", "role-weighted", "position-based", "time-decay"].map(count)).toEqual([2, 4, 2, 1]);
  });

  it.each(ours.map((one) => [one.name, one.source, one] as const))("%s (%s)", (_name, _source, one) => {
    if (one.expect.error) return expect(() => share(one)).toThrow(ScoringError);
    const result = share(one);
    const { amount, currency, members } = one.input;
    const byMember = (texts: string[]) => Object.fromEntries(members.map(({ id }, i) => [id, texts[i]]));
    const portions = splitAmount(parseMinor(amount, currency), result);
    if (one.expect.exact) expect(byMember(result.shares.map(toFraction))).toEqual(one.expect.exact);
    if (one.expect.amount) expect(byMember(portions.map(({ minor }) => formatMinor(minor, currency)))).toEqual(one.expect.amount);
    if (one.expect.share) {
      const expected = Object.entries(one.expect.share).map(([id, text]) => [id, toFixedDecimal(parseDecimal(text), 18)]);
      expect(byMember(result.shares.map((value) => toFixedDecimal(value, 18)))).toEqual(Object.fromEntries(expected));
    }
    expect(one.expect.exact ?? one.expect.amount ?? one.expect.share).toBeDefined();
  });
});

import type { Param } from "../../../lib/scoring/splits/params/param.ts";
import { splitSchemes } from "../../../lib/scoring/splits/registry.ts";
import { compareSchemes, type DealToSplit, type SplitOut } from "../splits/index.ts";

/** A scheme on the guide's deal. */
export type GuidedScheme = Readonly<{ scheme: string; form: readonly Param[]; params: unknown; result: SplitOut }>;

/** Three people, four touches, one deal of 1,000.00: small enough to be followed by hand under every scheme. */
export const GUIDE_DEAL: DealToSplit = {
  amountMinor: 100_000n,
  currency: "EUR",
  input: {
    deal: "EXAMPLE",
    closed: "2026-03-31",
    members: [
      { id: "Anna", role: "originator", unit: "North", agreedShare: "0.5" },
      { id: "Boris", role: "structurer", unit: "North", agreedShare: "0.3" },
      { id: "Chen", role: "support", unit: "South", agreedShare: "0.2" },
    ],
    touches: [
      { member: "Anna", at: "2026-03-03T00:00:00Z", kind: "meeting" },
      { member: "Boris", at: "2026-03-17T00:00:00Z", kind: "call" },
      { member: "Chen", at: "2026-03-24T00:00:00Z", kind: "call" },
      { member: "Boris", at: "2026-03-31T00:00:00Z", kind: "meeting" },
    ],
    balances: [
      { member: "Anna", adb: "60000", growth: "15000" },
      { member: "Boris", adb: "25000", growth: "-2000" },
      { member: "Chen", adb: "15000", growth: "5000" },
    ],
    game: {
      model: "coalitions",
      values: [
        { members: ["Anna"], value: "300" },
        { members: ["Boris"], value: "100" },
        { members: ["Anna", "Boris"], value: "700" },
        { members: ["Anna", "Boris", "Chen"], value: "1000" },
      ],
    },
    paths: [
      { touches: ["Anna", "Boris"], won: 3, lost: 1 },
      { touches: ["Anna", "Chen"], won: 1, lost: 3 },
      { touches: ["Chen"], won: 1, lost: 1 },
    ],
  },
};

const PARAMS: Readonly<Record<string, unknown>> = {
  "role-weighted": { weights: { originator: "5", structurer: "3", support: "2" } },
  "activity-weighted": { points: { meeting: "3", call: "1" } },
  overlay: { percent: { Anna: "100", Chen: "50" } },
};

/** Every scheme on the guide's deal, computed by the core that computes deals. */
export function schemeGuide(): GuidedScheme[] {
  const choices = [...splitSchemes.keys()].map((scheme) => ({ scheme, params: PARAMS[scheme] }));
  const { results, errors } = compareSchemes(GUIDE_DEAL, choices);
  if (errors.length > 0) throw new Error(`The guide's deal does not suit ${JSON.stringify(errors)}.`);
  return results.map((result) => ({
    scheme: result.scheme,
    form: splitSchemes.get(result.scheme)?.params ?? [],
    params: PARAMS[result.scheme],
    result,
  }));
}

import { describe, expect, it } from "vitest";
import { toFixedDecimal } from "../../money/decimal-text.ts";
import { scoringErrorOf } from "../../testing/scoring-error-of.ts";
import { shareDeal } from "../share-deal.ts";
import type { SplitInput } from "../split-scheme.ts";

const agreed = (...shares: (string | undefined)[]): SplitInput => ({
  deal: "D1",
  members: shares.map((agreedShare, i) => ({ id: `M${i + 1}`, role: "member", ...(agreedShare !== undefined && { agreedShare }) })),
  touches: [],
});
const shares = (input: SplitInput) => shareDeal("manual", undefined, input).shares.map((share) => toFixedDecimal(share, 4));
const error = (...texts: (string | undefined)[]) => scoringErrorOf(() => shareDeal("manual", undefined, agreed(...texts)));

describe("manual: the agreed shares as they stand", () => {
  // In floats 0.7268 + 0.1093 + 0.0273 + 0.1366 is 0.9999999999999999.
  it("accepts 72.68 + 10.93 + 2.73 + 13.66 %", () =>
    expect(shares(agreed("0.7268", "0.1093", "0.0273", "0.1366"))).toEqual(["0.7268", "0.1093", "0.0273", "0.1366"]));

  it("accepts an agreed zero", () => expect(shares(agreed("1", "0"))).toEqual(["1.0000", "0.0000"]));

  it("names the gap, however small", () => {
    expect(error("0.5", "0.4999")).toEqual({ code: "split_shares_below_one", params: { deal: "D1", total: "0.9999", gap: "0.0001" } });
    const over = { code: "split_shares_above_one", params: { deal: "D1", total: "1.00000000000000000001", gap: "0.00000000000000000001" } };
    expect(error("0.5", "0.50000000000000000001")).toEqual(over);
  });

  it("names the member without a share, or with one that is no number", () => {
    expect(error("1", undefined)).toEqual({ code: "split_agreed_share_missing", params: { deal: "D1", member: "M2" } });
    expect(error("50%", "0.5")).toEqual({ code: "split_agreed_share_invalid", params: { deal: "D1", member: "M1", value: "50%" } });
  });

  it("refuses a negative share even where the sum is 1", () => {
    const params = { deal: "D1", scheme: "manual", member: "M2", weight: "-0.5" };
    expect(error("1.5", "-0.5")).toEqual({ code: "split_negative_weight", params });
  });
});

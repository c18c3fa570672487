import { describe, expect, it } from "vitest";
import { findLoweredAmount } from "./lowered-amount.ts";
import { shareDeal } from "./share-deal.ts";

const split = (weights: Readonly<Record<string, string>>) =>
  shareDeal("role-weighted", { weights }, { deal: "D", touches: [], members: Object.keys(weights).map((id) => ({ id, role: id })) });

describe("a larger deal that pays someone less", () => {
  // The textbook case: weights 6, 6, 2 of 14. Of 10 units 4.29, 4.29, 1.43 give 4, 4, 2; of 11, 4.71, 4.71, 1.57 give 5, 5, 1.
  const alabama = split({ A: "6", B: "6", C: "2" });

  it("is found, with the amount and what the member would get", () => {
    expect(findLoweredAmount(10n, alabama, 3)).toEqual({ place: 2, largerMinor: 11n, beforeMinor: 2n, afterMinor: 1n });
  });

  it("is found in a cancellation as in the deal that it cancels", () => {
    expect(findLoweredAmount(-10n, alabama, 3)).toEqual({ place: 2, largerMinor: -11n, beforeMinor: -2n, afterMinor: -1n });
  });

  it("is looked for no further than asked", () => {
    // 9 gives 3.86, 3.86, 1.29: 4, 4, 1, and nobody has less of 10; of 12, 5.14, 5.14, 1.71 give 5, 5, 2.
    expect(findLoweredAmount(9n, alabama, 1)).toBeUndefined();
    expect(findLoweredAmount(10n, alabama, 0)).toBeUndefined();
  });

  it("cannot be between two members, nor where shares stand beside the total", () => {
    const two = split({ A: "2", B: "1" });
    for (let amount = 0n; amount < 30n; amount++) expect(findLoweredAmount(amount, two, 30)).toBeUndefined();
    const overlay = shareDeal("overlay", { percent: { A: "33.3" } }, { deal: "D", touches: [], members: [{ id: "A", role: "r" }] });
    expect(findLoweredAmount(10n, overlay, 30)).toBeUndefined();
  });
});

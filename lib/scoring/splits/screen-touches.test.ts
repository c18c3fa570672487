import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toFraction } from "../money/rational.ts";
import { deals } from "../testing/arbitraries.ts";
import { dealOf, touch } from "../testing/deal.ts";
import { scoringErrorOf } from "../testing/scoring-error-of.ts";
import { screenTouches } from "./screen-touches.ts";
import { shareDeal } from "./share-deal.ts";
import type { TouchPolicy } from "./split-policy.ts";
import type { SplitInput, Touch } from "./split-scheme.ts";

const SHOW: TouchPolicy = {
  dailyCap: null,
  duplicates: "show",
  afterClose: "show",
  bulk: { touches: 3, minutes: 10, handling: "show" },
};
const LEAVE: TouchPolicy = {
  dailyCap: null,
  duplicates: "leave-out",
  afterClose: "leave-out",
  bulk: { touches: 3, minutes: 10, handling: "leave-out" },
};
const DEAL = { deal: "D1", closed: "2026-03-31" };
const found = (policy: TouchPolicy | null, touches: readonly Touch[], deal = DEAL) =>
  screenTouches(deal, touches, policy).touches.map(({ remarks, counts }) => [remarks.join(" "), counts]);
const texts = (...all: string[]): Touch[] => all.map(touch);

describe("what a policy finds in touches", () => {
  it("the same activity of a member twice, however the instant is written; the row imported first is the one that stays", () => {
    const once: Touch = {
      member: "A",
      at: "2026-03-01T10:00:00+02:00",
      kind: "call",
      client: "C1",
      source: { kind: "activities", importId: 1, line: 9 },
    };
    const again = { ...once, at: "2026-03-01T08:00:00Z", source: { kind: "activities", importId: 2, line: 3 } };
    const others = [{ kind: "visit" }, { client: "C2" }, { member: "B" }].map((change) => ({ ...once, ...change }));
    const { touches, counting } = screenTouches(DEAL, [again, once, ...others], { ...LEAVE, bulk: null });
    expect(touches.filter(({ counts }) => !counts)).toEqual([{ touch: again, remarks: ["duplicate"], counts: false }]);
    expect(counting).toEqual([once, ...others]);
    expect(found(SHOW, [again, once])).toEqual([
      ["", true],
      ["duplicate", true],
    ]);
  });

  // Closed on 31 March: its last minute is in time, midnight is not.
  it("touches after the closing day, and by hand those recorded after it", () => {
    const touches = [
      touch("A 2026-03-31T23:59:59Z"),
      touch("A 2026-04-01"),
      { ...touch("A 2026-03-02"), recorded: "2026-04-01T00:00:00Z" },
    ];
    expect(found(LEAVE, touches)).toEqual([
      ["recorded-after-close", false],
      ["", true],
      ["after-close", false],
    ]);
    expect(found(LEAVE, touches, { deal: "D1" } as typeof DEAL).map(([remarks]) => remarks)).toEqual(["", "", ""]);
  });

  // Three within ten minutes, the limit counted in; the fourth stands eleven minutes after the second.
  it("many of one member at once, by when they were done or recorded", () => {
    const rows = texts("A 2026-03-01T10:00Z", "A 2026-03-01T10:05Z", "B 2026-03-01T10:06Z", "A 2026-03-01T10:10Z", "A 2026-03-01T10:16Z");
    expect(found(LEAVE, rows).map(([remarks]) => remarks)).toEqual(["bulk", "bulk", "", "bulk", ""]);
    const byHand = [1, 2, 3].map((day) => ({ ...touch(`A 2026-03-0${day} call`), recorded: `2026-03-06T17:0${day}:00Z` }));
    expect(found(LEAVE, byHand).map(([remarks]) => remarks)).toEqual(["bulk", "bulk", "bulk"]);
    expect(
      found(
        LEAVE,
        byHand.map(({ recorded: _, ...rest }) => rest),
      ).map(([remarks]) => remarks),
    ).toEqual(["", "", ""]);
  });

  // Two a day: what is left out for another reason takes no place. 23:30-02:00 on the 1st is the 2nd in UTC.
  it("those over the cap of a member's UTC day", () => {
    const day = "2026-03-01T";
    const rows = texts(
      `A ${day}08:00Z call`,
      `A ${day}08:00Z call`,
      `A ${day}12:00Z`,
      `A ${day}14:00Z`,
      `B ${day}15:00Z`,
      `A ${day}23:30-02:00`,
    );
    expect(found({ ...LEAVE, dailyCap: 2 }, rows)).toEqual([
      ["", true],
      ["duplicate", false],
      ["", true],
      ["daily-cap", false],
      ["", true],
      ["", true],
    ]);
    expect(found({ ...SHOW, dailyCap: 2 }, rows).map(([, counts]) => counts)).toEqual([true, true, false, false, true, true]);
  });

  it("and one touch for several reasons", () => {
    const late = ["A 2026-04-01T10:00Z", "A 2026-04-01T10:00Z", "A 2026-04-01T10:01Z"];
    expect(found(LEAVE, texts(...late)).map(([remarks]) => remarks)).toEqual([
      "after-close bulk",
      "duplicate after-close bulk",
      "after-close bulk",
    ]);
  });
});

const handlings = () => fc.constantFrom("show" as const, "leave-out" as const);
const policies = (): fc.Arbitrary<TouchPolicy> =>
  fc.record({
    dailyCap: fc.option(fc.integer({ min: 1, max: 3 })),
    duplicates: handlings(),
    afterClose: handlings(),
    bulk: fc.option(
      fc.record({ touches: fc.integer({ min: 2, max: 4 }), minutes: fc.integer({ min: 1, max: 3000 }), handling: handlings() }),
    ),
  });
/** Deals of March 2026 that close in it, so that some touches come late, and some are recorded by hand. */
const closing = (): fc.Arbitrary<SplitInput> =>
  fc
    .tuple(deals(), fc.integer({ min: 1, max: 28 }), fc.array(fc.option(fc.nat(40)), { minLength: 12, maxLength: 12 }))
    .map(([deal, day, late]) => ({
      ...deal,
      closed: `2026-03-${String(day).padStart(2, "0")}`,
      touches: deal.touches.map((one, i) => {
        const days = late[i];
        return days == null ? one : { ...one, recorded: new Date(Date.parse(one.at) + days * 3_600_000).toISOString() };
      }),
    }));
const summary = (touches: ReturnType<typeof screenTouches>["touches"]): string[] => touches.map((one) => JSON.stringify(one)).sort();

describe("screening", () => {
  it("does not depend on the order of the touches", () =>
    fc.assert(
      fc.property(closing(), policies(), fc.infiniteStream(fc.nat()), (deal, policy, keys) => {
        const shuffled = deal.touches
          .map((one) => [keys.next().value as number, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(summary(screenTouches(deal, shuffled, policy).touches)).toEqual(summary(screenTouches(deal, deal.touches, policy).touches));
      }),
    ));

  it("leaves nothing out where everything is shown, and finds nothing without a policy", () =>
    fc.assert(
      fc.property(closing(), (deal) => {
        expect(screenTouches(deal, deal.touches, SHOW).counting).toEqual(deal.touches);
        expect(screenTouches(deal, deal.touches, null).touches.every(({ remarks, counts }) => counts && remarks.length === 0)).toBe(true);
      }),
    ));

  it("twice is screening once", () =>
    fc.assert(
      fc.property(closing(), policies(), (deal, policy) => {
        const { counting } = screenTouches(deal, deal.touches, policy);
        expect(screenTouches(deal, counting, policy).counting).toEqual(counting);
      }),
    ));

  it("lets every touch stand once, and leaves none out without a reason", () =>
    fc.assert(
      fc.property(closing(), policies(), (deal, policy) => {
        const { touches, counting } = screenTouches(deal, deal.touches, policy);
        expect(touches).toHaveLength(deal.touches.length);
        expect(touches.filter(({ counts }) => counts)).toHaveLength(counting.length);
        expect(touches.every(({ counts, remarks }) => counts || remarks.length > 0)).toBe(true);
      }),
    ));
});

const SCHEMES = ["originator", "closer", "linear", "position-based", "time-decay", "activity-weighted"] as const;
const screened = (policy: TouchPolicy, touches: readonly Touch[]): SplitInput => {
  const deal = dealOf(2, touches);
  const { touches: all, counting } = screenTouches(deal, touches, policy);
  return { ...deal, touches: counting, found: all, policy: { code: "bank", version: 3 } };
};
const share = (scheme: string, input: SplitInput) =>
  shareDeal(scheme, scheme === "activity-weighted" ? { points: { call: "1" } } : undefined, input);

describe.each(SCHEMES)("%s under a policy", (scheme) => {
  const rows = texts("A 2026-03-01T10:00Z", "A 2026-03-01T10:00Z", "B 2026-03-04", "A 2026-04-02", "B 2026-04-03").map((one, i) => ({
    ...one,
    source: { kind: "activities", importId: 7, line: i + 2 },
  }));
  const zeros = (input: SplitInput, member: number) => {
    const lines: [string, number | undefined, unknown][] = [];
    const walk = (step: ReturnType<typeof share>["explanation"]): void => {
      if (step.label.code.startsWith("split_touch_left_out") || step.label.code === "split_touch_shown")
        lines.push([step.label.code, step.source?.line, toFraction(step.value)]);
      step.children.forEach(walk);
    };
    walk(share(scheme, input).explanation.children[member] as ReturnType<typeof share>["explanation"]);
    return lines;
  };

  it("is shared as if the touches left out had never been", () => {
    const without = share(scheme, dealOf(2, [rows[0] as Touch, rows[2] as Touch]));
    expect(share(scheme, screened(LEAVE, rows)).shares).toEqual(without.shares);
  });

  it("names each touch found as a line of zero, with its row", () => {
    expect(zeros(screened(LEAVE, rows), 0)).toEqual([
      ["split_touch_left_out", 3, "0"],
      ["split_touch_left_out", 5, "0"],
    ]);
    expect(zeros(screened(LEAVE, rows), 1)).toEqual([["split_touch_left_out", 6, "0"]]);
    expect(zeros(screened(SHOW, rows), 1)).toEqual([["split_touch_shown", 6, "0"]]);
    expect(share(scheme, screened(SHOW, rows)).shares).toEqual(share(scheme, dealOf(2, rows)).shares);
  });

  it("says so where nothing is left", () => {
    const late = texts("A 2026-04-02", "B 2026-04-03");
    expect(scoringErrorOf(() => share(scheme, screened(LEAVE, late)))).toEqual({
      code: "split_touches_left_out",
      params: { deal: "D1", scheme, count: 2, policy: "bank", version: 3 },
    });
  });
});

describe("a scheme's own checks", () => {
  // Without a policy's help activity-weighted counts a duplicate once; its points' cap still cuts what the policy lets through.
  it("go on after the policy's", () => {
    const params = { points: { call: "2" }, dailyCap: "3" };
    const rows = texts("A 2026-03-01T10:00Z", "A 2026-03-01T10:00Z", "A 2026-03-01T12:00Z", "A 2026-03-01T14:00Z", "B 2026-03-04");
    const shares = (policy: TouchPolicy) => shareDeal("activity-weighted", params, screened(policy, rows)).shares.map(toFraction);
    expect(shares(SHOW)).toEqual(["3/5", "2/5"]);
    expect(shares({ ...LEAVE, dailyCap: 1 })).toEqual(["1/2", "1/2"]);
  });
});

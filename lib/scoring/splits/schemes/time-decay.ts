import { Decimal } from "decimal.js";
import { ScoringError } from "../../errors.ts";
import type { Notice } from "../../explanation/notice.ts";
import { fact, label, type Step, sumOf } from "../../explanation/step.ts";
import { parseDecimal } from "../../money/decimal-text.ts";
import { briefText } from "../../money/exact-text.ts";
import { floor, multiply, type Rational, rational, subtract, ZERO } from "../../money/rational.ts";
import { closingInstant, NANOS_PER_DAY, parseInstant } from "../instant.ts";
import { byMember, memberTouches, names, type PlacedTouch, touchesSeen } from "../member-touches.ts";
import type { SplitInput, SplitScheme } from "../split-scheme.ts";

type AgedTouch = PlacedTouch & Readonly<{ halfLives: Rational; days: Rational }>;

const NAME = "time-decay";
const PARAMS = [{ name: "halfLifeDays", kind: "decimal", default: "7", positive: true }] as const;
const SHARE_DECIMALS = 40;
/** Decimals of the irrational factor 2^-f: 24 beyond those of a share, so that no sum of touches can disturb the last one kept. */
const FACTOR_DECIMALS = 64;
/** Beyond this many half-lives a touch weighs less than 10^-1233 of the last one: zero at any precision that is kept. */
const FADED = 4096n;

// A constructor of our own with every setting at its default: another module's Decimal.set must not change a share.
const Precise = Decimal.clone({ defaults: true, precision: 80 });
const LN_2 = new Precise(2).ln();

/**
 * 2^(-t/h) per touch, t = time from the touch to 00:00Z of the closing day, h = `halfLifeDays` (7). Continuous, not stepped.
 * Weights are stated relative to the last touch (which weighs 1): the ratios are those of the formula, and a shift of all
 * touches leaves them alone to the last digit. A touch on or after the closing day has t <= 0 and weighs more by the same
 * formula; after the closing day it is warned of.
 * Exact where all touches lie whole half-lives apart; otherwise factors have 64 decimals and shares 40.
 * Fair where the last stretch decides. Gamed by a flurry of touches just before the close, and by late logging.
 * Throws `split_closed_missing` {deal, scheme}.
 */
export const timeDecay: SplitScheme<typeof PARAMS> = {
  name: NAME,
  params: PARAMS,
  needs: ["touches", "closing"],
  weigh(input, { halfLifeDays }) {
    const closing = closingInstant(input);
    if (closing === undefined) throw new ScoringError("split_closed_missing", { deal: input.deal, scheme: NAME });
    const { touches, warnings } = memberTouches(NAME, input);
    const aged = age(touches, closing, halfLifeDays);
    const steps = byMember(input.members, aged).map((own, i) =>
      sumOf(
        { label: label("split_touches", { member: input.members[i]?.id ?? "", count: own.length }), unit: "weight" },
        own.map(touchStep),
      ),
    );
    const whole = aged.every(({ halfLives }) => halfLives.d === 1n);
    return { steps, warnings: [...warnings, ...fadedTouches(input, aged)], ...(!whole && { decimals: SHARE_DECIMALS }) };
  },
  sees: (input, member) => touchesSeen(input, member, ({ at }) => `${parseInstant(at)}`).join(),
};

/** Days to the closing and half-lives before the last touch, for touches in the order of time. */
function age(touches: readonly PlacedTouch[], closing: bigint, halfLifeDays: Rational): AgedTouch[] {
  const last = touches.at(-1)?.instant ?? closing;
  return touches.map((touch) => ({
    ...touch,
    days: rational(closing - touch.instant, NANOS_PER_DAY),
    halfLives: rational((last - touch.instant) * halfLifeDays.d, NANOS_PER_DAY * halfLifeDays.n),
  }));
}

function touchStep({ touch: { kind, at, source }, days, halfLives }: AgedTouch): Step {
  const params = { kind, at, days: briefText(days), halfLives: briefText(halfLives) };
  return fact({ label: label("split_touch_decayed", params), unit: "weight" }, halved(halfLives), source);
}

/** 2^-x for x >= 0: the whole part exactly, the rest to FACTOR_DECIMALS. */
function halved(x: Rational): Rational {
  const whole = floor(x);
  if (whole > FADED) return ZERO;
  const rest = subtract(x, rational(whole));
  const power = rational(1n, 2n ** whole);
  if (rest.n === 0n) return power;
  // e^(-f ln 2) rather than pow: the same digits in a third of the time
  const factor = new Precise(rest.n.toString()).div(rest.d.toString()).mul(LN_2).neg().exp();
  return multiply(power, parseDecimal(factor.toFixed(FACTOR_DECIMALS)));
}

function fadedTouches({ deal, members }: SplitInput, touches: readonly AgedTouch[]): Notice[] {
  const faded = touches.filter(({ halfLives }) => floor(halfLives) > FADED);
  if (faded.length === 0) return [];
  const who = names(members.filter((_, place) => faded.some((touch) => touch.member === place)));
  return [{ code: "split_touches_faded", params: { deal, count: faded.length, members: who, halfLives: Number(FADED) } }];
}

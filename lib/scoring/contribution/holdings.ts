import { ScoringError } from "../errors.ts";
import { fact, label, type Step, sumOf } from "../explanation/step.ts";
import { toFixedDecimal } from "../money/decimal-text.ts";
import { compare, isZero, negate, ONE, type Rational, subtract, sum } from "../money/rational.ts";
import { type Day, fromDay } from "../periods/day.ts";
import type { AccountFacts, Assignment, CreditSource } from "./facts.ts";
import { HOUSE } from "./facts.ts";
import { covers, cut, type Span } from "./spans.ts";

/** One holder's share of an account, with the step that explains it. `manager` is empty for the house account. */
export type Holder = Readonly<{ manager: string; source: CreditSource; share: Rational; step: Step }>;
export type Holding = Span & Readonly<{ holders: readonly Holder[] }>;

type HoldingFacts = Pick<AccountFacts, "account" | "assignments" | "clientAssignments" | "coverages">;

/**
 * Who holds an account on each day of a span: an agreed deal split that covers it, else the account's assignments, else the
 * client's, else the house; what assignments leave open goes to the house (SCORING.md, Credit). The shares of every holding
 * sum to exactly 1. Throws `account_on_two_deals` and `shares_above_one`, naming account and day.
 */
export function holdingsOf(facts: HoldingFacts, span: Span): Holding[] {
  const rows = [...facts.coverages, ...facts.assignments, ...facts.clientAssignments];
  return cut(
    span,
    rows.flatMap(({ from, to }) => [from, to]),
  ).map((part) => ({ ...part, holders: holdersOn(facts, part) }));
}

function holdersOn({ account, assignments, clientAssignments, coverages }: HoldingFacts, span: Span): Holder[] {
  const [coverage, other] = coverages.filter((row) => covers(row, span));
  if (coverage && other) {
    throw new ScoringError("account_on_two_deals", {
      account: account.code,
      date: fromDay(span.from),
      deal: coverage.deal,
      other: other.deal,
    });
  }
  if (coverage) return coverage.shares.filter(({ share }) => !isZero(share)).map((part) => ({ ...part, source: "split" as const }));
  const own = assignments.filter((row) => covers(row, span));
  return assigned(account.code, span.from, own.length > 0 ? own : clientAssignments.filter((row) => covers(row, span)));
}

function assigned(account: string, day: Day, rows: readonly Assignment[]): Holder[] {
  const holders: Holder[] = rows.map(({ manager, share, source }) => ({
    manager,
    source: "assigned",
    share,
    step: fact({ label: label("assigned_share", { manager }), unit: "share" }, share, source),
  }));
  const given = sum(rows.map(({ share }) => share));
  if (compare(given, ONE) > 0) throw new ScoringError("shares_above_one", { account, date: fromDay(day), sum: toFixedDecimal(given, 6) });
  const left = subtract(ONE, given);
  if (isZero(left)) return holders;
  const taken = holders.map(({ step }) => ({ ...step, value: negate(step.value) }));
  const step = sumOf({ label: label("house_share"), unit: "share" }, [fact({ label: label("whole"), unit: "share" }, ONE), ...taken]);
  return [...holders, { manager: HOUSE, source: "house", share: left, step }];
}
